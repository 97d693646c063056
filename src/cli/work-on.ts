import { type CheckResult, createLineIndex } from "../core/index.ts";
import type { Complaints } from "./complaints.ts";
import type { Source } from "./sources.ts";

/**
 * Reads a text and works on it. Whatever is wrong is told: that it cannot be read (then the answer is undefined), what the
 * posting says wrongly of itself, and what of Rolewise broke down over it.
 */
export function workOn<T extends { readonly text: string; readonly result: CheckResult }>(
  { path, read }: Source,
  complaints: Complaints,
  work: (text: string) => T,
): T | undefined {
  const source = read();
  if ("problem" in source) {
    complaints.tell(path, source.problem.message, source.problem);
    return undefined;
  }
  let done: T;
  try {
    done = work(source.text);
  } catch (error) {
    complaints.tell(path, `Rolewise broke down over this posting (${explain(error)}).`);
    return undefined;
  }
  const { problems, failures } = done.result;
  if (problems.length > 0) {
    const lines = createLineIndex(done.text);
    for (const { message, span } of problems) complaints.tell(path, message, lines.positionAt(span.start));
  }
  for (const { rule, error } of failures)
    complaints.tell(
      path,
      `The rule ${rule} broke down over this posting (${explain(error)}). The other rules went on.`,
    );
  return done;
}

function explain(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
