import type { Engine } from "../engine.ts";
import type { CheckResult } from "../types.ts";
import { proposeAreas, proposeDuties } from "./propose-lines.ts";
import { proposeRoleKey, proposeRoles } from "./propose-roles.ts";
import { proposeSkills } from "./propose-skills.ts";
import { type Place, readPlace } from "./read-place.ts";
import type { Proposal, Suggestion } from "./types.ts";

const most = 50;

/**
 * What could be written at an offset of a checked text, best first: roles in the front matter; in a section of
 * requirements skills that the posting does not have yet and lines for core areas that it does not show; among the duties
 * typical ones. Empty at most places. With `asked`, a person called for suggestions and gets them at more places.
 */
export function suggestAt(engine: Engine, result: CheckResult, offset: number, asked = false): readonly Suggestion[] {
  const place = readPlace(result, offset, asked);
  if (place === undefined) return [];
  const typed = result.posting.text.slice(place.typed.start, Math.min(place.typed.end, offset)).toLowerCase();
  return propose(engine, result, place)
    .filter(({ label }) => fits(label.toLowerCase(), typed))
    .slice(0, most)
    .map((proposal, rank) => ({
      ...proposal,
      insert: place.needsSpace ? ` ${proposal.insert}` : proposal.insert,
      replace: place.typed,
      sortKey: String(rank).padStart(3, "0"),
    }));
}

function propose(engine: Engine, result: CheckResult, { kind, section, typed }: Place): readonly Proposal[] {
  if (kind === "role-key") return [proposeRoleKey()];
  if (kind === "role-value") return proposeRoles(engine.index(), result, typed);
  switch (section) {
    case "duties":
      return kind === "item-start" ? proposeDuties(engine.index(), result) : [];
    case "required":
    case "mixed":
      return [
        ...(kind === "item-start" ? proposeAreas(engine.index(), result) : []),
        ...proposeSkills(engine, result, "required"),
      ];
    case "preferred":
    case "stack":
      return proposeSkills(engine, result, section);
    default:
      return [];
  }
}

/** Whether one of the label's words, and what follows it, begins as typed. */
function fits(label: string, typed: string): boolean {
  return label.startsWith(typed) || label.includes(` ${typed}`);
}
