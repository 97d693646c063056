/** Finds blocks, sentences and mentions by their place; all are in the order of the page. */
import type { Block, Posting, Sentence } from "../posting/types.ts";
import { contains, type Span } from "../text/span.ts";
import { laidOut } from "./laid-out.ts";

/** Index of the block that begins where this one does. */
export function blockIndex(posting: Posting, block: Block): number {
  return firstFrom(posting.blocks, block.span.start, (candidate) => candidate.span.start);
}

/** The sentences of the same block before and after one. */
export function besideSentence(
  { sentences }: Posting,
  { start, block }: Sentence,
): { readonly previous: Sentence | undefined; readonly next: Sentence | undefined } {
  const at = firstFrom(sentences, start, (one) => one.start);
  const inBlock = (one: Sentence | undefined): Sentence | undefined =>
    one !== undefined && contains(block.content, one) ? one : undefined;
  return { previous: inBlock(sentences[at - 1]), next: inBlock(sentences[at + 1]) };
}

/** Those that begin within the span. */
export function within<T extends Span>(sorted: readonly T[], span: Span): T[] {
  const found: T[] = [];
  for (let at = firstFrom(sorted, span.start, ({ start }) => start); at < sorted.length; at++) {
    const one = sorted[at] as T;
    if (one.start >= span.end) break;
    found.push(one);
  }
  return found;
}

/** Index of the first that is not before `offset`. */
export function firstFrom<T>(sorted: readonly T[], offset: number, startOf: (one: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(sorted[middle] as T) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index after the last block that belongs to the item at `index`: its own text and everything nested in it. */
export function subtreeEnd({ text, blocks }: Posting, index: number): number {
  const item = laidOut(text, blocks[index] as Block);
  let at = index + 1;
  while (at < blocks.length && isNested(laidOut(text, blocks[at] as Block), item)) at++;
  return at;
}

/** A list is looked at this far in either direction, so that the cost of a fix does not grow with the posting. */
const farthest = 1_000;

/** Indices of the items of the list that the item at `index` stands in, without what is nested in them. */
export function siblingsOf({ text, blocks }: Posting, index: number): number[] {
  const item = laidOut(text, blocks[index] as Block);
  const siblings = [index];
  for (let at = index - 1; at >= 0 && at > index - farthest; at--) {
    const block = laidOut(text, blocks[at] as Block);
    if (isSibling(block, item)) siblings.unshift(at);
    else if (!isNested(block, item)) break;
  }
  for (let at = index + 1; at < blocks.length && at < index + farthest; at++) {
    const block = laidOut(text, blocks[at] as Block);
    if (isSibling(block, item)) siblings.push(at);
    else if (!isNested(block, item)) break;
  }
  return siblings;
}

export function isOrdered(block: Block): boolean {
  return /^\d/.test(block.marker);
}

function isSibling(block: Block, item: Block): boolean {
  return block.kind === "item" && block.depth === item.depth && isOrdered(block) === isOrdered(item);
}

function isNested(block: Block, item: Block): boolean {
  return (block.kind === "item" || block.kind === "paragraph") && block.depth > item.depth;
}
