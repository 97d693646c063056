/** Reads one YAML or JSON data file so that everything found in it later can be said with its line and column. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, visit, type YAMLError } from "yaml";
import type { DataPath } from "../core/text/explain-issue.ts";
import { explainYamlError } from "../core/text/explain-yaml-error.ts";
import { createLineIndex } from "../core/text/line-index.ts";
import { parseYaml } from "../core/text/parse-yaml.ts";
import { copyPlain, type PlainCopy } from "./plain-data.ts";

export interface DataFile {
  /** Relative to the folder of the data, with forward slashes: decides what kind of file it is. */
  readonly path: string;
  readonly text: string;
}

/** Something wrong in a data file; line and column from 1, columns in UTF-16 units. */
export interface DataProblem {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface ParsedFile {
  readonly path: string;
  /** Of a key that stands twice the first; undefined where the text is no YAML or JSON at all. */
  readonly data: unknown;
  /** Why the text is no YAML or JSON. */
  readonly syntaxProblems: readonly DataProblem[];
  /** Keys that stand twice in the same group. */
  readonly repeatedKeys: readonly DataProblem[];
  /** A problem at a value, at the key that it stands under, or at the nearest place around it that exists. */
  readonly problemAt: (path: DataPath, message: string, at?: "key" | "value") => DataProblem;
}

/** More of them help nobody. */
const mostRepeated = 20;

/** In UTF-16 units. Far more than the largest of the files that come with Rolewise; reading YAML takes a second for each few of these. */
export const longestFile = 512 * 1024;

export function parseDataFile(file: DataFile): ParsedFile {
  if (file.text.length > longestFile) {
    const most = `${longestFile / 1024} KB`;
    return refuse(file, `this file has ${Math.ceil(file.text.length / 1024)} KB; more than ${most} are not read`);
  }
  const lines = createLineIndex(file.text);
  const problem = (offset: number, message: string): DataProblem => {
    const { line, column } = lines.positionAt(offset);
    return { path: file.path, line, column, message };
  };
  // The library compares each key with all others of its group; removeRepeatedKeys asks a set.
  const document = parseYaml(file.text, { logLevel: "error", uniqueKeys: false });
  const problemAt = (path: DataPath, message: string, at: "key" | "value" = "value"): DataProblem =>
    problem(findOffset(document, path, at), message);
  // The first misreading brings the others about.
  const [error] = document.errors;
  const fault = error === undefined ? findStrayAlias(document) : { at: error.pos[0], reason: explainSyntax(error) };
  if (fault !== undefined)
    return {
      path: file.path,
      data: undefined,
      syntaxProblems: [problem(fault.at, fault.reason)],
      repeatedKeys: [],
      problemAt,
    };
  const repeatedKeys = removeRepeatedKeys(document)
    .slice(0, mostRepeated)
    .map(({ at, name }) => problem(at, `“${name}” stands here twice; the first is used`));
  const plain = resolveSafely(document);
  if ("reason" in plain) return refuse(file, `this cannot be read: ${plain.reason}`);
  return { path: file.path, data: plain.data, syntaxProblems: [], repeatedKeys, problemAt };
}

function refuse(file: DataFile, reason: string): ParsedFile {
  const problemAt = (_: DataPath, message: string): DataProblem => ({ path: file.path, line: 1, column: 1, message });
  return { path: file.path, data: undefined, syntaxProblems: [problemAt([], reason)], repeatedKeys: [], problemAt };
}

function resolveSafely(document: Document): PlainCopy {
  try {
    return copyPlain(document.toJS());
  } catch (error) {
    // Aliases of aliases of aliases: the library counts them and gives up in time.
    if (error instanceof ReferenceError) return { reason: "its aliases (*name) repeat too much of the file" };
    throw error;
  }
}

/** The first alias before or without its anchor. */
function findStrayAlias(document: Document): { readonly at: number; readonly reason: string } | undefined {
  const anchors = new Set<string>();
  let found: { at: number; reason: string } | undefined;
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) {
        if (anchors.has(node.source)) return undefined;
        found = { at: offsetOf(node) ?? 0, reason: `this cannot be read: nothing above is named &${node.source}` };
        return visit.BREAK;
      }
      if ("anchor" in node && typeof node.anchor === "string") anchors.add(node.anchor);
      return undefined;
    },
  });
  return found;
}

/** Takes out what stands under a key that its group has already, and says where those keys were. */
function removeRepeatedKeys(document: Document): readonly { readonly at: number; readonly name: string }[] {
  const removed: { at: number; name: string }[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>();
      map.items = map.items.filter(({ key }) => {
        const name = nameOf(key);
        if (seen.has(name)) removed.push({ at: offsetOf(key) ?? 0, name });
        return seen.size < seen.add(name).size;
      });
    },
  });
  return removed;
}

function nameOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

function explainSyntax(error: YAMLError): string {
  if (error.code === "MULTIPLE_DOCS") return "this line begins a second document; a file holds one";
  if (error.code === "RESOURCE_EXHAUSTION") return "this cannot be read: it is nested too deeply";
  return `this cannot be read: ${explainYamlError(error)}`;
}

function findOffset(document: Document, path: DataPath, at: "key" | "value"): number {
  let node: unknown = document.contents;
  let offset = offsetOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => nameOf(key) === String(step));
      if (pair === undefined) return offset;
      offset = offsetOf(pair.key) ?? offset;
      if (at === "key" && depth === path.length - 1) return offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
    } else return offset;
    offset = offsetOf(node) ?? offset;
  }
  return offset;
}

function offsetOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
