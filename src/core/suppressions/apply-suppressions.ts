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
      !suppressions.some((suppression) => covers(suppression, finding)),
  );
}

function covers({ range, target }: Suppression, finding: Finding): boolean {
  if (!overlaps(range, finding)) return false;
  if (target === undefined) return true;
  if (target.rule !== finding.rule) return false;
  return target.skills.length === 0 || (finding.skill !== undefined && target.skills.includes(finding.skill));
}
