/**
 * Finds the enumerations around a name in a sentence, from the innermost out: "A/B", "A and B", "A, B, or C", the
 * examples behind "such as", what stands in brackets, "A; B". Works on visible text (see prose.ts).
 */
import type { Span } from "../text/span.ts";
import { introducer, singledOut, startsAnew } from "./grammar-words.ts";
import { listAround } from "./list-around.ts";
import {
  between,
  clauseAround,
  drawShape,
  type Enumeration,
  findBrackets,
  holderOf,
  readSeparators,
  readSlashes,
  type Scene,
  type Separator,
  trim,
} from "./sentence-shape.ts";

/** "such as …" or "(…)": goes as a whole when none of its names stay. `head` is what it exemplifies. */
export interface Examples {
  readonly kind: "examples";
  readonly cut: Span;
  /** What is named, without the words that introduce it. */
  readonly named: Span;
  readonly head: Span;
}

export type Level = Enumeration | Examples;

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

function levelsInClause(scene: Scene, clause: Span, unit: Span, isBracket: boolean): Level[] {
  const { text, shape } = scene;
  const found = readSeparators(shape, clause);
  const semicolons = found.filter(({ sign }) => sign === ";");
  const parts = between(clause, semicolons);
  const part = holderOf(parts, unit);
  if (part === undefined) return [];
  const levels: Level[] = [];
  const slashes = readSlashes(shape, unit);
  if (slashes !== undefined) levels.push({ kind: "list", ...slashes });

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
    const isAside = before?.sign === "," && before.end >= at;
    const inside = separators.filter((one) => one.start > start);
    const close = inside.find(
      (one, index) =>
        one.sign !== "" &&
        (startsAnew.test(text.slice(one.end, part.end).toLowerCase()) ||
          // "BI tools, such as Tableau, and SQL": of two names no comma would part the examples.
          (isAside && index === 0 && one.sign === "," && one.conjunction !== "")),
    );
    zones.push({ introducer: at, start, end: close?.start ?? part.end });
  }
  return zones;
}

/** The lists that commas and conjunctions make around the unit: a pair within an element first, then the whole. */
function arrange(scene: Scene, region: Span, separators: readonly Separator[], unit: Span): Level[] {
  const { text, shape } = scene;
  const commas = separators.filter(({ sign }) => sign !== "");
  if (commas.length === 0) return listAround(scene, region, separators, unit);
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
    levels.push(...listAround(scene, chunks[at] as Span, bare[at] as Separator[], unit));
  const span = trim(shape, { start: (chunks[first] as Span).start, end: (chunks[last] as Span).end });
  const own = [...commas.slice(first, last), ...(close === -1 ? [] : (bare[close] as Separator[]))];
  levels.push(...listAround(scene, span, own, unit));
  return levels;
}
