import type { Span } from "../text/span.ts";
import type { CheckResult, Finding } from "../types.ts";

/** What of a check is shown to the one who writes. */
export type Shown = Pick<CheckResult, "findings" | "problems">;

export const nothingShown: Shown = { findings: [], problems: [] };

/**
 * What to show of a new check while somebody is typing: all of it, but on the lines being typed only what was shown before.
 * A finding is the same as before when its rule and skill are, wherever it stands and whatever it says now.
 */
export function holdBack(now: Shown, before: Shown, typed: readonly Span[]): Shown {
  if (typed.length === 0) return now;
  return {
    findings: keepKnown(now.findings, before.findings, keyOfFinding, (finding) => isTyped(finding, typed)),
    // Their messages quote what is being typed.
    problems: keepKnown(
      now.problems,
      before.problems,
      () => "",
      ({ span }) => isTyped(span, typed),
    ),
  };
}

function keepKnown<T>(
  now: readonly T[],
  before: readonly T[],
  keyOf: (item: T) => string,
  isTyped: (item: T) => boolean,
): readonly T[] {
  const known = new Map<string, number>();
  const count = (item: T, by: number): number => {
    const left = (known.get(keyOf(item)) ?? 0) + by;
    known.set(keyOf(item), left);
    return left;
  };
  for (const item of before) count(item, 1);
  for (const item of now) if (!isTyped(item)) count(item, -1);
  return now.filter((item) => !isTyped(item) || count(item, -1) >= 0);
}

function keyOfFinding({ rule, skill = "" }: Finding): string {
  return `${rule} ${skill}`;
}

function isTyped({ start, end }: Span, typed: readonly Span[]): boolean {
  return typed.some((line) => start <= line.end && line.start <= end);
}
