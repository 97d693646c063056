/** How a posting writes its lists: what a new item has to look like to be one of them. */
import type { Block, Posting } from "../posting/types.ts";
import { lineStart } from "../text/line-start.ts";
import { laidOut } from "./laid-out.ts";
import { isBlank, lineEnd } from "./lines.ts";
import { blockIndex, isOrdered, siblingsOf, subtreeEnd } from "./neighbours.ts";

export interface ItemStyle {
  /** White space and quote marks before the marker. */
  readonly prefix: string;
  /** The marker with the space after it, and the box of a task: "- ", "2. ", "- [ ] ". */
  readonly marker: string;
  readonly endsWithStop: boolean;
  /** Two spaces and the like that end every line. */
  readonly trailing: string;
  /** Whether blank lines stand between the items. */
  readonly isLoose: boolean;
  /** Whether the items are bare names ("- Python") and no phrases ("- Experience with Python"). */
  readonly isBare: boolean;
}

const taskBox = /^\[[ xX]\][ \t]+/;

export const plainStyle: ItemStyle = {
  prefix: "",
  marker: "- ",
  endsWithStop: false,
  trailing: "",
  isLoose: false,
  isBare: false,
};

/** The style of the list that an item stands in. A numbered marker is the next number of that list. */
export function styleOfList(posting: Posting, item: Block): ItemStyle {
  const { text, blocks } = posting;
  const siblings = siblingsOf(posting, blockIndex(posting, item)).map((index) => laidOut(text, blocks[index] as Block));
  const last = siblings.at(-1) as Block;
  const own = siblings.filter((one) => !isLabel(text, one));
  const end = subtreeEnd(posting, blockIndex(posting, last));
  // Where the list is all labels, what they announce shows how items are worded.
  const asking = own.length > 0 ? own : blocks.slice(blockIndex(posting, last) + 1, end);
  const marker = text.slice(last.span.start, last.content.start);
  return {
    prefix: text.slice(lineStart(text, last.span.start), last.span.start),
    marker: `${isOrdered(last) ? nextNumber(marker, siblings) : marker}${isMost(siblings, (one) => isTask(text, one)) ? "[ ] " : ""}`,
    endsWithStop: isMost(asking, (one) => /\.[*_]*$/.test(contentOf(text, one))),
    trailing: /[ \t]*$/.exec(text.slice(last.span.end, lineEnd(text, last.span.end)))?.[0] ?? "",
    isLoose: siblings.length > 1 && blankLines(text, (siblings.at(-2) as Block).span.end, last.span.start) > 0,
    isBare: isMost(asking, (one) => isName(withoutBox(contentOf(text, one)))),
  };
}

/** The line of a new item, without a line break before or after it. */
export function formatItem(style: ItemStyle, content: string): string {
  const plain = content.trim().replace(/[;,]$/, "");
  const stopped = style.endsWithStop ? `${plain.replace(/\.$/, "")}.` : plain.replace(/(?<!\betc|\.)\.$/, "");
  return `${style.prefix}${style.marker}${stopped}${style.trailing}`;
}

/** A text of several lines as the content of such an item: each line under the first, past the marker. */
export function hangLines({ prefix, marker }: ItemStyle, content: string, lineBreak: string): string {
  const [first = "", ...more] = content.split(/\r\n|\n|\r/).map((line) => line.replace(/^[\s>]+/, "").trimEnd());
  return [first, ...more.map((line) => `${prefix}${" ".repeat(marker.length)}${line}`)].join(lineBreak);
}

/** A list of its own begins at one, and never so far in that it would be code. */
export function startList(style: ItemStyle): ItemStyle {
  const prefix = /(?:\t| {4})[ \t]*$/.test(style.prefix)
    ? style.prefix.replace(/[ \t]+$/, style.prefix.includes(">") ? " " : "")
    : style.prefix;
  return { ...numberStyle(style, 1), prefix, isLoose: false };
}

/** The style of the item that has a number in a numbered list; the marks of other lists stay. */
export function numberStyle(style: ItemStyle, number: number): ItemStyle {
  return { ...style, marker: style.marker.replace(/^\d+/, String(number)) };
}

/** The content of an item without the box of a task. */
export function withoutBox(content: string): string {
  return content.replace(taskBox, "");
}

/** How many lines between the end of one block and the beginning of the next are blank. */
export function blankLines(text: string, from: number, to: number): number {
  const lines = text.slice(lineEnd(text, from), to).split(/\r\n|\n|\r/);
  return lines.slice(1, -1).filter(isBlank).length;
}

/** "Python", "Google Cloud Platform", but not "Experience with Go". */
function isName(content: string): boolean {
  return content.split(/\s+/).length <= 3 && !/\s(?:with|of|in)\s/.test(content);
}

function nextNumber(marker: string, siblings: readonly Block[]): string {
  const [before, last] = siblings.slice(-2).map((one) => Number.parseInt(one.marker, 10)) as [
    number,
    number | undefined,
  ];
  // "1. 1. 1." is numbered by Markdown itself.
  const next = last === undefined ? before + 1 : last === before ? last : last + 1;
  return marker.replace(/^\d+/, String(next));
}

function isTask(text: string, item: Block): boolean {
  return taskBox.test(contentOf(text, item));
}

/** Whether an item only announces what is nested in it. */
function isLabel(text: string, item: Block): boolean {
  return /:[*_\s]*$/.test(contentOf(text, item));
}

function contentOf(text: string, { content }: Block): string {
  return text.slice(content.start, content.end);
}

function isMost(items: readonly Block[], test: (item: Block) => boolean): boolean {
  return items.filter(test).length * 2 > items.length;
}
