import type { Posting } from "../posting/types.ts";
import type { Mention } from "../skills/types.ts";
import { contains, overlaps, type Span, type TextEdit } from "../text/span.ts";
import { asksAlone, framesName, isPlainWord } from "./asks-alone.ts";
import { cutName } from "./cut-name.ts";
import { cutPhrase } from "./cut-phrase.ts";
import { dangling, ownNouns } from "./grammar-words.ts";
import { besideSentence, within } from "./neighbours.ts";
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
  const { text } = posting;
  const { sentence } = target;
  if (sentence.block.kind === "heading" || sentence.end - sentence.start > longestSentence) return undefined;
  const prose = readProse(text, sentence);
  const name = toVisible(prose, target);
  if (name === undefined) return undefined;
  // A remark that a line break parts from its name ("RAG", then "(Retrieval-Augmented Generation)") would be left alone.
  const { next } = besideSentence(posting, sentence);
  if (next !== undefined && text[next.start] === "(") return undefined;
  const besides: Other[] = within(mentions, sentence).flatMap((mention) => {
    const visible = overlaps(mention, target) ? undefined : toVisible(prose, mention);
    return visible === undefined ? [] : [{ mention, visible }];
  });
  const unit = withShortForm(prose.text, name, target.skill, besides);
  const others = besides.filter(({ visible }) => !overlaps(visible, unit));
  if (!others.some(({ mention }) => isProperName(mention.text)) && isSpokenOfLater(prose.text, name)) return undefined;
  const kept = others.filter(({ mention }) => !ownNouns.has(mention.text.toLowerCase()));
  const cut = cutName(unit, {
    text: prose.text,
    names: others.map(({ visible }) => visible),
    kept: kept.map(({ visible }) => visible),
    sameStrength: others.every(({ mention }) => mention.strength === target.strength),
  });
  if (cut?.from !== "examples" && isAllAsked(text, prose.text, target, unit, others, cut !== undefined)) {
    const edits = removeSentence(posting, sentence);
    if (edits !== undefined) return { edits, isWhole: true };
  }
  const visibleEdits =
    cut?.edits ??
    cutPhrase(
      prose.text,
      unit,
      others.map(({ visible }) => visible),
    );
  const edits = visibleEdits && carryBack(prose, visibleEdits);
  const isUnsafe = (edit: TextEdit): boolean =>
    edit.text === "" && (kept.some(({ mention }) => overlaps(edit, mention)) || startsAnewInside(text, edit, target));
  return edits === undefined || edits.some(isUnsafe) ? undefined : { edits, isWhole: false };
}

/** "… using React Native, with a deep understanding of the framework": what follows would speak of nothing. */
function isSpokenOfLater(text: string, { end }: Span): boolean {
  return /\b(?:the|this|that) (?:framework|tool|platform|language|library|technology|software)\b(?! of\b)/i.test(
    text.slice(end),
  );
}

/** "Docker", but not the "dashboards" of "dashboards in Tableau", which a later "the tool" cannot mean. */
function isProperName(text: string): boolean {
  return text !== text.toLowerCase();
}

/** The name with its short form in brackets behind it, "Infrastructure as Code (IaC)", whichever of the two it is. */
function withShortForm(text: string, name: Span, skill: string, others: readonly Other[]): Span {
  for (const { mention, visible } of others) {
    if (mention.skill !== skill) continue;
    const [long, short] = visible.start < name.start ? [visible, name] : [name, visible];
    if (/^\s*\($/.test(text.slice(long.end, short.start)) && text[short.end] === ")")
      return { start: long.start, end: short.end + 1 };
  }
  return name;
}

interface Other {
  readonly mention: Mention;
  readonly visible: Span;
}

/** Whether the sentence asks for the target and for nothing else. */
function isAllAsked(
  source: string,
  text: string,
  target: Mention,
  unit: Span,
  others: readonly Other[],
  isListed: boolean,
): boolean {
  // What is made with the tool ("dashboards") and what it is one of may be skills by themselves, but ask for nothing more.
  const strangers = others.filter(
    ({ mention, visible }) => isListed || !(isPlainWord(mention.text) || framesName(text, unit, visible)),
  );
  if (!strangers.every(({ mention }) => mention.skill === target.skill)) return false;
  const { sentence } = target;
  if (sentence.block.kind === "paragraph" && startsAnewInside(source, sentence, target)) return false;
  return asksAlone(text, [unit, ...strangers.map(({ visible }) => visible)], isListed);
}

/** Whether a line within the span begins like a new statement, where the one before was only left without its stop. */
function startsAnewInside(text: string, span: Span, target: Span): boolean {
  const named = contains(span, target)
    ? `${text.slice(span.start, target.start)}x${text.slice(target.end, span.end)}`
    : text.slice(span.start, span.end);
  const starts = named.matchAll(/(\S+)[ \t]*(?:\r\n|\n|\r)[\s>]*(?=\p{Lu})/gu);
  return [...starts].some(([, word = ""]) => !/[,;:/&(]$/.test(word) && !dangling.has(word.toLowerCase()));
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
