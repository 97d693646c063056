import { overlaps, type Span } from "../text/span.ts";
import type { Suppression } from "./read-suppressions.ts";

/** What of a finding decides whether it is suppressed. */
export interface Suppressible extends Span {
  readonly rule: string;
  readonly skill: string | undefined;
}

/** The suppressions that keep a finding from being shown; of several that would, all of them. Empty where it is shown. */
export function suppressorsOf(finding: Suppressible, suppressions: readonly Suppression[]): Suppression[] {
  const here: Suppression[] = [];
  const off: Suppression[] = [];
  for (const suppression of suppressions) {
    if (!speaksOf(suppression, finding)) continue;
    if (suppression.kind === "here") {
      if (overlaps(suppression.range, finding)) here.push(suppression);
    } else if (suppression.range.start <= finding.start) {
      if (suppression.kind === "off") off.push(suppression);
      else off.length = 0;
    }
  }
  return [...here, ...off];
}

function speaksOf({ target }: Suppression, finding: Suppressible): boolean {
  if (target === undefined) return true;
  return target.rule === finding.rule && (target.skill === undefined || target.skill === finding.skill);
}
