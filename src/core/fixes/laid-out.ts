/**
 * Blocks as they are laid out. A list item that only announces what is nested in it ("- BI tools:") is read as a heading,
 * yet stands in its list like any other item: it has a marker, an indentation and neighbours, and opens no part of the page.
 */
import { labelLevel } from "../markdown/scan-blocks.ts";
import { scanLines } from "../markdown/scan-lines.ts";
import type { Block } from "../posting/types.ts";
import { lineStart } from "../text/line-start.ts";

/** The block, or the item that a label of a list is: with its indentation for a depth and all its words for a content. */
export function laidOut(text: string, block: Block): Block {
  if (!isListLabel(block)) return block;
  const { span, marker } = block;
  const line = text.slice(lineStart(text, span.start), span.end);
  const gap = /^[ \t]*/.exec(text.slice(span.start + marker.length, span.end))?.[0].length ?? 0;
  return {
    kind: "item",
    span,
    content: { start: span.start + marker.length + gap, end: span.end },
    marker,
    depth: scanLines(line, 0)[0]?.indent ?? 0,
  };
}

export function isListLabel({ kind, depth, marker }: Block): boolean {
  return kind === "heading" && depth === labelLevel && marker !== "";
}
