/**
 * How strongly a sentence, and each place in it, asks: its section's strength, bent by the hedges around it. A hedge
 * weighs on its clause and not on the whole sentence, so that "Strong Python; Tableau is a plus" wishes for Tableau only.
 */
import type { SectionKind } from "../knowledge.ts";
import type { PhraseMatch } from "../phrases/phrase-set.ts";
import type { Tokens } from "../text/lex.ts";
import type { Vocabulary } from "../text/vocabulary.ts";
import { createClauseReader } from "./clause.ts";
import type { Cue, Sign } from "./sign.ts";
import type { Strength } from "./types.ts";

export interface SentenceReading {
  /** Strength of the sentence as a whole. */
  readonly strength: Strength;
  /** Strength at a token of the sentence. */
  readonly strengthAt: (token: number) => Strength;
}

/** A sentence without hedges, which most are. */
const plain: Readonly<Record<Strength, SentenceReading>> = {
  required: { strength: "required", strengthAt: () => "required" },
  preferred: { strength: "preferred", strengthAt: () => "preferred" },
  context: { strength: "context", strengthAt: () => "context" },
  negated: { strength: "negated", strengthAt: () => "negated" },
};

/** In tokens. What is longer is no sentence, and its hedges belong to no clause that one could name. */
const longestSentence = 500;

export interface StrengthReader {
  /** Reads the sentence between two token indices; `kind` is its section's. */
  readonly read: (
    tokens: Tokens,
    from: number,
    to: number,
    signs: readonly PhraseMatch<Sign>[],
    kind: SectionKind,
    place: Place,
  ) => SentenceReading;
}

export interface Place {
  /** The sentence is a list item or a table cell. */
  readonly isItem: boolean;
  /** It has a line or an item for itself, below another that asks: where no heading says what a list is, its lines say it to each other. */
  readonly goesOn: boolean;
}

/** In tokens: how far talk of others goes in text without full stops. */
const longestAside = 30;
/** What a duty may begin with before its first telling word: "Regularly use …". */
const leadIns = [
  ...[
    "regularly",
    "effectively",
    "efficiently",
    "actively",
    "independently",
    "proactively",
    "successfully",
    "expertly",
  ],
  ...[
    "continuously",
    "continually",
    "frequently",
    "routinely",
    "closely",
    "quickly",
    "rapidly",
    "directly",
    "primarily",
  ],
  ...["also", "and", "-", "–", "*", "·", "+", ">"],
];
const mostLeadIns = 3;

type CueMatch = PhraseMatch<Cue>;
const none: readonly never[] = [];
/** The cues that change what stands around them. */
const bending: ReadonlySet<Cue> = new Set([
  "preferred",
  "preferredLast",
  "preferredAhead",
  "required",
  "negated",
  "people",
  "context",
]);

interface Scope {
  readonly from: number;
  readonly to: number;
  readonly strength: Strength;
}

export function createStrengthReader(vocabulary: Vocabulary): StrengthReader {
  const clauses = createClauseReader(vocabulary);
  const leading = new Set(leadIns.map(vocabulary.intern));

  /** Whether only words that lead in, or a stray sign that no knowledge names, stand before a token. */
  function opens({ symbol, start, end }: Tokens, from: number, token: number): boolean {
    if (token - from > mostLeadIns) return false;
    for (let at = from; at < token; at++) {
      const isMark = symbol[at] === 0 && (end[at] as number) - (start[at] as number) === 1;
      if (!isMark && !leading.has(symbol[at] as number)) return false;
    }
    return true;
  }

  /** Whether a colon with more behind it stands at a token. */
  function announces(tokens: Tokens, token: number, to: number): boolean {
    return token < to - 1 && clauses.isColon(tokens, token);
  }

  /** The cues that count where they stand. */
  function cuesOf(tokens: Tokens, from: number, to: number, signs: readonly PhraseMatch<Sign>[]): readonly CueMatch[] {
    let found: CueMatch[] | undefined;
    for (const sign of signs) {
      if (sign.value.kind !== "cue" || sign.value.cue === "firm") continue;
      const { cue } = sign.value;
      if (cue === "preferredLast") {
        const isLast = sign.from > from && clauses.endsAt({ tokens, from, to }, sign.to);
        if (!isLast || announces(tokens, sign.to, to)) continue;
      }
      // What a sentence opens with ("Creating dashboards …") counts only there.
      if ((cue === "opens" || cue === "demands") && !opens(tokens, from, sign.from)) continue;
      found ??= [];
      found.push({ value: cue, from: sign.from, to: sign.to });
    }
    return found ?? none;
  }

  return {
    read(tokens, from, to, signs, kind, place) {
      const found = cuesOf(tokens, from, to, signs);
      if (found.length === 0 || to - from > longestSentence) return plain[baseStrength(kind, place, found)];
      const cues = found.length > 1 ? withoutInner(found) : found;
      const base = baseStrength(kind, place, cues);
      return cues.some(({ value }) => bending.has(value)) ? weigh(tokens, from, to, cues, kind, base) : plain[base];
    },
  };

  /** Weighs the hedges of a sentence that has any: how far each reaches, and what it makes of `base`. */
  function weigh(
    tokens: Tokens,
    from: number,
    to: number,
    cues: readonly CueMatch[],
    kind: SectionKind,
    base: Strength,
  ): SentenceReading {
    const asks = cues.filter(({ value }) => value === "asks" || value === "required");
    const words = { tokens, from, to, asks };
    const scopes = cues.flatMap((match) => scopeOf(match) ?? []);
    if (scopes.length === 0) return plain[base];
    return {
      strength: wholeStrength(scopes, from, to, base),
      strengthAt(token) {
        let best: Strength = base;
        for (const scope of scopes)
          if (token >= scope.from && token < scope.to) best = stronger(best, scope.strength, base);
        return best;
      },
    };

    function scopeOf(match: CueMatch): Scope | undefined {
      switch (match.value) {
        case "preferred":
          return { ...wishOf(match), strength: "preferred" };
        case "preferredLast":
          return {
            from: clauses.isRemark(words, match)
              ? clauses.startOf(words, match.from - 1, true)
              : clauses.startOf(words, match.from),
            to: match.to,
            strength: "preferred",
          };
        case "preferredAhead":
          // "Python is nice to have": where nothing follows it is about what stands before.
          return clauses.isOver(words, match.to) && !clauses.beginsAt(words, match.from)
            ? { from: clauses.startOf(words, match.from), to: match.to, strength: "preferred" }
            : { from: match.from, to: clauses.reachOf(words, match), strength: "preferred" };
        case "required":
          if (kind !== "preferred" && base === "required") return undefined;
          return {
            from: clauses.startOf(words, match.from),
            to: clauses.endOf(words, match.to),
            strength: "required",
          };
        case "negated": {
          // "No degree needed, …" denies what it holds; "Docker is not required" what stands before; "no need for …" what follows.
          if (!clauses.endsAt(words, match.to) || clauses.isColon(tokens, match.to))
            return { from: match.from, to: clauses.leftBehindBy(words, match), strength: "negated" };
          const isOpening = clauses.beginsAt(words, match.from);
          return {
            from: isOpening ? match.from : clauses.startOf(words, match.from),
            to: match.to,
            strength: "negated",
          };
        }
        case "people": {
          const start = clauses.namedBefore(words, match.from);
          return start === undefined ? undefined : { from: start, to: match.to, strength: "context" };
        }
        case "context":
          return {
            from: Math.max(from, match.from - longestAside),
            to: Math.min(to, match.to + longestAside),
            strength: "context",
          };
        default:
          return undefined;
      }
    }
    function wishOf(match: CueMatch): { readonly from: number; readonly to: number } {
      if (clauses.isRemark(words, match)) return { from: clauses.startOf(words, match.from - 1, true), to: match.to };
      if (clauses.isBracketed(words, match))
        return match.from - 1 === from && match.to + 1 < to
          ? { from: match.from, to: clauses.endOf(words, match.to + 1) }
          : { from: clauses.elementBefore(words, match.from - 1), to: match.to };
      const reach = clauses.reachOf(words, match);
      if (clauses.beginsAt(words, match.from) || announces(tokens, match.to, to))
        return { from: match.from, to: reach };
      return { from: clauses.startOf(words, match.from), to: Math.min(reach, clauses.tailOf(words, match)) };
    }
  }
}

function baseStrength(kind: SectionKind, { isItem, goesOn }: Place, cues: readonly CueMatch[]): Strength {
  switch (kind) {
    case "required":
    case "duties":
    case "mixed":
    case "stack":
      return "required";
    case "preferred":
      // What the employer says of itself behind the list, in a text that lost its headings.
      return !isItem && speaksOfItself(cues) ? "context" : "preferred";
    case "benefits":
    case "process":
    case "legal":
      // What nobody offers stands below the heading of what is offered when the next heading was not seen.
      return cues.some((cue) => cue.value === "demands") ? "required" : "context";
    case "about":
    case "other":
      if (kind === "other" && isItem) return "required";
      if (cues.some((cue) => cue.value === "asks" || cue.value === "required" || cue.value === "opens"))
        return "required";
      return goesOn && !cues.some((cue) => cue.value === "ours") ? "required" : "context";
  }
}

function speaksOfItself(cues: readonly CueMatch[]): boolean {
  return (
    cues.some(({ value }) => value === "ours") && cues.every(({ value }) => value === "ours" || value === "context")
  );
}

/** Of two readings of one place: talk of others settles it, then a denial, then a wish, then a must. */
function stronger(current: Strength, next: Strength, base: Strength): Strength {
  if (current === "context" && base !== "context") return current;
  if (next === "context" || next === "negated")
    return current === "preferred" && base !== "preferred" && next === "negated" ? current : next;
  if (current === "negated") return next === "preferred" ? next : current;
  return current === "preferred" && base !== "preferred" ? current : next;
}

function wholeStrength(scopes: readonly Scope[], from: number, to: number, base: Strength): Strength {
  const whole = scopes.filter((scope) => scope.to - scope.from >= (to - from) * 0.6);
  return whole.reduce<Strength>((strength, scope) => stronger(strength, scope.strength, base), base);
}

/** A cue inside a longer one says nothing of its own ("required" in "not required"). */
function withoutInner(found: readonly CueMatch[]): readonly CueMatch[] {
  return found.filter(
    (match) =>
      match.value === "asks" ||
      match.value === "opens" ||
      !found.some(
        (other) =>
          other !== match &&
          other.value !== "asks" &&
          other.value !== "opens" &&
          other.value !== "context" &&
          other.from <= match.from &&
          other.to >= match.to &&
          other.to - other.from > match.to - match.from,
      ),
  );
}
