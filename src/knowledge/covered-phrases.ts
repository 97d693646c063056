/** Finds phrases of a duty that its own exceptions rule out wherever they stand, so that they can never count. */
import { gapWords, type PhraseElement, type PhrasePart, parsePhrase } from "../core/phrases/parse-phrase.ts";
import { compilePhrases } from "../core/phrases/phrase-set.ts";
import { createTokenBuffer, lexInto } from "../core/text/lex.ts";
import { createVocabulary } from "../core/text/vocabulary.ts";

/** A phrase whose ways of saying it are longer together is taken to have one that no exception meets. */
const mostText = 3_000;
/** A word that no phrase means, as a filler and as the end of a stem. */
const filler = "zqx";

/** The phrases that some exception meets in each way of saying them; all of them must be readable. */
export function findCoveredPhrases(phrases: readonly string[], except: readonly string[]): readonly string[] {
  if (except.length === 0) return [];
  const vocabulary = createVocabulary();
  const exceptions = compilePhrases(
    except.map((phrase) => ({ phrase, value: true })),
    vocabulary,
  );
  function isMet(text: string): boolean {
    const tokens = createTokenBuffer();
    lexInto(tokens, text, 0, text.length, vocabulary);
    return exceptions.match(tokens, 0, tokens.length).length > 0;
  }
  return phrases.filter((phrase) => {
    return listWays(phrase)?.every(isMet) === true;
  });
}

export function sayCovered(phrase: string): string {
  return `the phrase “${phrase}” can never count: “except” rules out every way of saying it`;
}

/** Each way of saying a phrase, with gaps once empty and once full; undefined where there are too many. */
function listWays(phrase: string): readonly string[] | undefined {
  const parsed = parsePhrase(phrase);
  if (!parsed.ok) return undefined;
  let ways = [""];
  for (const part of parsed.parts) {
    const sayings = sayingsOf(part);
    const length = ways.length * phrase.length * sayings.length;
    if (length > mostText) return undefined;
    ways = ways.flatMap((way) => sayings.map((saying) => `${way} ${saying}`));
  }
  return ways;
}

function sayingsOf(part: PhrasePart): readonly string[] {
  if (part.kind === "gap") return ["", `${filler} `.repeat(gapWords)];
  if (part.kind === "group") return part.alternatives.map((words) => words.map(sayElement).join(" "));
  return [sayElement(part)];
}

function sayElement(element: PhraseElement): string {
  if (element.kind === "gap") return filler;
  return element.kind === "stem" ? `${element.text}${filler}` : element.text;
}
