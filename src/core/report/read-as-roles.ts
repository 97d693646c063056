import { rateOf } from "../lookup/cite-evidence.ts";
import type { EngineIndex } from "../lookup/engine-index.ts";
import type { RankedRole } from "../roles/types.ts";
import type { CheckResult } from "../types.ts";
import type { CitedRate, RoleReading } from "./types.ts";

const fewestTelling = 3;

/** How well the text reads as each role, best first; those it was declared as and that cannot be told stand last. */
export function readAsRoles(index: EngineIndex, { role }: CheckResult): RoleReading[] {
  // Where nothing speaks for any role, the ranking says only how many postings of each were counted.
  if (role.ranking.every(({ reasons }) => reasons.length === 0)) return [];
  const read = (id: string, score: number | undefined, reasons: RankedRole["reasons"]): RoleReading => ({
    role: id,
    label: index.roleLabels.get(id) ?? id,
    score,
    isOwn: role.ids.includes(id),
    reasons: reasons.map(({ kind, id: reason }) => ({
      kind,
      id: reason,
      label: (kind === "skill" ? index.skills : index.duties).get(reason)?.label ?? reason,
      rate: citeReason(index, id, kind, reason),
    })),
  });
  const untold = role.ids.filter((id) => !role.ranking.some((ranked) => ranked.role === id));
  return [
    ...role.ranking.map(({ role: id, score, reasons }) => read(id, score, reasons)),
    ...untold.map((id) => read(id, undefined, [])),
  ];
}

/** A thing can tell a role although few name it, since fewer still of the others do; such a rate would read as a reason against. */
function citeReason(
  index: EngineIndex,
  ...thing: [role: string, kind: "skill" | "duty", id: string]
): CitedRate | undefined {
  const rate = citeRate(index, ...thing);
  return rate !== undefined && rate.count >= fewestTelling ? rate : undefined;
}

/** How many postings of a role name a thing; undefined where too few were counted to be cited. */
export function citeRate(index: EngineIndex, role: string, kind: "skill" | "duty", id: string): CitedRate | undefined {
  const rate = rateOf(index, role, kind === "skill" ? "skills" : "duties", id);
  if (rate === undefined) return undefined;
  const { label: roleLabel, ...counts } = rate;
  return { ...counts, roleLabel };
}
