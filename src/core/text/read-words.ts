import { createTokenBuffer, lexInto } from "./lex.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The words and signs of a text in lower case, as postings are read: Markdown's marks and addresses are passed over. */
export function readWords(text: string): readonly string[] {
  const words: string[] = [];
  const take = (word: string): number => {
    words.push(word.toLowerCase());
    return 0;
  };
  const taking: Vocabulary = {
    intern: take,
    internStem: take,
    symbolOf: take,
    symbolIn: (whole, start, end) => take(whole.slice(start, end)),
    knows: () => false,
    stemsOf: () => [],
  };
  lexInto(createTokenBuffer(), text, 0, text.length, taking);
  return words;
}
