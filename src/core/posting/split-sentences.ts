import { saidEnd } from "../markdown/scan-lines.ts";
import type { Span } from "../text/span.ts";
import { isWhiteSpace } from "../text/white-space.ts";
import { findLostBreaks } from "./lost-breaks.ts";

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
/** A block that lost so many breaks lost others too: "…stack (Anaconda, Jupyter) Technical certification …". */
const severalLost = 2;
const opensStatement = /^ \p{Lu}\p{Ll}{3,} \p{Ll}{2}/u;
/** Tags at which a page begins anew, in texts that are half HTML. */
const blockTag = /<\/?(?:p|li|ul|ol|br|div|h[1-6]|tr|td)(?:\s[^<>]{0,200})?\s?\/?>/iy;
/** A line that ends this early was not wrapped by its length: what follows begins anew. */
const shortLine = 60;
/** Nobody wraps lines that are longer. */
const widestWrapped = 130;
/** A long address may stand in a wrapped text; two long lines make it an unwrapped one. */
const severalLong = 2;

/** What the text around a block says of how to read its lines. */
export interface Lines {
  /** Long lines may be wrapped: the text has none that are longer than anybody wraps. */
  readonly mayWrap: boolean;
  /** Whether a word stands whole in the knowledge ("JavaScript"). */
  readonly isWord: (word: string) => boolean;
}

/** Whether the lines of a text may have been wrapped by their length: a text with several very long ones was not. */
export function mayWrap(text: string): boolean {
  let long = 0;
  let start = 0;
  while (start <= text.length) {
    const next = text.indexOf("\n", start);
    const end = next === -1 ? text.length : next;
    if (end - start > widestWrapped && lengthSaid(text, start, end) > widestWrapped && ++long >= severalLong)
      return false;
    start = end + 1;
  }
  return true;
}

/** Whether the word at an offset is one that requirements open with. */
export function opensRequirement(text: string, at: number): boolean {
  opener.lastIndex = at;
  return opener.test(text);
}

/** Cuts a block's text into sentences; the spans hold no white space at their ends. `isItem`: the block is a list item. */
export function splitSentences(text: string, content: Span, isItem: boolean, lines: Lines): Span[] {
  const lost = findLostBreaks(text, content, lines.isWord);
  const sentences: Span[] = [];
  let start = content.start;
  let lineStart = content.start;
  let known: boolean | undefined;
  const isWrapped = (): boolean => {
    known ??= lines.mayWrap && isWrappedText(text, content);
    return known;
  };
  let dashes: boolean | undefined;
  const hasDashes = (): boolean => {
    dashes ??= (text.slice(content.start, content.end).match(dashBullet)?.length ?? 0) >= fewestDashes;
    return dashes;
  };
  let lostHere = 0;
  let hasComments = true;
  /** Where the comment ends that begins at an offset, whose stops end no sentence; the offset itself where none does. */
  const endOfComment = (at: number): number => {
    if (!hasComments || !text.startsWith("<!--", at)) return at;
    const close = text.slice(at, content.end).indexOf("-->");
    hasComments = close !== -1;
    return hasComments ? at + close + 3 : at;
  };
  for (let at = content.start; at < content.end; at++) {
    const code = text.charCodeAt(at);
    // Most of a text: small letters and spaces end nothing.
    if ((code >= 97 && code <= 122) || code === 32) continue;
    if (code === 13 && text.charCodeAt(at + 1) === 10) continue;
    if (code === 10 || code === 13) {
      if (endsAtBreak(text, { start: lineStart, end: at }, content.end, isWrapped, isItem)) {
        add(sentences, text, start, at);
        start = at + 1;
      }
      lineStart = at + 1;
    } else if (code === 46 || code === 33 || code === 63) {
      if (endsAtStop(text, start, at, content.end, lines.isWord)) {
        // Closing marks belong to what they close.
        let end = at + 1;
        while (end < content.end && closers.test(text[end] as string)) end++;
        add(sentences, text, start, end);
        start = end;
        at = end - 1;
      }
    } else if (code === 60 && at + 2 < content.end) {
      const commentEnd = endOfComment(at);
      if (commentEnd > at) {
        at = commentEnd - 1;
        continue;
      }
      blockTag.lastIndex = at;
      const tag = blockTag.exec(text)?.[0].length ?? 0;
      if (tag === 0) continue;
      add(sentences, text, start, at);
      start = at + tag;
      at = start - 1;
    } else if (bulletLength(text, at, code, hasDashes) > 0) {
      add(sentences, text, start, at);
      start = at + bulletLength(text, at, code, hasDashes);
      at = start - 1;
    } else if (isBlank(code) && isBlank(text.charCodeAt(at + 1))) {
      const next = afterGap(text, at, content.end);
      if (opensAfterGap(text, start, at, next)) {
        add(sentences, text, start, at);
        start = next;
      }
      at = next - 1;
    } else if (
      at > start &&
      ((lost.size > 0 && lost.has(at)) || (code >= 65 && code <= 90 && opensAfterLostBreak(text, start, at, isItem)))
    ) {
      add(sentences, text, start, at);
      start = at;
      lostHere++;
    } else if (
      code === 41 &&
      lostHere >= severalLost &&
      opensStatement.test(text.slice(at + 1, at + 1 + longestLead))
    ) {
      add(sentences, text, start, at + 1);
      start = at + 1;
    }
  }
  add(sentences, text, start, content.end);
  return sentences;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 0xa0;
}

function afterGap(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isBlank(text.charCodeAt(next))) next++;
  return next;
}

/** "…and Excel  Industry experience preferred": spaces that stand for a break which got lost. */
function opensAfterGap(text: string, start: number, at: number, next: number): boolean {
  const before = text.slice(Math.max(start, at - longestLead), at);
  return (
    /^(?:\p{Lu}|\d{1,2}\+?[ -])/u.test(text.slice(next, next + 4)) &&
    /(?:\p{Ll}{2}|\))$/u.test(before) &&
    !leadsOn.test(before)
  );
}

/** The length of a line without the comments behind it, which may have been put there after it was wrapped. */
function lengthSaid(text: string, start: number, end: number): number {
  return saidEnd(text, start, text.charCodeAt(end - 1) === 13 ? end - 1 : end) - start;
}

function add(sentences: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start++;
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  if (end > start) sentences.push({ start, end });
}

const bullets = new Set([..."•●▪◦■❖➢✓\uF0B7"].map((bullet) => bullet.charCodeAt(0)));
/** Dashes between statements: one is an aside, several are what is left of a list. */
const dashBullet = /\s[-–]\s+(?=\p{Lu})/gu;
const fewestDashes = 3;

/** How long the bullet is that stands here in the midst of a text; 0 where there is none. */
function bulletLength(text: string, at: number, code: number, hasDashes: () => boolean): number {
  if (code < 128 && code !== 45 && code !== 92) return 0;
  if (bullets.has(code)) return 1;
  const next = text[at + 1] ?? "";
  if (code === 0xb7) return /\s/.test(next) ? 1 : 0;
  if (code === 92) return /[-*]/.test(next) && /\s/.test(text[at + 2] ?? "") ? 2 : 0;
  if (code !== 45 && code !== 0x2013) return 0;
  const isBetween = /\s/.test(next) && /\s/.test(text[at - 1] ?? "") && /^\s+\p{Lu}/u.test(text.slice(at + 1, at + 6));
  return isBetween && hasDashes() ? 1 : 0;
}

function endsAtStop(text: string, start: number, at: number, end: number, isWord: (word: string) => boolean): boolean {
  let next = at + 1;
  while (next < end && closers.test(text[next] as string)) next++;
  if (next >= end) return false;
  if (!/\s/.test(text[next] as string))
    return next === at + 1 && (isGluedStart(text, start, at) || isBetweenWords(text, start, at, isWord));
  while (next < end && /\s/.test(text[next] as string)) next++;
  if (next >= end || !startsSentence.test(text[next] as string)) return false;
  if (text[at] !== "." || !abbreviation.test(text.slice(Math.max(start, at - 8), at))) return true;
  // "…, Azure, etc. Familiarity with …": a list ends there too.
  return text.startsWith("etc", at - 3) && opensRequirement(text, next);
}

/** "…learn and grow.Responsibilities": the space got lost in pasting. Names with a dot ("Node.js", "ASP.NET") look otherwise. */
function isGluedStart(text: string, start: number, at: number): boolean {
  return (
    /[\p{Ll})]{3}$/u.test(text.slice(Math.max(start, at - 3), at)) &&
    /^(?:\p{Lu}\p{Ll}{3}|(?!NET|COM|ORG|EXE)\p{Lu}{3}\s|\d{1,2}\+? ?[-–]?\d{0,2} [Yy])/u.test(
      text.slice(at + 1, at + 10),
    )
  );
}

/** "…or DynamoDB.AWS services": two words that are known, and no name ends as the second does ("ASP.NET", "Node.JS", "Amazon.COM"). */
function isBetweenWords(text: string, start: number, at: number, isWord: (word: string) => boolean): boolean {
  const right = /^(?!NET|COM|ORG|EXE)\p{Lu}\p{L}{2,}/u.exec(text.slice(at + 1, at + 1 + longestLead))?.[0];
  if (right === undefined || !isWord(right)) return false;
  const left = /[\p{L}\p{N}]{3,}$/u.exec(text.slice(Math.max(start, at - longestLead), at))?.[0];
  return left !== undefined && isWord(left);
}

/**
 * "…in MatlabExperience with…" and "…and Python Familiarity with…": a list that lost its marks or breaks in pasting. An
 * item still has its mark, so that there a capital after a space tells nothing.
 */
function opensAfterLostBreak(text: string, start: number, at: number, isItem: boolean): boolean {
  if (isItem && isWhiteSpace(text.charCodeAt(at - 1))) return false;
  opener.lastIndex = at;
  const opening = opener.exec(text);
  if (opening === null) return false;
  const lead = text.slice(Math.max(start, at - longestLead), at);
  const before = lead.trimEnd();
  if (before.length === lead.length) return /[\p{L}\p{N})+#]$/u.test(before);
  if (!/[\p{L}\p{N})+#]$/u.test(before) || leadsOn.test(before)) return false;
  const after = text.slice(opener.lastIndex, opener.lastIndex + longestLead);
  return opening[1] === undefined ? complement.test(after) : /^ \p{Ll}/u.test(after);
}

/**
 * Whether a line break ends a statement. A list item whose further lines are indented is one thing. In other text lines are
 * wrapped where none had room for the next word; otherwise each says something of its own.
 */
function endsAtBreak(text: string, line: Span, end: number, isWrapped: () => boolean, isItem: boolean): boolean {
  const at = saidEnd(text, line.start, line.end);
  let next = line.end + 1;
  while (next < end && /[\s>]/.test(text[next] as string)) next++;
  if (next >= end || !startsSentence.test(text[next] as string)) return false;
  const last =
    text
      .slice(Math.max(line.start, at - 3), at)
      .trimEnd()
      .at(-1) ?? "";
  if (/[.:!?]/.test(last)) return true;
  if ((isItem && /\s/.test(text[line.end + 1] as string)) || /[,&/(-]/.test(last)) return false;
  if (/\b(?:and|or|of|with|the|in|as|to|for|a)$/i.test(text.slice(Math.max(line.start, at - 8), at).trimEnd()))
    return false;
  return at - line.start < shortLine || !isWrapped();
}

/** Whether each line of a text breaks because its next word would have made it the longest. */
function isWrappedText(text: string, content: Span): boolean {
  const lines = text
    .slice(content.start, content.end)
    .split(/\r\n|[\r\n]/)
    .map((line) => line.slice(0, saidEnd(line, 0, line.length)));
  const widest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  if (widest > widestWrapped) return false;
  return lines.every((line, index) => {
    const next = lines[index + 1]?.trimStart().split(/\s/, 1)[0];
    return next === undefined || line.length + 1 + next.length > widest;
  });
}
