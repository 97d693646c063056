/** The meaning of a phrase as plainly as it can be written, for a few words: data is checked by it, and the fast matcher held against it. */
import { gapWords, type PhraseElement, type PhrasePart } from "./parse-phrase.ts";

/** Where matches that begin at a word can end; words are in lower case. */
export function findEnds(parts: readonly PhrasePart[], words: readonly string[], from: number): ReadonlySet<number> {
  let ends = new Set([from]);
  for (const part of parts) ends = new Set([...ends].flatMap((at) => [...stepOver(part, words, at)]));
  return ends;
}

function stepOver(part: PhrasePart, words: readonly string[], at: number): Iterable<number> {
  if (part.kind === "gap")
    return Array.from({ length: gapWords + 1 }, (_, skipped) => at + skipped).filter((end) => end <= words.length);
  if (part.kind === "group") return part.alternatives.flatMap((elements) => [...findEnds(elements, words, at)]);
  return fits(part, words[at]) ? [at + 1] : [];
}

function fits(element: Exclude<PhraseElement, { kind: "gap" }>, word: string | undefined): boolean {
  if (word === undefined) return false;
  return element.kind === "stem" ? word.startsWith(element.text) : word === element.text;
}
