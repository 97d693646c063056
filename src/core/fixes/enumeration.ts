/**
 * Finds the enumerations around a name in a sentence, from the innermost out: "A/B", "A and B", "A, B, or C", the
 * examples behind "such as", what stands in brackets, "A; B". Works on visible text (see prose.ts).
 */
import type { Span } from "../text/span.ts";
import { anaphoric, introducer, requestNoun, singledOut, startsAnew, strengthWord } from "./grammar-words.ts";

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

/** "such as …" or "(…)": goes as a whole when none of its names stay. `head` is what it exemplifies. */
export interface Examples {
  readonly kind: "examples";
  readonly cut: Span;
  /** What is named, without the words that introduce it. */
  readonly named: Span;
  readonly head: Span;
}

export type Level = Enumeration | Examples;

const separator =
  /\s*([,;])(?=\s|$|[^\d\s])\s*(?:(and ?\/ ?or|and|or|&|plus|nor|as well as)(?=\s|\uE000))?\s*|\s+(?:(and ?\/ ?or|and|or|&|nor|as well as|\+)|([|·•]))\s+/g;
const clauseBreak = /:(?=\s|$)|\s[–—-]+\s|—|\n/g;
const preposition = /\b(?:with|in|of|using|via|through|on|for|from|by|like)\s+(?:(?:the|our)\s+)?$/;
const trailing = /^[^()]*?\s(?:to|as|for|in|from|that|which|on|at|by|with|within)\s/;
const name = "\uE000";
const bracketed = "\uE001";

/** `names` are the spans of everything that is one word here although it may hold separators; `unit` is one of them. */
export function findLevels(text: string, unit: Span, names: readonly Span[]): Level[] {
  const brackets = findBrackets(text, names);
  const levels: Level[] = [];
  const enclosing = brackets.filter((bracket) => bracket.start < unit.start && unit.end < bracket.end);
  let inner = unit;
  for (const bracket of [...enclosing.toReversed(), undefined]) {
    const region = bracket ? { start: bracket.start + 1, end: bracket.end - 1 } : { start: 0, end: text.length };
    const shape = drawShape(text, region, names, brackets);
    const clause = trim(shape, clauseAround(shape, region, inner));
    levels.push(...levelsInClause({ text, shape, names }, clause, inner, bracket !== undefined));
    if (bracket === undefined) break;
    const before = text.slice(0, bracket.start).trimEnd().length;
    // Only a bracket that holds nothing else goes with its last name: "(Tableau: daily)" is left to a person.
    if (clause.start > trim(shape, region).start || clause.end < trim(shape, region).end) return levels;
    levels.push({
      kind: "examples",
      cut: { start: before, end: bracket.end },
      named: clause,
      head: { start: 0, end: before },
    });
    inner = bracket;
  }
  return levels;
}

/** The part of the sentence between colons, dashes and hard breaks in which the unit stands. */
function clauseAround(shape: string, region: Span, unit: Span): Span {
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

interface Scene {
  readonly text: string;
  /** The text with nothing in it but what may part elements; see drawShape. */
  readonly shape: string;
  readonly names: readonly Span[];
}

function levelsInClause(scene: Scene, clause: Span, unit: Span, isBracket: boolean): Level[] {
  const { text, shape } = scene;
  const found = readSeparators(shape, clause);
  const semicolons = found.filter(({ sign }) => sign === ";");
  const parts = between(clause, semicolons);
  const part = holderOf(parts, unit);
  if (part === undefined) return [];
  const levels: Level[] = [];
  const slashes = readSlashes(shape, unit);
  if (slashes !== undefined) levels.push(slashes);

  const separators = found.filter((one) => one.sign !== ";" && one.start >= part.start && one.end <= part.end);
  const zones = readZones(text, part, separators);
  const zone = zones.findLast((candidate) => candidate.start <= unit.start && unit.end <= candidate.end);
  const outer = separators.filter(
    (one) => !zones.some((other) => (other.start <= one.start && one.end <= other.end) || one.end === other.introducer),
  );
  if (zone !== undefined) {
    const inside = separators.filter((one) => one.start >= zone.start && one.end <= zone.end);
    levels.push(...arrange(scene, { start: zone.start, end: zone.end }, inside, unit));
    const head = holderOf(between(part, outer), unit) ?? part;
    const headEnd = text.slice(0, zone.introducer).replace(/\s*,?\s*$/, "").length;
    if (headEnd > head.start) {
      levels.push({
        kind: "examples",
        cut: { start: headEnd, end: zone.end },
        named: zone,
        head: { start: head.start, end: headEnd },
      });
    } else if (!isBracket) return levels;
  }
  levels.push(...arrange(scene, part, outer, zone === undefined ? unit : { start: zone.introducer, end: zone.end }));
  if (semicolons.length > 0) levels.push({ kind: "list", elements: parts, separators: semicolons });
  return levels;
}

interface Zone extends Span {
  readonly introducer: number;
}

/** What each "such as" introduces: up to the head of the next, or to the end. */
function readZones(text: string, part: Span, separators: readonly Separator[]): Zone[] {
  const zones: Zone[] = [];
  for (const match of text.slice(part.start, part.end).matchAll(introducer)) {
    const word = match[1] as string;
    const at = part.start + match.index + match[0].indexOf(word);
    const before = separators.findLast((one) => one.end <= at);
    const follows = before !== undefined && text.slice(before.end, at).trim() === "";
    if (singledOut.test(word) && ((follows && before.conjunction !== "") || (!follows && at > part.start))) continue;
    if (word === "like" && /\b(?:i|we|you|they|would|also|really|looks?|feels?)\s+$/i.test(text.slice(part.start, at)))
      continue;
    const previous = zones.at(-1);
    if (previous !== undefined) {
      if (before === undefined || before.start <= previous.start) continue;
      zones[zones.length - 1] = { ...previous, end: Math.min(previous.end, before.start) };
    }
    const after = part.start + match.index + match[0].length;
    const start = after + (/^\s*/.exec(text.slice(after))?.[0].length ?? 0);
    // "tools, such as Tableau, for reporting": the examples end where something else begins.
    const close = separators.find(
      (one) => one.start > start && one.sign !== "" && startsAnew.test(text.slice(one.end, part.end).toLowerCase()),
    );
    zones.push({ introducer: at, start, end: close?.start ?? part.end });
  }
  return zones;
}

/** The lists that commas and conjunctions make around the unit: a pair within an element first, then the whole. */
function arrange(scene: Scene, region: Span, separators: readonly Separator[], unit: Span): Level[] {
  const { text, shape } = scene;
  const commas = separators.filter(({ sign }) => sign !== "");
  if (commas.length === 0) return listOf(scene, region, separators, unit);
  const chunks = between(region, commas);
  const bare = chunks.map((chunk) =>
    separators.filter((one) => one.sign === "" && one.start >= chunk.start && one.end <= chunk.end),
  );
  // "A, B and C": a bare conjunction in the last chunk ends the list, unless the comma before has its own.
  const closes = chunks.map((_, index) => {
    if (bare[index]?.length === 0 || (commas[index - 1]?.conjunction ?? "none") !== "") return false;
    const next = commas[index];
    if (next === undefined) return true;
    const following = text.slice(next.end, chunks[index + 1]?.end).toLowerCase();
    return next.conjunction !== "" || startsAnew.test(following);
  });
  const at = chunks.findIndex((chunk) => chunk.start <= unit.start && unit.end <= chunk.end);
  if (at === -1) return [];
  const first = at === 0 ? 0 : closes.lastIndexOf(true, at - 1) + 1;
  const close = closes.indexOf(true, at);
  const last = close === -1 ? chunks.length - 1 : close;
  const levels: Level[] = [];
  if (at !== close && (bare[at]?.length ?? 0) > 0)
    levels.push(...listOf(scene, chunks[at] as Span, bare[at] as Separator[], unit));
  const span = trim(shape, { start: (chunks[first] as Span).start, end: (chunks[last] as Span).end });
  const own = [...commas.slice(first, last), ...(close === -1 ? [] : (bare[close] as Separator[]))];
  levels.push(...listOf(scene, span, own, unit));
  return levels;
}

/** The stretch of elements that makes one list with the unit's. */
function listOf(scene: Scene, region: Span, separators: readonly Separator[], unit: Span): Level[] {
  const { text, names } = scene;
  const elements = between(region, separators);
  const at = elements.findIndex(({ start, end }) => start <= unit.start && unit.end <= end);
  if (at === -1 || elements.some(({ start, end }) => start >= end)) return [];
  const lower = elements.map(({ start, end }) => text.slice(start, end).toLowerCase());
  const isPlain = (index: number): boolean =>
    names.some(({ start, end }) => start === elements[index]?.start && end === elements[index]?.end);
  const startsWithName = (index: number): boolean => {
    const element = elements[index] as Span;
    const before = names.find(({ start, end }) => start >= element.start && end <= element.end)?.start;
    return before !== undefined && /^(?:(?:the|a|an|our)\s+)?$/i.test(text.slice(element.start, before));
  };
  const lastNameIn = ({ start, end }: Span): Span | undefined =>
    names.findLast((one) => one.start >= start && one.end <= end);
  /** "models in Power BI, Snowflake": what stands before the preposition belongs to the list before. */
  const opens = (index: number): boolean => {
    const element = elements[index] as Span;
    const name = names.find(({ start, end }) => start >= element.start && end <= element.end);
    if (name === undefined || index === elements.length - 1 || !startsWithName(index + 1)) return false;
    const before = text.slice(element.start, name.start).toLowerCase();
    // "Python, experience with Tableau, and SQL": here the asking is an element like the others.
    const previous = elements[index - 1];
    const followsName = previous !== undefined && lastNameIn(previous)?.end === previous.end;
    const isElement =
      followsName &&
      requestNoun.test(before) &&
      separators[index]?.sign !== "" &&
      separators[index - 1]?.conjunction === "";
    return preposition.test(before) && !isElement;
  };
  /** "Redis in our persistence and cache layers": the list is over where its last name is spoken of. */
  const trails = (index: number): boolean => {
    const name = lastNameIn(elements[index] as Span);
    const after = name === undefined ? "" : text.slice(name.end, elements[index]?.end).toLowerCase();
    return trailing.test(after) && !startsWithName(index + 1);
  };
  const isSaidAlready = (index: number): boolean => {
    const element = elements[index] as Span;
    const name = lastNameIn(element);
    return name !== undefined && strengthWord.test(text.slice(name.end, element.end).toLowerCase());
  };

  let first = 0;
  for (let index = 1; index <= at; index++) {
    if (opens(index)) first = index;
    else if (trails(index - 1)) return [];
    else if (isSaidAlready(index - 1) && separators[index - 1]?.conjunction === "") first = index;
  }
  let last = elements.length - 1;
  for (let index = first + 1; index < last; index++) {
    if (index === first) continue;
    const [before, after] = [separators[index - 1] as Separator, separators[index] as Separator];
    const isChain =
      before.sign === "" && after.sign === "" && before.conjunction === after.conjunction && isPlain(index);
    if (before.conjunction === "" || isChain || anaphoric.test(lower[index + 1] as string)) continue;
    if (index >= at) last = index;
    else first = index + 1;
  }
  for (let index = at; index < last; index++) if (trails(index)) last = index;
  for (let index = at + 1; index <= last; index++) if (startsAnew.test(lower[index] as string)) last = index - 1;
  if (last === first) return [];
  return [{ kind: "list", elements: elements.slice(first, last + 1), separators: separators.slice(first, last) }];
}

function readSeparators(shape: string, clause: Span): Separator[] {
  const found: Separator[] = [];
  for (const match of shape.slice(clause.start, clause.end).matchAll(separator)) {
    const start = clause.start + match.index;
    const end = start + match[0].length;
    // What begins or ends a clause parts nothing.
    if (start === clause.start || end === clause.end) continue;
    found.push({ start, end, sign: match[1] ?? match[4] ?? "", conjunction: match[2] ?? match[3] ?? "" });
  }
  return found;
}

/** "A/B/C" and "A / B": names and single words that slashes join to the unit. */
function readSlashes(shape: string, unit: Span): Enumeration | undefined {
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
  return separators.length === 0 ? undefined : { kind: "list", elements, separators };
}

/** The pairs of round and square brackets, outer ones first; brackets inside names do not count. */
function findBrackets(text: string, names: readonly Span[]): Span[] {
  const open: number[] = [];
  const found: Span[] = [];
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

/** The text with names, addresses and inner brackets blanked out, so that no separator is found in them. */
function drawShape(text: string, region: Span, names: readonly Span[], brackets: readonly Span[]): string {
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

function between(region: Span, separators: readonly Separator[]): Span[] {
  const starts = [region.start, ...separators.map(({ end }) => end)];
  const ends = [...separators.map(({ start }) => start), region.end];
  return starts.map((start, index) => ({ start, end: ends[index] as number }));
}

function holderOf(spans: readonly Span[], unit: Span): Span | undefined {
  return spans.find((span) => span.start <= unit.start && unit.end <= span.end);
}

/** Without white space at either end, and without the stop that ends a sentence. */
function trim(shape: string, span: Span): Span {
  const text = shape.slice(span.start, span.end);
  const start = span.start + (text.length - text.trimStart().length);
  const end = span.start + text.replace(/[\s.!?,;:]+$/, "").length;
  return { start, end: Math.max(start, end) };
}
