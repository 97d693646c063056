/** Takes a name out of running text where a whole phrase goes with it. Works on visible text. */
import type { Span, TextEdit } from "../text/span.ts";
import { anaphoric, artefacts, maker, qualifiers, relativeStart, strengthWord, vendors } from "./grammar-words.ts";

const adjunct = /\s*,\s+(?:with|using|including|ideally|preferably|especially|particularly|via|through)\s[^,;:()–—]*$/;
const instrument =
  /(\S+)(\s+(?:in|using|via|through|with)\s+(?:(?:tools|software|platforms|technologies)\s+(?:such as|like)\s+)?)$/;
const goesOn =
  /^\s+(?:for|to|that|so|while|and\s+(?:present|communicate|share|work|collaborate|analy[sz]e|explain|present|drive|provide|help|partner))\b/;

/** A comma behind which no list goes on ("in Tableau, ensuring that …"). */
const leavesList = /^,\s+(?:\w+ing\b|(?:and|while|so|to|for|by|but|as|with|from|on|at|which|that|then)\s)/;
/** Words of an adjunct before the name. One that is longer says more than the name. */
const longestAdjunct = 8;

/** Undefined where no phrase is clearly cut. `names` are the other skills of the sentence. */
export function cutPhrase(text: string, unit: Span, names: readonly Span[]): TextEdit[] | undefined {
  return cutAdjunct(text, unit, names) ?? cutInstrument(text, unit, names) ?? cutModifier(text, unit);
}

/** "…, with experience in Tableau": what a comma hangs on to the end of the clause. */
function cutAdjunct(text: string, unit: Span, names: readonly Span[]): TextEdit[] | undefined {
  const match = adjunct.exec(text.slice(0, unit.start).toLowerCase());
  if (match === null) return undefined;
  const after = /^(?:(?!\s--?\s)[^.;:()–—\n])*/.exec(text.slice(unit.end))?.[0] ?? "";
  const end = unit.end + after.trimEnd().length;
  const isLong = text.slice(match.index, unit.start).trim().split(/\s+/).length > longestAdjunct;
  if (isLong || !/^\s*(?:[.!]?\s*$|[;)])/.test(text.slice(end))) return undefined;
  const isAlone = !names.some((one) => one.start >= match.index && one.end <= end);
  const rest = after.trim().toLowerCase();
  if (!isAlone || rest.includes(",") || strengthWord.test(rest) || rest.split(/\s+/).length > 6) return undefined;
  if (/^(?:and|&)\b/.test(rest) || (/^or\b/.test(rest) && !anaphoric.test(rest.replace(/^or\s+/, ""))))
    return undefined;
  return [{ start: match.index, end, text: "" }];
}

/** "build dashboards in Tableau for …": the thing made stands without the tool. */
function cutInstrument(text: string, unit: Span, names: readonly Span[]): TextEdit[] | undefined {
  const start = vendorStart(text, unit.start);
  const match = instrument.exec(text.slice(0, start));
  if (match === null) return undefined;
  const thing = (match[1] as string).toLowerCase();
  const thingEnd = match.index + (match[1] as string).length;
  const isThing =
    artefacts.has(thing) ||
    (names.some((one) => one.end === thingEnd) && /^\s+(?:in|using|via)\s/.test(match[2] as string));
  const rest = text.slice(unit.end);
  const isEnd = /^(?:\s*[.;)!]?\s*$|[;)]|\s[–—-]\s)/.test(rest) || leavesList.test(rest.toLowerCase());
  if (!isThing || !(isEnd || goesOn.test(rest)) || relativeStart.test(rest.replace(/^,\s+/, ""))) return undefined;
  return [{ start: thingEnd, end: unit.end, text: "" }];
}

/** "Create Tableau dashboards": the name only says which. */
function cutModifier(text: string, unit: Span): TextEdit[] | undefined {
  const next = /^\s+([\w-]+)/.exec(text.slice(unit.end));
  if (next === null || !artefacts.has((next[1] as string).toLowerCase())) return undefined;
  const start = vendorStart(text, unit.start);
  const before = /(\S+)\s+$/.exec(text.slice(0, start))?.[1]?.toLowerCase();
  if (before === undefined) return undefined;
  const isClear =
    maker.test(before) || qualifiers.has(before) || /^(?:of|our|the|their|these|from|with|in)$/.test(before);
  if (!isClear || /[,;]$/.test(before)) return undefined;
  const end = unit.end + next[0].length - (next[1] as string).length;
  return [{ start, end, text: "" }];
}

function vendorStart(text: string, start: number): number {
  const word = /(\S+)\s+$/.exec(text.slice(0, start));
  return word !== null && vendors.has((word[1] as string).toLowerCase()) ? start - word[0].length : start;
}
