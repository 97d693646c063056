/** The meaning of phrases as plainly as it can be written, to hold the matcher against. As slow as it likes. */
import { gapWords, type PhraseElement, type PhrasePart, parsePhrase } from "../../../src/core/phrases/parse-phrase.ts";

export interface Found {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** Of each phrase (its place in the list is its value) the longest match at each word, in order of place. */
export function findPlainly(phrases: readonly string[], words: readonly string[]): Found[] {
  return words.flatMap((_, from) =>
    phrases.flatMap((phrase, value) => {
      const parsed = parsePhrase(phrase);
      const ends = parsed.ok ? [...endsOf(parsed.parts, words, from)].filter((to) => to > from) : [];
      return ends.length === 0 ? [] : [{ value, from, to: Math.max(...ends) }];
    }),
  );
}

/** Where a match of all parts that begins at a word can end. */
function endsOf(parts: readonly PhrasePart[], words: readonly string[], from: number): Set<number> {
  let ends = new Set([from]);
  for (const part of parts) ends = new Set([...ends].flatMap((at) => [...stepOver(part, words, at)]));
  return ends;
}

function stepOver(part: PhrasePart, words: readonly string[], at: number): Iterable<number> {
  if (part.kind === "gap")
    return Array.from({ length: gapWords + 1 }, (_, skipped) => at + skipped).filter((end) => end <= words.length);
  if (part.kind === "group")
    return part.alternatives.flatMap((alternative) => [...endsOf(alternative as readonly PhrasePart[], words, at)]);
  return fits(part, words[at]) ? [at + 1] : [];
}

function fits(element: Exclude<PhraseElement, { kind: "gap" }>, word: string | undefined): boolean {
  if (word === undefined) return false;
  return element.kind === "stem" ? word.startsWith(element.text) : word === element.text;
}
