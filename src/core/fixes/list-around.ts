import type { Span } from "../text/span.ts";
import { anaphoric, requestNoun, startsAnew, strengthWord } from "./grammar-words.ts";
import { between, type Enumeration, type Scene, type Separator } from "./sentence-shape.ts";

const preposition = /\b(?:with|in|of|using|via|through|on|for|from|by|like)\s+(?:(?:the|our)\s+)?$/;
const trailing = /^[^()]*?\s(?:to|as|for|in|from|that|which|on|at|by|with|within)\s/;

/** The stretch of elements that makes one list with the unit's. */
export function listAround(scene: Scene, region: Span, separators: readonly Separator[], unit: Span): Enumeration[] {
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
    const name = lastNameIn(element);
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
