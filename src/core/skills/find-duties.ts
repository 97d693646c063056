import type { DutyData } from "../knowledge.ts";
import { compilePhrases } from "../phrases/phrase-set.ts";
import type { ReadPosting } from "../posting/read-posting.ts";
import type { Vocabulary } from "../text/vocabulary.ts";
import type { DutyMention } from "./types.ts";

export interface DutyFinder {
  /** All duties named, in the order of the text; a duty once per sentence. */
  readonly find: (read: ReadPosting) => DutyMention[];
}

export function createDutyFinder(duties: readonly DutyData[], vocabulary: Vocabulary): DutyFinder {
  const phrases = compilePhrases(
    duties.flatMap((duty) => [
      ...duty.phrases.map((phrase) => ({ phrase, value: duty.id })),
      ...duty.except.map((phrase) => ({ phrase, value: exception(duty.id) })),
    ]),
    vocabulary,
  );
  return {
    find({ posting, tokens, readings }) {
      const found: DutyMention[] = [];
      for (const [index, sentence] of posting.sentences.entries()) {
        const { from, to, reading } = readings[index] as (typeof readings)[number];
        const matches = phrases.match(tokens, from, to);
        if (matches.length === 0) continue;
        const said = new Set(matches.map((match) => match.value));
        for (const { value: duty, from: first, to: after } of matches) {
          if (!said.delete(duty) || duty.startsWith("!") || matches.some((match) => match.value === exception(duty)))
            continue;
          found.push({
            duty,
            start: tokens.start[first] as number,
            end: tokens.end[after - 1] as number,
            strength: reading.strengthAt(first),
            sentence,
            section: sentence.section,
          });
        }
      }
      return found;
    },
  };
}

function exception(duty: string): string {
  return `!${duty}`;
}
