/** Headings that are only bold: most real postings have no others. */
import type { Span } from "../text/span.ts";

const longest = 100;
/** Bold marks as people paste them: doubled, tripled, empty ("** **"), underscored, or as tags. */
const openMark = /^(?:\*{2,}|__+|<(?:b|strong|u)>)\s*/i;
const closeMark = /\s*(?:\*{2,}|__+|<\/(?:b|strong|u)>)\s*:?$/i;

/** The words of a line that is bold from end to end and short enough for a heading; undefined for any other line. */
export function findBoldHeading(text: string, line: Span): Span | undefined {
  if (line.end - line.start > longest) return undefined;
  const first = text.charCodeAt(line.start);
  if (first !== 42 && first !== 95 && first !== 60) return undefined;
  let { start, end } = line;
  let marks = 0;
  for (;;) {
    const body = text.slice(start, end);
    const opening = openMark.exec(body);
    const closing = closeMark.exec(body);
    if (opening === null || closing === null || opening[0].length + closing[0].length > body.length) break;
    start += opening[0].length;
    end -= closing[0].length;
    marks++;
  }
  const inner = text.slice(start, end);
  // A second pair of marks inside means two bold runs, not one heading; a full stop ends a sentence.
  if (marks === 0 || inner === "" || /\*\*|__|<\/?(?:b|strong)>/i.test(inner) || /[.;,]$/.test(inner)) return undefined;
  if (!/[\p{L}\p{N}]/u.test(inner)) return undefined;
  return { start, end };
}

/** A bold beginning with text after it on the same line ("**Requirements:** Python …"): its words, and where the rest begins. */
export function findRunInHeading(text: string, line: Span): { heading: Span; rest: number } | undefined {
  if (text.charCodeAt(line.start) !== 42) return undefined;
  const match = /^\*\*\s*([^*\n]{3,60}?)\s*:?\s*\*\*\s*:?\s*(?=\S)/.exec(
    text.slice(line.start, Math.min(line.end, line.start + 80)),
  );
  if (match === null) return undefined;
  const start = line.start + match[0].indexOf(match[1] as string);
  return { heading: { start, end: start + (match[1] as string).length }, rest: line.start + match[0].length };
}
