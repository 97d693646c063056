/**
 * Finds many phrases in a text at once. The phrases become one automaton over symbols; its states are made
 * deterministic one by one as texts reach them, so that a step costs one look-up however many phrases there are. From
 * each word the matcher walks at most as far as the longest phrase reaches: the cost is linear in the text.
 */
import type { Tokens } from "../text/lex.ts";
import type { Vocabulary } from "../text/vocabulary.ts";
import { gapWords, type PhraseElement, type PhrasePart, parsePhrase } from "./parse-phrase.ts";
import { createTransitions, dead, mostSymbols, unknown } from "./transitions.ts";

export interface PhraseMatch<T> {
  readonly value: T;
  /** Token indices, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

export interface PhraseSet<T> {
  /** All matches that begin and end between two token indices, in order of their beginning; of one value at one beginning the longest. */
  readonly match: (tokens: Tokens, from: number, to: number) => PhraseMatch<T>[];
}

/** A node of the automaton as the phrases spell it. */
interface Node<T> {
  words: Map<number, Node<T>> | undefined;
  stems: Map<number, Node<T>> | undefined;
  /** Where any word at all leads. */
  any: Node<T> | undefined;
  /** Where one may go on without a word. */
  joins: Node<T>[] | undefined;
  values: T[] | undefined;
}

/** A set of nodes that a text can be in at once. */
interface State<T> {
  readonly nodes: readonly Node<T>[];
  readonly values: readonly T[];
}

/** The states made are dropped at this many, so that no text can fill the memory. */
const mostStates = 20_000;

/** Compiles phrases; one that is none is a programmer's error here and throws (the build has checked them). */
export function compilePhrases<T>(
  entries: Iterable<{ readonly phrase: string; readonly value: T }>,
  vocabulary: Vocabulary,
): PhraseSet<T> {
  const root = createNode<T>();
  for (const { phrase, value } of entries) {
    const parsed = parsePhrase(phrase);
    if (!parsed.ok) throw new Error(`Phrase “${phrase}”: ${parsed.reason}`);
    const node = parsed.parts.reduce((at, part) => follow(at, part, vocabulary), root);
    node.values ??= [];
    if (!node.values.includes(value)) node.values.push(value);
  }
  const numbers = new Map<Node<T>, number>();
  const stateByNodes = new Map<string, number>();
  const states: State<T>[] = [];
  let transitions = createTransitions();
  // The start is state 0. Most words begin no phrase, so its own steps are kept apart, where they are found fastest.
  const fromStart = new Int32Array(mostSymbols).fill(unknown);
  stateOf([root]);

  function stateOf(nodes: readonly Node<T>[]): number {
    const closed = new Set<Node<T>>();
    const pending = [...nodes];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      if (closed.has(node)) continue;
      closed.add(node);
      if (!numbers.has(node)) numbers.set(node, numbers.size);
      if (node.joins !== undefined) pending.push(...node.joins);
    }
    const key = [...closed]
      .map((node) => numbers.get(node) as number)
      .sort((a, b) => a - b)
      .join(" ");
    const known = stateByNodes.get(key);
    if (known !== undefined) return known;
    const made = [...closed];
    stateByNodes.set(key, states.length);
    states.push({ nodes: made, values: [...new Set(made.flatMap((node) => node.values ?? []))] });
    return states.length - 1;
  }

  function advance(from: number, symbol: number): number {
    const reached: Node<T>[] = [];
    for (const node of (states[from] as State<T>).nodes) {
      const byWord = node.words?.get(symbol);
      if (byWord !== undefined) reached.push(byWord);
      if (node.stems !== undefined) {
        for (const stem of vocabulary.stemsOf(symbol)) {
          const byStem = node.stems.get(stem);
          if (byStem !== undefined) reached.push(byStem);
        }
      }
      if (node.any !== undefined) reached.push(node.any);
    }
    const next = reached.length === 0 ? dead : stateOf(reached);
    transitions.set(from, symbol, next);
    return next;
  }

  return {
    match(tokens, from, to) {
      if (states.length > mostStates) {
        stateByNodes.clear();
        states.length = 0;
        transitions = createTransitions();
        fromStart.fill(unknown);
        stateOf([root]);
      }
      const found: PhraseMatch<T>[] = [];
      for (let at = from; at < to; at++) {
        const first = tokens.symbol[at] as number;
        let state = fromStart[first] as number;
        if (state === dead) continue;
        if (state === unknown) {
          state = advance(0, first);
          fromStart[first] = state;
        }
        for (let end = at + 1; state !== dead; end++) {
          const { values } = states[state] as State<T>;
          for (let index = 0; index < values.length; index++) keepLongest(found, values[index] as T, at, end);
          if (end >= to) break;
          const symbol = tokens.symbol[end] as number;
          const next = transitions.get(state, symbol);
          state = next === unknown ? advance(state, symbol) : next;
        }
      }
      return found;
    },
  };
}

function createNode<T>(): Node<T> {
  return { words: undefined, stems: undefined, any: undefined, joins: undefined, values: undefined };
}

function follow<T>(node: Node<T>, part: PhrasePart, vocabulary: Vocabulary): Node<T> {
  if (part.kind === "gap") return followGap(node);
  if (part.kind !== "group") return step(node, part, vocabulary);
  const join = createNode<T>();
  for (const alternative of part.alternatives) {
    const end = alternative.reduce((at, element) => step(at, element, vocabulary), node);
    end.joins ??= [];
    end.joins.push(join);
  }
  return join;
}

/** Up to four words of any kind: a chain that can be left after each. */
function followGap<T>(node: Node<T>): Node<T> {
  const join = createNode<T>();
  let at = node;
  for (let skipped = 0; skipped <= gapWords; skipped++) {
    at.joins ??= [];
    at.joins.push(join);
    if (skipped === gapWords) break;
    // The chain must not be the node's own `any`: another phrase's gap would then lead into this one.
    const link: Node<T> = createNode();
    const entry: Node<T> = createNode();
    entry.any = link;
    at.joins.push(entry);
    at = link;
  }
  return join;
}

function step<T>(node: Node<T>, element: PhraseElement, vocabulary: Vocabulary): Node<T> {
  if (element.kind === "gap") return followGap(node);
  const isStem = element.kind === "stem";
  const key = isStem ? vocabulary.internStem(element.text) : vocabulary.intern(element.text);
  if (isStem) node.stems ??= new Map();
  else node.words ??= new Map();
  const edges = (isStem ? node.stems : node.words) as Map<number, Node<T>>;
  let next = edges.get(key);
  if (next === undefined) {
    next = createNode();
    edges.set(key, next);
  }
  return next;
}

function keepLongest<T>(found: PhraseMatch<T>[], value: T, from: number, to: number): void {
  for (let index = found.length - 1; index >= 0; index--) {
    const match = found[index] as PhraseMatch<T>;
    if (match.from !== from) break;
    if (match.value !== value) continue;
    if (match.to < to) found[index] = { value, from, to };
    return;
  }
  found.push({ value, from, to });
}
