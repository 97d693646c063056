/**
 * Texts are pasted from pages without their line breaks: "…with analystsExpert SQL knowledgeAbility to…". Such a text shows it by
 * words that are none; where two of them stand, every seam is taken for a break.
 */
import type { Span } from "../text/span.ts";

const longestWord = 60;
/** Seams that no name has (a name may be written CamelCase, but hardly camelCase): one may be a slip, more are a habit. */
const fewestSeams = 2;

/** The offsets at which a statement begins without any space before it; `isWord` knows the words that stand whole ("JavaScript"). */
export function findLostBreaks(text: string, content: Span, isWord: (word: string) => boolean): ReadonlySet<number> {
  let breaks: Set<number> | undefined;
  let certain: Set<string> | undefined;
  let before = 0;
  for (let at = content.start; at < content.end; at++) {
    const code = text.charCodeAt(at);
    const isCapital = isUpper(code);
    // Only capitals and digits open a statement, and behind a space none is lost.
    if (before === 32 || !(isCapital || isDigit(code))) {
      before = code;
      continue;
    }
    const endsWord = isLower(before) || before === 41;
    const opensWord = isCapital && isLower(text.charCodeAt(at + 1));
    const isStop = before === 46 && opensWord;
    const isSeam =
      (opensWord && (endsWord || isUpper(before) || isDigit(before))) ||
      (isCapital && isLower(before)) ||
      (isDigit(code) && (endsWord || isUpper(before)));
    before = code;
    if (isStop && /\p{Ll}{3}\.$/u.test(text.slice(Math.max(content.start, at - 4), at))) {
      // A full stop ends its sentence by itself; without a space behind it, it tells how the text was pasted.
      certain ??= new Set();
      certain.add(text.slice(at - 4, at + 2));
      continue;
    }
    if (!isSeam) continue;
    const left = wordBefore(text, Math.max(content.start, at - longestWord), at);
    const kind = judge(text, at, left, text.slice(at, Math.min(content.end, at + longestWord)), isWord);
    if (kind === "none") continue;
    breaks ??= new Set();
    breaks.add(at);
    if (kind !== "certain") continue;
    certain ??= new Set();
    certain.add(left + text[at]);
  }
  return breaks !== undefined && certain !== undefined && certain.size >= fewestSeams ? breaks : none;
}

const none: ReadonlySet<number> = new Set();
const wholeWord = /^\p{L}+/u;
const rightWord = /^\p{Lu}\p{Ll}+/u;
const years = /^\d{1,2}(?: ?[-–] ?\d{1,2})?(?:\+|\s(?:years|yrs)\b)/;

function wordBefore(text: string, from: number, to: number): string {
  let start = to;
  while (start > from && /[\p{L}\d]/u.test(text[start - 1] as string)) start--;
  return text.slice(start, to);
}

function judge(
  text: string,
  at: number,
  left: string,
  following: string,
  isWord: (word: string) => boolean,
): "certain" | "likely" | "none" {
  if (isDigit(following.charCodeAt(0))) {
    if (!years.test(following)) return "none";
    return /^\p{L}{3,}$/u.test(left) ? "certain" : left === "" ? "likely" : "none";
  }
  const whole = wholeWord.exec(following)?.[0] ?? "";
  // "…analytical experienceSQL and R": an acronym behind a word of its own.
  if (/^\p{Lu}{2}/u.test(following)) {
    if (!/^\p{Ll}{5,}$/u.test(left) || !isWord(whole) || isWord(left + whole)) return "none";
    return isWord(left) ? "certain" : "likely";
  }
  // "ExperiencePhD" and "SkillsIn-depth" begin with words that are short or odd, but known.
  const right = isWord(whole) ? whole : (rightWord.exec(following)?.[0] ?? "");
  if (right.length < 2) return "none";
  if (left === "") return text[at - 1] === ")" && right.length > 2 ? "likely" : "none";
  if (isWord(left + right)) return "none";
  const last = /\p{Lu}?\p{Ll}+$/u.exec(left)?.[0] ?? "";
  if (last !== "" && isWord(last + right)) return "none";
  if (/^\p{Ll}{3,}$/u.test(left)) return "certain";
  return (isWord(left) || isWord(last)) && isWord(right) ? "likely" : "none";
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isLower(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
