import type { Span } from "../text/span.ts";

/** What a full stop may end without ending the sentence. */
const abbreviation =
  /(?:^|[\s(])(?:e\.?g|i\.?e|etc|vs|incl|esp|approx|min|max|no|nos|sr|jr|dr|mr|ms|mrs|inc|ltd|co|corp|st|u\.?s|u\.?k|ph\.?d|b\.?sc|m\.?sc|b\.?s|m\.?s|a\.?k\.?a|yrs?)$/i;
const startsSentence = /[\p{Lu}\p{N}"'“‘(*_[•]/u;
/** A line that ends this early was not wrapped by its length: what follows begins anew. */
const shortLine = 60;

/** Cuts a block's text into sentences; the spans hold no white space at their ends. */
export function splitSentences(text: string, content: Span): Span[] {
  const sentences: Span[] = [];
  let start = content.start;
  let lineStart = content.start;
  for (let at = content.start; at < content.end; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) {
      if (endsAtBreak(text, lineStart, at, content.end)) {
        add(sentences, text, start, at);
        start = at + 1;
      }
      lineStart = at + 1;
    } else if (code === 46 || code === 33 || code === 63) {
      if (endsAtStop(text, start, at, content.end)) {
        add(sentences, text, start, at + 1);
        start = at + 1;
      }
    } else if (code === 0x2022 || code === 0x25cf) {
      add(sentences, text, start, at);
      start = at + 1;
    }
  }
  add(sentences, text, start, content.end);
  return sentences;
}

function add(sentences: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  if (end > start) sentences.push({ start, end });
}

function endsAtStop(text: string, start: number, at: number, end: number): boolean {
  let next = at + 1;
  while (next < end && /[)"'”’*_]/.test(text[next] as string)) next++;
  if (next >= end) return false;
  if (!/\s/.test(text[next] as string)) return false;
  while (next < end && /\s/.test(text[next] as string)) next++;
  if (next >= end || !startsSentence.test(text[next] as string)) return false;
  return text[at] !== "." || !abbreviation.test(text.slice(Math.max(start, at - 8), at));
}

function endsAtBreak(text: string, lineStart: number, at: number, end: number): boolean {
  let next = at + 1;
  while (next < end && /[\s>]/.test(text[next] as string)) next++;
  if (next >= end || !startsSentence.test(text[next] as string)) return false;
  const last =
    text
      .slice(Math.max(lineStart, at - 3), at)
      .trimEnd()
      .at(-1) ?? "";
  if (/[.:;!?]/.test(last)) return true;
  // Two spaces or a backslash before the break are Markdown's own hard break.
  return (
    at - lineStart < shortLine &&
    !/[,&/(-]/.test(last) &&
    !/\b(?:and|or|of|with|the|in|as|to|for|a)$/i.test(text.slice(Math.max(lineStart, at - 8), at).trimEnd())
  );
}
