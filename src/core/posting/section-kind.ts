import type { SectionKind } from "../knowledge.ts";
import { outermost } from "../phrases/outermost.ts";
import { compilePhrases, type PhraseMatch, type PhraseSet } from "../phrases/phrase-set.ts";
import { createTokenBuffer, lexInto, type Tokens } from "../text/lex.ts";
import type { Span } from "../text/span.ts";
import type { Vocabulary } from "../text/vocabulary.ts";
import { opensRequirement } from "./split-sentences.ts";

/** Kinds of sections that tell what is asked. */
export const askingKinds: readonly SectionKind[] = ["duties", "required", "preferred", "mixed"];

type IsHeadingText = (text: string, content: Span, context: "line" | "run-in" | "item") => boolean;

export interface HeadingReader {
  /** The kind that a heading's words announce; "other" when they announce none. */
  readonly classify: (text: string, content: Span) => SectionKind;
  /** Whether an unmarked line, or the beginning of one, is a heading by its words alone. */
  readonly isHeadingText: IsHeadingText;
  /** Whether a heading's words make a must of what stands below, also among wishes ("Required skills"). */
  readonly isFirm: (text: string, content: Span) => boolean;
  /**
   * The headings that stand in running text without a break before or after them ("…and teams Preferred Skills Experience with…").
   * `isLast`: nothing follows the text in its block, so that it may end with one.
   */
  readonly headingsIn: (text: string, content: Span, isLast: boolean) => readonly Span[];
}

/** Words that may stand in an unmarked heading beside a known phrase. */
const fillers = [
  "the",
  "for",
  "this",
  "role",
  "position",
  "job",
  "and",
  "&",
  "of",
  "our",
  "your",
  "a",
  "an",
  "to",
  "in",
  ":",
  "?",
  "!",
  "-",
  "–",
  "—",
  "#",
  "'",
  "/",
  ".",
  "s",
  "we",
  "at",
  "you",
  "roles",
  "data",
  "analyst",
  "scientist",
  "engineer",
  "developer",
  "senior",
  "other",
  "all",
  "with",
  "as",
  "will",
  "is",
  "are",
  "include",
  "includes",
  "including",
  "following",
  "(",
  ")",
  ",",
];
/** What opens a section of its own, and an unmarked heading in capitals may end with ("MARKETING RESPONSIBILITIES"). */
const nouns = ["responsibilities", "qualifications", "requirements", "duties"];
/** What a remark on the words before it ends with. */
const remarks = [
  "preferred",
  "desired",
  "desirable",
  "required",
  "needed",
  "plus",
  "bonus",
  "advantage",
  "asset",
  "have",
];
const mostBareWords = 4;

/** Words that make a heading's words part of a sentence ("meet the Minimum Requirements"). */
const leading = [
  "the",
  "a",
  "an",
  "our",
  "your",
  "their",
  "these",
  "those",
  "this",
  "its",
  "of",
  "and",
  "or",
  "&",
  "with",
  "for",
  "in",
  "to",
  "as",
  "all",
  "any",
  "meet",
  "meets",
  "have",
  "has",
  "be",
  "by",
  "on",
  "/",
  "-",
  "(",
];
const joints = ["and", "&", "/", "+"];
/** What a line ends with whose words are about the lines below it. */
const leadInEnd = /(?::|…|\.\.\.|[—–])[*_\s]*$/;
const mostWordsLedIn = 6;
const picture = /^(?:[\p{So}\p{Sk}\s]|\uFE0F|\u200D)+/u;
/** In UTF-16 units. */
const longestPicture = 12;
const longestHeading = 8;
const leastCovered = 0.4;

export function createHeadingReader(
  headings: Readonly<Partial<Record<SectionKind, readonly string[]>>>,
  firm: readonly string[],
  vocabulary: Vocabulary,
): HeadingReader {
  const order = Object.keys(headings) as SectionKind[];
  const entries = order.flatMap((kind) => (headings[kind] ?? []).map((phrase) => ({ phrase, value: kind })));
  const phrases = compilePhrases(entries, vocabulary);
  /** Where a name in the midst makes a requirement of a heading ("Preferred Python experience"). */
  const gapless = compilePhrases(
    entries.filter(({ phrase }) => !phrase.includes("...")),
    vocabulary,
  );
  const fillerSymbols = new Set(fillers.map(vocabulary.intern));
  const firmPhrases = compilePhrases(
    firm.map((phrase) => ({ phrase, value: "firm" })),
    vocabulary,
  );
  const saysMust = (tokens: Tokens): boolean => firmPhrases.match(tokens, 0, tokens.length).length > 0;
  const introducing = new Set(["about", "who"].map(vocabulary.intern));
  const leadingSymbols = new Set(leading.map(vocabulary.intern));
  const remarkSymbols = new Set(remarks.map(vocabulary.intern));
  const nounSymbols = new Set(nouns.map(vocabulary.intern));
  const colon = vocabulary.intern(":");
  const jointSymbols = new Set(joints.map(vocabulary.intern));
  const joinedBy = (tokens: Tokens) => (from: number, to: number) => {
    for (let at = from; at < to; at++) if (jointSymbols.has(tokens.symbol[at] as number)) return true;
    return false;
  };

  // Most lines of a posting are asked about here: the words of one are forgotten when the next comes.
  const tokens = createTokenBuffer();

  function read(
    text: string,
    content: Span,
    by: PhraseSet<SectionKind> = phrases,
  ): { kind: SectionKind; covered: number; bare: number; tokens: Tokens } {
    tokens.length = 0;
    lexInto(tokens, text, content.start, content.end, vocabulary);
    const found = by.match(tokens, 0, tokens.length);
    const covered = new Uint8Array(tokens.length);
    for (const { from, to } of found) covered.fill(1, from, to);
    let count = 0;
    let bare = 0;
    for (let index = 0; index < tokens.length; index++) {
      if (covered[index] === 1) count++;
      else if (!fillerSymbols.has(tokens.symbol[index] as number) && isWordAt(text, tokens.start[index] as number))
        bare++;
    }
    // A long line that only touches on a phrase is a sentence set in bold.
    const isSentence = tokens.length > longestHeading && count < tokens.length * leastCovered;
    return {
      kind: isSentence ? "other" : settle(outermost(found), order, joinedBy(tokens), saysMust(tokens)),
      covered: count,
      bare,
      tokens,
    };
  }

  return {
    classify: (text, content) => read(text, content).kind,
    isFirm(text, content) {
      read(text, content);
      return saysMust(tokens) || tokens.symbol.subarray(0, tokens.length).some((symbol) => nounSymbols.has(symbol));
    },
    isHeadingText(text, content, context) {
      if (!beginsAsHeading(text, content)) return false;
      const { kind, covered, bare, tokens } = read(text, content, context === "item" ? gapless : phrases);
      if (kind === "other" || covered === 0) return false;
      if (context === "run-in") return bare === 0;
      const leadsIn = leadInEnd.test(text.slice(Math.max(content.start, content.end - 6), content.end));
      if (context === "item") return bare === 0 && (kind === "preferred" || (leadsIn && askingKinds.includes(kind)));
      // "In addition, we would love it if you have …": a wish for what stands below, in a sentence of its own.
      if (kind === "preferred" && leadsIn && covered > 1 && bare <= mostWordsLedIn)
        return !opensRequirement(text, content.start);
      const endsInColon = tokens.symbol[tokens.length - 1] === colon;
      const last = tokens.symbol[tokens.length - (endsInColon ? 2 : 1)] as number;
      if (bare <= mostBareWords && nounSymbols.has(last) && isCapitalised(text.slice(content.start, content.end)))
        return true;
      return endsInColon
        ? bare <= 2 && bare <= covered
        : bare === 0 && !/[.;,]$/.test(text.slice(content.start, content.end));
    },
    headingsIn(text, content, isLast) {
      tokens.length = 0;
      lexInto(tokens, text, content.start, content.end, vocabulary);
      const written = (token: number): string => text.slice(tokens.start[token], tokens.end[token]);
      return outermost(phrases.match(tokens, 0, tokens.length)).flatMap(({ from, to, value }) => {
        const span = { start: tokens.start[from] as number, end: tokens.end[to - 1] as number };
        const next = to < tokens.length ? written(to) : "";
        const isOne = to - from === 1;
        // "Preferred: …" is a heading by its colon, "Responsibilities Lead …" by its word.
        const isAnnounced = next === ":" && value === "preferred";
        if (isOne && !isAnnounced && !nounSymbols.has(tokens.symbol[from] as number)) return [];
        // "The role" and its like are said in passing too, "About the role" hardly is.
        if (value === "about" && !(to - from > 1 && introducing.has(tokens.symbol[from] as number))) return [];
        if (value === "legal" || !/^\p{Lu}/u.test(written(from))) return [];
        const isWritten = isCapitalised(text.slice(span.start, span.end));
        const opensBehind = to < tokens.length && opensRequirement(text, tokens.start[to] as number);
        if (!isWritten && !(to - from > 2 && opensBehind)) return [];
        if (from > 0 && leadingSymbols.has(tokens.symbol[from - 1] as number)) return [];
        if (from > 0 && isOne && !isAnnounced && /^\p{Lu}/u.test(written(from - 1))) return [];
        // "Python Skills Preferred" asks; what announces something ends with a noun.
        if (from > 0 && next !== ":" && remarkSymbols.has(tokens.symbol[to - 1] as number)) return [];
        return /^[\p{Lu}\p{N}:]/u.test(next) || (isLast && next === "" && from > 0 && !isOne) ? [span] : [];
      });
    },
  };
}

/** A heading begins with a capital, behind a picture perhaps; running text that begins so is told apart by its other words. */
function beginsAsHeading(text: string, { start, end }: Span): boolean {
  let first = text[start] as string;
  if (first > "\u007f") first = text.slice(start, Math.min(end, start + longestPicture)).replace(picture, "")[0] ?? "";
  return first.toLowerCase() !== first || /[*_<#\d]/.test(first);
}

function isWordAt(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at] as string);
}

/** "Data Scientist Responsibilities", "MINIMUM REQUIREMENTS": every word but the small ones. */
function isCapitalised(line: string): boolean {
  return !/(?:^|\s)\p{Ll}{4}/u.test(line);
}

type KindMatch = PhraseMatch<SectionKind>;

function settle(
  matches: readonly KindMatch[],
  order: readonly SectionKind[],
  isJoined: (from: number, to: number) => boolean,
  saysMust: boolean,
): SectionKind {
  if (matches.length === 0) return "other";
  const kinds = new Set(matches.map((match) => match.value));
  // Where a joint stands between any two of them, it stands between the first of the one and the last of the other.
  const joins = (one: SectionKind, other: SectionKind): boolean => {
    const first = matches.find((match) => match.value === one);
    const last = matches.findLast((match) => match.value === other);
    return first !== undefined && last !== undefined && isJoined(first.to, last.from);
  };
  const names = (one: SectionKind, other: SectionKind): boolean => joins(one, other) || joins(other, one);
  if (kinds.has("mixed") || names("duties", "required") || (saysMust && names("preferred", "required"))) return "mixed";
  // "Bonus points if you have", "Preferred requirements": a wish, whatever else is said.
  if (kinds.has("preferred")) return "preferred";
  // "Responsibilities of the position", "Role overview and requirements": what is asked counts before where it is told.
  const telling = matches.some((match) => match.value !== "about")
    ? matches.filter((match) => match.value !== "about")
    : matches;
  const longest = telling.reduce((most, match) => Math.max(most, match.to - match.from), 0);
  const best = telling.filter((match) => match.to - match.from === longest).map((match) => match.value);
  return order.find((kind) => best.includes(kind)) ?? "other";
}
