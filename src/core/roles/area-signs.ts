import type { RoleData } from "../knowledge.ts";
import { isAsked } from "../posting/is-asked.ts";
import type { DutyMention, Mention } from "../skills/types.ts";
import type { Span } from "../text/span.ts";
import { areaKey } from "./area-phrases.ts";

type Area = RoleData["areas"][number];

/** What a checked posting says that areas can be seen from. */
export interface AreaEvidence {
  readonly mentions: readonly Mention[];
  readonly duties: readonly DutyMention[];
  /** Where a phrase shows an area first, by `areaKey`. */
  readonly areasShown: ReadonlyMap<string, Span>;
}

/** A thing in a posting that shows an area; a phrase has no id, only its words. */
export type AreaSign =
  | { readonly kind: "skill"; readonly id: string; readonly span: Span }
  | { readonly kind: "duty"; readonly id: string; readonly span: Span }
  | { readonly kind: "phrase"; readonly span: Span };

/** Whether anything shows an area of a role; ends at the first thing that does. */
export function showsArea({ mentions, duties, areasShown }: AreaEvidence, role: RoleData, area: Area): boolean {
  return (
    areasShown.has(areaKey(role.id, area.id)) ||
    mentions.some((mention) => isAsked(mention) && area.skills.includes(mention.skill)) ||
    duties.some((duty) => isAsked(duty) && area.duties.includes(duty.duty))
  );
}

/** What shows an area of a role, in the order of skills, duties and phrases, each skill and duty once; empty where nothing does. */
export function findAreaSigns({ mentions, duties, areasShown }: AreaEvidence, role: RoleData, area: Area): AreaSign[] {
  const signs = new Map<string, AreaSign>();
  const add = (key: string, sign: AreaSign): void => {
    if (!signs.has(key)) signs.set(key, sign);
  };
  for (const mention of mentions) {
    if (isAsked(mention) && area.skills.includes(mention.skill))
      add(`skill ${mention.skill}`, { kind: "skill", id: mention.skill, span: mention });
  }
  for (const duty of duties) {
    if (isAsked(duty) && area.duties.includes(duty.duty))
      add(`duty ${duty.duty}`, { kind: "duty", id: duty.duty, span: duty });
  }
  const phrase = areasShown.get(areaKey(role.id, area.id));
  if (phrase !== undefined) add("phrase", { kind: "phrase", span: phrase });
  return [...signs.values()];
}
