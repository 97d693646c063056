/** Sections as a reader sees them, with the labels of their lists ("- BI tools:") among their items. */
import { labelLevel } from "../markdown/scan-blocks.ts";
import type { Block, Heading, Posting, Section } from "../posting/types.ts";
import type { Span } from "../text/span.ts";
import { isListLabel, laidOut } from "./laid-out.ts";
import { firstFrom, subtreeEnd } from "./neighbours.ts";

/** Whether a heading is a list item that announces what is nested in it. */
export function isInList({ blocks }: Posting, heading: Heading | undefined): boolean {
  if (heading === undefined || heading.level !== labelLevel) return false;
  const block = blocks[firstFrom(blocks, heading.span.start, startOf)];
  return block !== undefined && block.span.start === heading.span.start && isListLabel(block);
}

/** The section that a reader sees: from one heading of the page to the next, with all that labels of its lists announce. */
export function sectionOnPage(posting: Posting, section: Section): Section {
  const { sections } = posting;
  let first = section;
  while (first.index > 0 && isInList(posting, first.heading)) first = sections[first.index - 1] as Section;
  let last = section;
  while (isInList(posting, sections[last.index + 1]?.heading)) last = sections[last.index + 1] as Section;
  return {
    ...first,
    heading: isInList(posting, first.heading) ? undefined : first.heading,
    span: { start: first.span.start, end: last.span.end },
  };
}

/**
 * Where a section takes new items: on its page, or under the label of a list that announces something else than the page
 * ("- Nice to have:" among the requirements).
 */
export function placeOf(posting: Posting, section: Section): Section {
  const page = sectionOnPage(posting, section);
  const { heading } = section;
  if (heading === undefined || !isInList(posting, heading) || page.kind === section.kind) return page;
  const { blocks } = posting;
  const index = firstFrom(blocks, heading.span.start, startOf);
  const last = blocks[subtreeEnd(posting, index) - 1] as Block;
  return { ...section, span: { start: heading.span.start, end: last.span.end } };
}

/** Blocks of a section as they are laid out, its heading not among them. */
export function blocksOf({ text, blocks }: Posting, { span, heading }: Section): Block[] {
  const found: Block[] = [];
  for (let at = firstFrom(blocks, span.start, startOf); at < blocks.length; at++) {
    const block = laidOut(text, blocks[at] as Block);
    if (block.span.start >= span.end) break;
    if (block.kind !== "heading" && block.span.start !== heading?.span.start) found.push(block);
  }
  return found;
}

function startOf({ span }: { readonly span: Span }): number {
  return span.start;
}
