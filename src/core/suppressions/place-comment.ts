import { lineBreakOf, lineEnd } from "../fixes/lines.ts";
import { firstFrom } from "../fixes/neighbours.ts";
import { type LinePlace, traceLines } from "../markdown/trace-lines.ts";
import type { Block, Posting } from "../posting/types.ts";
import { lineStart } from "../text/line-start.ts";
import type { TextEdit } from "../text/span.ts";
import { findTableEnds, type TableEnds } from "./table-ends.ts";

/** Gives the edit that lets a comment speak of the line or block at an offset; undefined where none can stand there. */
export type PlaceComment = (offset: number, comment: string) => TextEdit | undefined;

/**
 * Places comments so that the page looks as before: on a line of their own above a heading, a paragraph, a list's first
 * item or a table as a whole; inside the item before, where a line between two items would part their list; behind the
 * line before, where the text goes on with that line's paragraph. Never in front matter or code.
 */
export function createCommentPlacer({ text, blocks, frontMatter }: Posting): PlaceComment {
  const bodyStart = frontMatter?.span.end ?? (text.startsWith("\uFEFF") ? 1 : 0);
  const tables = findTableEnds(text, blocks);
  let traced: readonly LinePlace[] | undefined;
  return (offset, comment) => {
    const target = beginningOf(blocks, tables, offset);
    if (target < bodyStart || (frontMatter !== undefined && target === bodyStart)) return undefined;
    traced ??= traceLines(text, bodyStart);
    const line = Math.max(lineStart(text, target), bodyStart);
    const index = firstFrom(traced, line, ({ start }) => start);
    const place = traced[index];
    if (place === undefined || place.start !== line || place.kind === "closed") return undefined;
    if (place.kind === "continued") {
      const before = traced[index - 1];
      return before === undefined ? undefined : endLine(text, before.start, comment);
    }
    const before = text.slice(line, place.prefixEnd) + " ".repeat(place.pad);
    return { start: line, end: line, text: `${before}${comment}${lineBreakOf(text)}` };
  };
}

/** Where the block at an offset begins, or the table; the offset itself where there is no block. */
function beginningOf(blocks: readonly Block[], tables: TableEnds, offset: number): number {
  const at = firstFrom(blocks, offset + 1, ({ span }) => span.start) - 1;
  const block = blocks[at];
  if (block === undefined || offset > block.span.end) return offset;
  return (blocks[tables.firstOf(at)] as Block).span.start;
}

/** Behind what the line says: before blanks that mark a hard break, and before the bar that closes a table's row. */
function endLine(text: string, start: number, comment: string): TextEdit | undefined {
  const line = text.slice(start, lineEnd(text, start));
  const isOpen = line.lastIndexOf("<") > line.lastIndexOf(">") || line.split("`").length % 2 === 0;
  if (isOpen) return undefined;
  const said = line.replace(/[ \t]*(?:\\|(?<!\\)\|)?[ \t]*$/, "");
  // A line of bars and dashes is no paragraph that goes on: with words in it, it would become one, or a table's row.
  if (!/[\p{L}\p{N}]/u.test(said)) return undefined;
  const at = start + said.length;
  return { start: at, end: at, text: ` ${comment}` };
}
