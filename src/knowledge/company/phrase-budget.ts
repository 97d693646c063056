/** Keeps a company's phrases few enough, and different enough, for a text to be searched for all of them at once. */
import { createAutomaton } from "../../core/phrases/automaton.ts";
import { type PhraseElement, type PhrasePart, parsePhrase } from "../../core/phrases/parse-phrase.ts";
import { createVocabulary } from "../../core/text/vocabulary.ts";

export interface PhraseBudget {
  /** Takes a phrase into account, or says why it is too much; a phrase that cannot be read is none of its business. */
  readonly take: (phrase: string) => string | undefined;
}

const mostPhrases = 5_000;
/**
 * So many places in phrases may a text be in at once, counted generously: those of all phrases that begin alike. What phrases
 * have in common from their beginning on counts once.
 */
const mostAlike = 1_500;
/** Phrases with the same first letters may begin with the same word: `build*`, `building`. */
const letters = 3;

export function createPhraseBudget(): PhraseBudget {
  let phrases = 0;
  const automaton = createAutomaton<true>(createVocabulary());
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
      const before = automaton.size();
      automaton.add(parsed.parts, true);
      const places = automaton.size() - before;
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
