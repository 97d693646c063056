import type { Tokens } from "../text/lex.ts";
import type { Vocabulary } from "../text/vocabulary.ts";
import { gapWords, type PhraseElement, type PhrasePart, parsePhrase } from "./parse-phrase.ts";

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

/** A state of the matcher. Words are shared between phrases as in a trie; the ends of alternatives meet again in one node. */
interface Node<T> {
  words: Map<number, Node<T>> | undefined;
  stems: Map<number, Node<T>> | undefined;
  /** Where a gap leads: its node is entered after zero to four words. */
  gap: Node<T> | undefined;
  /** Where alternatives lead on to without a word. */
  joins: Node<T>[] | undefined;
  values: T[] | undefined;
}

/** Compiles phrases into one automaton over symbols; a phrase that is none is a programmer's error here (the build has checked them). */
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
  return {
    match(tokens, from, to) {
      const found: PhraseMatch<T>[] = [];
      for (let at = from; at < to; at++) {
        const symbol = tokens.symbol[at] as number;
        if (symbol === 0) continue;
        walk(root, tokens, at, to, vocabulary, (values, end) => {
          for (const value of values) keepLongest(found, value, at, end);
        });
      }
      return found;
    },
  };
}

function createNode<T>(): Node<T> {
  return { words: undefined, stems: undefined, gap: undefined, joins: undefined, values: undefined };
}

function follow<T>(node: Node<T>, part: PhrasePart, vocabulary: Vocabulary): Node<T> {
  if (part.kind !== "group") return step(node, part, vocabulary);
  const join = createNode<T>();
  for (const alternative of part.alternatives) {
    const end = alternative.reduce((at, element) => step(at, element, vocabulary), node);
    end.joins ??= [];
    end.joins.push(join);
  }
  return join;
}

function step<T>(node: Node<T>, element: PhraseElement, vocabulary: Vocabulary): Node<T> {
  if (element.kind === "gap") {
    node.gap ??= createNode();
    return node.gap;
  }
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

function walk<T>(
  node: Node<T>,
  tokens: Tokens,
  at: number,
  to: number,
  vocabulary: Vocabulary,
  emit: (values: readonly T[], end: number) => void,
): void {
  if (node.values !== undefined) emit(node.values, at);
  if (node.joins !== undefined) for (const join of node.joins) walk(join, tokens, at, to, vocabulary, emit);
  if (at >= to) return;
  const symbol = tokens.symbol[at] as number;
  const next = node.words?.get(symbol);
  if (next !== undefined) walk(next, tokens, at + 1, to, vocabulary, emit);
  if (node.stems !== undefined) {
    for (const stem of vocabulary.stemsOf(symbol)) {
      const stemNext = node.stems.get(stem);
      if (stemNext !== undefined) walk(stemNext, tokens, at + 1, to, vocabulary, emit);
    }
  }
  if (node.gap !== undefined) {
    for (let skipped = 0; skipped <= gapWords && at + skipped < to; skipped++) {
      walk(node.gap, tokens, at + skipped, to, vocabulary, emit);
    }
  }
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
