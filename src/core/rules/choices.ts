import { groupChoices } from "../skills/group-choices.ts";
import type { Mention } from "../skills/types.ts";

/** Those of a text's mentions that are only one of several things to choose from, or an example. */
export function choicesAmong(text: string, mentions: readonly Mention[]): ReadonlySet<Mention> {
  let choices = known.get(mentions);
  if (choices === undefined) {
    choices = new Set(groupChoices(text, mentions).flatMap((group) => (group.length > 1 ? group : [])));
    known.set(mentions, choices);
  }
  return choices;
}

/** Several rules ask the same of a text. */
const known = new WeakMap<readonly Mention[], ReadonlySet<Mention>>();
