import type { Posting } from "../posting/types.ts";
import type { Mention } from "../skills/types.ts";
import { overlaps, type Span, type TextEdit } from "../text/span.ts";
import { asksAlone, isPlainWord } from "./asks-alone.ts";
import { type CutContext, cutElement, isGrade, ownEnd } from "./cut-element.ts";
import { cutPhrase } from "./cut-phrase.ts";
import { type Examples, findLevels } from "./enumeration.ts";
import { bareHead, dangling, etcetera, ownNouns, strengthWord } from "./grammar-words.ts";
import { within } from "./neighbours.ts";
import { isBalanced, type Prose, readProse, toSource, toVisible } from "./prose.ts";
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
  const visible = new Map(others.map((mention) => [mention, toVisible(prose, mention)]));
  const spansOf = (some: readonly Mention[]): Span[] =>
    some.map((mention) => visible.get(mention)).filter((span) => span !== undefined);
  const names = spansOf(others);
  const sameStrength = others.every(({ strength }) => strength === target.strength);

  const kept = others.filter(({ text }) => !ownNouns.has(text.toLowerCase()));
  const context: CutContext = { text: prose.text, names, kept: spansOf(kept), sameStrength };
  const cut = cutFromLists(unit, context);
  // What is made with the tool ("dashboards") may be a skill by itself, but says nothing more here.
  const strangers = cut === undefined ? others.filter(({ text }) => !isPlainWord(text)) : others;
  const isAlone = strangers.every(({ skill }) => skill === target.skill);
  const units = [unit, ...spansOf(strangers)];
  if (cut?.from !== "examples" && isAlone && asksAlone(prose.text, units, cut !== undefined)) {
    const edits = removeSentence(posting, sentence);
    if (edits !== undefined) return { edits, isWhole: true };
  }
  const edits = cut?.edits ?? cutPhrase(prose.text, unit, names);
  const carried = edits && carryBack(prose, edits);
  if (carried === undefined || carried.some((edit) => edit.text === "" && kept.some((other) => overlaps(edit, other))))
    return undefined;
  return { edits: carried, isWhole: false };
}

/** Goes through the enumerations around the unit, from the inside out, to the first that keeps something without it. */
function cutFromLists(
  unit: Span,
  context: CutContext,
): { edits: readonly TextEdit[]; from: "list" | "examples" } | undefined {
  const { text, names, kept } = context;
  let part = unit;
  for (const level of findLevels(
    text,
    unit,
    [unit, ...names].sort((a, b) => a.start - b.start),
  )) {
    if (level.kind === "examples") {
      const edits = cutExamples(level, part, context);
      if (edits !== undefined) return { edits, from: "examples" };
      // "Python and tools such as Tableau": the bare word goes along.
      const head = bareHead.exec(text.slice(level.head.start, level.head.end).trimEnd().toLowerCase())?.[0];
      part = { start: head === undefined ? part.start : level.head.end - head.trimStart().length, end: level.cut.end };
      continue;
    }
    const edits = cutElement(level, part, context);
    if (edits === "unclear") return undefined;
    if (edits !== "emptied")
      return edits.some((edit) => edit.text === "" && kept.some((name) => overlaps(edit, name)))
        ? undefined
        : { edits, from: "list" };
    const end = (level.elements.at(-1) as Span).end;
    if (strengthWord.test(text.slice(part.end, end).toLowerCase())) return undefined;
    part = { start: part.start, end };
  }
  return undefined;
}

/** "BI tools such as Tableau" leaves "BI tools"; undefined where the head says nothing by itself. */
function cutExamples({ cut, head, named }: Examples, part: Span, { text, names }: CutContext): TextEdit[] | undefined {
  const said = text.slice(head.start, head.end).trimEnd().toLowerCase();
  const joint = /\s(?:and|or)\s+[\w-]+$/.exec(said);
  const isJoined = joint !== null && !names.some(({ end }) => end === head.start + joint.index);
  const lastWord = /\S+$/.exec(said)?.[0] ?? "";
  if (!/[\p{L}\p{N})]$/u.test(lastWord) || dangling.has(lastWord) || (bareHead.test(said) && !isJoined))
    return undefined;
  const besides = `${text.slice(named.start, part.start)} ${text.slice(part.end, named.end)}`;
  if (/[)\]]/.test(text[cut.end - 1] as string)) return /\s\p{Lu}/u.test(besides) ? undefined : [{ ...cut, text: "" }];
  if (!isGrade(text.slice(named.start, part.start))) return undefined;
  const end = ownEnd(text, part, { start: part.start, end: cut.end }, said);
  if (end === undefined || strengthWord.test(text.slice(part.end, end).toLowerCase())) return undefined;
  const trailing = etcetera.exec(text.slice(end).toLowerCase())?.[0] ?? "";
  // The stop of "etc." goes along, unless it ends the sentence as well.
  const stop = /\betc$/i.test(text.slice(part.start, end)) && /^\.\s*\S/.test(text.slice(end)) ? 1 : 0;
  return [{ start: cut.start, end: end + trailing.length + stop, text: "" }];
}

/** A cut that starts with a separator may as well end with the same one: of "A, **B, C**" the marks allow only that. */
function findCut(prose: Prose, start: number, end: number): Span | undefined {
  for (let shift = 0; ; shift++) {
    const span = toSource(prose, { start: start + shift, end: end + shift });
    if (span !== undefined) return span;
    if (end + shift >= prose.text.length || prose.text[start + shift] !== prose.text[end + shift]) return undefined;
  }
}

/** The edits in the source; undefined where one would break a pair of marks. */
function carryBack(prose: Prose, edits: readonly TextEdit[]): TextEdit[] | undefined {
  const carried: TextEdit[] = [];
  for (const { start, end, text } of edits) {
    const span =
      text === ""
        ? findCut(prose, start, end)
        : { start: prose.from[start] as number, end: prose.to[end - 1] as number };
    if (span === undefined || !isBalanced(prose.text.slice(start, end))) return undefined;
    carried.push({ ...span, text });
  }
  return carried;
}
