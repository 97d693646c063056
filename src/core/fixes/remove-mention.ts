import type { Posting } from "../posting/types.ts";
import type { Mention } from "../skills/types.ts";
import { overlaps, type Span, type TextEdit } from "../text/span.ts";
import { asksAlone } from "./asks-alone.ts";
import { type CutContext, cutElement, ownEnd } from "./cut-element.ts";
import { cutPhrase } from "./cut-phrase.ts";
import { type Examples, findLevels } from "./enumeration.ts";
import { bareHead, etcetera, strengthWord } from "./grammar-words.ts";
import { within } from "./neighbours.ts";
import { type Prose, readProse, toSource, toVisible } from "./prose.ts";
import { removeSentence } from "./remove-sentence.ts";

/** A sentence longer than this is no sentence. */
const longestSentence = 3_000;

/**
 * Removes one mention of a skill so that the rest still reads well: from "Python, Tableau and SQL" it leaves "Python and
 * SQL", and an item that asks for nothing else goes. Undefined where no clean removal is known.
 */
export function removeMention(posting: Posting, mentions: readonly Mention[], target: Mention): TextEdit[] | undefined {
  return planRemoval(posting, mentions, target)?.edits;
}

export interface Removal {
  readonly edits: TextEdit[];
  /** Whether the whole sentence went, since it asked for the skill alone. */
  readonly isWhole: boolean;
}

export function planRemoval(posting: Posting, mentions: readonly Mention[], target: Mention): Removal | undefined {
  const { sentence } = target;
  if (sentence.block.kind === "heading" || sentence.end - sentence.start > longestSentence) return undefined;
  const inSentence = within(mentions, sentence).filter((mention) => mention === target || !overlaps(mention, target));
  const others = inSentence.filter((mention) => mention !== target);
  const prose = readProse(posting.text, sentence);
  const unit = toVisible(prose, target);
  if (unit === undefined) return undefined;
  const names = others.map((mention) => toVisible(prose, mention)).filter((span) => span !== undefined);
  const sameStrength = others.every(({ strength }) => strength === target.strength);

  const context: CutContext = { text: prose.text, names, sameStrength, cutsClauses: false };
  const cut = cutFromLists(unit, context);
  if (cut?.from !== "examples" && others.every(({ skill }) => skill === target.skill) && asksAlone(prose.text, [unit, ...names])) {
    const edits = removeSentence(posting, sentence);
    if (edits !== undefined) return { edits, isWhole: true };
  }
  // A phrase is the smaller loss than a clause.
  const edits = cut?.edits ?? cutPhrase(prose.text, unit, names) ?? cutFromLists(unit, { ...context, cutsClauses: true })?.edits;
  const carried = edits && carryBack(prose, edits);
  if (carried === undefined || carried.some((edit) => edit.text === "" && others.some((other) => overlaps(edit, other)))) return undefined;
  return { edits: carried, isWhole: false };
}

/** Goes through the enumerations around the unit, from the inside out, to the first that keeps something without it. */
function cutFromLists(unit: Span, context: CutContext): { edits: readonly TextEdit[]; from: "list" | "examples" } | undefined {
  const { text, names } = context;
  let part = unit;
  for (const level of findLevels(text, unit, [unit, ...names])) {
    if (level.kind === "examples") {
      const edits = cutExamples(level, part, text);
      if (edits !== undefined) return { edits, from: "examples" };
      part = { start: part.start, end: level.cut.end };
      continue;
    }
    const edits = cutElement(level, part, context);
    if (edits === "unclear") return undefined;
    if (edits !== "emptied") return { edits, from: "list" };
    part = { start: part.start, end: (level.elements.at(-1) as Span).end };
  }
  return undefined;
}

/** "BI tools such as Tableau" leaves "BI tools"; undefined where the head says nothing by itself. */
function cutExamples({ cut, head }: Examples, part: Span, text: string): TextEdit[] | undefined {
  const said = text.slice(head.start, head.end).trimEnd().toLowerCase();
  if (bareHead.test(said) || !/[\p{L}\p{N}]/u.test(said)) return undefined;
  const end = text[cut.end - 1] === ")" || text[cut.end - 1] === "]" ? cut.end : ownEnd(text, part, { start: part.start, end: cut.end });
  if (end === undefined || strengthWord.test(text.slice(part.end, end).toLowerCase())) return undefined;
  const trailing = etcetera.exec(text.slice(end).toLowerCase())?.[0] ?? "";
  return [{ start: cut.start, end: end + trailing.length, text: "" }];
}

/** The edits in the source; undefined where one would break a pair of marks. */
function carryBack(prose: Prose, edits: readonly TextEdit[]): TextEdit[] | undefined {
  const carried: TextEdit[] = [];
  for (const { start, end, text } of edits) {
    const span = text === "" ? toSource(prose, { start, end }) : { start: prose.from[start] as number, end: prose.to[end - 1] as number };
    if (span === undefined) return undefined;
    carried.push({ ...span, text });
  }
  return carried;
}
