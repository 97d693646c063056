import type { Posting, Sentence } from "../posting/types.ts";
import type { Span, TextEdit } from "../text/span.ts";
import { type Prose, readProse, toVisible } from "./prose.ts";

const joint = /^\s*([,;]?)\s*(?:(and|&|plus)\s+)?$/i;
/** What a choice may follow: "experience with one of …", "Clouds: one of …", "Python and one of …". */
const leadIn = /(?:^|:\s+|\(\s*|[\s(](?:with|in|of|using|on|know|have)\s+(?:the\s+)?)$/i;
const listBefore = /\S(,?\s+(?:and|&)\s+|,\s+)$/i;
const end = /^\s*(?:[.;)]|$)/;

/**
 * Makes a choice of names that stand side by side in a sentence: "experience with A, B and C" becomes "experience with one of
 * A, B or C". `names` are in the order of the text. Undefined where the sentence would not read well.
 */
export function askForOne({ text }: Posting, sentence: Sentence, names: readonly Span[]): TextEdit[] | undefined {
  const prose = readProse(text, sentence);
  const units = names.map((name) => toVisible(prose, name));
  if (!units.every((unit) => unit !== undefined)) return undefined;
  const [first, last] = [units[0] as Span, units.at(-1) as Span];
  const joints = units.slice(1).map((unit, index) => joint.exec(prose.text.slice(units[index]?.end, unit.start)));
  if (!joints.every((match) => match !== null && match[0].trim() !== "") || !end.test(prose.text.slice(last.end)))
    return undefined;
  const before = prose.text.slice(0, first.start);
  const edits = joints.flatMap((match, index) => {
    const from = units[index]?.end as number;
    const isLast = index === joints.length - 1;
    return rejoin(prose, from, match as RegExpExecArray, isLast ? "or" : "");
  });
  const opening = openingOf(prose, first);
  const lead = /^\s*$/.test(before) ? "One of " : "one of ";
  if (leadIn.test(before)) return [{ start: opening, end: opening, text: lead }, ...edits];
  const list = listBefore.exec(before);
  // Wishes and other askings before the names are no list with them.
  if (list === null || /[:;.]/.test(before.slice(0, list.index))) return undefined;
  const comma = before.length - (list[1] as string).length;
  const isJoined = /and|&/.test(list[1] as string);
  return [
    ...(isJoined ? [] : [replace(prose, comma, comma + 1, " and")]),
    { start: opening, end: opening, text: lead },
    ...edits,
  ];
}

/** The joint with another conjunction, or with a comma alone; white space and line breaks stay as they are. */
function rejoin(prose: Prose, from: number, match: RegExpExecArray, conjunction: "or" | ""): TextEdit[] {
  const [all, sign = "", word] = match;
  if (word !== undefined) {
    const at = from + all.lastIndexOf(word);
    if (conjunction !== "") return [replace(prose, at, at + word.length, conjunction)];
    // "A and B and C": the first joint becomes a comma.
    const space = from + all.search(/\S/);
    return sign === ""
      ? [replace(prose, from, at + word.length, ",")]
      : [replace(prose, space + 1, at + word.length, "")];
  }
  const at = from + all.indexOf(sign);
  if (conjunction !== "") return [replace(prose, at, at + 1, ` ${conjunction}`)];
  return sign === ";" ? [replace(prose, at, at + 1, ",")] : [];
}

function replace(prose: Prose, start: number, end: number, text: string): TextEdit {
  return { start: prose.from[start] as number, end: prose.to[end - 1] as number, text };
}

/** Where a word before a name goes: before the marks that hold the name alone. */
function openingOf(prose: Prose, name: Span): number {
  let at = prose.from[name.start] as number;
  const close = prose.to[name.end - 1] as number;
  for (const pair of prose.pairs.toReversed()) {
    if (pair.open.end === at && pair.close.start <= close) at = pair.open.start;
  }
  for (const pair of prose.pairs) if (pair.open.end === at && pair.close.start === close) at = pair.open.start;
  return at;
}
