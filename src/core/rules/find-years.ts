import type { Span } from "../text/span.ts";

/** Years that a text speaks of: "5+ years", "three to five years", "8 (eight) yrs". */
export interface Years extends Span {
  /** The lower bound: what is asked at least. */
  readonly least: number;
  /** The upper bound of a range; undefined where it is open or there is none. */
  readonly most: number | undefined;
  /** Whether more would do: "5+ years", "at least 5 years" not among them. */
  readonly isOpen: boolean;
  /** The number or range alone. */
  readonly number: Span;
}

const numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const digits = String.raw`\d{1,2}(?:[.,]\d)?`;
const amount = String.raw`(?:${digits}|\b(?:${numbers.join("|")}))`;
const pattern = new RegExp(
  String.raw`(?<![\d.,$€£])((${amount})(?:\s*\(${amount}\+?\))?(?:\s*(?:-|–|—|to)\s*(${amount}))?)(\s*(?:\+|plus\b|or more\b))?(?:\s*\+)?\s*(?:years?|yrs?)\b`,
  "gi",
);

/** Most sentences have no such word, and the pattern looks at each letter for a number first. */
const word = /y(?:ea)?r/i;

/** All years named in a stretch of text, in their order. */
export function findYears(text: string, { start, end }: Span): Years[] {
  const stretch = text.slice(start, end);
  if (!word.test(stretch)) return [];
  return [...stretch.matchAll(pattern)].map((match) => {
    const at = start + match.index;
    const [all, number, least, most, more] = match;
    return {
      start: at,
      end: at + all.length,
      least: toNumber(least as string),
      most: most === undefined ? undefined : toNumber(most),
      isOpen: more !== undefined || all.includes("+"),
      number: { start: at, end: at + (number as string).length },
    };
  });
}

function toNumber(written: string): number {
  const word = numbers.indexOf(written.toLowerCase());
  return word === -1 ? Number(written.replace(",", ".")) : word + 1;
}
