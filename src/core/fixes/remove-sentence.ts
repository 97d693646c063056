import type { Block, Posting, Sentence } from "../posting/types.ts";
import { lineStart } from "../text/line-start.ts";
import type { Span, TextEdit } from "../text/span.ts";
import { laidOut } from "./laid-out.ts";
import { afterBreak, beforeBreak, isBlank, lineEnd } from "./lines.ts";
import { besideSentence, blockIndex, isOrdered, siblingsOf, subtreeEnd } from "./neighbours.ts";
import { isOwnComment, ownComments } from "./own-comments.ts";
import { isBalanced, readProse, wordsStart } from "./prose.ts";

/**
 * Removes a sentence with the space after it, or the whole item, cell text or paragraph when it says nothing else.
 * Undefined where that would break the page: half of a bold run, a comment, a heading.
 */
export function removeSentence(posting: Posting, sentence: Sentence): TextEdit[] | undefined {
  const { text } = posting;
  const { block } = sentence;
  const heading = sentence.section.heading?.span;
  if (
    block.kind === "heading" ||
    (heading !== undefined && heading.end > sentence.start && heading.start < sentence.end)
  )
    return undefined;
  const prose = readProse(text, sentence);
  if (prose.loose.length > 0 || !isBalanced(prose.text)) return undefined;
  const { previous, next } = besideSentence(posting, sentence);
  if (next !== undefined) {
    const startsLine = isBlank(text.slice(lineStart(text, sentence.start), sentence.start));
    if (startsLine && /^(?:[-+*>#|]|\d+[.)])\s/.test(text.slice(next.start, next.start + 12))) return undefined;
    return [{ start: wordsStart(text, sentence.start), end: next.start, text: "" }];
  }
  // What ends in a comma or a colon goes on, and only looked like a sentence for its line break.
  if (previous !== undefined && /[,;:(/&–—-]$/.test(text.slice(previous.start, previous.end))) return undefined;
  if (previous !== undefined) return [{ start: previous.end, end: sentence.end, text: "" }];
  if (block.kind === "cell") return [{ start: block.content.start, end: block.content.end, text: "" }];
  // A comment behind it may be about the next line.
  if (!isBlank(text.slice(block.span.end, lineEnd(text, block.span.end)))) return undefined;
  return block.kind === "item" ? removeItem(posting, block) : removeParagraph(text, block);
}

function removeParagraph(text: string, { span }: Block): TextEdit[] | undefined {
  if (isBlank(text.slice(lineStart(text, span.start), span.start))) return removeWithComments(text, span, removeLines);
  // What stands before it on the line is its heading, which stays.
  const before = text.slice(0, span.start).trimEnd().length;
  return [{ start: before, end: span.end, text: "" }];
}

function removeItem(posting: Posting, block: Block): TextEdit[] | undefined {
  const { text } = posting;
  const index = blockIndex(posting, block);
  const end = subtreeEnd(posting, index);
  if (!isBlank(text.slice(lineStart(text, block.span.start), block.span.start))) return undefined;
  if (end > index + 1) {
    // Children take their parent's place, so what stands around it stays as it is.
    const raised = raiseChildren(posting, index, end);
    const removed = removeWithComments(text, block.span, (_, span) => [wholeLines(text, span)]);
    return raised && removed && [...removed, ...raised];
  }
  if (holdsMore(posting, index)) return undefined;
  const first = firstEmptied(posting, index, posting.blocks[index + 1]);
  const removed = removeWithComments(
    text,
    { start: (posting.blocks[first] as Block).span.start, end: block.span.end },
    removeLines,
  );
  return removed && [...removed, ...renumber(posting, first)];
}

/** Removes lines together with the comments that speak of the first of them. */
function removeWithComments(
  text: string,
  span: Span,
  remove: (text: string, span: Span) => TextEdit[] | undefined,
): TextEdit[] | undefined {
  const { start, trailing, texts } = ownComments(text, span.start);
  const removed = remove(text, { start: texts.length > 0 ? start : span.start, end: span.end });
  return removed && (trailing === undefined ? removed : [{ ...trailing, text: "" }, ...removed]);
}

/** Whether something that is no block (code, a comment) is indented under the item at `index`. */
function holdsMore({ text, blocks }: Posting, index: number): boolean {
  const { span, depth } = blocks[index] as Block;
  let at = afterBreak(text, lineEnd(text, span.end));
  // A comment for the line behind it stays with that line.
  const isPassed = (line: string): boolean => isBlank(line) || isOwnComment(line);
  while (at < text.length && isPassed(text.slice(at, lineEnd(text, at)))) at = afterBreak(text, lineEnd(text, at));
  const line = text.slice(at, lineEnd(text, at)).replace(/^[ \t]*(?:>[ \t]?)+/, "");
  const next = blocks[index + 1]?.span.start ?? text.length;
  return line.length - line.trimStart().length > depth && lineEnd(text, at) < next;
}

/** Index of the outermost label ("BI tools:") that would be left without anything under it; the item's own where none is. */
function firstEmptied(posting: Posting, index: number, next: Block | undefined): number {
  const { blocks, text } = posting;
  const item = laidOut(text, blocks[index] as Block);
  const parent = index === 0 ? undefined : laidOut(text, blocks[index - 1] as Block);
  if (parent?.kind !== "item" || parent.depth >= item.depth) return index;
  const following = next && laidOut(text, next);
  if (following !== undefined && following.kind !== "heading" && following.depth >= item.depth) return index;
  if (!/:[\s*_]*$/.test(text.slice(parent.content.start, parent.span.end))) return index;
  return firstEmptied(posting, index - 1, next);
}

/** Nested items move up to the level of the item that goes; undefined where they cannot. */
function raiseChildren({ text, blocks }: Posting, index: number, end: number): TextEdit[] | undefined {
  if (end === index + 1) return [];
  const item = blocks[index] as Block;
  const children = blocks.slice(index + 1, end).map((block) => laidOut(text, block));
  const first = children[0] as Block;
  const last = children.at(-1) as Block;
  if (first.kind !== "item" || isOrdered(first) || isOrdered(item)) return undefined;
  if (children.some(({ kind, depth }) => kind !== "item" || depth < first.depth)) return undefined;
  const shift = first.depth - item.depth;
  const edits: TextEdit[] = [];
  for (let at = lineStart(text, first.span.start); at < last.span.end; at = afterBreak(text, lineEnd(text, at))) {
    const line = text.slice(at, lineEnd(text, at));
    if (line.trim() === "") continue;
    if (!line.startsWith(" ".repeat(shift))) return undefined;
    edits.push({ start: at, end: at + shift, text: "" });
  }
  for (const { depth, marker, span } of children) {
    // Another bullet would begin another list.
    if (depth === first.depth && marker !== item.marker)
      edits.push({ start: span.start, end: span.start + marker.length, text: item.marker });
  }
  return edits;
}

/** A list numbered 1, 2, 3… stays so; any other numbering is left alone. */
function renumber(posting: Posting, index: number): TextEdit[] {
  const item = posting.blocks[index] as Block;
  if (!isOrdered(item)) return [];
  const siblings = siblingsOf(posting, index);
  const numbers = siblings.map((at) => Number.parseInt((posting.blocks[at] as Block).marker, 10));
  if (!numbers.every((number, order) => number === order + 1)) return [];
  return siblings
    .filter((at) => at > index)
    .map((at) => {
      const { span, marker } = posting.blocks[at] as Block;
      const digits = Number.parseInt(marker, 10);
      return { start: span.start, end: span.start + String(digits).length, text: String(digits - 1) };
    });
}

/** Whole lines, and one of the blank lines around them where two would meet. */
function removeLines(text: string, span: Span): TextEdit[] | undefined {
  let { start, end } = wholeLines(text, span);
  const before = lineBefore(text, start);
  const after = end < text.length ? text.slice(end, lineEnd(text, end)) : undefined;
  const isBlankBefore = before !== undefined && isBlank(before);
  if (after === undefined) {
    // At the end of the text nothing may trail: neither blank lines nor a break that was not there.
    if (isBlankBefore) start = text.slice(0, start).trimEnd().length;
    else if (end === lineEnd(text, span.end)) start = beforeBreak(text, start);
    const kept =
      afterBreak(text, start) > start && end > lineEnd(text, span.end) && isBlankBefore
        ? afterBreak(text, start)
        : start;
    return [{ start: kept, end, text: "" }];
  }
  if ((isBlankBefore || before === undefined) && isBlank(after)) end = afterBreak(text, lineEnd(text, end));
  // A rule under what is now the line above would make a heading of it.
  if (!isBlankBefore && /^\s*(?:-+|=+)\s*$/.test(after)) return undefined;
  return [{ start, end, text: "" }];
}

function wholeLines(text: string, span: Span): TextEdit {
  return { start: lineStart(text, span.start), end: afterBreak(text, lineEnd(text, span.end)), text: "" };
}

function lineBefore(text: string, start: number): string | undefined {
  if (start === 0) return undefined;
  const end = beforeBreak(text, start);
  return text.slice(lineStart(text, end), end);
}
