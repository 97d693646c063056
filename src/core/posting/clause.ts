/**
 * Where the clauses of a sentence begin and end. A hedge weighs on its clause, so "Strong Python; Tableau is a plus"
 * wishes for Tableau only, and what is listed ("A, B and C are a plus") stays together.
 */
import type { Tokens } from "../text/lex.ts";
import type { Vocabulary } from "../text/vocabulary.ts";

/** Words or signs of a sentence, as token indices; `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A sentence with what in it asks for something. */
export interface AskedWords extends Stretch {
  readonly tokens: Tokens;
  /** Where it asks, by a noun ("experience") or a must. */
  readonly asks: readonly Stretch[];
}

export interface ClauseReader {
  /** Whether a clause ends before a token, or the sentence does. */
  readonly endsAt: (words: Omit<AskedWords, "asks">, token: number) => boolean;
  /** Whether a clause begins with a token. */
  readonly beginsAt: (words: AskedWords, token: number) => boolean;
  /** The start of the clause: after a semicolon, dash or bracket, or after a comma behind which something new is asked. `isForList`: a list is not parted. */
  readonly startOf: (words: AskedWords, token: number, isForList?: boolean) => number;
  readonly endOf: (words: AskedWords, token: number) => number;
  /** How far a wish for what follows goes: "(ideally AWS)" not beyond its brackets. */
  readonly reachOf: (words: AskedWords, wish: Stretch) => number;
  /** How far what stands behind a wish belongs to it: "is a plus, especially Go" to the end of the clause, "preferred, Python required" not. */
  readonly tailOf: (words: AskedWords, wish: Stretch) => number;
  /** How far a denial of what follows goes: "moved from Spark to Flink" leaves only Spark behind. */
  readonly leftBehindBy: (words: AskedWords, denial: Stretch) => number;
  /** What a remark in brackets is about: the name before it, or, in "SQL: 3 years (preferred)", the name before the colon. */
  readonly elementBefore: (words: AskedWords, token: number) => number;
  /** Whether brackets hold nothing but the wish. */
  readonly isBracketed: (words: AskedWords, wish: Stretch) => boolean;
  /** "PowerBI – Preferred": alone behind a dash a wish is about what stands before. */
  readonly isRemark: (words: AskedWords, wish: Stretch) => boolean;
  /** The name that ends before a token where others are named by it ("with Java developers"); undefined where nobody is worked with. */
  readonly namedBefore: (words: AskedWords, token: number) => number | undefined;
  readonly isColon: (tokens: Tokens, token: number) => boolean;
  /** Whether nothing more is said of the same thing from a token on. */
  readonly isOver: (words: AskedWords, token: number) => boolean;
}

const clauseBreaks = [".", "!", "?", ";", "(", ")", "–", "—", ":", "|", "•", ","];
const abbreviations = ["g", "eg", "e", "ie", "etc", "vs", "incl"];
/** What a wish may begin with behind a comma and still be about what stands before it: "Spark, which is a big plus". */
const copulas = [
  ...[
    "which",
    "that",
    "it",
    "this",
    "these",
    "all",
    "both",
    "'",
    "s",
    "is",
    "are",
    "be",
    "would",
    "will",
    "a",
    "an",
    "the",
  ],
  ...["very", "also", "highly", "strongly", "definitely", "as"],
];
/** What may stand between a comma and the word that asks anew behind it. */
const connectors = [
  ...["and", "or", "also", "as", "well", "with", "plus", "any", "some", "prior", "previous", "additional", "further"],
  ...["having", "good", "basic", "general", "related", "relevant", "practical", "a", "an", "the", "in", "is", "past"],
  ...["1", "2", "3", "4", "5", "6", "7", "8", "10", "+", "-", "–", "at", "least", "minimum", "of"],
];
const people = ["with", "between", "and", "other", "our", "the", "&", "support", "supporting"];
/** In tokens, with the comma before it. */
const longestName = 4;
/** In tokens: "with the Python, Ruby, Go" before "engineers". */
const longestNames = 12;
/** In tokens: a longer last part of a list is one of a text that lost its full stops. */
const longestPart = 12;

/** Clauses by the words of a vocabulary. */
export function createClauseReader(vocabulary: Vocabulary): ClauseReader {
  const symbolsOf = (words: readonly string[]): ReadonlySet<number> => new Set(words.map(vocabulary.intern));
  const breaks = symbolsOf(clauseBreaks);
  const abbreviated = symbolsOf(abbreviations);
  const joins = symbolsOf(["and", "or"]);
  const reasons = symbolsOf(["as", "since", "because", "given"]);
  const tellers = symbolsOf(["we", "we're", "we've", "our", "it", "this", "they", "the", "that"]);
  const finals = symbolsOf([".", "!", "?", ";", ")"]);
  const dashes = symbolsOf(["–", "—"]);
  const years = symbolsOf(["year", "years"]);
  const examples = symbolsOf(["like", "including", "such"]);
  const leaving = symbolsOf(["from", "off"]);
  const arriving = symbolsOf(["to", "into", "onto"]);
  const conjunctions = symbolsOf(["and", "or", "&", ",", "etc"]);
  const naming = symbolsOf(["especially", "particularly", "specifically", "notably", "including"]);
  const copulaSymbols = symbolsOf(copulas);
  const connectorSymbols = symbolsOf(connectors);
  const peopleSymbols = symbolsOf(people);
  const stop = vocabulary.intern(".");
  const comma = vocabulary.intern(",");
  const colon = vocabulary.intern(":");
  const open = vocabulary.intern("(");
  const close = vocabulary.intern(")");
  const but = vocabulary.intern("but");
  const are = vocabulary.intern("are");
  const or = vocabulary.intern("or");

  const symbolAt = ({ tokens }: Pick<AskedWords, "tokens">, token: number): number => tokens.symbol[token] as number;

  /** Whether a clause ends here: not at the full stop inside a name ("Node.js") or behind an abbreviation ("e.g."). */
  function breaksAt(words: Omit<AskedWords, "asks">, token: number): boolean {
    const symbol = symbolAt(words, token);
    if (symbol !== stop) return breaks.has(symbol);
    const isInName = token + 1 < words.to && words.tokens.glue[token + 1] === 1;
    return !isInName && !(token > words.from && abbreviated.has(symbolAt(words, token - 1)));
  }
  function endsAt(words: Omit<AskedWords, "asks">, token: number): boolean {
    return token >= words.to || breaksAt(words, token) || symbolAt(words, token) === but;
  }
  function areAll(words: AskedWords, from: number, to: number, symbols: ReadonlySet<number>): boolean {
    for (let at = from; at < to; at++) if (!symbols.has(symbolAt(words, at))) return false;
    return true;
  }
  /** The bracket that a closing one closes; where there is none, the closing one. */
  function openingOf(words: AskedWords, closeAt: number): number {
    for (let at = closeAt - 1; at >= words.from; at--) if (symbolAt(words, at) === open) return at;
    return closeAt;
  }
  function asksBefore({ asks }: AskedWords, token: number): boolean {
    return asks.some(({ to }) => to <= token);
  }
  /** A comma between the parts of a list ("A, B and C are a plus") opens no clause: only one behind which it is asked anew does. */
  function asksAnew(words: AskedWords, commaAt: number, token: number): boolean {
    const isLong = token - commaAt > longestPart;
    return words.asks.some(
      ({ from, to }) => from > commaAt && to <= token && (isLong || areAll(words, commaAt + 1, from, connectorSymbols)),
    );
  }
  /** "Familiarity with the cloud: A, B is a plus": what follows the colon spells out what is asked before it. */
  function spellsOut(words: AskedWords, colonAt: number, token: number): boolean {
    return asksBefore(words, colonAt) && !words.asks.some(({ from, to }) => from > colonAt && to <= token);
  }
  /** "…, TensorFlow preferred": one name and the wish for it, behind something else that is asked; not the end of "A, B, C" or of "such as A, B". */
  function standsAlone(words: AskedWords, commaAt: number, token: number): boolean {
    for (let at = commaAt + 1; at < token; at++) if (conjunctions.has(symbolAt(words, at))) return false;
    for (let at = commaAt - 1; at >= words.from; at--) {
      const symbol = symbolAt(words, at);
      // A short part between two commas: this is a list, and the wish is for all of it.
      if (symbol === comma && commaAt - at <= longestName && asksBefore(words, at)) return false;
      if (symbol === colon) return !spellsOut(words, at, token);
      if (breaksAt(words, at) && symbol !== comma) break;
      if (examples.has(symbol)) return false;
    }
    return symbolAt(words, token) !== are;
  }
  function startOf(words: AskedWords, token: number, isForList = false): number {
    for (let at = token - 1; at >= words.from; at--) {
      const symbol = symbolAt(words, at);
      if (symbol === but) return at;
      // Brackets that are closed again belong to the word before them.
      if (symbol === close) at = openingOf(words, at);
      if (!breaksAt(words, at) || symbol === close) continue;
      if (symbol !== comma) {
        if (symbol === colon && spellsOut(words, at, token)) continue;
        return at + 1;
      }
      if (!asksBefore(words, at) || areAll(words, at + 1, token, copulaSymbols)) continue;
      if (asksAnew(words, at, token) || (!isForList && standsAlone(words, at, token))) return at + 1;
    }
    return words.from;
  }
  /** "…, as we're rebuilding it in React": why it is wished for names other things. */
  function givesReason({ tokens, to }: AskedWords, commaAt: number): boolean {
    return (
      commaAt + 2 < to &&
      reasons.has(tokens.symbol[commaAt + 1] as number) &&
      tellers.has(tokens.symbol[commaAt + 2] as number)
    );
  }
  function endOf(words: AskedWords, token: number): number {
    for (let at = token; at < words.to; at++) {
      const symbol = symbolAt(words, at);
      if (symbol === but || (symbol === comma && givesReason(words, at))) return at;
      const staysInside = symbol === comma || symbol === colon || symbol === open || symbol === close;
      if (!staysInside && breaksAt(words, at)) return at;
    }
    return words.to;
  }
  function partBefore(words: AskedWords, token: number): number {
    for (let at = token - 1; at >= words.from; at--)
      if (breaksAt(words, at) && symbolAt(words, at) !== close) return at + 1;
    return words.from;
  }

  return {
    endsAt,
    startOf,
    endOf,
    isOver: (words, token) => token >= words.to || (breaksAt(words, token) && finals.has(symbolAt(words, token))),
    isColon: (tokens, token) => tokens.symbol[token] === colon,
    beginsAt(words, token) {
      if (token === words.from) return true;
      const before = symbolAt(words, token - 1);
      // What stands behind brackets looks back over them: "AWS (S3, EC2) preferred".
      return breaksAt(words, token - 1) && before !== comma && before !== close;
    },
    reachOf(words, wish) {
      const end = endOf(words, wish.to);
      for (let at = wish.from - 1; at >= words.from && symbolAt(words, at) !== close; at--) {
        if (symbolAt(words, at) !== open) continue;
        for (let next = wish.to; next < end; next++) if (symbolAt(words, next) === close) return next;
        break;
      }
      return end;
    },
    tailOf(words, { to }) {
      const end = endOf(words, to);
      if (symbolAt(words, to) === comma && to + 1 < end) {
        // "AWS preferred, or Azure": what is taken instead is not what is preferred.
        if (symbolAt(words, to + 1) === or) return to;
        if (naming.has(symbolAt(words, to + 1))) return end;
      }
      return words.asks.some(({ from }) => from >= to && from < end) ? to : end;
    },
    leftBehindBy(words, denial) {
      const end = endOf(words, denial.to);
      if (!leaving.has(symbolAt(words, denial.to - 1))) return end;
      for (let at = denial.to; at < end; at++) if (arriving.has(symbolAt(words, at))) return at;
      return end;
    },
    elementBefore(words, token) {
      if (years.has(symbolAt(words, token - 1)))
        for (let at = token - 1; at > words.from; at--) if (symbolAt(words, at) === colon) return partBefore(words, at);
      const start = partBefore(words, token);
      // "Fabric, Azure, or data analytics certifications (desirable)" wishes for all of these; "Java, Scala or Python (preferred)" for the last.
      const isLastOfList =
        token - start >= longestName && symbolAt(words, start - 1) === comma && joins.has(symbolAt(words, start));
      return isLastOfList ? startOf(words, token, true) : start;
    },
    isBracketed: (words, { from, to }) =>
      from > words.from && symbolAt(words, from - 1) === open && symbolAt(words, to) === close,
    isRemark(words, { from, to }) {
      if (from <= words.from + 1 || !dashes.has(symbolAt(words, from - 1))) return false;
      return endsAt(words, to) && symbolAt(words, to) !== colon && symbolAt(words, to) !== open;
    },
    namedBefore(words, token) {
      let part = token;
      for (let at = token - 1; at > part - longestName && at > token - longestNames && at >= words.from; at--) {
        if (peopleSymbols.has(symbolAt(words, at))) return at + 1;
        if (symbolAt(words, at) !== comma) continue;
        // "SQL, developers": the list goes on, and nobody is named by what stands before.
        if (at === part - 1) return undefined;
        part = at;
      }
      return undefined;
    },
  };
}
