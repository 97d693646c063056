import { isCollection, isMap, isPair, isScalar, isSeq, type Node, type Pair, visit } from "yaml";
import type { DataPath } from "../text/explain-issue.ts";
import { lineStart } from "../text/line-start.ts";
import { parseYaml } from "../text/parse-yaml.ts";
import type { Span } from "../text/span.ts";

/** A place in YAML where a key or a value could be written. */
export interface YamlPlace {
  readonly kind: "key" | "value";
  /** For a key the map that it would be in, for a value what it would stand under; a number is a place in a list. */
  readonly path: DataPath;
  /** What is typed of it already, and what follows of the same word. */
  readonly typed: Span;
  /** A blank is missing before what comes next: "role:", "[a,". */
  readonly needsSpace: boolean;
  /** Within brackets or braces, where nothing goes on in a next line. */
  readonly isFlow: boolean;
  /** White space before the line's first word. */
  readonly indent: string;
  /** The other keys of the map, or the other values of the list. */
  readonly taken: readonly string[];
}

/** Stands where the cursor is while the text is parsed; no key and no value looks like it. */
const marker = "rolewise-cursor-7f3a";
/** In characters. The YAML library takes long over much more. */
const longest = 50_000;

/**
 * Reads where an offset stands in YAML between two others, which may well be half written: the library is shown a word in that
 * place, and where it finds it tells. Undefined in comments and in texts of several words.
 */
export function readYamlPlace(text: string, from: number, to: number, offset: number): YamlPlace | undefined {
  if (to - from > longest) return undefined;
  const source = text.slice(from, to);
  const at = offset - from;
  const line = source.slice(lineStart(source, at), at);
  const begun = /[\w-]*$/.exec(line)?.[0].length ?? 0;
  const rest = /^[\w-]*/.exec(source.slice(at))?.[0].length ?? 0;
  const before = line.slice(0, line.length - begun);
  const after = source.slice(at + rest);
  // A word by itself in its line is a key whose colon is still to come.
  const isAlone = /^[ \t]*$/.test(before) && /^[ \t]*(?:[\r\n]|$)/.test(after);
  const needsSpace = /[:,]$/.test(before);
  const word = `${needsSpace ? " " : ""}${marker}${isAlone ? ":" : ""}`;
  const parsed = parseYaml((source.slice(0, at - begun) + word + after).replace(/\r(?!\n)/g, "\n"), {
    logLevel: "silent",
    uniqueKeys: false,
  });
  const found = findMarker(parsed.contents);
  return (
    found && {
      ...found,
      typed: { start: offset - begun, end: offset + rest },
      needsSpace,
      indent: /^[ \t]*/.exec(line)?.[0] ?? "",
    }
  );
}

function findMarker(root: Node | null): Pick<YamlPlace, "kind" | "path" | "isFlow" | "taken"> | undefined {
  let found: ReturnType<typeof findMarker>;
  visit(root, {
    Scalar(key, { value, range }, ancestors) {
      if (value !== marker) return undefined;
      const nodes = ancestors as readonly (Node | Pair)[];
      const pair = nodes.at(-1);
      const map = nodes.at(-2);
      // In brackets a key by itself makes a map without braces: that is still an entry of the list.
      const isEntry =
        key === "key" && isMap(map) && isSeq(nodes.at(-3)) && isFlow(map) && map.range?.[0] === range?.[0];
      const around = isEntry ? nodes.slice(0, -2) : key === "key" ? nodes.slice(0, -1) : nodes;
      const own = isEntry ? nodes.at(-2) : isPair(pair) ? pair : undefined;
      const holder = around.at(-1);
      const path = pathOf(around);
      const list = isSeq(holder) ? holder : undefined;
      found = {
        kind: key === "key" && !isEntry ? "key" : "value",
        path: list === undefined ? path : [...path, list.items.findIndex((item) => item === own || isMarker(item))],
        isFlow: nodes.some(isFlow),
        taken: isCollection(holder) ? holder.items.flatMap(nameOf).filter((name) => name !== marker) : [],
      };
      return visit.BREAK;
    },
  });
  return found;
}

/** The keys and places that lead down to the last of some nodes. */
function pathOf(nodes: readonly (Node | Pair)[]): DataPath {
  return nodes.flatMap((node, index): DataPath => {
    if (isPair(node)) return nameOf(node);
    const next = nodes[index + 1];
    return isSeq(node) && next !== undefined ? [node.items.indexOf(next)] : [];
  });
}

function nameOf(item: unknown): readonly string[] {
  const scalar = isPair(item) ? item.key : item;
  return isScalar(scalar) ? [String(scalar.value)] : [];
}

function isMarker(item: unknown): boolean {
  return isScalar(item) && item.value === marker;
}

function isFlow(node: unknown): boolean {
  return isCollection(node) && node.flow === true;
}
