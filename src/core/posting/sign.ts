import type { Knowledge } from "../knowledge.ts";

const cueNames = [
  "preferred",
  "preferredAhead",
  "preferredLast",
  "required",
  "firm",
  "negated",
  "neutral",
  "context",
  "people",
  "asks",
  "opens",
  "ours",
  "demands",
] as const;
export type Cue = (typeof cueNames)[number];

/** What a phrase of the knowledge says where it is found. One object for each thing said, however many phrases say it. */
export type Sign =
  | { readonly kind: "cue"; readonly cue: Cue }
  | { readonly kind: "duty"; readonly duty: string; readonly isException: boolean }
  | { readonly kind: "condition"; readonly condition: string }
  /** A role's title, wherever it stands. */
  | { readonly kind: "title"; readonly role: string }
  /** Words that call the job by the title beside them: ahead of it, ahead of it where they open the sentence, or right behind it. */
  | { readonly kind: "calls"; readonly place: "ahead" | "opening" | "behind" };

/**
 * The phrases that are looked for in every sentence, with what they say: one search finds them all. Not among them are the
 * many that matter in few sentences, the cues of doubtful names and the areas of other roles.
 */
export function collectSigns(knowledge: Knowledge): { readonly phrase: string; readonly value: Sign }[] {
  const entries: { phrase: string; value: Sign }[] = [];
  const add = (value: Sign, phrases: readonly string[]): void => {
    for (const phrase of phrases) entries.push({ phrase, value });
  };
  for (const cue of cueNames) add({ kind: "cue", cue }, knowledge.cues[cue] ?? []);
  for (const { id, phrases, except } of knowledge.duties) {
    add({ kind: "duty", duty: id, isException: false }, phrases);
    add({ kind: "duty", duty: id, isException: true }, except);
  }
  for (const { id, phrases } of knowledge.conditions) add({ kind: "condition", condition: id }, phrases);
  for (const { id, titles } of knowledge.roles) add({ kind: "title", role: id }, titles);
  add({ kind: "calls", place: "ahead" }, knowledge.cues.callsAhead ?? []);
  add({ kind: "calls", place: "opening" }, knowledge.cues.callsOpening ?? []);
  add({ kind: "calls", place: "behind" }, knowledge.cues.callsBehind ?? []);
  return entries;
}
