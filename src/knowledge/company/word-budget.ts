/** Each word that the maps name has a number, and there are only so many numbers. */
import { readWords } from "../../core/text/read-words.ts";

export interface WordBudget {
  /** Takes the words of a name or a phrase into account, or says that they are too many. */
  readonly take: (text: string) => string | undefined;
}

/** With those that are built in, the plurals of names and the beginnings of words, well below the vocabulary's limit. */
const mostWords = 6_000;

export function createWordBudget(): WordBudget {
  const words = new Set<string>();
  return {
    take(text) {
      if (words.size >= mostWords)
        return `“${text}” is too much: a company's files may name ${mostWords} different words`;
      for (const word of readWords(text)) words.add(word);
      return undefined;
    },
  };
}
