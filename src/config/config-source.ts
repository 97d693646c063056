import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from "yaml";
import { explainYamlError } from "../core/text/explain-yaml-error.ts";
import { keepReadable, tellLeftOut } from "../core/text/keep-readable.ts";
import { createLineIndex } from "../core/text/line-index.ts";
import { parseYaml } from "../core/text/parse-yaml.ts";
import type { Span } from "../core/text/span.ts";
import type { ConfigProblem, Origin } from "./types.ts";

export type FileOrigin = Extract<Origin, { readonly kind: "file" }>;

/** A file of the configuration while it is read: its places, and the list of what is wrong in it. */
export interface ConfigSource {
  /** What it holds; undefined where that is nothing, or no YAML. */
  readonly root: Node | undefined;
  readonly problems: readonly ConfigProblem[];
  readonly originOf: (node: Node) => FileOrigin;
  readonly tell: (at: Span | Node | null | undefined, message: string) => void;
}

/** More of them help nobody. */
const mostProblems = 50;

const yamlOptions = { logLevel: "error", uniqueKeys: false } as const;

export function openConfig(path: string, text: string): ConfigSource {
  const lines = createLineIndex(text);
  const problems: ConfigProblem[] = [];
  const place = (offset: number) => {
    const { line, column } = lines.positionAt(offset);
    return { path, line, column };
  };
  const tell: ConfigSource["tell"] = (at, message) => {
    const start = at && ("start" in at ? at.start : at.range?.[0]);
    if (problems.length < mostProblems) problems.push({ ...place(start ?? 0), message });
  };
  const document = parseYaml(text, yamlOptions);
  // One fault gives many errors after it.
  const [error] = document.errors;
  const readable = error && keepReadable(text);
  if (error !== undefined) {
    const reason = `This cannot be read: ${explainYamlError(error)}.`;
    tell({ start: error.pos[0], end: error.pos[1] }, `${reason}${readable ? ` ${tellLeftOut(readable)}.` : ""}`);
  }
  const root = error === undefined ? document.contents : parseYaml(readable?.text ?? "", yamlOptions).contents;
  return {
    root: isEmpty(root) ? undefined : root,
    problems,
    originOf: (node) => ({ kind: "file", ...place(node.range?.[0] ?? 0) }),
    tell,
  };
}

export interface Entry {
  readonly name: string;
  readonly key: Scalar;
  /** Null where nothing stands behind the key. */
  readonly value: Node | null;
}

/** The entries of a group; of a key that stands twice the first. */
export function entriesOf(map: YAMLMap, tell: ConfigSource["tell"]): readonly Entry[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key, value }) => {
    if (!isScalar(key)) {
      tell(key as Node | null, `A key is a word. Here ${describeNode(key as Node | null)} stands.`);
      return [];
    }
    const name = String(key.value);
    if (seen.has(name)) {
      tell(key, `“${name}” stands here twice; the first is used.`);
      return [];
    }
    seen.add(name);
    return [{ name, key, value: value as Node | null }];
  });
}

export function isText(node: Node | null): node is Scalar<string> {
  return isScalar(node) && typeof node.value === "string";
}

/** Nothing at all, or a key with nothing behind it. */
export function isEmpty(node: Node | null): node is null {
  return node === null || (isScalar(node) && node.value === null);
}

/** What a node is, before "stands". */
export function describeNode(node: Node | null): string {
  // Following references could take for ever, and nothing in this file is long enough to need them.
  if (isAlias(node)) return `a reference (*${node.source}), which is not followed,`;
  if (isSeq(node)) return "a list";
  if (isMap(node)) return "a group of keys";
  if (!isScalar(node) || node.value === null) return "nothing";
  if (typeof node.value === "string") return `the text “${shorten(node.value)}”`;
  return `${typeof node.value === "number" ? "the number " : ""}${String(node.value)}`;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
