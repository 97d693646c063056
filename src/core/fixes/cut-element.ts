/** Takes one element out of an enumeration so that the rest still reads as one. Works on visible text. */
import type { Span, TextEdit } from "../text/span.ts";
import { afterName, changesArticle, coreOf, endsInName, firstName, isGrade, isName, ownEnd } from "./element-words.ts";
import {
  anaphoric,
  articles,
  chooserOfMany,
  chooserOfOne,
  dangling,
  leadInEnds,
  negation,
  pairing,
  pluralOnly,
  productNouns,
  qualifiers,
  relativeStart,
  requestNoun,
  strengthWord,
  vendors,
} from "./grammar-words.ts";
import type { Enumeration, Separator } from "./sentence-shape.ts";
import { startsWithVerb } from "./verb-words.ts";

export interface CutContext {
  readonly text: string;
  /** Names of skills; those of the unit are not among them. */
  readonly names: readonly Span[];
  /** Those of the names that no cut may take along: all but words such as the "dashboards" of "Tableau dashboards". */
  readonly kept: readonly Span[];
  /** Whether every other name of the list is asked for as strongly as the unit. */
  readonly sameStrength: boolean;
}

/** An element before the last that hangs on to the sentence and is no part of the list: ", using X". */
const adjoined =
  /^(?:using|leveraging|utili[sz]ing|including|working|building|based|combined|coupled|supported|backed|focus(?:ed|ing)|ensuring|enabling|allowing|helping|providing|making)\s/;
const completeNoun =
  /(?:skills|abilities|background|degree|mindset|attitude|(?!understanding)\w+(?:tion|ment|ness|ity|ics|ship|ing))$/;

/** A verb that what follows the name is about: more than a name stands there. */
const doing = /\b(?!reporting|dashboarding|modell?ing|programming|scripting|engineering)\w+ing\b/;

const numbering = /^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s/i;
/** A clause says more than an entry of a list does. */
const clause = /\b(?:you|we|they|it|if|when|will|can|is|are)\b/i;
const exemplified = /^\s+(?:[\w-]+\s+)?(?:like|such as|e\.g|including|for example)\b/i;
/** What is said of one name ("React for the pages"). */
const ownTail = /^\s+(for|in|on|at|as|to|with|via|within)\s/i;

/** "emptied" when no name of the list would be left; "unclear" when no clean cut is known. */
export type Cut = readonly TextEdit[] | "emptied" | "unclear";

export function cutElement(list: Enumeration, unit: Span, context: CutContext): Cut {
  const { text } = context;
  const { elements, separators } = list;
  const at = elements.findIndex(({ start, end }) => start <= unit.start && unit.end <= end);
  const element = elements[at];
  if (element === undefined) return "unclear";
  const rest = elements.filter((_, index) => index !== at);
  // "(1) Java; (2) Ruby": without one of them the count has a gap.
  if (elements.some(({ start, end }) => numbering.test(text.slice(start, end)))) return "unclear";
  // "Tableau Desktop and Server": a product that has its maker's name from the one before.
  const next = elements[at + 1];
  if (next !== undefined && productNouns.has(text.slice(next.start, next.end).trim().toLowerCase())) return "unclear";
  if (rest.every(({ start, end }) => anaphoric.test(text.slice(start, end).toLowerCase()))) return "emptied";
  const sign = separators[0]?.sign;
  if (sign === "/") return cutSlashed(text, elements, at);
  if (sign === ";" && clause.test(text.slice(element.start, element.end))) return "unclear";
  if (sign === ";")
    return at === 0 ? cutFirst(list, unit, element.start, context) : [cut(elements[at - 1]?.end, element.end)];
  return at === 0 ? cutFirst(list, unit, undefined, context) : cutLater(list, at, unit, context);
}

function cut(start: number | undefined, end: number | undefined): TextEdit {
  return { start: start as number, end: end as number, text: "" };
}

function cutSlashed(text: string, elements: readonly Span[], at: number): Cut {
  const [element, next] = [elements[at] as Span, elements[at + 1]];
  if (at === 0 && next !== undefined && changesArticle(text, element.start, next.start)) return "unclear";
  return [next === undefined ? cut(elements[at - 1]?.end, element.end) : cut(element.start, next.start)];
}

/** The first element shares its beginning with the lead-in, and what follows has to fit that. */
function cutFirst(list: Enumeration, unit: Span, from: number | undefined, context: CutContext): Cut {
  const { text, names } = context;
  const [element, next] = list.elements as [Span, Span];
  const following = text.slice(next.start, next.end);
  const after = text.slice(unit.end, element.end).toLowerCase();
  if (from === undefined && (strengthWord.test(after) || doing.test(after) || relativeStart.test(after.trim())))
    return "unclear";
  const start = from ?? coreStart(list, unit, context);
  if (start === undefined || relativeStart.test(following.toLowerCase())) return "unclear";
  const leadIn = text.slice(0, start);
  // "Data visualization in Tableau, storytelling and dbt": the list is of what is done, and the name is only its means.
  const means = /\s+(?:in|with|using|via|through)\s+$/.exec(leadIn);
  const isMeans = means !== null && names.some(({ end }) => end === means.index);
  if (isMeans && /^\p{Lu}/u.test(text.slice(unit.start)) && /^\p{Ll}/u.test(following)) return "unclear";
  const startsWithName = names.some((one) => one.start === next.start);
  // Behind a colon or a bracket, as at the beginning, anything may follow.
  if (!/(?:^|[:;([–—-])\s*$/.test(leadIn)) {
    if (!startsWithName && !isName(following)) return "unclear";
    // "… with Tableau and deploy models": a practice may be named by what is done.
    const verb = startsWithVerb(following);
    const isNameAlone = names.some((one) => one.start === next.start && one.end === next.end);
    if (verb === "sure" || (verb === "perhaps" && !isNameAlone)) return "unclear";
    if (changesArticle(text, start, next.start)) return "unclear";
  }
  const edits = [cut(start, next.start)];
  const isSentenceStart = /(?:^|:)\s*$/.test(text.slice(0, start)) && text[start] !== text[start]?.toLowerCase();
  const initial = following[0] as string;
  const isSpelt = startsWithName && startsWithVerb(following) !== "sure";
  if (isSentenceStart && !isSpelt && initial !== initial.toUpperCase()) {
    edits.push({ start: next.start, end: next.start + 1, text: initial.toUpperCase() });
  }
  return finish(list, 0, edits, start, context);
}

function cutLater(list: Enumeration, at: number, unit: Span, context: CutContext): Cut {
  const { text, names } = context;
  const { elements, separators } = list;
  const element = elements[at] as Span;
  const before = elements[at - 1] as Span;
  const isLast = at === elements.length - 1;
  const [left, right] = [separators[at - 1] as Separator, separators[at]];
  const pre = text.slice(element.start, unit.start).toLowerCase();
  const isSimple = isGrade(pre);
  const lastWord = /\S+$/.exec(text.slice(before.start, before.end).toLowerCase())?.[0] ?? "";
  // "An agile, Kafka-based platform": the noun is that of both.
  if (/\ban?\s+[\w-]+$/i.test(text.slice(before.start, before.end)) && /^-\p{L}/u.test(text.slice(unit.end)))
    return "unclear";
  if (negation.test(pre) || /[.!?:;·•]/.test(pre) || dangling.has(lastWord)) return "unclear";
  if (!isSimple && !asksAnew(list, at, pre, context)) return "unclear";
  let end = element.end;
  const after = text.slice(unit.end, element.end);
  if (isLast) {
    if (isSimple) {
      const lead = text.slice(0, firstName(text, elements[0] as Span, names)).toLowerCase();
      const own = ownEnd(text, unit, element, lead);
      if (own === undefined) return "unclear";
      // "Go for services and React for pages": each has what is said of it, and takes it along.
      // "… and orchestration like Airflow": the examples are of the last alone.
      if (exemplified.test(text.slice(own, element.end))) return "unclear";
      const tail = ownTail.exec(text.slice(own, element.end))?.[1]?.toLowerCase();
      const namedEnd = names.findLast((one) => one.start >= before.start && one.end <= before.end)?.end;
      const earlier = text.slice(namedEnd ?? before.start, before.end).toLowerCase();
      const isParallel = tail !== undefined && new RegExp(`\\s${tail}\\s`).test(earlier);
      if (isParallel && namedEnd === undefined) return "unclear";
      end = isParallel ? element.end : own;
    }
    const said = text.slice(end, element.end).toLowerCase();
    if (strengthWord.test(isSimple ? said : after.toLowerCase())) {
      const isOwnClause = left.conjunction === "" && elements.length === 2;
      if (isOwnClause) end = element.end;
      else if (!isSimple || left.conjunction === "" || !context.sameStrength) return "unclear";
    }
  } else {
    const next = text.slice((elements[at + 1] as Span).start).toLowerCase();
    if (relativeStart.test(next)) return "unclear";
    if (left.sign === "" && right?.sign === "" && left.conjunction !== right.conjunction) return "unclear";
  }
  const edits = [cut(before.end, end)];
  // The conjunction before the last element moves up to the one that is last now.
  const carrier = separators[at - 2];
  const isCarried = isLast && left.conjunction !== "" && !adjoined.test(text.slice(before.start, before.end));
  if (isCarried && carrier !== undefined && carrier.conjunction === "" && carrier.sign === ",") {
    const comma = text.indexOf(carrier.sign, carrier.start);
    const isSerial = left.sign === "," && elements.length > 3;
    const joint = `${isSerial ? "," : ""} ${left.conjunction}${/\s/.test(text[comma + 1] ?? "") ? "" : " "}`;
    edits.unshift({ start: comma, end: comma + 1, text: joint });
  }
  return finish(list, at, edits, firstName(text, elements[0] as Span, names), context);
}

/** Whether the element asks for the unit in words of its own ("and experience with Tableau"), and the one before is complete. */
function asksAnew(
  { elements, separators }: Enumeration,
  at: number,
  pre: string,
  { text, names }: CutContext,
): boolean {
  const [element, before] = [elements[at] as Span, elements[at - 1] as Span];
  const said = text.slice(before.start, before.end).toLowerCase();
  if (!requestNoun.test(pre) || !(endsInName(text, before, names) || completeNoun.test(said))) return false;
  // Names that follow would be asked for in the same words.
  const follows = /^\s*(?:[,/&]|(?:and|or)\s)/.test(text.slice(element.end));
  const isMiddle =
    separators[at - 1]?.conjunction === "" && separators[at]?.sign === "," && separators.at(-1)?.conjunction !== "";
  return !follows || (at < elements.length - 1 && isMiddle && endsInName(text, before, names));
}

/** What else changes when only one or two elements are left. The lead-in ends at `leadEnd`. */
function finish(list: Enumeration, at: number, edits: TextEdit[], leadEnd: number, { text, names }: CutContext): Cut {
  const rest = list.elements.filter((_, index) => index !== at);
  const [first, second] = rest as [Span, Span | undefined];
  if (rest.length === 2 && second !== undefined) {
    const joint = list.separators.findLast(
      (one) => one.end <= second.start && one.start >= first.start && one.conjunction !== "" && one.sign === ",",
    );
    const isNamed = names.some(({ start, end }) => start >= first.start && end <= first.end);
    const isCompound = rest.some(({ end }, index) => {
      const said = text.slice(index > 0 ? second.start : at === 0 ? first.start : leadEnd, end);
      const plain = said.replace(/\([^()]*\)/g, "");
      return /,|\s(?:and|or|&)\s/.test(coreOf(withoutAsking(plain, index > 0 || isNamed)));
    });
    const comma = joint === undefined ? -1 : text.indexOf(",", joint.start);
    if (comma !== -1 && !isCompound && !edits.some((one) => one.start <= comma && comma < one.end))
      edits.push(cut(comma, comma + 1));
  }
  const lead = text.slice(0, leadEnd).toLowerCase();
  const chooser = chooserOfOne.exec(lead);
  if (rest.length < 3 && chooserOfMany.test(lead)) return "unclear";
  if (rest.length > 1) return edits;
  const stray = strayComma(list, text, names);
  if (stray !== undefined) edits.push(cut(stray, stray + 1));
  if (pairing.test(lead)) return "unclear";
  if (/\b(?:either|both|one|any|two|following)\b[^,;]*:\s*$/.test(lead)) return "unclear";
  if (chooser !== null) {
    const from = chooser.index + (/^\s/.test(chooser[0]) ? 1 : 0);
    const touching = edits.findIndex((one) => one.start === leadEnd);
    if (touching === -1) edits.push(cut(from, leadEnd));
    else edits[touching] = { ...(edits[touching] as TextEdit), start: from };
  }
  const last = list.elements.at(-1) as Span;
  const tailAt =
    at === list.elements.length - 1
      ? (edits.find((one) => one.end > last.start) as TextEdit).end
      : afterName(last, names);
  const tail = text.slice(tailAt).toLowerCase();
  const firstWord = /^\s*([\w-]+)/.exec(tail)?.[1] ?? "";
  if (pluralOnly.has(firstWord)) return "unclear";
  const verb = /^(\s+(?:skills |tools )?)(are|were)\b/.exec(tail);
  if (verb !== null) {
    const start = tailAt + (verb[1] as string).length;
    const singular = verb[2] === "are" ? "is" : "was";
    edits.push({ start, end: start + (verb[2] as string).length, text: singular });
  }
  return edits;
}

/** An element without what leads in to its last thing: "Go and knowledge of React", "prepare and share data in Excel". */
function withoutAsking(said: string, isNamed: boolean): string {
  const asking = [...said.matchAll(/\s(?:and|or|&)\s+/g)].findLast(({ 0: joint, index }) =>
    requestNoun.test(said.slice(index + joint.length).toLowerCase()),
  );
  if (asking !== undefined) return said.slice(asking.index + asking[0].length);
  // "Use Go and build services with Kafka": the list begins behind what is done.
  const done = /^.*\s(?:with|in|of|using|via)\s+(?=\p{Lu}[^\s]*$)/u.exec(said);
  if (done !== null) return said.slice(done[0].length);
  return isNamed ? said : said.replace(/^.*\s(?:with|in|of|using|on|for|from|by|between|to|into|across)\s+/i, "");
}

/** The comma of "Power BI and Tableau (desired), and Docker", which would stand between two names alone. */
function strayComma({ elements }: Enumeration, text: string, names: readonly Span[]): number | undefined {
  const [first, last] = [elements[0] as Span, elements.at(-1) as Span];
  const behind = text.slice(last.end);
  const joint = /^,\s+(?:and|or|&)\s+/.exec(behind)?.[0];
  if (joint === undefined || !names.some(({ start }) => start === last.end + joint.length)) return undefined;
  const isLonger = /,[^:;(]*$/.test(text.slice(0, first.start)) || behind.slice(1).includes(",");
  return isLonger ? undefined : last.end;
}

/** Where the unit begins with what belongs to it alone; undefined where the lead-in does not clearly end before it. */
function coreStart(list: Enumeration, unit: Span, { text }: CutContext): number | undefined {
  const element = list.elements[0] as Span;
  const graded = list.elements.slice(1).some(({ start, end }) => {
    const first = text.slice(start, end).toLowerCase().split(/\s+/)[0] as string;
    return qualifiers.has(first) || articles.has(first);
  });
  let start = unit.start;
  for (;;) {
    const word = /(\S+)\s+$/.exec(text.slice(element.start, start));
    if (word === null) return start;
    const plain = (word[1] as string).toLowerCase();
    // "Strong Python and SQL" grades both; "strong Python, basic SQL" one each.
    if (vendors.has(plain) || (graded && qualifiers.has(plain))) start -= word[0].length;
    else if (
      leadInEnds.has(plain) ||
      qualifiers.has(plain) ||
      articles.has(plain) ||
      chooserOfOne.test(text.slice(0, start).toLowerCase())
    )
      return start;
    else return undefined;
  }
}
