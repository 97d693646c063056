import { isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import type { Span } from "../text/span.ts";
import type { FrontMatterValue } from "./types.ts";

/** The entry of a key; of several the first. */
export function pairOf(map: YAMLMap, key: string): Pair<unknown, Node | null> | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key) as
    | Pair<unknown, Node | null>
    | undefined;
}

/** Where a node stands; `start` is the offset of the YAML in the text. */
export function spanOf(node: Node | null | undefined, start: number): Span | undefined {
  return node?.range ? { start: start + node.range[0], end: start + node.range[1] } : undefined;
}

/** A scalar, or the scalars of a list, as texts with their places. */
export function scalars(node: Node | null | undefined, start: number): FrontMatterValue[] {
  if (isSeq(node)) return node.items.flatMap((item) => scalars(item as Node, start));
  const span = spanOf(node, start);
  if (!isScalar(node) || span === undefined || node.value === null || node.value === undefined) return [];
  return [{ value: String(node.value), span }];
}

/** The keys of a map with their places. */
export function keysOf(map: YAMLMap, start: number): FrontMatterValue[] {
  return map.items.flatMap(({ key }) => (isScalar(key) ? scalars(key, start) : []));
}
