import { isMap, isScalar, isSeq, type Node, type YAMLMap } from "yaml";
import { applyEdits } from "../fixes/apply.ts";
import { afterBreak, lineBreakOf, lineEnd, lineStart } from "../fixes/lines.ts";
import { readFrontMatter } from "../posting/front-matter.ts";
import type { Posting } from "../posting/types.ts";
import { pairOf } from "../posting/yaml-nodes.ts";
import { parseYaml } from "../text/parse-yaml.ts";
import type { TextEdit } from "../text/span.ts";

/** A skill for `allow`, or a rule to turn off. */
export type FrontMatterEntry = { readonly allow: string } | { readonly off: string };

/**
 * Adds `rolewise: { allow: […] }` or `rolewise: { rules: { …: off } }` to a posting's front matter, in the layout that
 * stands there and with its comments. Undefined where there is no front matter, or none that can be added to so.
 */
export function allowInFrontMatter(posting: Posting, entry: FrontMatterEntry): TextEdit[] | undefined {
  const { text, frontMatter } = posting;
  if (frontMatter === undefined || frontMatter.problems.length > 0) return undefined;
  const edit = addEntry(text, frontMatter.span.end, entry);
  if (edit === undefined) return undefined;
  const after = readFrontMatter(applyEdits(text, [edit]));
  const isThere =
    "allow" in entry
      ? after?.allow.some(({ value }) => value === entry.allow)
      : after?.rules.some(({ rule, value }) => rule.value === entry.off && [value].flat()[0] === "off");
  return isThere === true && after?.problems.length === 0 ? [edit] : undefined;
}

function addEntry(text: string, end: number, entry: FrontMatterEntry): TextEdit | undefined {
  const start = afterBreak(text, lineEnd(text, 0));
  const close = lineStart(text, end);
  const root = parseYaml(text.slice(start, close).replace(/\r(?!\n)/g, "\n"), { uniqueKeys: false })
    .contents as Node | null;
  const page: Page = { text, start, close, eol: lineBreakOf(text) };
  const [key, value] = "allow" in entry ? ["allow", `[${entry.allow}]`] : ["rules", `{ ${entry.off}: off }`];
  if (root === null) return lineBefore(page, close, "", ["rolewise:", `  ${key}: ${value}`]);
  if (!isMap(root)) return undefined;
  const rolewise = pairOf(root, "rolewise");
  if (rolewise === undefined) return addPair(page, root, "rolewise", [key, value]);
  const own = rolewise.value;
  if (!isMap(own)) return isEmpty(own) ? fill(page, rolewise.key as Node, `{ ${key}: ${value} }`) : undefined;
  const list = pairOf(own, key as string);
  if (list === undefined) return addPair(page, own, key as string, value as string);
  if (isEmpty(list.value)) return fill(page, list.key as Node, value as string);
  return "allow" in entry ? addItem(page, list.value, entry.allow) : addRule(page, list.value, entry.off);
}

/** The front matter in its text: from its first line to its closing one. */
interface Page {
  readonly text: string;
  readonly start: number;
  readonly close: number;
  readonly eol: string;
}

function addRule(page: Page, rules: Node | null, rule: string): TextEdit | undefined {
  if (!isMap(rules)) return undefined;
  const level = pairOf(rules, rule);
  if (level === undefined) return addPair(page, rules, rule, "off");
  if (isEmpty(level.value)) return fill(page, level.key as Node, "off");
  // Of a level with options, the options stay.
  return replaceNode(page, isSeq(level.value) ? (level.value.items[0] as Node | null) : level.value, "off");
}

function addItem(page: Page, list: Node | null, item: string): TextEdit | undefined {
  if (isScalar(list)) {
    const [from, to] = rangeOf(page, list);
    return { start: from, end: to, text: `[${page.text.slice(from, to)}, ${item}]` };
  }
  const last = isSeq(list) ? (list.items.at(-1) as Node | undefined) : undefined;
  if (!isSeq(list)) return undefined;
  if (last === undefined) return replaceNode(page, list, `[${item}]`);
  const [from, to] = rangeOf(page, last);
  if (list.flow === true) return { start: to, end: to, text: `, ${item}` };
  const line = page.text.slice(lineStart(page.text, from), from);
  return /^\s*-\s+$/.test(line) ? lineAfter(page, to, `${line}${item}`) : undefined;
}

/** A new entry behind the last of a map; `value` may be a map of one entry itself. */
function addPair(
  page: Page,
  map: YAMLMap,
  key: string,
  value: string | readonly [string?, string?],
): TextEdit | undefined {
  const inline = typeof value === "string" ? value : `{ ${value[0]}: ${value[1]} }`;
  const last = map.items.at(-1);
  if (last === undefined) return replaceNode(page, map, `{ ${key}: ${inline} }`);
  const [from] = rangeOf(page, map.items[0]?.key as Node);
  const [, to] = rangeOf(page, (last.value ?? last.key) as Node);
  if (map.flow === true) return { start: to, end: to, text: `, ${key}: ${inline}` };
  const indent = page.text.slice(lineStart(page.text, from), from);
  if (!/^[ ]*$/.test(indent)) return undefined;
  const lines = typeof value === "string" ? [`${key}: ${value}`] : [`${key}:`, `  ${value[0]}: ${value[1]}`];
  // What is written over several lines ends with its last one; nothing follows it but comments.
  return lineBefore(page, Math.min(page.close, endOfLines(page, to)), indent, lines);
}

/** Behind the line that holds the last character before `to`, since a block's range may end on the line after it. */
function endOfLines({ text }: Page, to: number): number {
  return afterBreak(text, lineEnd(text, text.slice(0, to).trimEnd().length));
}

function lineBefore({ eol }: Page, at: number, indent: string, lines: readonly string[]): TextEdit {
  return { start: at, end: at, text: lines.map((line) => `${indent}${line}${eol}`).join("") };
}

function lineAfter(page: Page, to: number, line: string): TextEdit {
  return lineBefore(page, endOfLines(page, to), "", [line]);
}

/** A value for a key that has none. */
function fill(page: Page, key: Node, value: string): TextEdit | undefined {
  const [, to] = rangeOf(page, key);
  const colon = /^[ \t]*:/.exec(page.text.slice(to, page.close))?.[0].length;
  return colon === undefined ? undefined : { start: to + colon, end: to + colon, text: ` ${value}` };
}

function replaceNode(page: Page, node: Node | null, text: string): TextEdit | undefined {
  if (node === null) return undefined;
  const [start, end] = rangeOf(page, node);
  return { start, end, text };
}

function rangeOf({ start }: Page, node: Node): readonly [number, number] {
  const [from, to] = node.range ?? [0, 0];
  return [start + from, start + to];
}

function isEmpty(node: Node | null | undefined): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null && (node.source ?? "") === "");
}
