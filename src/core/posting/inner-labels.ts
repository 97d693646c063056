/** Headings inside a block: "Requirements: Python …" at its beginning, "…Preferred Qualifications…" in text that lost its breaks. */
import type { TokenBuffer } from "../text/lex.ts";
import type { Span } from "../text/span.ts";
import type { HeadingReader } from "./section-kind.ts";
import type { Block } from "./types.ts";

const longestLabel = 60;
/** In UTF-16 units: what may follow a heading at the end of a block. */
const longestMarks = 8;
/** Words in capitals at the end of an item may be the heading of what comes next ("… 3 years of experience What Sets You Apart"). */
const trailingHeading = /\p{Ll}\s+(?:\p{Lu}[\p{L}'’-]+\s+){1,4}\p{Lu}[\p{L}'’-]+:?$/u;
const longestTail = 60;
/** A paragraph this long may be several lines, or a whole posting, that lost their breaks. */
const collapsed = 160;

export interface Cut extends Span {
  /** It is a heading for sure. */
  readonly isHeading?: boolean;
  /** The indices of its words, `to` exclusive, where they were read on the way. */
  readonly words?: { readonly from: number; readonly to: number };
}

/** Cuts the sentences of a block that may have lost its line breaks at the headings in them. The words of those that stay whole are left in the buffer. */
export function cutAtLabels(
  buffer: TokenBuffer,
  text: string,
  { kind, content }: Pick<Block, "kind" | "content">,
  sentences: readonly Span[],
  headings: HeadingReader,
): readonly Cut[] {
  if (
    kind === "item"
      ? !trailingHeading.test(text.slice(Math.max(content.start, content.end - longestTail), content.end))
      : kind !== "paragraph" || content.end - content.start < collapsed
  )
    return sentences;
  return sentences.flatMap((sentence) => {
    const cuts: Cut[] = [];
    let start = sentence.start;
    const from = buffer.length;
    const labels = headings.headingsIn(buffer, text, sentence, sentence.end === content.end);
    const words = { from, to: buffer.length };
    for (const label of labels) {
      if (kind === "item" && !endsBlock(text, label.end, content.end)) continue;
      cuts.push(...trimmed(text, start, label.start));
      start = label.start;
      // What a colon follows is seen where the sentence is read.
      if (text[label.end] === ":") continue;
      cuts.push({ ...label, isHeading: true });
      start = label.end;
    }
    if (start === sentence.start) return [{ start, end: sentence.end, words }];
    buffer.length = from;
    return [...cuts, ...trimmed(text, start, sentence.end)];
  });
}

/** Whether only marks stand from an offset to the end of a block or sentence. */
export function endsBlock(text: string, from: number, end: number): boolean {
  return end - from <= longestMarks && /^[:*_\s]*$/.test(text.slice(from, end));
}

/** The words before the colon of a sentence that begins with a heading. */
export function runInLabel(text: string, sentence: Span, headings: HeadingReader): Span | undefined {
  const start = afterMarks(text, sentence);
  const colon = text.slice(start, Math.min(sentence.end, start + longestLabel)).indexOf(":");
  if (colon < 4) return undefined;
  const content = { start, end: start + colon };
  return headings.isHeadingText(text, content, "run-in") ? content : undefined;
}

/** A sentence that is a heading from end to end. */
export function wholeLabel(text: string, sentence: Span, headings: HeadingReader): Span | undefined {
  const content = { start: afterMarks(text, sentence), end: sentence.end };
  if (content.end - content.start > longestLabel) return undefined;
  return headings.isHeadingText(text, content, "line") ? content : undefined;
}

const openingMarks = /(?:<[^<>]{1,200}>|[*_\s]|&nbsp;)*/y;

function afterMarks(text: string, { start, end }: Span): number {
  openingMarks.lastIndex = start;
  openingMarks.exec(text);
  return Math.max(start, Math.min(openingMarks.lastIndex, end - 1));
}

/** Whether nothing parts a sentence from its neighbours: its line breaks got lost. */
export function isGlued(text: string, { start, end }: Span, content: Span): boolean {
  return (
    (start === content.start || !/\s/.test(text[start - 1] as string)) &&
    (end === content.end || !/\s/.test(text[end] as string))
  );
}

function trimmed(text: string, start: number, end: number): Span[] {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from] as string)) from++;
  while (to > from && /\s/.test(text[to - 1] as string)) to--;
  return to > from ? [{ start: from, end: to }] : [];
}
