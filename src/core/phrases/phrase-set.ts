/**
 * Finds many phrases in a text at once. The phrases become one automaton over symbols; its states are made
 * deterministic one by one as texts reach them, so that a step costs one look-up however many phrases there are. From
 * each word the matcher walks at most as far as the longest phrase reaches, and what all its steps may cost is bounded for
 * each word: the cost is linear in the text, whatever the phrases.
 */
import type { Tokens } from "../text/lex.ts";
import { mostSymbols, type Vocabulary } from "../text/vocabulary.ts";
import { type Automaton, createAutomaton, type Node } from "./automaton.ts";
import { parsePhrase } from "./parse-phrase.ts";
import { createTransitions, dead, unknown } from "./transitions.ts";

export interface PhraseMatch<T> {
  readonly value: T;
  /** Token indices, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

export interface PhraseSet<T> {
  /**
   * All matches that begin and end between two token indices, in order of their beginning; of one value at one beginning
   * the longest. A text that the phrases are hostile to, or the other way round, is searched until `mostWork` is done.
   */
  readonly match: (tokens: Tokens, from: number, to: number) => readonly PhraseMatch<T>[];
  /** What all searches have cost so far, in places of the automaton that were looked at; the same whatever was searched before. */
  readonly work: () => number;
  /** How many places of the automaton are held in memory for the states made so far. */
  readonly held: () => number;
}

/** A set of nodes that a text can be in at once. */
interface State<T> {
  readonly nodes: readonly Node<T>[];
  readonly values: readonly T[];
}

/** The states made are dropped at this many, or when they hold so many nodes, so that no text can fill the memory. */
const mostStates = 20_000;
export const mostHeld = 500_000;
/** Of 140,000 sentences of real postings the costliest took 6,000, and none more than a third of what it may. */
const workPerWord = 60;
const workAtLeast = 10_000;

const none: readonly never[] = [];

/** What a search through so many words may cost. */
export function mostWork(words: number): number {
  return workAtLeast + words * workPerWord;
}

/** Compiles phrases; one that is none is a programmer's error here and throws (the build has checked them). */
export function compilePhrases<T>(
  entries: Iterable<{ readonly phrase: string; readonly value: T }>,
  vocabulary: Vocabulary,
): PhraseSet<T> {
  const automaton = createAutomaton<T>(vocabulary);
  let isEmpty = true;
  for (const { phrase, value } of entries) {
    const parsed = parsePhrase(phrase);
    if (!parsed.ok) throw new Error(`Phrase “${phrase}”: ${parsed.reason}`);
    automaton.add(parsed.parts, value);
    isEmpty = false;
  }
  // The tables of a set that no text needs would only take up memory.
  let matcher: PhraseSet<T> | undefined;
  return {
    match(tokens, from, to) {
      if (isEmpty) return none;
      matcher ??= createMatcher(automaton, vocabulary);
      return matcher.match(tokens, from, to);
    },
    work: () => matcher?.work() ?? 0,
    held: () => matcher?.held() ?? 0,
  };
}

function createMatcher<T>({ root, size }: Automaton<T>, vocabulary: Vocabulary): PhraseSet<T> {
  /** Numbers of states by what their nodes' ids sum up to, mixed. */
  const statesBySum = new Map<number, number[]>();
  const states: State<T>[] = [];
  /** Of each state, how many nodes it has, twice, and one more where phrases end: most steps need no more of it. */
  let sizes = new Int32Array(1 << 8);
  /** By node, the state for which it was gathered last. */
  const gatheredFor = new Int32Array(size());
  let gathering = 0;
  let held = 0;
  let work = 0;
  let transitions = createTransitions();
  // The start is state 0. Most words begin no phrase, so its own steps are kept apart, where they are found fastest.
  const fromStart = new Int16Array(mostSymbols).fill(unknown);
  stateOf([root]);

  /** The state of being in some nodes and wherever one goes from them without a word. */
  function stateOf(nodes: Node<T>[]): number {
    gathering++;
    const gathered: Node<T>[] = [];
    let sum = 0;
    for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
      if (gatheredFor[node.id] === gathering) continue;
      gatheredFor[node.id] = gathering;
      gathered.push(node);
      sum = (sum + Math.imul(node.id + 1, 0x9e3779b1)) | 0;
      if (node.joins !== undefined) for (const join of node.joins) nodes.push(join);
    }
    const alike = statesBySum.get(sum) ?? [];
    const known = alike.find((number) => {
      const state = states[number] as State<T>;
      return state.nodes.length === gathered.length && state.nodes.every(({ id }) => gatheredFor[id] === gathering);
    });
    if (known !== undefined) return known;
    held += gathered.length;
    statesBySum.set(sum, [...alike, states.length]);
    const values = [...new Set(gathered.flatMap((node) => node.values ?? []))];
    if (states.length === sizes.length) {
      const larger = new Int32Array(sizes.length * 2);
      larger.set(sizes);
      sizes = larger;
    }
    sizes[states.length] = gathered.length * 2 + (values.length > 0 ? 1 : 0);
    states.push({ nodes: gathered, values });
    return states.length - 1;
  }

  function advance(from: number, symbol: number): number {
    const reached: Node<T>[] = [];
    const stems = vocabulary.stemsOf(symbol);
    for (const node of (states[from] as State<T>).nodes) {
      const byWord = node.words?.get(symbol);
      if (byWord !== undefined) reached.push(byWord);
      if (node.stems !== undefined) {
        for (const stem of stems) {
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

  function forget(): void {
    statesBySum.clear();
    states.length = 0;
    held = 0;
    transitions = createTransitions();
    fromStart.fill(unknown);
    stateOf([root]);
  }

  return {
    match({ symbol: symbols }, from, to) {
      let found: PhraseMatch<T>[] | undefined;
      const most = work + mostWork(to - from);
      for (let at = from; at < to; at++) {
        const first = symbols[at] as number;
        let state = fromStart[first] as number;
        if (state === dead) continue;
        // Between two walks, since no walk makes enough states to run over.
        if (states.length > mostStates || held > mostHeld) {
          forget();
          state = unknown;
        }
        if (state === unknown) {
          state = advance(0, first);
          fromStart[first] = state;
        }
        const before = found?.length ?? 0;
        for (let end = at + 1; state !== dead; end++) {
          const size = sizes[state] as number;
          work += size >> 1;
          if ((size & 1) === 1) {
            const { values } = states[state] as State<T>;
            found ??= [];
            for (let index = 0; index < values.length; index++) keepLongest(found, values[index] as T, at, end);
            work += values.length * (found.length - before);
          }
          if (end >= to || work > most) break;
          const symbol = symbols[end] as number;
          const next = transitions.get(state, symbol);
          state = next === unknown ? advance(state, symbol) : next;
        }
        if (work > most) break;
      }
      return found ?? none;
    },
    work: () => work,
    held: () => held,
  };
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
