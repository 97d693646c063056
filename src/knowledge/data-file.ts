/** Reads one YAML or JSON data file so that everything found in it later can be said with its line and column. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLError } from "yaml";
import type { DataPath } from "../core/text/explain-issue.ts";
import { createLineIndex } from "../core/text/line-index.ts";

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
  readonly data: unknown;
  /** Where the text is no YAML or JSON at all; `data` is then what could be made of it. */
  readonly syntaxProblems: readonly DataProblem[];
  /** A problem at a value, at the key that it stands under, or at the nearest place around it that exists. */
  readonly problemAt: (path: DataPath, message: string, at?: "key" | "value") => DataProblem;
}

export function parseDataFile(file: DataFile): ParsedFile {
  const lines = createLineIndex(file.text);
  const document = parseDocument(file.text, { prettyErrors: false, logLevel: "error" });
  const problem = (offset: number, message: string): DataProblem => {
    const { line, column } = lines.positionAt(offset);
    return { path: file.path, line, column, message };
  };
  return {
    path: file.path,
    data: document.errors.length === 0 ? document.toJS() : undefined,
    // The first misreading brings the others about.
    syntaxProblems: document.errors.slice(0, 1).map((error) => problem(error.pos[0], explainSyntax(error))),
    problemAt: (path, message, at = "value") => problem(findOffset(document, path, at), message),
  };
}

function explainSyntax(error: YAMLError): string {
  if (error.code === "DUPLICATE_KEY") return "this key stands twice in the same group";
  return `this cannot be read: ${error.message}`;
}

function findOffset(document: Document, path: DataPath, at: "key" | "value"): number {
  let node: unknown = document.contents;
  let offset = offsetOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(step));
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
