/** What parts a sentence: brackets, clauses, separators. Works on visible text (see prose.ts). */
import type { Span } from "../text/span.ts";

export interface Separator extends Span {
  /** "," or ";" or "/" or another sign; "" where only a conjunction parts the elements. */
  readonly sign: string;
  /** "and", "or", "&"…; "" where there is none. */
  readonly conjunction: string;
}

/** Elements are trimmed; the first includes what leads in, the last what trails. One more element than separators. */
export interface Enumeration {
  readonly kind: "list";
  readonly elements: readonly Span[];
  readonly separators: readonly Separator[];
}

/** A sentence as the search for enumerations sees it. */
export interface Scene {
  readonly text: string;
  /** The text with nothing in it but what may part elements; see drawShape. */
  readonly shape: string;
  readonly names: readonly Span[];
}

const separator =
  /\s*([,;])(?=\s|$|[^\d\s])\s*(?:(and ?\/ ?or|and|or|&|plus|nor|as well as)(?=\s|\uE000))?\s*|\s+(?:(and ?\/ ?or|and|or|&|nor|as well as|\+)|([|·•]))\s+/g;
const clauseBreak = /:(?=\s|$)|\s[–—-]+\s|—|\n/g;
const name = "\uE000";
const bracketed = "\uE001";

/** The text with names, addresses and inner brackets blanked out, so that no separator is found in them. */
export function drawShape(text: string, region: Span, names: readonly Span[], brackets: readonly Span[]): string {
  let shape = text.toLowerCase();
  if (shape.length !== text.length) shape = text;
  const blank = ({ start, end }: Span, char: string): void => {
    shape = shape.slice(0, start) + char.repeat(end - start) + shape.slice(end);
  };
  for (const match of text.matchAll(/\b(?:https?:\/\/|www\.)[^\s<>)]+/g)) {
    blank({ start: match.index, end: match.index + match[0].length }, name);
  }
  for (const one of names) blank(one, name);
  for (const bracket of brackets)
    if (bracket.start >= region.start && bracket.end <= region.end) blank(bracket, bracketed);
  return shape;
}

/** The pairs of round and square brackets, outer ones first; brackets inside names do not count. */
export function findBrackets(text: string, names: readonly Span[]): Span[] {
  const found: Span[] = [];
  if (!/[([]/.test(text)) return found;
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (!"()[]".includes(char) || names.some((one) => one.start <= at && at < one.end)) continue;
    if (char === "(" || char === "[") open.push(at);
    else {
      const start = open.pop();
      if (start !== undefined) found.push({ start, end: at + 1 });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The part of the sentence between colons, dashes and hard breaks in which the unit stands. */
export function clauseAround(shape: string, region: Span, unit: Span): Span {
  let { start, end } = region;
  for (const match of shape.slice(region.start, region.end).matchAll(clauseBreak)) {
    const at = region.start + match.index;
    if (at + match[0].length <= unit.start) start = at + match[0].length;
    else if (at >= unit.end) {
      end = at;
      break;
    }
  }
  return { start, end };
}

/** The separators of a clause; what begins or ends it parts nothing. */
export function readSeparators(shape: string, clause: Span): Separator[] {
  const found: Separator[] = [];
  for (const match of shape.slice(clause.start, clause.end).matchAll(separator)) {
    const start = clause.start + match.index;
    const end = start + match[0].length;
    if (start === clause.start || end === clause.end) continue;
    found.push({ start, end, sign: match[1] ?? match[4] ?? "", conjunction: match[2] ?? match[3] ?? "" });
  }
  return found;
}

/** "A/B/C" and "A / B": names and single words that slashes join to the unit. */
export function readSlashes(
  shape: string,
  unit: Span,
): { readonly elements: readonly Span[]; readonly separators: readonly Separator[] } | undefined {
  const elements: Span[] = [unit];
  const separators: Separator[] = [];
  const word = `${name}+|[^\\s/,;:()${bracketed}]+`;
  for (let at = unit.end; ; ) {
    const match = new RegExp(`^(\\s?/\\s?)(${word})`).exec(shape.slice(at, at + 80));
    if (match === null) break;
    const start = at + (match[1] as string).length;
    separators.push({ start: at, end: start, sign: "/", conjunction: "" });
    at += match[0].length;
    elements.push({ start, end: at });
  }
  for (let at = unit.start; ; ) {
    const match = new RegExp(`(${word})(\\s?/\\s?)$`).exec(shape.slice(Math.max(0, at - 80), at));
    if (match === null) break;
    const end = at - (match[2] as string).length;
    separators.unshift({ start: end, end: at, sign: "/", conjunction: "" });
    at -= match[0].length;
    elements.unshift({ start: at, end });
  }
  return separators.length === 0 ? undefined : { elements, separators };
}

/** The stretches that separators leave of a region; one more than separators. */
export function between(region: Span, separators: readonly Separator[]): Span[] {
  const starts = [region.start, ...separators.map(({ end }) => end)];
  const ends = [...separators.map(({ start }) => start), region.end];
  return starts.map((start, index) => ({ start, end: ends[index] as number }));
}

/** The one that holds the unit. */
export function holderOf(spans: readonly Span[], unit: Span): Span | undefined {
  return spans.find((span) => span.start <= unit.start && unit.end <= span.end);
}

/** Without white space at either end, and without the stop that ends a sentence. */
export function trim(shape: string, span: Span): Span {
  const text = shape.slice(span.start, span.end);
  const start = span.start + (text.length - text.trimStart().length);
  const end = span.start + text.replace(/[\s.!?,;:]+$/, "").length;
  return { start, end: Math.max(start, end) };
}
