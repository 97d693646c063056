import { isMap, isScalar, isSeq, type Node, type YAMLMap } from "yaml";
import { pairOf } from "../posting/yaml-nodes.ts";
import { lineStart } from "../text/line-start.ts";
import type { TextEdit } from "../text/span.ts";
import { afterBreak, lineEnd } from "./lines.ts";

/** A skill for `allow`, or a rule to turn off. */
export type SettingEntry = { readonly allow: string } | { readonly off: string };

/** Some YAML in its text, which may be no more than the head of a page. */
export interface YamlPage {
  readonly text: string;
  /** Where the YAML begins and ends. */
  readonly start: number;
  readonly close: number;
  readonly eol: string;
}

/** The key and the value that say an entry where nothing of the kind is said yet. */
export function writeSetting(entry: SettingEntry): readonly [key: string, value: string] {
  return "allow" in entry ? ["allow", `[${entry.allow}]`] : ["rules", `{ ${entry.off}: off }`];
}

/** Adds an entry to a map that has `allow` or `rules` in it, or takes them; in the layout that stands there. */
export function addSetting(page: YamlPage, map: YAMLMap, entry: SettingEntry): TextEdit | undefined {
  const [key, value] = writeSetting(entry);
  const pair = pairOf(map, key);
  if (pair === undefined) return addPair(page, map, key, value);
  if (isEmpty(pair.value)) return fill(page, pair.key as Node, value);
  // "allow: ~" says as little, in a word.
  if (isScalar(pair.value) && pair.value.value === null) return replaceNode(page, pair.value, value);
  return "allow" in entry ? addItem(page, pair.value, entry.allow) : addRule(page, pair.value, entry.off);
}

function addRule(page: YamlPage, rules: Node | null, rule: string): TextEdit | undefined {
  if (!isMap(rules)) return undefined;
  const level = pairOf(rules, rule);
  if (level === undefined) return addPair(page, rules, rule, "off");
  if (isEmpty(level.value)) return fill(page, level.key as Node, "off");
  // Of a level with options, the options stay.
  return replaceNode(page, isSeq(level.value) ? (level.value.items[0] as Node | null) : level.value, "off");
}

function addItem(page: YamlPage, list: Node | null, item: string): TextEdit | undefined {
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
export function addPair(
  page: YamlPage,
  map: YAMLMap,
  key: string,
  value: string | readonly [key: string, value: string],
): TextEdit | undefined {
  const inline = typeof value === "string" ? value : `{ ${value[0]}: ${value[1]} }`;
  const last = map.items.at(-1);
  if (last === undefined) return replaceNode(page, map, `{ ${key}: ${inline} }`);
  const [from] = rangeOf(page, map.items[0]?.key as Node);
  const [, to] = rangeOf(page, (last.value ?? last.key) as Node);
  if (map.flow === true) return { start: to, end: to, text: `, ${key}: ${inline}` };
  // A byte-order mark is no part of the line that it stands before.
  const indent = page.text.slice(lineStart(page.text, from), from).replace(/^\uFEFF/, "");
  if (!/^[ ]*$/.test(indent)) return undefined;
  const lines = typeof value === "string" ? [`${key}: ${value}`] : [`${key}:`, `  ${value[0]}: ${value[1]}`];
  // What is written over several lines ends with its last one; nothing follows it but comments.
  return lineBefore(
    page,
    Math.min(page.close, behindComments(page, endOfLines(page, to), indent.length)),
    indent,
    lines,
  );
}

/** Behind the comments at the end of a block, which stand further in than what follows it. */
function behindComments({ text, close }: YamlPage, at: number, indent: number): number {
  for (let next = at, end = at; ; ) {
    if (next >= close) return end;
    const line = text.slice(next, lineEnd(text, next));
    if (line.trim() !== "" && (!/^ *#/.test(line) || line.search(/#/) <= indent)) return end;
    next = afterBreak(text, lineEnd(text, next));
    if (line.trim() !== "") end = next;
  }
}

/** Behind the line that holds the last character before `to`, since a block's range may end on the line after it. */
function endOfLines({ text }: YamlPage, to: number): number {
  return afterBreak(text, lineEnd(text, text.slice(0, to).trimEnd().length));
}

export function lineBefore({ text, eol }: YamlPage, at: number, indent: string, lines: readonly string[]): TextEdit {
  const written = lines.map((line) => `${indent}${line}`).join(eol);
  // Behind a last line without a break.
  const isBehind = at > 0 && lineStart(text, at) !== at && text.slice(0, at) !== "\uFEFF";
  return { start: at, end: at, text: isBehind ? `${eol}${written}` : `${written}${eol}` };
}

function lineAfter(page: YamlPage, to: number, line: string): TextEdit {
  return lineBefore(page, endOfLines(page, to), "", [line]);
}

/** A value for a key that has none. */
export function fill(page: YamlPage, key: Node, value: string): TextEdit | undefined {
  const [, to] = rangeOf(page, key);
  const colon = /^[ \t]*:/.exec(page.text.slice(to, page.close))?.[0].length;
  return colon === undefined ? undefined : { start: to + colon, end: to + colon, text: ` ${value}` };
}

function replaceNode(page: YamlPage, node: Node | null, text: string): TextEdit | undefined {
  if (node === null) return undefined;
  const [start, end] = rangeOf(page, node);
  return { start, end, text };
}

function rangeOf({ start }: YamlPage, node: Node): readonly [number, number] {
  const [from, to] = node.range ?? [0, 0];
  return [start + from, start + to];
}

export function isEmpty(node: Node | null | undefined): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null && (node.source ?? "") === "");
}
