/** Keeps a company's phrases few enough, and different enough, for a text to be searched for all of them at once. */
import { type PhraseElement, type PhrasePart, parsePhrase } from "../../core/phrases/parse-phrase.ts";

export interface PhraseBudget {
  /** Takes a phrase into account, or says why it is too much; a phrase that cannot be read is none of its business. */
  readonly take: (phrase: string) => string | undefined;
}

const mostPhrases = 5_000;
/** So many places in phrases may a text be in at once, counted generously: those of all phrases that begin alike. */
const mostAlike = 4_000;
/** Phrases with the same first letters may begin with the same word: `build*`, `building`. */
const letters = 3;
/** A gap needs so many places: up to four words, each of which may be the last. */
const placesOfGap = 9;

export function createPhraseBudget(): PhraseBudget {
  let phrases = 0;
  /** Places by first letters; what begins with a stem of fewer letters may stand beside all that is longer. */
  const alike = new Map<string, number>();

  function crowdOf(start: string): number {
    const longer = start.length < letters ? [...alike.keys()].filter((other) => other.startsWith(start)) : [start];
    const sizes = longer.map((other) =>
      Array.from({ length: other.length }, (_, index) => alike.get(other.slice(0, index + 1)) ?? 0),
    );
    return Math.max(...sizes.map((shares) => shares.reduce((sum, share) => sum + share, 0)));
  }

  return {
    take(phrase) {
      const parsed = parsePhrase(phrase);
      if (!parsed.ok) return undefined;
      if (phrases === mostPhrases) return `“${phrase}” is one phrase too many: a company may have ${mostPhrases}`;
      const places = countPlaces(parsed.parts);
      const starts = [...new Set(findFirsts(parsed.parts).map((text) => text.slice(0, letters)))];
      for (const start of starts) alike.set(start, (alike.get(start) ?? 0) + places);
      const full = starts.find((start) => crowdOf(start) > mostAlike);
      if (full === undefined) {
        phrases++;
        return undefined;
      }
      for (const start of starts) alike.set(start, (alike.get(start) ?? 0) - places);
      return `the phrase “${phrase}” is one too many that begins like “${full}…”: searching for them all would take too long; say the same in fewer phrases`;
    },
  };
}

function countPlaces(parts: readonly PhrasePart[]): number {
  const counts = parts.map((part) => {
    if (part.kind === "gap") return placesOfGap;
    return part.kind === "group" ? part.alternatives.reduce((sum, words) => sum + words.length, 1) : 1;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The words and stems that a phrase can begin with. */
function findFirsts(parts: readonly PhrasePart[]): readonly string[] {
  const firsts: string[] = [];
  for (const part of parts) {
    const alternatives: readonly (readonly PhraseElement[])[] =
      part.kind === "group" ? part.alternatives : [[part as PhraseElement]];
    for (const [first] of alternatives) if (first !== undefined && first.kind !== "gap") firsts.push(first.text);
    if (alternatives.every((words) => words.length > 0)) break;
  }
  return firsts;
}
