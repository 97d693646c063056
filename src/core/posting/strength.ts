/**
 * How strongly a sentence, and each place in it, asks: its section's strength, bent by the hedges around it. A hedge
 * weighs on its clause and not on the whole sentence, so that "Strong Python; Tableau is a plus" wishes for Tableau only.
 */
import type { SectionKind } from "../knowledge.ts";
import type { PhraseMatch } from "../phrases/phrase-set.ts";
import type { Tokens } from "../text/lex.ts";
import type { Vocabulary } from "../text/vocabulary.ts";
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
/** In tokens, with the comma before it. */
const longestName = 4;

const clauseBreaks = [".", "!", "?", ";", "(", ")", "–", "—", ":", "|", "•", ","];

type CueMatch = PhraseMatch<Cue>;

const none: readonly never[] = [];
/** The cues that change what stands around them. */
const bending: ReadonlySet<Cue> = new Set([
  "preferred",
  "preferredLast",
  "preferredAhead",
  "required",
  "negated",
  "context",
]);

export function createStrengthReader(vocabulary: Vocabulary): StrengthReader {
  const breaking = new Set(clauseBreaks.map(vocabulary.intern));
  const stop = vocabulary.intern(".");
  const abbreviated = new Set(["g", "eg", "e", "ie", "etc", "vs", "incl"].map(vocabulary.intern));
  const comma = vocabulary.intern(",");
  const colon = vocabulary.intern(":");
  const dashes = new Set(["–", "—"].map(vocabulary.intern));
  const open = vocabulary.intern("(");
  const close = vocabulary.intern(")");
  const years = new Set(["year", "years"].map(vocabulary.intern));
  const examples = new Set(["like", "including"].map(vocabulary.intern));
  const such = vocabulary.intern("such");
  const etc = vocabulary.intern("etc");
  const but = vocabulary.intern("but");
  const are = vocabulary.intern("are");
  const or = vocabulary.intern("or");
  const leaving = new Set(["from", "off"].map(vocabulary.intern));
  const arriving = new Set(["to", "into", "onto"].map(vocabulary.intern));
  const conjunctions = new Set(["and", "or", "&", ","].map(vocabulary.intern));

  return {
    read(tokens, from, to, signs, kind, place) {
      const found = findCues(tokens, from, to, signs);
      if (found.length === 0 || to - from > longestSentence) return plain[baseStrength(kind, place, found)];
      const outer = found.length > 1 ? withoutInner(found) : found;
      const base = baseStrength(kind, place, outer);
      return outer.some(({ value }) => bending.has(value)) ? weigh(tokens, from, to, outer, kind, base) : plain[base];
    },
  };

  function findCues(
    tokens: Tokens,
    from: number,
    to: number,
    signs: readonly PhraseMatch<Sign>[],
  ): readonly CueMatch[] {
    let found: CueMatch[] | undefined;
    for (const sign of signs) {
      if (sign.value.kind !== "cue" || sign.value.cue === "firm") continue;
      // What a sentence opens with ("Creating dashboards …") counts only there.
      const isOpening = sign.value.cue === "opens" || sign.value.cue === "demands";
      if (
        sign.value.cue === "preferredLast" &&
        (sign.from === from || !endsClause(tokens, from, to, sign.to) || tokens.symbol[sign.to] === colon)
      )
        continue;
      if (isOpening && sign.from !== from && !(sign.from === from + 1 && isMark(tokens, from))) continue;
      found ??= [];
      found.push({ value: sign.value.cue, from: sign.from, to: sign.to });
    }
    return found ?? none;
  }
  /** Whether a clause ends at a token of the sentence: not at the full stop inside a name ("Node.js") or behind an abbreviation ("e.g."). */
  function breaks(tokens: Tokens, from: number, to: number, token: number): boolean {
    const symbol = tokens.symbol[token] as number;
    if (symbol !== stop) return breaking.has(symbol);
    const isInName = token + 1 < to && tokens.glue[token + 1] === 1;
    return !isInName && !(token > from && abbreviated.has(tokens.symbol[token - 1] as number));
  }
  function endsClause(tokens: Tokens, from: number, to: number, token: number): boolean {
    return token >= to || breaks(tokens, from, to, token) || tokens.symbol[token] === but;
  }

  /** Weighs the hedges of a sentence that has any: how far each reaches, and what it makes of `base`. */
  function weigh(
    tokens: Tokens,
    from: number,
    to: number,
    outer: readonly CueMatch[],
    kind: SectionKind,
    base: Strength,
  ): SentenceReading {
    const scopes = outer.flatMap((match) => scopeOf(match) ?? []);
    if (scopes.length === 0) return plain[base];
    const strengthAt = (token: number): Strength => {
      let best: Strength = base;
      for (const scope of scopes) {
        if (token >= scope.from && token < scope.to) best = stronger(best, scope.strength, base);
      }
      return best;
    };
    return { strength: wholeStrength(scopes, from, to, base), strengthAt };

    function scopeOf(match: CueMatch): { from: number; to: number; strength: Strength } | undefined {
      switch (match.value) {
        case "preferred": {
          if (isRemark(match)) return { from: clauseStart(match.from - 1, true), to: match.to, strength: "preferred" };
          const ahead = isFirst(match.from) || tokens.symbol[match.to] === colon;
          if (match.from > from && tokens.symbol[match.from - 1] === open && tokens.symbol[match.to] === close)
            return match.from - 1 === from && match.to + 1 < to
              ? { from: match.from, to: clauseEnd(match.to + 1), strength: "preferred" }
              : { from: elementStart(match.from - 1), to: match.to, strength: "preferred" };
          return ahead
            ? { from: match.from, to: reach(match), strength: "preferred" }
            : { from: clauseStart(match.from), to: Math.min(reach(match), tailEnd(match.to)), strength: "preferred" };
        }
        case "preferredLast":
          return {
            from: isRemark(match) ? clauseStart(match.from - 1, true) : clauseStart(match.from),
            to: match.to,
            strength: "preferred",
          };
        case "preferredAhead":
          return { from: match.from, to: reach(match), strength: "preferred" };
        case "required":
          if (kind !== "preferred" && base === "required") return undefined;
          return { from: clauseStart(match.from), to: clauseEnd(match.to), strength: "required" };
        case "negated":
          // "No degree needed, …" denies what it holds; "Docker is not required" what stands before; "no need for …" what follows.
          return endsClause(tokens, from, to, match.to) && tokens.symbol[match.to] !== colon
            ? { from: isFirst(match.from) ? match.from : clauseStart(match.from), to: match.to, strength: "negated" }
            : { from: match.from, to: leftBehind(match), strength: "negated" };
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
    function breaksAt(token: number): boolean {
      return breaks(tokens, from, to, token);
    }
    function isFirst(token: number): boolean {
      if (token === from) return true;
      const before = tokens.symbol[token - 1] as number;
      // What stands behind brackets looks back over them: "AWS (S3, EC2) preferred".
      return breaksAt(token - 1) && before !== comma && before !== close;
    }
    /** "PowerBI – Preferred": alone behind a dash a wish is about what stands before. */
    function isRemark(match: CueMatch): boolean {
      if (match.from <= from + 1 || !dashes.has(tokens.symbol[match.from - 1] as number)) return false;
      return (
        endsClause(tokens, from, to, match.to) && tokens.symbol[match.to] !== colon && tokens.symbol[match.to] !== open
      );
    }
    /** How far a wish for what follows goes: "(ideally AWS)" not beyond its brackets. */
    function reach(match: CueMatch): number {
      const end = clauseEnd(match.to);
      for (let at = match.from - 1; at >= from && tokens.symbol[at] !== close; at--) {
        if (tokens.symbol[at] !== open) continue;
        for (let next = match.to; next < end; next++) if (tokens.symbol[next] === close) return next;
        break;
      }
      return end;
    }
    /** The start of the clause: after a semicolon, dash or bracket, or after a comma behind which something new is asked. `isForList`: a list is not parted. */
    function clauseStart(token: number, isForList = false): number {
      for (let at = token - 1; at >= from; at--) {
        const symbol = tokens.symbol[at] as number;
        if (symbol === but) return at;
        // Brackets that are closed again belong to the word before them.
        if (symbol === close) at = openingOf(at);
        if (!breaksAt(at) || symbol === close) continue;
        if (symbol !== comma) {
          if (symbol === colon && spellsOut(at, token)) continue;
          return at + 1;
        }
        if (asksBefore(at) && !enumerates(at, token)) return at + 1;
        if (!isForList && asksBefore(at) && standsAlone(at, token)) return at + 1;
      }
      return from;
    }
    /** How far a denial of what follows goes: "moved from Spark to Flink" leaves only Spark behind. */
    function leftBehind(match: CueMatch): number {
      const end = clauseEnd(match.to);
      if (!leaving.has(tokens.symbol[match.to - 1] as number)) return end;
      for (let at = match.to; at < end; at++) if (arriving.has(tokens.symbol[at] as number)) return at;
      return end;
    }
    /** The bracket that a closing one closes; where there is none, the closing one. */
    function openingOf(closeAt: number): number {
      for (let at = closeAt - 1; at >= from; at--) if (tokens.symbol[at] === open) return at;
      return closeAt;
    }
    function asksBefore(token: number): boolean {
      return outer.some((match) => (match.value === "asks" || match.value === "required") && match.to <= token);
    }
    /** A comma between the parts of a list ("A, B and C are a plus") opens no clause: only one behind which a cue word asks anew does. */
    function enumerates(commaAt: number, token: number): boolean {
      return !outer.some((match) => match.value === "asks" && match.from > commaAt && match.to <= token);
    }
    /** "Familiarity with the cloud: A, B is a plus": what follows the colon spells out what is asked before it. */
    function spellsOut(colonAt: number, token: number): boolean {
      return asksBefore(colonAt) && enumerates(colonAt, token);
    }
    /** "…, TensorFlow preferred": one name and the wish for it, behind something else that is asked; not the end of "A, B, C" or of "such as A, B". */
    function standsAlone(commaAt: number, token: number): boolean {
      for (let at = commaAt + 1; at < token; at++) {
        const symbol = tokens.symbol[at] as number;
        if (conjunctions.has(symbol) || symbol === etc) return false;
      }
      for (let at = commaAt - 1; at >= from; at--) {
        const symbol = tokens.symbol[at] as number;
        // A short part between two commas: this is a list, and the wish is for all of it.
        if (symbol === comma && commaAt - at <= longestName && asksBefore(at)) return false;
        if (symbol === colon) return !spellsOut(at, token);
        if (breaksAt(at) && symbol !== comma) break;
        if (symbol === such || examples.has(symbol)) return false;
      }
      return tokens.symbol[token] !== are;
    }
    /** What a remark in brackets is about: the name before it, or, in "SQL: 3 years (preferred)", the name before the colon. */
    function elementStart(token: number): number {
      if (years.has(tokens.symbol[token - 1] as number)) {
        for (let at = token - 1; at > from; at--) if (tokens.symbol[at] === colon) return labelStart(at);
      }
      for (let at = token - 1; at >= from; at--) if (breaksAt(at) && tokens.symbol[at] !== close) return at + 1;
      return from;
    }
    function labelStart(colonAt: number): number {
      for (let at = colonAt - 1; at >= from; at--) if (breaksAt(at)) return at + 1;
      return from;
    }
    function clauseEnd(token: number): number {
      for (let at = token; at < to; at++) {
        const symbol = tokens.symbol[at] as number;
        if (symbol === but) return at;
        if (breaksAt(at) && symbol !== comma && symbol !== colon && symbol !== open && symbol !== close) return at;
      }
      return to;
    }
    /** "…preferred (Tableau, Looker)" and "is a plus, especially Go" reach on to the end of their clause; "preferred, Python required" does not. */
    function tailEnd(token: number): number {
      // "AWS preferred, or Azure": what is taken instead is not what is preferred.
      if (tokens.symbol[token] === comma && tokens.symbol[token + 1] === or) return token;
      const end = clauseEnd(token);
      const next = outer.find(
        (match) => match.from >= token && match.from < end && (match.value === "required" || match.value === "asks"),
      );
      return next === undefined ? end : token;
    }
  }
}

/** A sign that no knowledge names, a stray bullet or quotation mark, before the first word. */
function isMark({ symbol, start, end }: Tokens, token: number): boolean {
  return symbol[token] === 0 && (end[token] as number) - (start[token] as number) === 1;
}

function baseStrength(kind: SectionKind, { isItem, goesOn }: Place, cues: readonly CueMatch[]): Strength {
  switch (kind) {
    case "required":
    case "duties":
    case "mixed":
    case "stack":
      return "required";
    case "preferred":
      return "preferred";
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

/** Of two readings of one place: talk of others settles it, then a denial, then a wish, then a must. */
function stronger(current: Strength, next: Strength, base: Strength): Strength {
  if (current === "context" && base !== "context") return current;
  if (next === "context" || next === "negated")
    return current === "preferred" && base !== "preferred" && next === "negated" ? current : next;
  if (current === "negated") return next === "preferred" ? next : current;
  return current === "preferred" && base !== "preferred" ? current : next;
}

function wholeStrength(
  scopes: readonly { readonly from: number; readonly to: number; readonly strength: Strength }[],
  from: number,
  to: number,
  base: Strength,
): Strength {
  const whole = scopes.filter((scope) => scope.to - scope.from >= (to - from) * 0.6);
  return whole.reduce<Strength>((strength, scope) => stronger(strength, scope.strength, base), base);
}

/** A cue inside a longer one says nothing of its own ("required" in "not required"). */
function withoutInner(found: readonly CueMatch[]): CueMatch[] {
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
