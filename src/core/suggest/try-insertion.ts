import type { CheckResult, Finding } from "../types.ts";
import type { Draft, Trials, Verdicts } from "./types.ts";

/** A text that is longer than this, in UTF-16 units, is not checked again and again while somebody writes in it. */
const longest = 60_000;

/** Nothing is tried yet; whoever offers completions keeps it from one asking to the next. */
export function createTrials(): Trials {
  return { last: undefined };
}

/**
 * Tells of texts whether they can stand at a place of a posting without anything new to find: no warning anywhere, and not
 * even a remark on the text itself.
 */
export function createTrial(
  { engine, result, check, trials = createTrials() }: Draft,
  at: number,
): (insertion: string) => boolean {
  const { text } = result.posting;
  if (text.length > longest) return () => true;
  const before = count(result.findings);
  const findings = [...before.keys()].join("\n");
  const { last } = trials;
  const isSame = last?.engine === engine && last.text === text && last.findings === findings && last.at === at;
  const verdicts: Verdicts = isSame ? last : { engine, text, findings, at, byInsertion: new Map() };
  trials.last = verdicts;
  const { byInsertion } = verdicts;
  return (insertion) => {
    const known = byInsertion.get(insertion);
    if (known !== undefined) return known;
    const after = check(text.slice(0, at) + insertion + text.slice(at));
    const verdict = addsNothing(before, after, at, at + insertion.length);
    byInsertion.set(insertion, verdict);
    return verdict;
  };
}

function addsNothing(
  before: ReadonlyMap<string, number>,
  after: Pick<CheckResult, "findings">,
  start: number,
  end: number,
): boolean {
  const counts = count(after.findings);
  return after.findings.every((finding) => {
    const key = keyOf(finding);
    const isNew = (counts.get(key) ?? 0) > (before.get(key) ?? 0);
    const isThere = finding.start < end && start < finding.end;
    return !isNew || (finding.severity === "info" && !isThere);
  });
}

function count(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  return counts;
}

/** Messages cite counts that a further mention may change; rule and skill do not. */
function keyOf({ rule, severity, skill }: Finding): string {
  return `${rule} ${severity} ${skill ?? ""}`;
}
