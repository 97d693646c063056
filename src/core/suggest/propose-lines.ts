import type { RoleData } from "../knowledge.ts";
import { rateOf } from "../lookup/cite-evidence.ts";
import type { EngineIndex } from "../lookup/engine-index.ts";
import type { CheckResult } from "../types.ts";
import type { Proposal } from "./types.ts";

/** Typical duties of the posting's roles that it does not have yet, those first that most real postings name. */
export function proposeDuties(index: EngineIndex, result: CheckResult): readonly Proposal[] {
  const present = new Set(result.duties.map(({ duty }) => duty));
  const proposals = rolesOf(index, result).flatMap((role) =>
    role.duties
      .filter(({ duty, fit }) => fit === "typical" && !present.has(duty))
      .flatMap(({ duty: id }) => {
        const line = index.duties.get(id)?.line;
        if (line === undefined) return [];
        const rate = rateOf(index, role.id, "duties", id);
        const counted = rate === undefined ? "" : `, in ${rate.count} of ${rate.n} postings`;
        const proposal = proposeLine("duty", line, `typical of ${role.withArticle}${counted}`);
        return [{ proposal, share: rate === undefined ? 0 : rate.count / rate.n }];
      }),
  );
  return withoutRepeats(proposals.sort((a, b) => b.share - a.share).map(({ proposal }) => proposal));
}

/** A requirement line for each core area of the posting's roles that none of its skills and duties shows. */
export function proposeAreas(index: EngineIndex, result: CheckResult): readonly Proposal[] {
  const skills = new Set(result.mentions.map(({ skill }) => skill));
  const duties = new Set(result.duties.map(({ duty }) => duty));
  return withoutRepeats(
    rolesOf(index, result).flatMap((role) =>
      role.areas
        .filter((area) => !area.skills.some((id) => skills.has(id)) && !area.duties.some((id) => duties.has(id)))
        .map((area) => proposeLine("area", area.line, `${role.withArticle} needs ${area.label}`)),
    ),
  );
}

function rolesOf(index: EngineIndex, { role }: CheckResult): readonly RoleData[] {
  return role.ids.flatMap((id) => index.roles.get(id) ?? []);
}

/** Lines of the maps may have placeholders; in the list each shows the words that it stands for. */
function proposeLine(kind: Proposal["kind"], line: string, detail: string): Proposal {
  const label = line.replace(/\$\{\d+:([^}]*)\}/g, "$1");
  return { kind, label, insert: line, isSnippet: label !== line, detail, documentation: "" };
}

function withoutRepeats(proposals: readonly Proposal[]): readonly Proposal[] {
  return [...new Map(proposals.map((proposal) => [proposal.insert, proposal])).values()];
}
