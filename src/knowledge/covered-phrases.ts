/** Finds phrases of a duty that its own exceptions rule out wherever they stand, so that they can never count. */
import { findEnds } from "../core/phrases/match-words.ts";
import { gapWords, type PhraseElement, type PhrasePart, parsePhrase } from "../core/phrases/parse-phrase.ts";

/** A phrase with more ways of saying it, of more words together, is taken to have one that no exception meets. */
const mostWords = 400;
/** Beyond so many pairs of phrase and exception nothing is checked: the built-in duties have 25 at most. */
const mostPairs = 2_000;
/** A word that no phrase means, as a filler and as the end of a stem. */
const filler = "zqx";

/** The phrases that some exception meets in each way of saying them. What is no phrase is passed over. */
export function findCoveredPhrases(phrases: readonly string[], except: readonly string[]): readonly string[] {
  const exceptions = except.flatMap((phrase) => parse(phrase) ?? []);
  if (exceptions.length === 0 || exceptions.length * phrases.length > mostPairs) return [];
  const isMet = (words: readonly string[]): boolean =>
    exceptions.some((parts) => words.some((_, at) => findEnds(parts, words, at).size > 0));
  return phrases.filter((phrase) => listWays(phrase)?.every(isMet) === true);
}

export function sayCovered(phrase: string): string {
  return `the phrase “${phrase}” can never count: “except” rules out every way of saying it`;
}

/** As a list of one, so that what is none can be left out. */
function parse(phrase: string): readonly (readonly PhrasePart[])[] | undefined {
  const parsed = parsePhrase(phrase);
  return parsed.ok ? [parsed.parts] : undefined;
}

/** Each way of saying a phrase, as words, with gaps once empty and once full; undefined where there are too many. */
function listWays(phrase: string): readonly (readonly string[])[] | undefined {
  const parsed = parsePhrase(phrase);
  if (!parsed.ok) return undefined;
  let ways: readonly (readonly string[])[] = [[]];
  for (const part of parsed.parts) {
    const sayings = sayingsOf(part);
    const longest = Math.max(...sayings.map((words) => words.length)) + Math.max(...ways.map((words) => words.length));
    if (ways.length * sayings.length * longest > mostWords) return undefined;
    ways = ways.flatMap((way) => sayings.map((words) => [...way, ...words]));
  }
  return ways;
}

function sayingsOf(part: PhrasePart): readonly (readonly string[])[] {
  if (part.kind === "gap") return [[], Array.from({ length: gapWords }, () => filler)];
  return part.kind === "group" ? part.alternatives.map((words) => words.map(sayElement)) : [[sayElement(part)]];
}

function sayElement(element: PhraseElement): string {
  if (element.kind === "gap") return filler;
  return element.kind === "stem" ? `${element.text}${filler}` : element.text;
}
