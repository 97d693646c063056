/**
 * Follows a text line by line as CommonMark does, down to what is open at each line: quotes, list items, paragraphs, code.
 * Enough of it to know where a comment may stand so that the page renders as before; scanBlocks reads what the page says.
 */
import { scanLines } from "./scan-lines.ts";

/** What a line is to a comment that is about it. */
export interface LinePlace {
  readonly start: number;
  /** `fresh`: a line of its own may stand before it; `continued`: it goes on with the paragraph of the line before; `closed`: code. */
  readonly kind: "fresh" | "continued" | "closed";
  /** A line of its own begins with the text from `start` to here, and with `pad` spaces more. */
  readonly prefixEnd: number;
  readonly pad: number;
}

interface Container {
  /** Quotes: 0; items: columns from the container around them to their text. */
  readonly width: number;
  /** The number with which an item begins; none on other containers. */
  readonly number?: number;
}

interface Cursor {
  readonly at: number;
  readonly column: number;
  /** Columns of a tab that are used up already. */
  readonly spent: number;
}

type Leaf =
  | { readonly kind: "none" | "paragraph" }
  | { readonly kind: "fence"; readonly mark: string }
  | { readonly kind: "html"; readonly end: RegExp };

const none: Leaf = { kind: "none" };
/** So many containers begin on one line of a hostile text only. */
const mostOpened = 50;
const bulletMarker = /[-+*](?=[ \t]|$)/y;
const numberMarker = /\d{1,9}[.)](?=[ \t]|$)/y;
const heading = /#{1,6}(?:[ \t]|$)/y;
const fenceMark = /`{3,}(?=[^`]*$)|~{3,}/y;
const underline = /(?:=+|-+)[ \t]*$/y;
const rule = /(?:\*[ \t]*){3,}$|(?:-[ \t]*){3,}$|(?:_[ \t]*){3,}$/y;
/** Raw HTML by how it begins, and how it ends; what may not cut a paragraph short comes last. */
const htmlKinds: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/<(?:script|pre|style|textarea)(?:[\s>]|$)/iy, /<\/(?:script|pre|style|textarea)>/i],
  [/<!--/y, /-->/],
  [/<\?/y, /\?>/],
  [/<![a-z]/iy, />/],
  [/<!\[CDATA\[/y, /\]\]>/],
  [
    /<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:\s|\/?>|$)/iy,
    /^\s*$/,
  ],
  [/<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>\s*$/iy, /^\s*$/],
];

/** The lines of a text from an offset on. One pass: linear in any text. */
export function traceLines(text: string, from: number): LinePlace[] {
  const places: LinePlace[] = [];
  let containers: Container[] = [];
  let leaf: Leaf = none;
  for (const { start, first, end: trimmed } of scanLines(text, from)) {
    const end = lineEndFrom(text, Math.max(first, trimmed));
    const line = text.slice(start, end);
    const { cursor, matched } = matchContainers(line, containers);
    const isInside = matched === containers.length;
    const { next, width } = indentAt(line, cursor);
    const own = (kind: LinePlace["kind"]): LinePlace => ({ start, kind, prefixEnd: start + next, pad: 0 });

    if (leaf.kind === "fence" && isInside) {
      const mark: string = leaf.mark;
      const isClosing = width < 4 && line.startsWith(mark, next) && isOnly(line.slice(next), mark[0] as string);
      if (isClosing) leaf = none;
      places.push(own("closed"));
      continue;
    }
    if (leaf.kind === "html" && isInside) {
      if (leaf.end.test(line.slice(next))) leaf = none;
      places.push(own("fresh"));
      continue;
    }
    if (next >= line.length) {
      containers = containers.slice(0, matched);
      leaf = none;
      places.push(own("closed"));
      continue;
    }
    const opened = openBlocks(line, cursor, leaf.kind === "paragraph", isInside);
    if (opened === "continues") {
      places.push(own("continued"));
      continue;
    }
    const sibling = containers[matched];
    const wasParagraph: boolean = leaf.kind === "paragraph";
    // A comment between two items of a list stands in the first of them: between the items it would part the list.
    const place: LinePlace =
      sibling !== undefined && sibling.width > 0 && (opened.containers[0]?.width ?? 0) > 0
        ? { start, kind: "fresh", prefixEnd: start + cursor.at, pad: cursor.spent + sibling.width }
        : own(opened.isCode ? "closed" : "fresh");
    places.push(wasParagraph && !isInside && beginsOddly(opened.containers, containers) ? own("continued") : place);
    containers = [...containers.slice(0, matched), ...opened.containers];
    leaf = opened.leaf;
  }
  return places;
}

/** How far the line continues what is open around it. */
function matchContainers(line: string, containers: readonly Container[]): { cursor: Cursor; matched: number } {
  let cursor: Cursor = { at: 0, column: 0, spent: 0 };
  let matched = 0;
  for (const { width } of containers) {
    const indent = indentAt(line, cursor);
    if (width === 0) {
      if (indent.width > 3 || line[indent.next] !== ">") break;
      cursor = afterQuoteMark(line, indent);
    } else if (indent.next < line.length) {
      if (indent.width < width) break;
      cursor = advance(line, cursor, width);
    }
    matched++;
  }
  return { cursor, matched };
}

/**
 * Whether a numbered list that does not begin at one begins right behind the text of a bullet ("- SQL", then "10) Go"). Libraries
 * differ in whether it does, or goes on with that text; behind the words of the line before, a comment does no harm in either.
 */
function beginsOddly([opened]: readonly Container[], open: readonly Container[]): boolean {
  const isNumbered = open.some(({ number }) => number !== undefined);
  return opened?.number !== undefined && opened.number !== 1 && !isNumbered;
}

interface Opened {
  readonly containers: readonly Container[];
  readonly leaf: Leaf;
  readonly isCode: boolean;
}

/** What begins on a line behind the containers that it continues. */
function openBlocks(line: string, from: Cursor, inParagraph: boolean, isInside: boolean): Opened | "continues" {
  const containers: Container[] = [];
  const done = (leaf: Leaf, isCode = false): Opened => ({ containers, leaf, isCode });
  let cursor = from;
  for (;;) {
    const goesOn = inParagraph && containers.length === 0;
    const indent = indentAt(line, cursor);
    const { next, width } = indent;
    if (next >= line.length) return done(none);
    if (containers.length >= mostOpened) return done({ kind: "paragraph" });
    if (width >= 4) return goesOn ? "continues" : done(none, containers.length === 0);
    if (line[next] === ">") {
      containers.push({ width: 0 });
      cursor = afterQuoteMark(line, indent);
      continue;
    }
    if (matches(heading, line, next)) return done(none);
    const mark = matches(fenceMark, line, next);
    if (mark !== undefined) return done({ kind: "fence", mark });
    if (goesOn && isInside && matches(underline, line, next)) return done(none);
    if (matches(rule, line, next)) return done(none);
    const html = htmlKinds.findIndex(([start]) => matches(start, line, next) !== undefined);
    if (html !== -1 && !(goesOn && html === htmlKinds.length - 1)) {
      const ends = (htmlKinds[html] as readonly [RegExp, RegExp])[1];
      // A comment may end on the line on which it begins, an element that ends with a blank line cannot.
      return done(ends.test(line.slice(next)) ? none : { kind: "html", end: ends });
    }
    const marker = matches(bulletMarker, line, next) ?? matches(numberMarker, line, next);
    const interrupts = marker !== undefined && goesOn && isInside;
    if (marker !== undefined && !(interrupts && !mayInterrupt(marker, line.slice(next + marker.length)))) {
      const behind: Cursor = { at: next + marker.length, column: indent.column + marker.length, spent: 0 };
      const gap = indentAt(line, behind);
      const padding = gap.width > 4 || gap.next >= line.length ? 1 : gap.width;
      const number = Number.parseInt(marker, 10);
      containers.push({ width: width + marker.length + padding, ...(Number.isNaN(number) ? {} : { number }) });
      cursor = advance(line, behind, padding);
      continue;
    }
    return goesOn ? "continues" : done({ kind: "paragraph" });
  }
}

/** Inside a paragraph only a bullet or a "1." begins a list, and no empty item does. */
function mayInterrupt(marker: string, rest: string): boolean {
  return rest.trim() !== "" && (!/^\d/.test(marker) || Number.parseInt(marker, 10) === 1);
}

interface Indent {
  /** Offset of the first character that is no blank, and its column. */
  readonly next: number;
  readonly column: number;
  readonly width: number;
}

function indentAt(line: string, { at, column, spent }: Cursor): Indent {
  let next = at;
  let to = column - spent;
  for (; line[next] === " " || line[next] === "\t"; next++) to += line[next] === "\t" ? 4 - (to % 4) : 1;
  if (line[next] === "\uFEFF") next++;
  return { next, column: to, width: to - column };
}

function advance(line: string, cursor: Cursor, columns: number): Cursor {
  const target = cursor.column + columns;
  let at = cursor.at;
  let column = cursor.column - cursor.spent;
  for (;;) {
    const step = line[at] === "\t" ? 4 - (column % 4) : 1;
    if (column + step > target) return { at, column: target, spent: target - column };
    if (line[at] !== " " && line[at] !== "\t") return { at, column: target, spent: 0 };
    column += step;
    at++;
  }
}

function afterQuoteMark(line: string, { next, column }: Indent): Cursor {
  const behind: Cursor = { at: next + 1, column: column + 1, spent: 0 };
  return line[next + 1] === " " || line[next + 1] === "\t" ? advance(line, behind, 1) : behind;
}

function matches(pattern: RegExp, line: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0];
}

function isOnly(rest: string, char: string): boolean {
  return rest.trimEnd() === char.repeat(rest.trimEnd().length);
}

function lineEndFrom(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}
