/** Phrases as one automaton over symbols; what begins alike is shared. It is acyclic, since a gap ends after four words. */
import type { Vocabulary } from "../text/vocabulary.ts";
import { gapWords, type PhraseElement, type PhrasePart } from "./parse-phrase.ts";

export interface Node<T> {
  /** Counted from 0 in each automaton. */
  readonly id: number;
  words: Map<number, Node<T>> | undefined;
  stems: Map<number, Node<T>> | undefined;
  /** Where any word at all leads. */
  any: Node<T> | undefined;
  /** Where one may go on without a word. */
  joins: Node<T>[] | undefined;
  /** The phrases that end here. */
  values: T[] | undefined;
}

export interface Automaton<T> {
  readonly root: Node<T>;
  /** How many nodes there are. */
  readonly size: () => number;
  /** Adds a phrase. Its words are interned in the vocabulary. */
  readonly add: (parts: readonly PhrasePart[], value: T) => void;
}

export function createAutomaton<T>(vocabulary: Vocabulary): Automaton<T> {
  let size = 0;
  const createNode = (): Node<T> => ({
    id: size++,
    words: undefined,
    stems: undefined,
    any: undefined,
    joins: undefined,
    values: undefined,
  });
  const root = createNode();
  /** Where a gap or a group from a node leads, by how it is written: phrases that begin alike go there together. */
  const branches = new Map<Node<T>, Map<string, Node<T>>>();

  function branch(node: Node<T>, key: string, make: (join: Node<T>) => void): Node<T> {
    const known = branches.get(node) ?? new Map<string, Node<T>>();
    branches.set(node, known);
    let join = known.get(key);
    if (join === undefined) {
      join = createNode();
      known.set(key, join);
      make(join);
    }
    return join;
  }

  function follow(node: Node<T>, part: PhrasePart): Node<T> {
    if (part.kind === "gap") return branch(node, "...", (join) => addGap(node, join));
    if (part.kind !== "group") return step(node, part);
    return branch(node, writeGroup(part.alternatives), (join) => {
      for (const alternative of part.alternatives) {
        const end = alternative.reduce(step, node);
        end.joins ??= [];
        end.joins.push(join);
      }
    });
  }

  function step(node: Node<T>, element: PhraseElement): Node<T> {
    if (element.kind === "gap") return follow(node, element);
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

  /** Up to four words of any kind: a chain that can be left after each. */
  function addGap(node: Node<T>, join: Node<T>): void {
    let at = node;
    for (let skipped = 0; skipped <= gapWords; skipped++) {
      at.joins ??= [];
      at.joins.push(join);
      if (skipped === gapWords) return;
      // The chain must not be the node's own `any`: another phrase's gap would then lead into this one.
      const link = createNode();
      const entry = createNode();
      entry.any = link;
      at.joins.push(entry);
      at = link;
    }
  }

  return {
    root,
    size: () => size,
    add(parts, value) {
      const end = parts.reduce(follow, root);
      end.values ??= [];
      if (!end.values.includes(value)) end.values.push(value);
    },
  };
}

function writeGroup(alternatives: readonly (readonly PhraseElement[])[]): string {
  return alternatives
    .map((elements) => elements.map((one) => (one.kind === "gap" ? "..." : `${one.kind} ${one.text}`)).join(" "))
    .join("|");
}
