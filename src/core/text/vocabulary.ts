import { createWordTable } from "./word-table.ts";

/**
 * The words that the knowledge names, as small numbers. A text is turned into these numbers once; every matcher (skills,
 * duties, headings, cues) then compares numbers.
 */
export interface Vocabulary {
  /** The symbol of a lower-case word or sign, made if it is new. Only while compiling the knowledge; throws when it names too many. */
  readonly intern: (word: string) => number;
  /** The number of a lower-case word beginning, made if it is new. Only while compiling the knowledge. */
  readonly internStem: (stem: string) => number;
  /** The symbol of a word of a text, in any case; 0 for a word that nothing in the knowledge can match. */
  readonly symbolOf: (word: string) => number;
  /** The symbol of the word between two offsets of a text. */
  readonly symbolIn: (text: string, start: number, end: number) => number;
  /** Whether the knowledge names a word, in any case, as it stands. */
  readonly knows: (word: string) => boolean;
  /** The stems that a symbol's word begins with. */
  readonly stemsOf: (symbol: number) => readonly number[];
}

/** Symbols are smaller than this. */
export const mostSymbols = 1 << 15;

const none: readonly number[] = [];
/** Letters and digits as East Asian keyboards write them. */
const isFullWidth = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/;

export function createVocabulary(): Vocabulary {
  const symbols = new Map<string, number>();
  const stems = new Map<string, number>();
  const stemsBySymbol: (readonly number[] | undefined)[] = [none];
  // Words outside the vocabulary that share the same stems share one symbol, so symbols stay bounded.
  const symbolByStemSet = new Map<string, number>();
  let longestStem = 0;
  let next = 1;

  function findStems(word: string): readonly number[] {
    const found: number[] = [];
    const longest = Math.min(word.length, longestStem);
    for (let length = 1; length <= longest; length++) {
      const stem = stems.get(word.slice(0, length));
      if (stem !== undefined) found.push(stem);
    }
    return found.length === 0 ? none : found;
  }

  function lookUp(word: string): number {
    if (isFullWidth.test(word)) return lookUp(word.normalize("NFKC").toLowerCase());
    const known = symbols.get(word);
    const wordStems = findStems(word);
    if (known !== undefined) {
      stemsBySymbol[known] = wordStems;
      return known;
    }
    if (wordStems.length === 0) return 0;
    const key = wordStems.join(" ");
    let symbol = symbolByStemSet.get(key);
    if (symbol === undefined) {
      if (next === mostSymbols) return 0;
      symbol = next++;
      stemsBySymbol[symbol] = wordStems;
      symbolByStemSet.set(key, symbol);
    }
    return symbol;
  }

  const remembered = createWordTable(lookUp);

  return {
    intern(word) {
      let symbol = symbols.get(word);
      if (symbol === undefined) {
        if (next === mostSymbols) throw new RangeError(`The knowledge names more than ${mostSymbols} words`);
        symbol = next++;
        symbols.set(word, symbol);
      }
      return symbol;
    },
    internStem(stem) {
      let id = stems.get(stem);
      if (id === undefined) {
        id = stems.size;
        stems.set(stem, id);
        longestStem = Math.max(longestStem, stem.length);
      }
      return id;
    },
    symbolOf: (word) => remembered.symbolIn(word, 0, word.length),
    symbolIn: remembered.symbolIn,
    knows: (word) => symbols.has(word.toLowerCase()),
    stemsOf: (symbol) => stemsBySymbol[symbol] ?? none,
  };
}
