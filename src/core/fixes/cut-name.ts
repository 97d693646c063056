import { overlaps, type Span, type TextEdit } from "../text/span.ts";
import { type CutContext, cutElement } from "./cut-element.ts";
import { isGrade, ownEnd } from "./element-words.ts";
import { type Examples, findLevels } from "./enumeration.ts";
import { bareHead, dangling, etcetera, strengthWord } from "./grammar-words.ts";

/** Goes through the enumerations around the unit, from the inside out, to the first that keeps something without it. */
export function cutName(
  unit: Span,
  context: CutContext,
): { edits: readonly TextEdit[]; from: "list" | "examples" } | undefined {
  const { text, names, kept } = context;
  const sorted = [unit, ...names].sort((a, b) => a.start - b.start);
  let part = unit;
  for (const level of findLevels(text, unit, sorted)) {
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
    if (edits !== "emptied") {
      const isClear = !edits.some((edit) => edit.text === "" && kept.some((name) => overlaps(edit, name)));
      return isClear ? { edits, from: "list" } : undefined;
    }
    const end = (level.elements.at(-1) as Span).end;
    if (strengthWord.test(text.slice(part.end, end).toLowerCase())) return undefined;
    part = { start: part.start, end };
  }
  return undefined;
}

/** The comma behind "tools, such as Tableau, for reports", which needs the examples as much as the one before them. */
function danglingComma(text: string, start: number, end: number): number {
  const behind = text.slice(end);
  if (text[start] !== "," || !behind.startsWith(",")) return 0;
  if (/^,\s+(?:for|to|in|on|with|by|from|at|as|within|across)\s/i.test(behind)) return 1;
  // An "and" behind two things alone needs no comma.
  return /^,\s+(?:and|or|&)\s/i.test(behind) && !/,[^:;(]*$/.test(text.slice(0, start)) ? 1 : 0;
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
  const close = end + trailing.length + stop;
  return [{ start: cut.start, end: close + danglingComma(text, cut.start, close), text: "" }];
}
