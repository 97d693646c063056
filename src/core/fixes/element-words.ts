/** What belongs to one element of a list and what to all: judged by its words. Works on visible text. */
import type { Span } from "../text/span.ts";
import {
  adverbs,
  articles,
  etcetera,
  foreignStart,
  maker,
  ownNouns,
  productNouns,
  qualifiers,
  sharedNouns,
  strengthWord,
  tailStarts,
  vendors,
} from "./grammar-words.ts";

/** Whether there are only words that grade or single out the name behind them: "ideally some basic". */
export function isGrade(words: string): boolean {
  const known = (word: string): boolean =>
    qualifiers.has(word) || adverbs.has(word) || vendors.has(word) || articles.has(word);
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => word === "" || known(word));
}

/**
 * Where what belongs to the last name ends, and what is said of all begins; undefined where that cannot be told.
 * `lead` is what stands before the list.
 */
export function ownEnd(text: string, unit: Span, element: Span, lead: string): number | undefined {
  const after = text.slice(unit.end, element.end);
  let own = /^(?:[®™]|\s*\([^()]*\)|\s+(?:v?\d[\w.+]*|\d{4})(?![\w-]))*/.exec(after)?.[0].length ?? 0;
  const isMade = maker.test(lead.trim().split(/\s+/).slice(-4).join(" "));
  let inName = false;
  for (;;) {
    const word = /^\s+([\p{L}\p{N}_-]+)/u.exec(after.slice(own));
    if (word === null) break;
    const plain = (word[1] as string).toLowerCase();
    // "Angular Single Page Applications": what begins in capitals goes on in them.
    const isCapital: boolean = plain !== word[1] && (inName || !(sharedNouns.has(plain) || ownNouns.has(plain)));
    const isProduct = productNouns.has(plain) || isCapital;
    inName = isCapital;
    if (!isProduct && (isMade || !ownNouns.has(plain))) break;
    own += word[0].length;
  }
  const rest = after.slice(own).toLowerCase();
  if (rest.trim() === "" || etcetera.test(rest.trim())) return unit.end + own;
  const first = /^\s+([\w-]+)/.exec(rest)?.[1];
  if (first === undefined) return undefined;
  return tailStarts.has(first) || sharedNouns.has(first) || (isMade && ownNouns.has(first))
    ? unit.end + own
    : undefined;
}

/** An element without what is said of the whole list. */
export function coreOf(element: string): string {
  return element.split(/\s(?:for|to|in|on|with|that|which|is|are)\s/)[0] as string;
}

/** Whether an element says all it has to say by its end: "SQL", "strong Python (pandas)". */
export function endsInName(text: string, element: Span, names: readonly Span[]): boolean {
  const last = names.findLast(({ start, end }) => start >= element.start && end <= element.end);
  if (last === undefined) return /\s[A-Z][\w.+#-]*$/.test(text.slice(element.start, element.end));
  const rest = text.slice(last.end, element.end);
  if (/^[^()]*\)$/.test(rest)) return true;
  return rest
    .replace(/\([^()]*\)/g, " ")
    .split(/\s+/)
    .every(
      (word) =>
        word === "" ||
        /^v?\d[\w.+]*$/.test(word) ||
        sharedNouns.has(word.toLowerCase()) ||
        ownNouns.has(word.toLowerCase()),
    );
}

/** Whether an element is a bare name, known or not: short, and beginning with no word of running text. */
export function isName(element: string): boolean {
  const lower = element.toLowerCase();
  return (
    /^[\p{Lu}\d]/u.test(element) &&
    !foreignStart.test(lower) &&
    !strengthWord.test(lower) &&
    element.split(/\s+/).length <= 3
  );
}

/** "an Airflow or Spark pipeline": whether the article before `start` would not fit what stands at `next`. */
export function changesArticle(text: string, start: number, next: number): boolean {
  return /\ban?\s+$/i.test(text.slice(0, start)) && isVowel(text[start]) !== isVowel(text[next]);
}

function isVowel(letter: string | undefined): boolean {
  return /[aeiou]/i.test(letter ?? "");
}

/** Where the first name of an element begins. */
export function firstName(text: string, element: Span, names: readonly Span[]): number {
  const name = names.find(({ start }) => start >= element.start && start < element.end);
  return name?.start ?? element.start + (/(?:^|\s)[A-Z]\S*$/.exec(text.slice(element.start, element.end))?.index ?? 0);
}

/** Where the last name of an element ends. */
export function afterName(element: Span, names: readonly Span[]): number {
  return names.findLast(({ end }) => end <= element.end && end > element.start)?.end ?? element.end;
}
