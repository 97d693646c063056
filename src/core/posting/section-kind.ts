import type { SectionKind } from "../knowledge.ts";
import { outermost } from "../phrases/outermost.ts";
import { compilePhrases, type PhraseMatch, type PhraseSet } from "../phrases/phrase-set.ts";
import { createTokenBuffer, lexInto, type TokenBuffer, type Tokens } from "../text/lex.ts";
import { createRecent } from "../text/recent.ts";
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
   * `isLast`: nothing follows the text in its block, so that it may end with one. Its words are appended to the buffer.
   */
  readonly headingsIn: (buffer: TokenBuffer, text: string, content: Span, isLast: boolean) => readonly Span[];
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
const none: readonly Span[] = [];
/** In characters: so far behind a line its last word may turn out to begin an address. */
const behind = 4;

/** What the words of a line say of it as a heading. */
interface HeadingFacts {
  /** Of the line, in characters. */
  readonly length: number;
  readonly kind: SectionKind;
  /** How many words known phrases cover, and how many others there are that say something. */
  readonly covered: number;
  readonly bare: number;
  readonly endsInColon: boolean;
  readonly endsInNoun: boolean;
  readonly isFirm: boolean;
}

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

  // Most lines of a posting are asked about here, some several times; the words of one are forgotten when the next comes.
  const tokens = createTokenBuffer();
  const recall = rememberFacts(phrases);
  const recallGapless = rememberFacts(gapless);

  function rememberFacts(by: PhraseSet<SectionKind>): (text: string, line: Span) => HeadingFacts {
    const recent = createRecent<HeadingFacts>();
    return (text, { start, end }) => {
      const words = text.slice(start, end + behind);
      let facts = recent.get(words);
      if (facts === undefined || facts.length !== end - start) {
        facts = read(text, start, end, by);
        recent.set(words, facts);
      }
      return facts;
    };
  }

  function read(text: string, start: number, end: number, by: PhraseSet<SectionKind>): HeadingFacts {
    tokens.length = 0;
    lexInto(tokens, text, start, end, vocabulary);
    const { length } = tokens;
    const found = by.match(tokens, 0, length);
    const covered = new Uint8Array(length);
    for (const { from, to } of found) covered.fill(1, from, to);
    let count = 0;
    let bare = 0;
    for (let index = 0; index < length; index++) {
      if (covered[index] === 1) count++;
      else if (!fillerSymbols.has(tokens.symbol[index] as number) && isWordAt(text, tokens.start[index] as number))
        bare++;
    }
    // A long line that only touches on a phrase is a sentence set in bold.
    const isSentence = length > longestHeading && count < length * leastCovered;
    const endsInColon = tokens.symbol[length - 1] === colon;
    const isMust = saysMust(tokens);
    return {
      length: end - start,
      kind: isSentence ? "other" : settle(outermost(found), order, joinedBy(tokens), isMust),
      covered: count,
      bare,
      endsInColon,
      endsInNoun: nounSymbols.has(tokens.symbol[length - (endsInColon ? 2 : 1)] as number),
      isFirm: isMust || tokens.symbol.subarray(0, length).some((symbol) => nounSymbols.has(symbol)),
    };
  }

  return {
    classify: (text, content) => recall(text, content).kind,
    isFirm: (text, content) => recall(text, content).isFirm,
    isHeadingText(text, content, context) {
      if (!beginsAsHeading(text, content)) return false;
      const facts = context === "item" ? recallGapless(text, content) : recall(text, content);
      const { kind, covered, bare, endsInColon, endsInNoun } = facts;
      if (kind === "other" || covered === 0) return false;
      if (context === "run-in") return bare === 0;
      const leadsIn = leadInEnd.test(text.slice(Math.max(content.start, content.end - 6), content.end));
      if (context === "item") return bare === 0 && (kind === "preferred" || (leadsIn && askingKinds.includes(kind)));
      // "In addition, we would love it if you have …": a wish for what stands below, in a sentence of its own.
      if (kind === "preferred" && leadsIn && covered > 1 && bare <= mostWordsLedIn)
        return !opensRequirement(text, content.start);
      if (bare <= mostBareWords && endsInNoun && isCapitalised(text.slice(content.start, content.end))) return true;
      return endsInColon
        ? bare <= 2 && bare <= covered
        : bare === 0 && !/[.;,]$/.test(text.slice(content.start, content.end));
    },
    headingsIn(tokens, text, content, isLast) {
      const start = tokens.length;
      lexInto(tokens, text, content.start, content.end, vocabulary);
      const found = phrases.match(tokens, start, tokens.length);
      if (found.length === 0) return none;
      const written = (token: number): string => text.slice(tokens.start[token], tokens.end[token]);
      return outermost(found).flatMap(({ from, to, value }) => {
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
        if (from > start && leadingSymbols.has(tokens.symbol[from - 1] as number)) return [];
        if (from > start && isOne && !isAnnounced && /^\p{Lu}/u.test(written(from - 1))) return [];
        // "Python Skills Preferred" asks; what announces something ends with a noun.
        if (from > start && next !== ":" && remarkSymbols.has(tokens.symbol[to - 1] as number)) return [];
        return /^[\p{Lu}\p{N}:]/u.test(next) || (isLast && next === "" && from > start && !isOne) ? [span] : [];
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
  const code = text.charCodeAt(at);
  return code < 128 ? isLetterOrDigit(code) : /[\p{L}\p{N}]/u.test(text[at] as string);
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
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
