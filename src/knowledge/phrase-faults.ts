/** Why a phrase or a name could never be found in a posting. */
import { type PhraseElement, parsePhrase } from "../core/phrases/parse-phrase.ts";
import { createTokenBuffer, lexInto } from "../core/text/lex.ts";
import { createVocabulary } from "../core/text/vocabulary.ts";

export function findPhraseFault(phrase: string): string | undefined {
  const parsed = parsePhrase(phrase);
  if (!parsed.ok) return `the phrase “${phrase}” cannot be matched: ${parsed.reason}`;
  const elements = parsed.parts.flatMap((part) => (part.kind === "group" ? part.alternatives.flat() : [part]));
  const stray = elements.find((element) => element.kind !== "gap" && !isWordOfText(element));
  if (stray === undefined || stray.kind === "gap") return undefined;
  return `the phrase “${phrase}” can never match: “${stray.text}” is passed over when postings are read`;
}

/** A name of a skill is read as a text is, so only one of marks alone is lost. */
export function findNameFault(name: string): string | undefined {
  return countTokens(name) > 0 ? undefined : `“${name}” can never be found: there is no word in it`;
}

/** Markdown's marks, signs of two code units and the like are no words of a text. */
function isWordOfText(element: Exclude<PhraseElement, { kind: "gap" }>): boolean {
  const vocabulary = createVocabulary();
  const symbol = vocabulary.intern(element.text);
  const tokens = createTokenBuffer();
  lexInto(tokens, element.text, 0, element.text.length, vocabulary);
  return tokens.length === 1 && tokens.symbol[0] === symbol;
}

function countTokens(text: string): number {
  const tokens = createTokenBuffer();
  lexInto(tokens, text, 0, text.length, createVocabulary());
  return tokens.length;
}
