/** Reads the marks of running Markdown one by one: what a reader sees of them, and which stand or fall together. */
import type { Span } from "../text/span.ts";

export interface MarkPair {
  readonly open: Span;
  readonly close: Span;
}

export interface Scan {
  readonly source: string;
  /** The sentence: nothing is read past it. */
  readonly span: Span;
  /** Adds what a reader sees of the source between two offsets. */
  readonly show: (char: string, start: number, end: number) => void;
  readonly lastShown: () => string;
  readonly pairs: MarkPair[];
  /** Comments, and what turns out to have no partner. */
  readonly loose: Span[];
  readonly emphasis: Emphasis[];
  readonly tags: (Span & { readonly name: string })[];
  /** Ends of the links that have begun, by where they begin. */
  readonly linkEnds: Map<number, number>;
}

interface Emphasis extends Span {
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

/** Reads the mark at an offset and gives the offset behind it; undefined where the character stands for itself. */
type ReadMark = (scan: Scan, at: number) => number | undefined;

const tag = /<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/iy;
const lineBreak = /(?:[ \t\u00a0]|\\(?=[\r\n]))*(?:\r\n|\n|\r)[ \t\u00a0]*(?:>[ \t]*)*/y;
const space = /\s+/y;

const readSpace: ReadMark = (scan, at) => {
  const end = Math.min(
    matchEnd(lineBreak, scan.source, at) ?? matchEnd(space, scan.source, at) ?? at + 1,
    scan.span.end,
  );
  const isHard = /(?: {2}|\\)[\r\n]/.test(scan.source.slice(at, end));
  // Two spaces or a backslash before the break make it a hard one, unless the sentence plainly goes on.
  scan.show(isHard && !/^[,;/&]?$/.test(scan.lastShown()) ? "\n" : " ", at, end);
  return end;
};

const readEscape: ReadMark = (scan, at) => {
  const next = scan.source[at + 1] ?? "";
  if (/[\r\n]/.test(next)) return readSpace(scan, at);
  if (!/[!-/:-@[-`{-~]/.test(next) || at + 1 >= scan.span.end) return undefined;
  scan.show("\\", at, at + 1);
  scan.show(next, at + 1, at + 2);
  return at + 2;
};

const readCode: ReadMark = ({ source, span, show, pairs }, at) => {
  const start = runEnd(source, at);
  for (let close = start; close < span.end; close++) {
    if (source[close] !== "`") continue;
    const end = runEnd(source, close);
    if (end - close === start - at && end <= span.end) {
      pairs.push({ open: { start: at, end: start }, close: { start: close, end } });
      for (let inner = start; inner < close; inner++) {
        show(/\s/.test(source[inner] as string) ? " " : (source[inner] as string), inner, inner + 1);
      }
      return end;
    }
    close = end - 1;
  }
  return undefined;
};

const readTag: ReadMark = ({ source, span, show, pairs, loose, tags }, at) => {
  if (source.startsWith("<!--", at)) {
    const close = source.indexOf("-->", at);
    const end = close === -1 ? span.end : Math.min(span.end, close + 3);
    loose.push({ start: at, end });
    return end;
  }
  tag.lastIndex = at;
  const match = tag.exec(source);
  if (match === null || tag.lastIndex > span.end) return undefined;
  const found = { start: at, end: tag.lastIndex, name: (match[2] as string).toLowerCase() };
  const opener = match[1] === "" ? -1 : tags.findLastIndex(({ name }) => name === found.name);
  if (found.name === "br") show("\n", found.start, found.end);
  else if (match[1] === "") tags.push(found);
  else if (opener === -1) loose.push(found);
  else {
    const [open, ...between] = tags.splice(opener) as [(typeof tags)[0], ...typeof tags];
    pairs.push({ open, close: found });
    loose.push(...between);
  }
  return found.end;
};

const readLinkStart: ReadMark = ({ source, span, pairs, linkEnds }, at) => {
  const start = source[at] === "!" ? at + 2 : at + 1;
  if (source[start - 1] !== "[") return undefined;
  const close = findLinkEnd(source, start, span.end);
  if (close === undefined) return undefined;
  pairs.push({ open: { start: at, end: start }, close });
  linkEnds.set(close.start, close.end);
  return start;
};

const readEmphasis: ReadMark = ({ source, span, emphasis }, at) => {
  const end = runEnd(source, at);
  if (source[at] === "~" && end - at < 2) return undefined;
  const before = at > span.start ? (source[at - 1] as string) : " ";
  const after = end < span.end ? (source[end] as string) : " ";
  const isIntraword = source[at] === "_" && isWord(before) && isWord(after);
  const canOpen = !/\s/.test(after) && !(source[at] === "_" && isWord(before));
  const canClose = !/\s/.test(before) && !(source[at] === "_" && isWord(after));
  if (isIntraword || (!canOpen && !canClose)) return undefined;
  emphasis.push({ start: at, end, canOpen, canClose });
  return end;
};

const readEntity: ReadMark = ({ source, show }, at) => {
  const entity = /^&(amp|nbsp);/.exec(source.slice(at, at + 6));
  if (entity === null) return undefined;
  show(entity[1] === "amp" ? "&" : " ", at, at + entity[0].length);
  return at + entity[0].length;
};

const readers: Readonly<Record<string, ReadMark>> = {
  "\\": readEscape,
  "`": readCode,
  "<": readTag,
  "[": readLinkStart,
  "!": readLinkStart,
  "]": ({ linkEnds }, at) => linkEnds.get(at),
  "*": readEmphasis,
  _: readEmphasis,
  "~": readEmphasis,
  "&": readEntity,
};

/** Characters that stand for themselves wherever they are. */
export const plainRun = /[^\s\\`<[\]!*_~&]+/y;

/** Reads what stands at an offset, mark or not, and gives the offset behind it. */
export function readMark(scan: Scan, at: number): number {
  const char = scan.source[at] as string;
  const end = /\s/.test(char) ? readSpace(scan, at) : readers[char]?.(scan, at);
  if (end !== undefined) return end;
  // A run of signs that is no mark is none in its parts either.
  const plain = /[*_~`]/.test(char) ? Math.min(runEnd(scan.source, at), scan.span.end) : at + 1;
  for (let inner = at; inner < plain; inner++) scan.show(char, inner, inner + 1);
  return plain;
}

/** Settles which signs of emphasis belong together, once all are read. */
export function pairEmphasis({ source, emphasis, pairs, loose, tags }: Scan): void {
  const open: Emphasis[] = [];
  for (const mark of emphasis) {
    const text = source.slice(mark.start, mark.end);
    const partner = mark.canClose ? open.findLastIndex(({ start, end }) => source.slice(start, end) === text) : -1;
    if (partner !== -1) {
      const [opener, ...between] = open.splice(partner) as [Emphasis, ...Emphasis[]];
      pairs.push({ open: opener, close: mark });
      loose.push(...between);
    } else if (mark.canOpen) open.push(mark);
    else loose.push(mark);
  }
  loose.push(...open, ...tags);
}

function runEnd(source: string, at: number): number {
  let end = at + 1;
  while (source[end] === source[at]) end++;
  return end;
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

export function matchEnd(pattern: RegExp, source: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : undefined;
}

function isWord(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char);
}
