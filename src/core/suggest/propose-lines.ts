import { hasPlaceholders } from "../drafts/placeholders.ts";
import type { DraftPart, RoleData, SectionKind } from "../knowledge.ts";
import { showsArea } from "../roles/area-signs.ts";
import type { L10n } from "../text/l10n.ts";
import { describeLine, summarizeLine } from "./describe-line.ts";
import { type LineCandidate, rankLines } from "./rank-lines.ts";
import { linesOfRole } from "./role-lines.ts";
import { createSaid } from "./said.ts";
import type { Draft, Proposal } from "./types.ts";

const most = 30;

/** The parts of a posting whose lines fit in a section of a kind, the likeliest first. */
const partsOfKind: Readonly<Partial<Record<SectionKind, readonly DraftPart[]>>> = {
  about: ["about"],
  duties: ["duties"],
  required: ["required"],
  mixed: ["required", "duties"],
  preferred: ["preferred"],
  stack: ["stack"],
};

/** Whole lines for a section, in the order in which they help the posting; what it says already is left out. */
export function proposeLines(l10n: L10n, { engine, result }: Draft, kind: SectionKind): readonly Proposal[] {
  const index = engine.index();
  const roles = result.role.ids.flatMap((id) => index.roles.get(id) ?? []);
  const isSaid = createSaid(index, result);
  const missing = new Map(roles.map((role) => [role.id, missingAreas(role, result)]));
  const proposals = (partsOfKind[kind] ?? []).flatMap((part) => {
    const candidates = roles.flatMap((role) =>
      linesOfRole(engine, role)
        .filter((line) => line.part === part && !isSaid(line))
        .map((line): LineCandidate => {
          const areas = part === "required" ? line.areas.filter((id) => missing.get(role.id)?.has(id)) : [];
          return { role, line, missing: areas };
        }),
    );
    const fitOf = (skill: string) => engine.fitOf(result, skill)?.fit;
    return rankLines(candidates, { index, fitOf, part }, most).map(
      (ranked): Proposal => ({
        kind: "line",
        label: ranked.line.label,
        detail: summarizeLine(l10n, engine, result, ranked),
        ...(hasPlaceholders(ranked.line.line)
          ? { insert: ranked.line.line, isSnippet: true }
          : { insert: ranked.line.label, isSnippet: false }),
        describe: () => describeLine(l10n, engine, result, ranked),
      }),
    );
  });
  return [...new Map(proposals.map((proposal) => [proposal.label, proposal] as const)).values()];
}

function missingAreas(role: RoleData, result: Draft["result"]): ReadonlySet<string> {
  return new Set(role.areas.filter((area) => !showsArea(result, role, area)).map(({ id }) => id));
}
