import { afterBreak, lineEnd } from "../fixes/lines.ts";
import { firstFrom } from "../fixes/neighbours.ts";
import type { Block, Posting } from "../posting/types.ts";
import type { Span } from "../text/span.ts";
import { findTableEnds, type TableEnds } from "./table-ends.ts";

/** Lines that say nothing: blank ones, quote marks, comments alone on their line, the dashes under a table's head. */
const silentLines = /(?:[ \t>]*(?:<!--[^\r\n]*?-->[ \t]*|(?:\|[ \t]*)?:?-+:?[ \t]*\|[ \t:|-]*)?(?:\r\n|\n|\r))*/y;

/**
 * Finds what the line after a comment is. It is the next line that says anything; where a list item, a paragraph or a
 * heading begins there, with its wrapped lines, and where a table begins all of it, since no comment can stand in the midst
 * of them. The span begins right after the comment's line, so that comments between belong to it.
 * Asked in the order of the text, it reads no stretch twice.
 */
export function createNextLineFinder({ text, blocks }: Posting): (comment: Span) => Span {
  const tables = findTableEnds(text, blocks);
  let asked = 0;
  let line: Span = { start: 0, end: -1 };
  let found: Span = { start: 0, end: 0 };
  return (comment) => {
    // Of many comments on one line each would look for its end.
    if (!(line.start <= comment.end && comment.end <= line.end))
      line = { start: comment.end, end: lineEnd(text, comment.end) };
    const start = afterBreak(text, line.end);
    // All comments before a line speak of that line.
    if (!(asked <= start && start <= found.start)) {
      asked = start;
      silentLines.lastIndex = start;
      silentLines.test(text);
      const next = silentLines.lastIndex;
      found = { start: next, end: lineEnd(text, next) };
    }
    return { start, end: Math.max(found.end, endOfBlock(blocks, tables, found)) };
  };
}

/** The end of the block that begins on the line; of the whole table, where its first row stands there. */
function endOfBlock(blocks: readonly Block[], tables: TableEnds, line: Span): number {
  const first = firstFrom(blocks, line.start, startOf);
  const last = firstFrom(blocks, line.end, startOf) - 1;
  if (last < first) return line.end;
  const isInTable = tables.firstOf(first) < first;
  return (blocks[isInTable ? last : tables.lastOf(last)] as Block).span.end;
}

function startOf({ span }: Block): number {
  return span.start;
}
