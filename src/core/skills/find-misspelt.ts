import type { Evidence, SkillData } from "../knowledge.ts";
import type { Reading } from "../posting/sentence-reader.ts";
import type { Vocabulary } from "../text/vocabulary.ts";
import type { AliasMatch } from "./alias-index.ts";
import { type Enumeration, widestSeparator } from "./enumeration.ts";
import { createNearNameFinder } from "./near-names.ts";

export interface MisspeltFinder {
  /** The names of a sentence, in its order, with those that are misspelt by one letter. */
  readonly withMisspelt: (text: string, matches: readonly AliasMatch[], reading: Reading) => readonly AliasMatch[];
}

/** One finds the next: "Docker, Kuberntes, Terrafrom". */
const mostRounds = 4;

/** A word that nobody knows is a misspelt name only where it stands alone in a list, beside a tool. */
export function createMisspeltFinder(
  skills: readonly SkillData[],
  evidence: Evidence,
  vocabulary: Vocabulary,
  { separates, opens, closes }: Enumeration,
): MisspeltFinder {
  const nearName = createNearNameFinder(skills, evidence);
  const leading = new Set(["with", "using", "in", "of", "to", "for", "on"].map(vocabulary.intern));

  function neighboursOf({ from, to }: AliasMatch, { tokens, from: first, to: last }: Reading): number[] {
    const found: number[] = [];
    let before = from - 1;
    while (before >= first && from - before <= widestSeparator && separates(tokens, before)) before--;
    const isLed = (at: number): boolean =>
      at < first || separates(tokens, at) || opens(tokens, at) || leading.has(tokens.symbol[at] as number);
    if (before >= first && before < from - 1 && isLed(before - 1)) found.push(before);
    let after = to;
    while (after < last && after - to < widestSeparator && separates(tokens, after)) after++;
    const isEnd = (at: number): boolean => at >= last || separates(tokens, at) || closes(tokens, at);
    if (after < last && after > to && isEnd(after + 1)) found.push(after);
    return found;
  }

  return {
    withMisspelt(text, matches, reading) {
      const { tokens, base } = reading;
      let all = matches;
      let asked = matches;
      for (let round = 0; round < mostRounds && asked.length > 0; round++) {
        const added = new Map<number, AliasMatch>();
        for (const match of asked) {
          if (match.alias.skill.kind !== "technology") continue;
          for (const at of neighboursOf(match, reading)) {
            const word = text.slice(base + (tokens.start[at] as number), base + (tokens.end[at] as number));
            const alias = vocabulary.knows(word) ? undefined : nearName(word);
            if (alias !== undefined) added.set(at, { alias, from: at, to: at + 1 });
          }
        }
        for (const { from, to } of all) for (let at = from; at < to; at++) added.delete(at);
        asked = [...added.values()];
        if (asked.length > 0) all = [...all, ...asked].sort((a, b) => a.from - b.from);
      }
      return all;
    },
  };
}
