import type { Finding } from "../rules/types.ts";
import { overlaps } from "../text/span.ts";
import type { Suppression } from "./read-suppressions.ts";

/** The findings that no suppression covers. `allowed` are the skills that fit this posting because it says so. */
export function applySuppressions(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  allowed: ReadonlySet<string>,
): Finding[] {
  return findings.filter(
    (finding) =>
      !(finding.rule === "no-mismatched-skill" && finding.skill !== undefined && allowed.has(finding.skill)) &&
      !isSuppressed(finding, suppressions),
  );
}

function isSuppressed(finding: Finding, suppressions: readonly Suppression[]): boolean {
  let switchedOff = false;
  for (const suppression of suppressions) {
    if (!speaksOf(suppression, finding)) continue;
    if (suppression.kind === "here") {
      if (overlaps(suppression.range, finding)) return true;
    } else if (suppression.range.start <= finding.start) switchedOff = suppression.kind === "off";
  }
  return switchedOff;
}

function speaksOf({ target }: Suppression, finding: Finding): boolean {
  if (target === undefined) return true;
  if (target.rule !== finding.rule) return false;
  return target.skills.length === 0 || (finding.skill !== undefined && target.skills.includes(finding.skill));
}
