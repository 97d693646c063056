import { type Suppressible, suppressorsOf } from "./apply-suppressions.ts";
import type { Suppression } from "./read-suppressions.ts";

/**
 * The suppressions that suppress none of the findings, and the `rolewise-enable` that enable nothing. What speaks of a
 * rule in `undecided` is left out: nobody knows what that rule would have found.
 */
export function findIdle(
  suppressions: readonly Suppression[],
  findings: readonly Suppressible[],
  undecided: ReadonlySet<string>,
): Suppression[] {
  const used = new Set(findings.flatMap((finding) => suppressorsOf(finding, suppressions)));
  const idleEnables = new Set(findIdleEnables(suppressions));
  return suppressions.filter((suppression) => {
    const rule = suppression.target?.rule;
    if (rule === undefined ? undecided.size > 0 : undecided.has(rule)) return false;
    return suppression.kind === "on" ? idleEnables.has(suppression) : !used.has(suppression);
  });
}

/** Those that come when nothing is off that they speak of. */
export function findIdleEnables(suppressions: readonly Suppression[]): Suppression[] {
  let inForce: Suppression[] = [];
  return suppressions.filter((suppression) => {
    if (suppression.kind === "off") inForce.push(suppression);
    if (suppression.kind !== "on") return false;
    const isIdle = !inForce.some((off) => overlapsIn(off, suppression));
    inForce = inForce.filter((off) => !covers(suppression, off));
    return isIdle;
  });
}

function overlapsIn({ target: a }: Suppression, { target: b }: Suppression): boolean {
  if (a === undefined || b === undefined) return true;
  return a.rule === b.rule && (a.skill === undefined || b.skill === undefined || a.skill === b.skill);
}

function covers({ target: wide }: Suppression, { target: narrow }: Suppression): boolean {
  if (wide === undefined) return true;
  return wide.rule === narrow?.rule && (wide.skill === undefined || wide.skill === narrow.skill);
}
