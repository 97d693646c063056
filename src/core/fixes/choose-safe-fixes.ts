import type { TextEdit } from "../text/span.ts";
import type { Fix } from "./types.ts";

interface Fixable {
  readonly fixes: readonly Fix[];
}

/** The fix of a finding that may be made without asking; undefined where there is none. */
export function safeFixOf(finding: Fixable): Fix | undefined {
  return finding.fixes.find((fix) => fix.safe && fix.edits.length > 0);
}

/** Safe fixes that can be made in one go: of those that touch the same place only the first. */
export function chooseSafeFixes(findings: readonly Fixable[]): readonly Fix[] {
  const chosen: Fix[] = [];
  const taken: TextEdit[] = [];
  for (const finding of findings) {
    const fix = safeFixOf(finding);
    if (fix === undefined || fix.edits.some((edit) => taken.some((other) => touches(edit, other)))) continue;
    chosen.push(fix);
    taken.push(...fix.edits);
  }
  return chosen;
}

function touches(a: TextEdit, b: TextEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
