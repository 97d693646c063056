import type { SkillData } from "../knowledge.ts";
import { createTokenBuffer, lexInto, type Tokens } from "../text/lex.ts";
import { mostSymbols, type Vocabulary } from "../text/vocabulary.ts";

/** One way to write a skill. */
export interface Alias {
  readonly skill: SkillData;
  /** As it should be written. */
  readonly spelling: string;
  readonly isMisspelling: boolean;
  /** Also an everyday word: the skill's `ambiguous` cues decide. */
  readonly isDoubtful: boolean;
}

/** The spellings of a skill that are everyday words too: those its `ambiguous` names, else its label. */
export function spellingsInDoubt({ ambiguous, label }: SkillData): ReadonlySet<string> {
  return new Set(ambiguous === undefined ? [] : (ambiguous.words ?? [label]));
}

export interface AliasMatch {
  readonly alias: Alias;
  /** Token indices, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

export interface AliasIndex {
  /** The names that begin at a token, longest first. */
  readonly matchAt: (tokens: Tokens, at: number, to: number) => readonly AliasMatch[];
}

interface Node {
  edges: Map<number, Node> | undefined;
  alias: Alias | undefined;
}

const none: readonly AliasMatch[] = [];
const tightSigns = ["+", "#", ".", "'"];

/** Compiles every spelling of every skill into one trie over symbols. */
export function createAliasIndex(skills: readonly SkillData[], vocabulary: Vocabulary): AliasIndex {
  const symbolOf = (word: string): number => vocabulary.intern(word.toLowerCase());
  const interning: Vocabulary = {
    ...vocabulary,
    symbolOf,
    symbolIn: (text, start, end) => symbolOf(text.slice(start, end)),
  };
  const tight = new Set(tightSigns.map(vocabulary.intern));
  const roots = new Map<number, Node>();
  const tokens = createTokenBuffer();

  function add(spelling: string, alias: Alias): void {
    tokens.length = 0;
    lexInto(tokens, spelling, 0, spelling.length, interning);
    let node: Node | undefined;
    for (const symbol of tokens.symbol.subarray(0, tokens.length)) {
      let edges = roots;
      if (node !== undefined) {
        node.edges ??= new Map();
        edges = node.edges;
      }
      node = edges.get(symbol);
      if (node === undefined) {
        node = { edges: undefined, alias: undefined };
        edges.set(symbol, node);
      }
    }
    // The first to claim a spelling keeps it; the build has made sure that no two skills do.
    if (node !== undefined && (node.alias === undefined || node.alias.isMisspelling)) node.alias = alias;
  }

  for (const skill of skills) {
    const doubtful = spellingsInDoubt(skill);
    for (const spelling of [skill.label, ...skill.aliases, ...doubtful]) {
      const alias = { skill, spelling, isMisspelling: false, isDoubtful: doubtful.has(spelling) };
      add(spelling, alias);
      if (takesPlural(skill, spelling)) add(`${spelling}s`, { ...alias, spelling: `${spelling}s` });
    }
    for (const spelling of skill.misspellings) {
      const right = mend(skill, spelling);
      add(spelling, { skill, spelling: right, isMisspelling: true, isDoubtful: doubtful.has(spelling) });
    }
  }

  const rootBySymbol: (Node | undefined)[] = [];
  for (const [symbol, node] of roots) rootBySymbol[symbol] = node;
  // Most words begin no name, which these few kilobytes tell.
  const begins = new Uint8Array(mostSymbols);
  for (const symbol of roots.keys()) begins[symbol] = 1;

  function standsRight(tokens: Tokens, at: number): boolean {
    const glue = tokens.glue[at] as number;
    const isTight = tight.has(tokens.symbol[at] as number) || tight.has(tokens.symbol[at - 1] as number);
    return !isTight || glue === 1;
  }

  return {
    matchAt(tokens, at, to) {
      const first = tokens.symbol[at] as number;
      let node = begins[first] === 1 ? rootBySymbol[first] : undefined;
      if (node === undefined) return none;
      // ".NET" begins a name only where nothing is glued before its sign.
      if (tokens.glue[at] === 1 && tight.has(first)) return none;
      let found: AliasMatch[] | undefined;
      let next = at + 1;
      for (;;) {
        if (node.alias !== undefined) {
          const match = { alias: node.alias, from: at, to: next };
          if (found === undefined) found = [match];
          else found.unshift(match);
        }
        if (next >= to || node.edges === undefined) break;
        const following: Node | undefined = node.edges.get(tokens.symbol[next] as number);
        if (following === undefined || !standsRight(tokens, next)) break;
        node = following;
        next++;
      }
      return found ?? none;
    },
  };
}

/**
 * The right spelling for a wrong one. It often only glues or parts the words of one that need not be the label ("Open AI"); else it is the one of
 * as many words that begins alike ("Cassandra" and not "Apache Cassandra" for "Cassendra").
 */
function mend(skill: SkillData, wrong: string): string {
  const right = [skill.label, ...skill.aliases];
  const alike = (other: string): boolean =>
    other.slice(0, 2).toLowerCase() === wrong.slice(0, 2).toLowerCase() && wordsIn(other) === wordsIn(wrong);
  return right.find((other) => bare(other) === bare(wrong)) ?? right.find(alike) ?? skill.label;
}

function wordsIn(spelling: string): number {
  return spelling.split(/[\s-]+/).length;
}

function bare(spelling: string): string {
  return spelling.toLowerCase().replace(/[^\p{L}\p{N}+#]/gu, "");
}

/** Acronyms and practices are also spoken of in the plural (LLMs, dashboards); brand names are not. */
function takesPlural(skill: SkillData, spelling: string): boolean {
  return (
    /[a-z]$/i.test(spelling) &&
    !/s$/i.test(spelling) &&
    (skill.kind !== "technology" || /(?:^|\s)[A-Z]{2,}$/.test(spelling)) &&
    spelling.length > 2
  );
}
