import type { Span } from "../text/span.ts";

/** A line without its break, and without a comment that ends it. `indent` counts a tab as up to four columns; quote marks (`>`) and the space after them are passed over. */
export interface Line extends Span {
  /** First character that is neither space nor quote mark; `end` on an empty line. */
  readonly first: number;
  readonly indent: number;
}

/** The lines of a text from an offset on; LF, CRLF and CR end a line. */
export function scanLines(text: string, from: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  // The next of each kind of break, looked for again only when it is passed.
  let feed = breakFrom(text, "\n", start);
  let carriage = breakFrom(text, "\r", start);
  while (start <= text.length) {
    if (feed < start) feed = breakFrom(text, "\n", start);
    if (carriage < start) carriage = breakFrom(text, "\r", start);
    const end = Math.min(feed, carriage);
    lines.push(measure(text, start, end));
    if (end >= text.length) break;
    start = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
  }
  return lines;
}

function breakFrom(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at === -1 ? text.length : at;
}

function measure(text: string, start: number, end: number): Line {
  let at = start;
  let indent = 0;
  let quotes = 0;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 0xa0 || code === 0xfeff || code === 0x200b) indent += code < 0x200b ? 1 : 0;
    else if (code === 9) indent += 4 - (indent % 4);
    else if (code === 62 && indent < 4 && quotes < 20) {
      quotes++;
      indent = text.charCodeAt(at + 1) === 32 ? -1 : 0;
    } else break;
    at++;
  }
  const last = saidEnd(text, at, end);
  return { start, end: last, first: Math.min(at, last), indent: Math.max(0, indent) };
}

/** A longer comment is more than a note on its line. */
const longestComment = 500;

const backslash = 92;

/** Where what a line says ends: before white space, before a backslash that breaks the line, and before comments behind its words. */
export function saidEnd(text: string, start: number, end: number): number {
  let last = end;
  let word: number | undefined;
  while (last > start && isSpace(text.charCodeAt(last - 1))) last--;
  if (last > start && text.charCodeAt(last - 1) === backslash && text.charCodeAt(last - 2) !== backslash) last--;
  for (;;) {
    while (last > start && isSpace(text.charCodeAt(last - 1))) last--;
    if (last - start < 8 || !text.startsWith("-->", last - 3)) return last;
    const from = Math.max(start, last - longestComment);
    const open = text.slice(from, last).lastIndexOf("<!--");
    if (open === -1) return last;
    // A line of nothing but comments keeps them.
    word ??= findWord(text, start, last);
    if (word >= from + open) return last;
    last = from + open;
  }
}

/** Where the first letter or digit stands; `end` where there is none. */
function findWord(text: string, start: number, end: number): number {
  const at = text.slice(start, end).search(/[\p{L}\p{N}]/u);
  return at === -1 ? end : start + at;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 0x200b;
}
