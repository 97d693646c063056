/**
 * Finds the blocks of a posting: headings, paragraphs, list items and table cells, in the order of the page.
 *
 * An own scanner and not a Markdown library for two reasons. Postings are Markdown as people paste it: bold-only lines
 * are their headings, "•" their bullets, "Requirements:" a heading without any mark, and no library sees these. And the
 * check of a posting has to cost a twentieth of a Markdown linter's; this takes one pass over the lines. Where the text
 * is plain CommonMark the two agree, which test/core/markdown holds against @lezer/markdown.
 */
import type { Span } from "../text/span.ts";
import type { Block } from "./block.ts";
import { findBoldHeading, findRunInHeading } from "./bold-heading.ts";
import { closesFence, fenceOf } from "./fence.ts";
import { type Line, scanLines } from "./scan-lines.ts";
import { cellsOf, isDelimiterRow } from "./table-row.ts";

/** Says whether the words of a short line are a heading by themselves ("Requirements:"), though nothing marks them. */
export type IsHeadingText = (content: Span, context: "line" | "run-in" | "item") => boolean;

export const boldLevel = 7;
export const labelLevel = 8;

interface OpenBlock {
  kind: "paragraph" | "item";
  start: number;
  contentStart: number;
  end: number;
  marker: string;
  depth: number;
  lines: number;
}

const bullet = /^(?:[-*+–—](?=\s)|[•●▪◦‣○■➢✓✔►❖▸·](?=\s|\S))\s*/u;
const numbered = /^(\d{1,3}[.)])(?:\s+|$)/;
const rawHtml = /^<(script|style|pre|textarea)[\s>]/i;
const labelLength = 80;
/** Of several lines; one line may be longer. */
const longestUnderlined = 120;

/** Offsets of the blocks refer to `text`; what stands before `from` (the front matter) is passed over. */
export function scanBlocks(text: string, from: number, isHeadingText: IsHeadingText): Block[] {
  const lines = scanLines(text, from);
  const blocks: Block[] = [];
  let open: OpenBlock | undefined;
  let listIndent = -1;
  let afterBlank = true;

  function close(): void {
    if (open === undefined) return;
    const { kind, start, contentStart, end, marker, depth } = open;
    blocks.push({ kind, span: { start, end }, content: { start: contentStart, end }, marker, depth });
    open = undefined;
  }
  function heading(line: Line, content: Span, marker: string, level: number): void {
    close();
    listIndent = -1;
    blocks.push({ kind: "heading", span: { start: line.first, end: line.end }, content, marker, depth: level });
  }

  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (line.first >= line.end) {
      close();
      afterBlank = true;
      continue;
    }
    const first = text.charCodeAt(line.first);
    // No mark begins with a letter, and most lines do.
    const isMarked = !isLetter(first);
    const head = isMarked ? text.slice(line.first, Math.min(line.end, line.first + 24)) : "";
    const wasAfterBlank = afterBlank;
    afterBlank = false;

    const fence =
      head.startsWith("```") || head.startsWith("~~~") ? fenceOf(text.slice(line.first, line.end)) : undefined;
    if (fence !== undefined) {
      close();
      index = skipFence(text, lines, index, fence);
      continue;
    }
    if (first === 60 && (head.startsWith("<!--") || rawHtml.test(head))) {
      close();
      index = skipRaw(text, lines, index);
      continue;
    }
    const atx = first === 35 ? /^(#{1,6})(?:[ \t]+|$)/.exec(head) : null;
    if (atx !== null && line.indent < 4) {
      const content = { start: line.first + atx[0].length, end: atxEnd(text, line) };
      heading(line, trimBold(text, content), atx[1] as string, (atx[1] as string).length);
      continue;
    }
    if (isMarked && open?.kind === "paragraph" && isUnderline(text, line) && !isParagraph(open)) {
      const { start, contentStart, end }: OpenBlock = open;
      open = undefined;
      listIndent = -1;
      const content = trimBold(text, { start: contentStart, end });
      blocks.push({
        kind: "heading",
        span: { start, end: line.end },
        content,
        marker: head[0] as string,
        depth: head.startsWith("=") ? 1 : 2,
      });
      continue;
    }
    if (isMarked && isThematicBreak(text, line)) {
      close();
      listIndent = -1;
      continue;
    }
    if (head.startsWith("|") || (isTableRow(text, line) && isDelimiterRow(text, lines[index + 1]))) {
      close();
      while (index < lines.length && isTableRow(text, lines[index] as Line)) {
        const row = lines[index] as Line;
        if (!isDelimiterRow(text, row)) {
          for (const content of cellsOf(text, row)) {
            blocks.push({ kind: "cell", span: content, content, marker: "|", depth: 0 });
          }
        }
        index++;
      }
      index--;
      continue;
    }
    const mark = isMarked ? (bullet.exec(head) ?? numbered.exec(head)) : null;
    if (mark !== null && !(open?.kind === "paragraph" && isProse(mark[0], wasAfterBlank))) {
      close();
      const contentStart = Math.min(line.end, line.first + mark[0].length);
      const content = { start: contentStart, end: line.end };
      const label = itemHeading(text, lines, index, content, isHeadingText);
      if (label !== undefined) {
        heading(line, label, (mark[1] ?? mark[0]).trim(), labelLevel);
        continue;
      }
      listIndent = line.indent;
      open = {
        kind: "item",
        start: line.first,
        contentStart,
        end: line.end,
        marker: (mark[1] ?? mark[0]).trim(),
        depth: line.indent,
        lines: 1,
      };
      continue;
    }
    // Four spaces make code, except under a list, where they only continue it, and but for prose that was pasted with its tabs.
    if (line.indent >= 4 && open === undefined && listIndent < 0 && wasAfterBlank && !isProseLine(text, line)) continue;

    if (open?.kind !== "item" || line.indent <= open.depth) {
      const bold = findBoldHeading(text, { start: line.first, end: line.end });
      if (bold !== undefined) {
        heading(line, bold, "**", boldLevel);
        continue;
      }
      const whole = { start: line.first, end: line.end };
      const isUnderlined = isUnderline(text, lines[index + 1]) && !(open !== undefined && isParagraph(open));
      if (!isUnderlined && line.end - line.first <= labelLength && isHeadingText(whole, "line")) {
        heading(line, whole, "", labelLevel);
        continue;
      }
      const runIn = findRunInHeading(text, whole);
      if (runIn !== undefined && isHeadingText(runIn.heading, "run-in")) {
        close();
        blocks.push({
          kind: "heading",
          span: { start: line.first, end: runIn.rest },
          content: runIn.heading,
          marker: "**",
          depth: boldLevel,
        });
        open = {
          kind: "paragraph",
          start: runIn.rest,
          contentStart: runIn.rest,
          end: line.end,
          marker: "",
          depth: 0,
          lines: 1,
        };
        continue;
      }
    }
    if (open !== undefined) {
      open.end = line.end;
      open.lines++;
      continue;
    }
    if (line.indent === 0) listIndent = -1;
    open = {
      kind: "paragraph",
      start: line.first,
      contentStart: line.first,
      end: line.end,
      marker: "",
      depth: line.indent,
      lines: 1,
    };
  }
  close();
  return blocks;
}

/** Whether too much stands above a line of "-" for a heading: a rule was meant, and its empty line got lost. */
function isParagraph({ contentStart, end, lines }: OpenBlock): boolean {
  return end - contentStart > longestUnderlined && lines > 1;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** The line of a Setext heading under its words. */
function isUnderline(text: string, line: Line | undefined): boolean {
  return line !== undefined && line.indent < 4 && /^(?:=+|-+)$/.test(text.slice(line.first, line.end));
}

/** "2019. We …" and "- as we said -" inside a paragraph are no list; a true marker there interrupts it only when it is a bullet or a "1." */
function isProse(mark: string, afterBlank: boolean): boolean {
  return !afterBlank && /^\d/.test(mark) && !/^1[.)]/.test(mark);
}

/** The words of an item that is the heading of those below it: "- **Tools:**" above deeper ones, "- Nice to have" above any. */
function itemHeading(
  text: string,
  lines: readonly Line[],
  index: number,
  content: Span,
  isHeadingText: IsHeadingText,
): Span | undefined {
  const bold = findBoldHeading(text, content);
  const label = bold ?? content;
  if (label.end <= label.start || label.end - label.start > labelLength) return undefined;
  const isMarked = bold !== undefined || /:\**$/.test(text.slice(content.start, content.end));
  const isHeading = isHeadingText(label, "item");
  if (!isHeading && !(isMarked && isHeadingText(label, "line"))) return undefined;
  const next = nextItem(text, lines, index);
  const depth = (lines[index] as Line).indent;
  return next !== undefined && (next > depth || (isHeading && next === depth)) ? label : undefined;
}

/** How far the item is indented that comes next; undefined where something else does, or nothing. */
function nextItem(text: string, lines: readonly Line[], index: number): number | undefined {
  for (let next = index + 1; next < lines.length; next++) {
    const candidate = lines[next] as Line;
    if (candidate.first >= candidate.end) continue;
    const head = text.slice(candidate.first, Math.min(candidate.end, candidate.first + 24));
    return bullet.test(head) || numbered.test(head) ? candidate.indent : undefined;
  }
  return undefined;
}

function skipFence(text: string, lines: readonly Line[], index: number, mark: string): number {
  for (let next = index + 1; next < lines.length; next++) {
    const line = lines[next] as Line;
    if (closesFence(text.slice(line.first, line.end), mark)) return next;
  }
  return lines.length;
}

/** Comments and raw elements may hold empty lines: they end where they are closed, or with the text. */
function skipRaw(text: string, lines: readonly Line[], index: number): number {
  const start = (lines[index] as Line).first;
  const element = rawHtml.exec(text.slice(start, start + 24))?.[1];
  const closing = new RegExp(element === undefined ? "-->" : `</${element}>`, "gi");
  closing.lastIndex = start;
  const end = closing.exec(text)?.index;
  if (end === undefined) return lines.length;
  let next = index;
  while (next + 1 < lines.length && (lines[next + 1] as Line).start <= end) next++;
  return next;
}

function atxEnd(text: string, line: Line): number {
  const closing = /[ \t]#+$/.exec(text.slice(line.first, line.end));
  return closing === null ? line.end : line.end - closing[0].length;
}

/** Headings are often bold as well ("## **Duties**"); their words stand inside the marks. */
function trimBold(text: string, content: Span): Span {
  return findBoldHeading(text, content) ?? content;
}

function isThematicBreak(text: string, line: Line): boolean {
  return /^([-*_])[ \t]*(?:\1[ \t]*){2,}$/.test(text.slice(line.first, Math.min(line.end, line.first + 200)));
}

function isTableRow(text: string, line: Line): boolean {
  return line.first < line.end && text.slice(line.first, line.end).includes("|");
}

/** A statement in words ("Experience with Pig, Hive or Spark"), without any sign of code. */
const proseLine = /^\p{Lu}[\p{L}’']*,? [\p{Ll}\p{Lu}][\p{L}\p{N} ,.’'/()&+#-]+$/u;
const longestProse = 400;

function isProseLine(text: string, { first, end }: Line): boolean {
  const said = text.slice(first, Math.min(end, first + longestProse)).trimEnd();
  return proseLine.test(said) && / \p{Ll}{2,} /u.test(said);
}
