import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import { afterBreak, isBlank, lineEnd } from "../fixes/lines.ts";
import type { Posting } from "../posting/types.ts";
import { pairOf } from "../posting/yaml-nodes.ts";
import { lineStart } from "../text/line-start.ts";
import { parseYaml } from "../text/parse-yaml.ts";
import type { Span, TextEdit } from "../text/span.ts";

/**
 * Removes what stands at a place under `rolewise` in the front matter, a skill of `allow` or a rule of `rules`, and with the last of
 * them the key above; with the only key the front matter. Empty where the layout allows no clean cut.
 */
export function removeFromFrontMatter({ text, frontMatter }: Posting, key: "allow" | "rules", place: Span): TextEdit[] {
  if (frontMatter === undefined || frontMatter.problems.length > 0) return [];
  const start = afterBreak(text, lineEnd(text, 0));
  const close = lineStart(text, frontMatter.span.end);
  const source = text.slice(start, close).replace(/\r(?!\n)/g, "\n");
  const root = parseYaml(source, { uniqueKeys: false }).contents as Node | null;
  const rolewise = isMap(root) ? pairOf(root, "rolewise") : undefined;
  const own = rolewise?.value;
  const list = isMap(own) ? pairOf(own, key) : undefined;
  if (!isMap(root) || rolewise === undefined || !isMap(own) || list === undefined) return [];
  const page: Page = { text, start, close };
  const at = place.start - start;
  const members = membersOf(list.value);
  const member = members.findIndex(({ range }) => range[0] <= at && at < range[1]);
  if (member === -1) return [];
  if (members.length > 1) return cutMember(page, members, member, isFlow(list.value));
  if (own.items.length > 1) return cutPair(page, own, list);
  if (root.items.length > 1) return cutPair(page, root, rolewise);
  if (source.includes("#")) return cutPair(page, root, rolewise);
  let end = afterBreak(text, lineEnd(text, frontMatter.span.end));
  if (isBlank(text.slice(end, lineEnd(text, end)))) end = afterBreak(text, lineEnd(text, end));
  return [{ start: text.startsWith("\uFEFF") ? 1 : 0, end, text: "" }];
}

interface Page {
  readonly text: string;
  readonly start: number;
  readonly close: number;
}

interface Member {
  /** Offsets within the YAML. */
  readonly range: readonly [number, number];
}

/** A list's items, a map's entries, or the one scalar. */
function membersOf(node: Node | null): Member[] {
  if (isMap(node)) return node.items.map((pair) => ({ range: rangeOf(pair as Pair<Node, Node | null>) }));
  if (isSeq(node)) return node.items.map((item) => ({ range: rangeOfNode(item as Node) }));
  return isScalar(node) ? [{ range: rangeOfNode(node) }] : [];
}

function cutPair(page: Page, map: YAMLMap, pair: unknown): TextEdit[] {
  return cutMember(page, membersOf(map), map.items.indexOf(pair as (typeof map.items)[0]), map.flow === true);
}

function cutMember(
  { text, start, close }: Page,
  members: readonly Member[],
  at: number,
  isInBraces: boolean,
): TextEdit[] {
  const [from, to] = (members[at] as Member).range;
  if (isInBraces) {
    const [before, next] = [members[at - 1], members[at + 1]];
    if (next !== undefined) return [{ start: start + from, end: start + next.range[0], text: "" }];
    return [{ start: start + (before?.range[1] ?? from), end: start + to, text: "" }];
  }
  const line = lineStart(text, start + from);
  // A block's range may reach to the line behind it.
  const end = afterBreak(text, lineEnd(text, text.slice(0, start + to).trimEnd().length));
  if (!/^[ ]*(?:-[ ]+)?$/.test(text.slice(line, start + from))) return [];
  return [{ start: line, end: Math.min(end, close), text: "" }];
}

function isFlow(node: Node | null): boolean {
  return (isMap(node) || isSeq(node)) && node.flow === true;
}

function rangeOf({ key, value }: Pair<Node, Node | null>): readonly [number, number] {
  const [from, keyEnd] = rangeOfNode(key);
  return [from, value === null ? keyEnd : Math.max(keyEnd, rangeOfNode(value)[1])];
}

function rangeOfNode(node: Node): readonly [number, number] {
  return [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
}
