import { createEngine } from "../../../src/core/engine.ts";
import { applyEdits } from "../../../src/core/fixes/apply.ts";
import { moveToPreferred } from "../../../src/core/fixes/move-to-preferred.ts";
import { removeMention } from "../../../src/core/fixes/remove-mention.ts";
import type { Mention } from "../../../src/core/skills/types.ts";
import type { TextEdit } from "../../../src/core/text/span.ts";
import type { CheckResult } from "../../../src/core/types.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";

const engine = createEngine(builtInKnowledge);

export function read(text: string): CheckResult {
  return engine.check(text, { today: "2026-01-31", force: true });
}

/** The mention of `name` outside headings, counted from 0. */
export function findMention({ mentions }: Pick<CheckResult, "mentions">, name: string, nth = 0): Mention {
  const named = mentions.filter((mention) => mention.text === name && mention.sentence.block.kind !== "heading");
  const mention = named[nth];
  if (mention === undefined) throw new Error(`“${name}” is not mentioned ${nth + 1} times`);
  return mention;
}

/** The text without the mention; undefined where no clean removal is known. */
export function remove(text: string, name: string, nth = 0): string | undefined {
  const result = read(text);
  return apply(text, removeMention(result.posting, result.mentions, findMention(result, name, nth)));
}

/** The text with the skill moved to the nice-to-haves, and the title of the fix. */
export function move(text: string, name: string): { title: string; text: string } | undefined {
  const result = read(text);
  const fix = moveToPreferred(result.posting, result.mentions, findMention(result, name));
  return fix && { title: fix.title, text: applyEdits(text, fix.edits) };
}

export function apply(text: string, edits: readonly TextEdit[] | undefined): string | undefined {
  return edits && applyEdits(text, edits);
}
