import { splitAtPlaceholders } from "../drafts/placeholders.ts";
import type { SectionKind } from "../knowledge.ts";
import type { EngineIndex } from "../lookup/engine-index.ts";
import { isAsked } from "../posting/is-asked.ts";
import type { CheckResult } from "../types.ts";
import type { RoleLine } from "./role-lines.ts";

const asking: readonly SectionKind[] = ["required", "preferred", "mixed"];
/** So much of a line, in characters, tells it from others. */
const tellingLength = 16;
const years = /\byears?\b/i;

/**
 * Whether a posting says already what a line would say: in the same words, or of the same things. A technology that is asked
 * for anywhere is not asked for again; of practices and duties a line may repeat some, but not most.
 */
export function createSaid(
  index: EngineIndex,
  { posting, mentions, duties }: CheckResult,
): (line: RoleLine) => boolean {
  const text = posting.text.toLowerCase();
  const asked = new Set<string>();
  const inStack = new Set<string>();
  const named = new Set<string>();
  for (const mention of mentions) {
    named.add(mention.skill);
    if (mention.section.kind === "stack") inStack.add(mention.skill);
    else if (asking.includes(mention.section.kind) && isAsked(mention)) asked.add(mention.skill);
  }
  const done = new Set(duties.map(({ duty }) => duty));
  const asksForYears = posting.sentences.some(
    ({ section, start, end }) => asking.includes(section.kind) && years.test(posting.text.slice(start, end)),
  );
  const isTechnology = (id: string): boolean => index.skills.get(id)?.kind === "technology";
  const areMost = (ids: readonly string[], known: ReadonlySet<string>): boolean =>
    ids.length > 0 && ids.filter((id) => known.has(id)).length * 2 > ids.length;

  return ({ part, line, skills, duties: lineDuties, asksForYears: isYears }) => {
    if (isYears) return asksForYears;
    const pieces = splitAtPlaceholders(line).map((piece) => piece.trim().toLowerCase());
    const telling = pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), "");
    if (telling.length >= Math.min(tellingLength, line.length) && text.includes(telling)) return true;
    switch (part) {
      case "about":
        return false;
      case "duties":
        return lineDuties.length > 0 ? areMost(lineDuties, done) : areMost(skills, named);
      case "stack":
        return skills.some((id) => isTechnology(id) && inStack.has(id)) || areMost(skills, inStack);
      default:
        return skills.some((id) => isTechnology(id) && asked.has(id)) || areMost(skills, asked);
    }
  };
}
