/**
 * A sentence as a reader sees it: marks of emphasis and code, link targets, tags and comments gone, a line break and the
 * indentation after it one space. Grammar is settled on these words; every cut is then carried back to the source.
 */
import type { Span } from "../text/span.ts";
import { type MarkPair, matchEnd, pairEmphasis, plainRun, readMark, type Scan } from "./inline-marks.ts";

export interface Prose {
  /** The visible characters. White space is a single space; a hard line break is "\n". */
  readonly text: string;
  /** Offset into the source at which each visible character begins and ends. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Marks that stand or fall together: `**` and `**`, `[` and `](address)`, `<b>` and `</b>`. */
  readonly pairs: readonly MarkPair[];
  /** Comments and marks without a partner: no cut may touch them. */
  readonly loose: readonly Span[];
}

/** What stands before the words of an item: the box of a task, a pictograph. */
const ornament = /(?:\[[ xX]\][ \t]+)?(?:\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\ufe0f|\u200d)*[ \t]*)*/uy;
const quoteMarks = /(?:>[ \t]*)+/y;
/** Marks, and white space that a reader sees otherwise than it is written. */
const seenOtherwise = /[^\S ]| {2}|[\\`<[\]!*_~&]/;

export function readProse(source: string, span: Span): Prose {
  // A sentence that begins a line of a quotation begins with the quotation's mark.
  const first = Math.min(span.end, wordsStart(source, matchEnd(quoteMarks, source, span.start) ?? span.start));
  const words = source.slice(first, span.end);
  return seenOtherwise.test(words) ? readMarked(source, span, first) : readAsWritten(words, first);
}

function readAsWritten(text: string, start: number): Prose {
  const from: number[] = [];
  const to: number[] = [];
  for (let at = start; at < start + text.length; at++) {
    from.push(at);
    to.push(at + 1);
  }
  return { text, from, to, pairs: [], loose: [] };
}

function readMarked(source: string, span: Span, first: number): Prose {
  let text = "";
  const from: number[] = [];
  const to: number[] = [];
  const scan: Scan = {
    source,
    span,
    show(char, start, end) {
      text += char;
      from.push(start);
      to.push(end);
    },
    lastShown: () => text.slice(-1),
    pairs: [],
    loose: [],
    emphasis: [],
    tags: [],
    linkEnds: new Map(),
  };
  let at = first;
  while (at < span.end) {
    const end = Math.min(span.end, matchEnd(plainRun, source, at) ?? at);
    text += source.slice(at, end);
    for (; at < end; at++) {
      from.push(at);
      to.push(at + 1);
    }
    if (at < span.end) at = readMark(scan, at);
  }
  pairEmphasis(scan);
  return { text, from, to, pairs: scan.pairs, loose: scan.loose };
}

/** Where the words begin of a sentence that begins at an offset. */
export function wordsStart(source: string, start: number): number {
  return matchEnd(ornament, source, start) ?? start;
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

/** Whether every bracket of a visible text has its partner. */
export function isBalanced(text: string): boolean {
  return text.replace(/\([^()]*\)|\[[^[\]]*\]/g, "").search(/[()[\]]/) === -1;
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
