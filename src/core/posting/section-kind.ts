import type { SectionKind } from "../knowledge.ts";
import { outermost } from "../phrases/outermost.ts";
import { compilePhrases, type PhraseMatch, type PhraseSet } from "../phrases/phrase-set.ts";
import { createTokenBuffer, lexInto, type Tokens } from "../text/lex.ts";
import type { Span } from "../text/span.ts";
import type { Vocabulary } from "../text/vocabulary.ts";
import { opensRequirement } from "./split-sentences.ts";

export interface HeadingReader {
  /** The kind that a heading's words announce; "other" when they announce none. */
  readonly classify: (text: string, content: Span) => SectionKind;
  /** Whether an unmarked line, or the beginning of one, is a heading by its words alone. */
  readonly isHeadingText: (text: string, content: Span, context: "line" | "run-in") => boolean;
  /** Whether a heading's words make a must of what stands below, also among wishes ("Required skills"). */
  readonly isFirm: (text: string, content: Span) => boolean;
  /** The headings that stand in running text without a break before or after them ("…and teams Preferred Skills Experience with…"). */
  readonly headingsIn: (text: string, content: Span) => readonly Span[];
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
const longestHeading = 8;
const leastCovered = 0.4;

export function createHeadingReader(
  headings: Readonly<Partial<Record<SectionKind, readonly string[]>>>,
  firm: readonly string[],
  vocabulary: Vocabulary,
): HeadingReader {
  const order = Object.keys(headings) as SectionKind[];
  const phrases: PhraseSet<SectionKind> = compilePhrases(
    order.flatMap((kind) => (headings[kind] ?? []).map((phrase) => ({ phrase, value: kind }))),
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
  const nounSymbols = new Set(nouns.map(vocabulary.intern));
  const colon = vocabulary.intern(":");
  const jointSymbols = new Set(joints.map(vocabulary.intern));
  const joinedBy = (tokens: Tokens) => (from: number, to: number) => {
    for (let at = from; at < to; at++) if (jointSymbols.has(tokens.symbol[at] as number)) return true;
    return false;
  };

  // Most lines of a posting are asked about here: the words of one are forgotten when the next comes.
  const tokens = createTokenBuffer();

  function read(text: string, content: Span): { kind: SectionKind; covered: number; bare: number; tokens: Tokens } {
    tokens.length = 0;
    lexInto(tokens, text, content.start, content.end, vocabulary);
    const found = phrases.match(tokens, 0, tokens.length);
    const covered = new Uint8Array(tokens.length);
    for (const { from, to } of found) covered.fill(1, from, to);
    let count = 0;
    let bare = 0;
    for (let index = 0; index < tokens.length; index++) {
      if (covered[index] === 1) count++;
      else if (!fillerSymbols.has(tokens.symbol[index] as number)) bare++;
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
      const first = text[content.start] as string;
      // A heading begins with a capital; running text that begins so is told apart by its other words.
      if (first.toLowerCase() === first && !/[*_<#\d]/.test(first)) return false;
      const { kind, covered, bare, tokens } = read(text, content);
      if (kind === "other" || covered === 0) return false;
      const endsInColon = tokens.symbol[tokens.length - 1] === colon;
      if (context === "run-in") return bare === 0;
      const last = tokens.symbol[tokens.length - (endsInColon ? 2 : 1)] as number;
      if (bare <= mostBareWords && nounSymbols.has(last) && isCapitalised(text.slice(content.start, content.end)))
        return true;
      return endsInColon
        ? bare <= 2 && bare <= covered
        : bare === 0 && !/[.;,]$/.test(text.slice(content.start, content.end));
    },
    headingsIn(text, content) {
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
        return /^[\p{Lu}\p{N}:]/u.test(next) ? [span] : [];
      });
    },
  };
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
