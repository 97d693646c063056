import type { Span } from "../text/span.ts";

/** What a full stop may end without ending the sentence. */
const abbreviation =
  /(?:^|[\s(])(?:e\.?g|i\.?e|etc|vs|incl|esp|approx|min|max|no|nos|sr|jr|dr|mr|ms|mrs|inc|ltd|co|corp|st|u\.?s|u\.?k|ph\.?d|b\.?sc|m\.?sc|b\.?s|m\.?s|a\.?k\.?a|yrs?)$/i;
const closers = /[)"'”’*_]/;
const startsSentence = /[\p{Lu}\p{N}"'“‘(*_[•]/u;
/** What a requirement opens with, and hardly a name ends with. */
const opener =
  /(?:Experience|Experienced|Familiar(?:ity)?|Knowledge|Proficien(?:cy|t)|Ability|Understanding|Expertise|Comfortable|(Strong|Excellent|Proven|Demonstrated|Solid|Advanced|Working))(?!\p{L})/uy;
/** What follows an opener that is a noun or stands for one: "Experience with", not the "Developer Experience team". */
const complement = /^ (?:with|in|of|to|as|at|on|for|using|\p{Ll}+ing)\b/u;
/** Words on which an opener in capitals still depends ("Strong Experience with", "the Ability to"). */
const leadsOn =
  /(?:^|\P{L})(?:(?:an?|the|of|in|on|and|or|with|to|for|as|by|from|your|our|their|some|any|more|have|has|had|is|are|be|you|who|years?|strong|solid|good|great|excellent|deep|proven|prior|previous|relevant|minimum|basic|advanced|extensive|expert|working|practical|technical|professional|significant|demonstrated)|Work|Required|Preferred|Desired)$/iu;
const longestLead = 16;
/** A line that ends this early was not wrapped by its length: what follows begins anew. */
const shortLine = 60;

/** Cuts a block's text into sentences; the spans hold no white space at their ends. `isItem`: the block is a list item. */
export function splitSentences(text: string, content: Span, isItem: boolean): Span[] {
  const sentences: Span[] = [];
  let start = content.start;
  let lineStart = content.start;
  for (let at = content.start; at < content.end; at++) {
    const code = text.charCodeAt(at);
    if (code === 13 && text.charCodeAt(at + 1) === 10) continue;
    if (code === 10 || code === 13) {
      if (endsAtBreak(text, lineStart, at, content.end, isItem)) {
        add(sentences, text, start, at);
        start = at + 1;
      }
      lineStart = at + 1;
    } else if (code === 46 || code === 33 || code === 63) {
      if (endsAtStop(text, start, at, content.end)) {
        // Closing marks belong to what they close.
        let end = at + 1;
        while (end < content.end && closers.test(text[end] as string)) end++;
        add(sentences, text, start, end);
        start = end;
        at = end - 1;
      }
    } else if (code === 0x2022 || code === 0x25cf) {
      add(sentences, text, start, at);
      start = at + 1;
    } else if (code >= 65 && code <= 90 && at > start && opensAfterLostBreak(text, start, at, isItem)) {
      add(sentences, text, start, at);
      start = at;
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
  while (next < end && closers.test(text[next] as string)) next++;
  if (next >= end) return false;
  if (!/\s/.test(text[next] as string)) return next === at + 1 && isGluedStart(text, start, at);
  while (next < end && /\s/.test(text[next] as string)) next++;
  if (next >= end || !startsSentence.test(text[next] as string)) return false;
  return text[at] !== "." || !abbreviation.test(text.slice(Math.max(start, at - 8), at));
}

/** "…learn and grow.Responsibilities": the space got lost in pasting. Names with a dot ("Node.js", "ASP.NET") look otherwise. */
function isGluedStart(text: string, start: number, at: number): boolean {
  return (
    /\p{Ll}{3}$/u.test(text.slice(Math.max(start, at - 3), at)) && /^\p{Lu}\p{Ll}{3}/u.test(text.slice(at + 1, at + 5))
  );
}

/**
 * "…in MatlabExperience with…" and "…and Python Familiarity with…": a list that lost its marks or breaks in pasting. An
 * item still has its mark, so that there a capital after a space tells nothing.
 */
function opensAfterLostBreak(text: string, start: number, at: number, isItem: boolean): boolean {
  opener.lastIndex = at;
  const opening = opener.exec(text);
  if (opening === null) return false;
  const lead = text.slice(Math.max(start, at - longestLead), at);
  const before = lead.trimEnd();
  if (before.length === lead.length) return /[\p{Ll}\p{N})]$/u.test(before);
  if (isItem || !/[\p{L}\p{N})+#]$/u.test(before) || leadsOn.test(before)) return false;
  const after = text.slice(opener.lastIndex, opener.lastIndex + longestLead);
  return opening[1] === undefined ? complement.test(after) : /^ \p{Ll}/u.test(after);
}

/** A wrapped list item is one thing; in other text a short line that does not lead on ends a statement. */
function endsAtBreak(text: string, lineStart: number, at: number, end: number, isItem: boolean): boolean {
  let next = at + 1;
  while (next < end && /[\s>]/.test(text[next] as string)) next++;
  if (next >= end || !startsSentence.test(text[next] as string)) return false;
  const last =
    text
      .slice(Math.max(lineStart, at - 3), at)
      .trimEnd()
      .at(-1) ?? "";
  if (/[.:!?]/.test(last)) return true;
  return (
    !isItem &&
    at - lineStart < shortLine &&
    !/[,&/(-]/.test(last) &&
    !/\b(?:and|or|of|with|the|in|as|to|for|a)$/i.test(text.slice(Math.max(lineStart, at - 8), at).trimEnd())
  );
}
