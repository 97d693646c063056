/**
 * A sentence as a reader sees it: marks of emphasis and code, link targets, tags and comments gone, a line break and the
 * indentation after it one space. Grammar is settled on these words; every cut is then carried back to the source.
 */
import type { Span } from "../text/span.ts";

export interface Prose {
  /** The visible characters. White space is a single space; a hard line break is "\n". */
  readonly text: string;
  /** Offset into the source at which each visible character begins and ends. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Marks that stand or fall together: `**` and `**`, `[` and `](address)`, `<b>` and `</b>`. */
  readonly pairs: readonly { readonly open: Span; readonly close: Span }[];
  /** Comments and marks without a partner: no cut may touch them. */
  readonly loose: readonly Span[];
}

interface Mark extends Span {
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

const inlineTag = /<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/iy;
const lineBreak = /(?:[ \t\u00a0]|\\(?=[\r\n]))*(?:\r\n|\n|\r)[ \t\u00a0]*(?:>[ \t]*)*/y;
const space = /[ \t\u00a0]+/y;

export function readProse(source: string, span: Span): Prose {
  const chars: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const pairs: { open: Span; close: Span }[] = [];
  const loose: Span[] = [];
  const marks: Mark[] = [];
  const tags: (Span & { name: string })[] = [];
  const links = new Map<number, Span>();

  const show = (char: string, start: number, end: number): void => {
    chars.push(char);
    from.push(start);
    to.push(end);
  };
  const isSpaceAt = (at: number): boolean => at < span.start || at >= span.end || /\s/.test(source[at] as string);
  const isWordAt = (at: number): boolean =>
    at >= span.start && at < span.end && /[\p{L}\p{N}]/u.test(source[at] as string);

  let at = span.start;
  while (at < span.end) {
    const char = source[at] as string;
    const link = links.get(at);
    if (link !== undefined) {
      at = link.end;
      continue;
    }
    if (/\s/.test(char) || (char === "\\" && /[\r\n]/.test(source[at + 1] ?? ""))) {
      const end = matchEnd(lineBreak, source, at) ?? matchEnd(space, source, at) ?? at + 1;
      const blank = source.slice(at, Math.min(end, span.end));
      // Two spaces or a backslash before the break make it a hard one, unless the sentence plainly goes on.
      const isHard = /(?: {2}|\\)[\r\n]/.test(blank) && !/[,;/&]$/.test(chars.at(-1) ?? ",");
      show(isHard ? "\n" : " ", at, Math.min(end, span.end));
      at = end;
    } else if (char === "\\" && /[!-/:-@[-`{-~]/.test(source[at + 1] ?? "")) {
      show(char, at, at + 1);
      if (at + 1 < span.end) show(source[at + 1] as string, at + 1, at + 2);
      at += 2;
    } else if (char === "`") {
      const run = runLength(source, at);
      const close = findCodeEnd(source, at + run, span.end, run);
      if (close !== undefined) {
        pairs.push({ open: { start: at, end: at + run }, close: { start: close, end: close + run } });
        for (let inner = at + run; inner < close; inner++)
          show(blankAsSpace(source[inner] as string), inner, inner + 1);
        at = close + run;
      } else {
        show(char, at, at + 1);
        at++;
      }
    } else if (char === "<" && source.startsWith("<!--", at)) {
      const close = source.indexOf("-->", at);
      const end = close === -1 || close + 3 > span.end ? span.end : close + 3;
      loose.push({ start: at, end });
      at = end;
    } else if (char === "<" && (matchEnd(inlineTag, source, at) ?? Number.POSITIVE_INFINITY) <= span.end) {
      inlineTag.lastIndex = at;
      const [whole, slash, name = ""] = inlineTag.exec(source) ?? [""];
      const tag = { start: at, end: at + whole.length, name: name.toLowerCase() };
      const opener = slash === "" ? undefined : tags.findLast((other) => other.name === tag.name);
      if (tag.name === "br") show("\n", tag.start, tag.end);
      else if (slash === "") tags.push(tag);
      else if (opener === undefined) loose.push(tag);
      else {
        loose.push(...tags.splice(tags.indexOf(opener)).slice(1));
        pairs.push({ open: opener, close: tag });
      }
      at = tag.end;
    } else if (char === "[" || (char === "!" && source[at + 1] === "[")) {
      const open = { start: at, end: char === "[" ? at + 1 : at + 2 };
      const close = findLinkEnd(source, open.end, span.end);
      if (close === undefined) show(char, at, at + 1);
      else {
        pairs.push({ open, close });
        links.set(close.start, close);
      }
      at = close === undefined ? at + 1 : open.end;
    } else if (char === "*" || char === "_" || (char === "~" && source[at + 1] === "~")) {
      const end = at + runLength(source, at);
      const inWord = isWordAt(at - 1) && isWordAt(end);
      const canOpen = !isSpaceAt(end) && !(char === "_" && isWordAt(at - 1));
      const canClose = !isSpaceAt(at - 1) && !(char === "_" && isWordAt(end));
      if ((char === "_" && inWord) || (!canOpen && !canClose)) {
        for (let inner = at; inner < end; inner++) show(char, inner, inner + 1);
      } else marks.push({ start: at, end, canOpen, canClose });
      at = end;
    } else if (char === "&" && /^&(?:amp|nbsp);/.test(source.slice(at, at + 6))) {
      const end = source.indexOf(";", at) + 1;
      show(source[at + 1] === "a" ? "&" : " ", at, end);
      at = end;
    } else {
      show(char, at, at + 1);
      at++;
    }
  }
  loose.push(...tags);
  pairMarks(source, marks, pairs, loose);
  return { text: chars.join(""), from, to, pairs, loose };
}

/** The visible range of a source span; undefined where nothing of it is visible. */
export function toVisible(prose: Prose, span: Span): Span | undefined {
  const start = firstAtOrAfter(prose.to, span.start + 1);
  const end = firstAtOrAfter(prose.from, span.end);
  return end > start ? { start, end } : undefined;
}

/**
 * The source span of a visible range, with the marks that hold nothing else. Undefined where a cut of it would leave half
 * of a pair or take a comment along.
 */
export function toSource(prose: Prose, range: Span): Span | undefined {
  if (range.end <= range.start) return undefined;
  let start = prose.from[range.start] as number;
  let end = prose.to[range.end - 1] as number;
  for (let grown = true; grown; ) {
    grown = false;
    for (const { open, close } of prose.pairs) {
      const isInside = start <= open.end && close.start <= end;
      if (isInside && (open.start < start || close.end > end)) {
        start = Math.min(start, open.start);
        end = Math.max(end, close.end);
        grown = true;
      }
    }
  }
  const isCut = (mark: Span): boolean => mark.start < end && start < mark.end;
  if (prose.loose.some(isCut)) return undefined;
  if (prose.pairs.some(({ open, close }) => isCut(open) !== isCut(close))) return undefined;
  return { start, end };
}

function pairMarks(source: string, marks: readonly Mark[], pairs: { open: Span; close: Span }[], loose: Span[]): void {
  const open: Mark[] = [];
  for (const mark of marks) {
    const text = source.slice(mark.start, mark.end);
    const partner = mark.canClose ? open.findLastIndex((other) => source.slice(other.start, other.end) === text) : -1;
    if (partner !== -1) {
      const [opener, ...between] = open.splice(partner) as [Mark, ...Mark[]];
      pairs.push({ open: opener, close: mark });
      loose.push(...between);
    } else if (mark.canOpen) open.push(mark);
    else loose.push(mark);
  }
  loose.push(...open);
}

function runLength(source: string, at: number): number {
  let end = at + 1;
  while (source[end] === source[at]) end++;
  return end - at;
}

function findCodeEnd(source: string, from: number, limit: number, run: number): number | undefined {
  for (let at = from; at < limit; at++) {
    if (source[at] !== "`") continue;
    const length = runLength(source, at);
    if (length === run && at + run <= limit) return at;
    at += length - 1;
  }
  return undefined;
}

/** The `](address)` or `][reference]` that closes a link whose text begins at `from`. */
function findLinkEnd(source: string, from: number, limit: number): Span | undefined {
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const char = source[at];
    if (char === "\\") at++;
    else if (char === "[") depth++;
    else if (char === "]" && depth-- === 0) {
      const tail = /^\](?:\((?:[^()\s]|\([^()\s]*\))*(?:\s+["'(][^)]*)?\)|\[[^[\]]*\])/.exec(source.slice(at, limit));
      return tail === null ? undefined : { start: at, end: at + tail[0].length };
    }
  }
  return undefined;
}

function matchEnd(pattern: RegExp, source: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : undefined;
}

function blankAsSpace(char: string): string {
  return /\s/.test(char) ? " " : char;
}

/** Index of the first number of an ascending list that is not below `value`. */
function firstAtOrAfter(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
