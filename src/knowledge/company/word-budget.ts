/** Each word that the maps name has a number, and there are only so many numbers. */
import { createTokenBuffer, lexInto } from "../../core/text/lex.ts";
import { createVocabulary, type Vocabulary } from "../../core/text/vocabulary.ts";

export interface WordBudget {
  /** Takes the words of a name or a phrase into account, or says that they are too many. */
  readonly take: (text: string) => string | undefined;
}

/** With those that are built in, the plurals of names and the beginnings of words, well below the vocabulary's limit. */
const mostWords = 6_000;

export function createWordBudget(): WordBudget {
  const words = new Set<string>();
  const nothing = createVocabulary();
  const noting: Vocabulary = {
    ...nothing,
    symbolIn(text, start, end) {
      words.add(text.slice(start, end).toLowerCase());
      return 0;
    },
    symbolOf(word) {
      words.add(word.toLowerCase());
      return 0;
    },
  };
  return {
    take(text) {
      if (words.size >= mostWords)
        return `“${text}” is too much: a company's files may name ${mostWords} different words`;
      lexInto(createTokenBuffer(), text, 0, text.length, noting);
      return undefined;
    },
  };
}
