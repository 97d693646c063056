import type { Tokens } from "../text/lex.ts";
import type { Vocabulary } from "../text/vocabulary.ts";

/** What holds the parts of an enumeration apart, and what stands at its ends. All by token. */
export interface Enumeration {
  readonly separates: (tokens: Tokens, at: number) => boolean;
  readonly opens: (tokens: Tokens, at: number) => boolean;
  readonly closes: (tokens: Tokens, at: number) => boolean;
  /** Whether nothing but separators stands between two token indices, and not too many. */
  readonly isBeside: (tokens: Tokens, end: number | undefined, start: number | undefined) => boolean;
}

/** What may stand between two neighbours of an enumeration. */
const separators = [",", "/", "&", "and", "or", "+", "|", "(", ")", ";", "•", "·"];
export const widestSeparator = 3;

export function createEnumeration(vocabulary: Vocabulary): Enumeration {
  const separating = new Set(separators.map(vocabulary.intern));
  const closing = new Set([",", ".", ";", ")", "/", "etc"].map(vocabulary.intern));
  const opening = new Set([":", "(", "as", "like", "including", "eg", "g"].map(vocabulary.intern));
  const separates = (tokens: Tokens, at: number): boolean => separating.has(tokens.symbol[at] as number);
  return {
    separates,
    opens: (tokens, at) => opening.has(tokens.symbol[at] as number),
    closes: (tokens, at) => closing.has(tokens.symbol[at] as number),
    isBeside(tokens, end, start) {
      if (end === undefined || start === undefined || start <= end || start - end > widestSeparator) return false;
      for (let at = end; at < start; at++) if (!separates(tokens, at)) return false;
      return true;
    },
  };
}
