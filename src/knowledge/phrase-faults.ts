/** Why a phrase or a name could never be found in a posting. */
import { parsePhrase } from "../core/phrases/parse-phrase.ts";
import { readWords } from "../core/text/read-words.ts";

export function findPhraseFault(phrase: string): string | undefined {
  const parsed = parsePhrase(phrase);
  if (!parsed.ok) return `the phrase “${phrase}” cannot be matched: ${parsed.reason}`;
  for (const part of parsed.parts) {
    for (const element of part.kind === "group" ? part.alternatives.flat() : [part]) {
      if (element.kind !== "gap" && !isWordOfText(element.text))
        return `the phrase “${phrase}” can never match: “${element.text}” is passed over when postings are read`;
    }
  }
  return undefined;
}

/** A name of a skill is read as a text is, so only one of marks alone is lost. */
export function findNameFault(name: string): string | undefined {
  return readWords(name).length > 0 ? undefined : `“${name}” can never be found: there is no word in it`;
}

/** Markdown's marks, signs of two code units and the like are no words of a text. */
function isWordOfText(word: string): boolean {
  const words = readWords(word);
  return words.length === 1 && words[0] === word;
}
