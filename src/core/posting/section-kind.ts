import type { SectionKind } from "../knowledge.ts";
import { compilePhrases, type PhraseMatch, type PhraseSet } from "../phrases/phrase-set.ts";
import { createTokenBuffer, lexInto, type Tokens } from "../text/lex.ts";
import type { Span } from "../text/span.ts";
import type { Vocabulary } from "../text/vocabulary.ts";

export interface HeadingReader {
  /** The kind that a heading's words announce; "other" when they announce none. */
  readonly classify: (text: string, content: Span) => SectionKind;
  /** Whether an unmarked line, or the beginning of one, is a heading by its words alone. */
  readonly isHeadingText: (text: string, content: Span, context: "line" | "run-in") => boolean;
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
];

const joints = ["and", "&", "/", "+"];
const longestHeading = 8;
const leastCovered = 0.4;

export function createHeadingReader(
  headings: Readonly<Partial<Record<SectionKind, readonly string[]>>>,
  vocabulary: Vocabulary,
): HeadingReader {
  const order = Object.keys(headings) as SectionKind[];
  const phrases: PhraseSet<SectionKind> = compilePhrases(
    order.flatMap((kind) => (headings[kind] ?? []).map((phrase) => ({ phrase, value: kind }))),
    vocabulary,
  );
  const fillerSymbols = new Set(fillers.map(vocabulary.intern));
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
    const outermost = found.filter(
      (match) =>
        !found.some(
          (other) => other.to - other.from > match.to - match.from && other.from <= match.from && other.to >= match.to,
        ),
    );
    // A long line that only touches on a phrase is a sentence set in bold.
    const isSentence = tokens.length > longestHeading && count < tokens.length * leastCovered;
    return { kind: isSentence ? "other" : settle(outermost, order, joinedBy(tokens)), covered: count, bare, tokens };
  }

  return {
    classify: (text, content) => read(text, content).kind,
    isHeadingText(text, content, context) {
      const first = text[content.start] as string;
      // A heading begins with a capital; running text that begins so is told apart by its other words.
      if (first.toLowerCase() === first && !/[*_<#\d]/.test(first)) return false;
      const { kind, covered, bare, tokens } = read(text, content);
      if (kind === "other" || covered === 0) return false;
      const endsInColon = tokens.symbol[tokens.length - 1] === colon;
      if (context === "run-in") return bare === 0 && covered >= 1;
      return endsInColon
        ? bare <= 2 && bare <= covered
        : bare === 0 && !/[.;,]$/.test(text.slice(content.start, content.end));
    },
  };
}

type KindMatch = PhraseMatch<SectionKind>;

function settle(
  matches: readonly KindMatch[],
  order: readonly SectionKind[],
  isJoined: (from: number, to: number) => boolean,
): SectionKind {
  if (matches.length === 0) return "other";
  const kinds = new Set(matches.map((match) => match.value));
  const names = (one: SectionKind, other: SectionKind): boolean =>
    matches.some(
      (a) =>
        a.value === one && matches.some((b) => b.value === other && (isJoined(a.to, b.from) || isJoined(b.to, a.from))),
    );
  if (kinds.has("mixed") || names("duties", "required") || names("preferred", "required")) return "mixed";
  // "Bonus points if you have", "Preferred requirements": a wish, whatever else is said.
  if (kinds.has("preferred")) return "preferred";
  const longest = Math.max(...matches.map((match) => match.to - match.from));
  const best = matches.filter((match) => match.to - match.from === longest).map((match) => match.value);
  return order.find((kind) => best.includes(kind)) ?? "other";
}
