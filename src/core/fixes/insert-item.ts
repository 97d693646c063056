import type { Block, Posting, Section } from "../posting/types.ts";
import { lineStart } from "../text/line-start.ts";
import type { Span, TextEdit } from "../text/span.ts";
import { laidOut } from "./laid-out.ts";
import { lineBreakOf, lineEnd } from "./lines.ts";
import { blankLines, formatItem, type ItemStyle, plainStyle, startList, styleOfList } from "./list-style.ts";
import { firstFrom } from "./neighbours.ts";
import { blocksOf, placeOf } from "./section-on-page.ts";

/** The text of a new item, for the style that it will have. */
export type WriteItem = (style: ItemStyle) => string;

/**
 * Adds an item at the end of a section's last list, in the style of that list; behind the section's text where it has no
 * list. `removed` are spans of the blocks that other edits of the same fix take away.
 */
export function insertItem(posting: Posting, within: Section, write: WriteItem, removed: readonly Span[]): TextEdit {
  const { text } = posting;
  const eol = lineBreakOf(text);
  const section = placeOf(posting, within);
  const blocks = blocksOf(posting, section).filter(({ span }) => !removed.includes(span));
  const lastItem = blocks.findLastIndex(({ kind }) => kind === "item");
  if (lastItem !== -1) {
    const top = topOf(text, blocks, lastItem);
    const style = styleOfList(posting, top);
    const behind = blocks.findIndex(
      ({ kind, depth }, at) => at > lastItem && !(kind === "paragraph" && depth > top.depth),
    );
    const last = blocks.at(behind === -1 ? -1 : behind - 1) as Block;
    const gap = style.isLoose ? `${eol}${style.prefix.trimEnd()}` : "";
    return insert(lineEnd(text, last.span.end), `${gap}${eol}${formatItem(style, write(style))}`);
  }
  const anchor = blocks.at(-1)?.span.end ?? section.heading?.span.end ?? section.span.start;
  const style = startList(nearestStyle(posting, section, anchor));
  const isSpaced = blocks.length > 0 || blanksAroundHeadings(posting).after > 0;
  const gap = isSpaced ? `${eol}${style.prefix.trimEnd()}` : "";
  return insert(lineEnd(text, anchor), `${gap}${eol}${formatItem(style, write(style))}`);
}

/** The style of the list nearest to a section, the one before it first; in a quotation where the place `at` is in one. */
export function nearestStyle(posting: Posting, section: Section, at: number): ItemStyle {
  const { blocks, text } = posting;
  const from = firstFrom(blocks, section.span.end, startOf);
  const before = blocks.slice(0, from).findLastIndex(isItem);
  const nearest = before === -1 ? blocks.findIndex(isItem) : before;
  const style = nearest === -1 ? plainStyle : styleOfList(posting, topOf(text, blocks, nearest));
  const quote = /^[ \t]*(?:>[ \t]?)+/.exec(text.slice(lineStart(text, at), lineEnd(text, at)))?.[0];
  const isLikeQuoted = (quote === undefined) === !style.prefix.includes(">");
  return isLikeQuoted ? style : { ...style, prefix: quote ?? style.prefix.replace(/^.*>[ \t]?/, "") };
}

interface Blanks {
  readonly before: number;
  readonly after: number;
}

/** Each of many fixes asks for those of the same posting. */
const knownBlanks = new WeakMap<Posting, Blanks>();

/** Blank lines that the posting keeps before and after its headings, as its first ones show. */
export function blanksAroundHeadings(posting: Posting): Blanks {
  const blanks = knownBlanks.get(posting) ?? countBlanks(posting);
  knownBlanks.set(posting, blanks);
  return blanks;
}

function countBlanks({ text, blocks }: Posting): Blanks {
  let before: number | undefined;
  let after: number | undefined;
  for (let at = 0; at + 1 < blocks.length && (before === undefined || after === undefined); at++) {
    const [one, next] = [laidOut(text, blocks[at] as Block), laidOut(text, blocks[at + 1] as Block)];
    if (!/[\r\n]/.test(text.slice(one.span.end, next.span.start))) continue;
    const blanks = blankLines(text, one.span.end, next.span.start);
    if (next.kind === "heading" && one.kind !== "heading") before ??= blanks;
    if (one.kind === "heading" && next.kind !== "heading") after ??= blanks;
  }
  return { before: before ?? 1, after: after ?? 1 };
}

/** The item of the outermost list that the one at an index is nested in. */
function topOf(text: string, blocks: readonly Block[], item: number): Block {
  let top = laidOut(text, blocks[item] as Block);
  for (let at = item - 1; at >= 0 && top.depth > 0; at--) {
    const block = laidOut(text, blocks[at] as Block);
    if (block.kind === "heading" || block.kind === "cell" || (block.kind === "paragraph" && block.depth === 0)) break;
    if (block.kind === "item" && block.depth < top.depth) top = block;
  }
  return top;
}

function insert(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

function isItem({ kind }: Block): boolean {
  return kind === "item";
}

function startOf({ span }: Block): number {
  return span.start;
}
