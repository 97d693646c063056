import * as v from "valibot";
import { type DataPath, explainIssue, type SchemaShape } from "../core/text/explain-issue.ts";
import type { DataProblem, ParsedFile } from "./data-file.ts";

/** A valid piece of data together with where it stands. */
export interface Located<T> {
  readonly value: T;
  readonly file: ParsedFile;
  readonly path: DataPath;
}

export interface ReadResult<T> {
  readonly items: readonly Located<T>[];
  /** Ids of items left out because something in them is wrong: whoever refers to them is not at fault. */
  readonly brokenIds: readonly string[];
  readonly problems: readonly DataProblem[];
  /** `true`: data of this kind could not be read at all, so who refers to it is not at fault either. */
  readonly isIncomplete: boolean;
}

/** Reads the list under `key`, the one key of the file; what is wrong in one item does not cost the others. */
export function readItems<T>(
  file: ParsedFile,
  key: string,
  schema: v.GenericSchema<unknown, Readonly<Record<string, readonly T[]>>>,
): ReadResult<T> {
  const result = v.safeParse(schema, file.data);
  if (result.success) {
    const items = (result.output[key] ?? []).map((value, index) => ({ value, file, path: [key, index] }));
    return { items, brokenIds: [], problems: [], isIncomplete: false };
  }
  const problems = explain(file, result.issues, schema);
  const list = isGroup(file.data) ? file.data[key] : undefined;
  if (!Array.isArray(list)) return { items: [], brokenIds: [], problems, isIncomplete: true };
  const broken = new Set<unknown>(result.issues.map((issue) => issue.path?.[1]?.key));
  const kept = list.map((_, index) => index).filter((index) => !broken.has(index));
  const again = v.safeParse(schema, { [key]: kept.map((index) => list[index]) });
  const values = again.success ? (again.output[key] ?? []) : [];
  return {
    items: values.map((value, position) => ({ value, file, path: [key, kept[position] as number] })),
    brokenIds: list.flatMap((item, index) => (broken.has(index) ? idOf(item) : [])),
    problems,
    isIncomplete: false,
  };
}

/** Reads a file that is one item as a whole. */
export function readWhole<T>(file: ParsedFile, schema: v.GenericSchema<unknown, T>): ReadResult<T> {
  const result = v.safeParse(schema, file.data);
  if (result.success) {
    const item = { value: result.output, file, path: [] };
    return { items: [item], brokenIds: [], problems: [], isIncomplete: false };
  }
  const brokenIds = idOf(file.data);
  const problems = explain(file, result.issues, schema);
  return { items: [], brokenIds, problems, isIncomplete: brokenIds.length === 0 };
}

function explain(
  file: ParsedFile,
  issues: readonly v.BaseIssue<unknown>[],
  schema: v.GenericSchema<unknown, unknown>,
): DataProblem[] {
  return issues.map((issue) => {
    const { path, message, at } = explainIssue(issue, schema as unknown as SchemaShape);
    return file.problemAt(path, message, at);
  });
}

function isGroup(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === "object" && data !== null;
}

function idOf(item: unknown): string[] {
  return isGroup(item) && typeof item.id === "string" ? [item.id] : [];
}
