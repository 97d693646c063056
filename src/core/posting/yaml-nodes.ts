import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import type { DataPath } from "../text/explain-issue.ts";
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

/** Settings are this deep at most; what lies deeper in a hostile text is left unread. */
const deepest = 4;

/** A node as plain data. References to other nodes give nothing: they could stand for a thousand times what is written. */
export function plainValue(node: Node | null | undefined, depth = 0): unknown {
  if (isScalar(node)) return node.value;
  if (depth === deepest) return undefined;
  if (isSeq(node)) return node.items.map((item) => plainValue(item as Node, depth + 1));
  if (!isMap(node)) return undefined;
  return Object.fromEntries(
    node.items.flatMap(({ key, value }) =>
      isScalar(key) ? [[String(key.value), plainValue(value as Node | null, depth + 1)]] : [],
    ),
  );
}

/** Where the value at a path below a node stands, or its key; the nearest place around it where there is none. */
export function placeOf(
  node: Node | null | undefined,
  [step, ...deeper]: DataPath,
  at: "key" | "value",
  start: number,
): Span | undefined {
  const own = spanOf(node, start);
  if (step === undefined) return own;
  if (isSeq(node)) return placeOf(node.items[Number(step)] as Node | undefined, deeper, at, start) ?? own;
  if (!isMap(node)) return own;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  const key = spanOf(pair?.key as Node | undefined, start);
  if (at === "key" && deeper.length === 0) return key ?? own;
  return placeOf(pair?.value as Node | null | undefined, deeper, at, start) ?? key ?? own;
}
