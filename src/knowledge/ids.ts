import type { DataPath } from "../core/text/explain-issue.ts";
import { nearest } from "../core/text/nearest.ts";
import type { DataProblem } from "./data-file.ts";
import type { Located, ReadResult } from "./read-items.ts";

/** All ids of one kind of data. */
export interface IdTable {
  /** What bears these ids, for messages: "skill". */
  readonly kind: string;
  readonly ids: ReadonlySet<string>;
  /** `false`: not all ids are known, so any other may be right. */
  readonly isWhole: boolean;
}

export function collectIds(kind: string, read: ReadResult<{ readonly id: string }>): IdTable {
  const ids = new Set([...read.items.map(({ value }) => value.id), ...read.brokenIds]);
  return { kind, ids, isWhole: !read.isIncomplete };
}

/** A problem for each id that an earlier item has already. */
export function findTakenIds(kind: string, items: readonly Located<{ readonly id: string }>[]): DataProblem[] {
  return findRepeated(
    items.map((item) => ({ key: item.value.id, item, path: ["id"] })),
    (id, first) => `the ${kind} id “${id}” is already taken (${placeOf(first)})`,
  );
}

export interface Entry {
  /** Entries with the same key are the same thing. */
  readonly key: string;
  readonly item: Located<unknown>;
  /** From the item down to the entry. */
  readonly path: DataPath;
}

/** A problem for each entry whose key an earlier entry has; `say` is given the key and that earlier entry. */
export function findRepeated(entries: readonly Entry[], say: (key: string, first: Entry) => string): DataProblem[] {
  const firsts = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const first = firsts.get(entry.key);
    if (first !== undefined) return [problemIn(entry.item, entry.path, say(entry.key, first))];
    firsts.set(entry.key, entry);
    return [];
  });
}

/** A problem for each id of a list that no item of the table has. `path` leads from the item to the list. */
export function findUnknownIds(
  item: Located<unknown>,
  path: DataPath,
  ids: readonly string[],
  table: IdTable,
): DataProblem[] {
  return ids.flatMap((id, index) => findUnknownId(item, [...path, index], id, table));
}

export function findUnknownId(
  item: Located<unknown>,
  path: DataPath,
  id: string | undefined,
  table: IdTable,
  at: "key" | "value" = "value",
): DataProblem[] {
  if (id === undefined || !table.isWhole || table.ids.has(id)) return [];
  const meant = nearest(id, table.ids);
  const hint = meant === undefined ? "" : `; did you mean “${meant}”?`;
  return [problemIn(item, path, `there is no ${table.kind} “${id}”${hint}`, at)];
}

export function problemIn(item: Located<unknown>, path: DataPath, message: string, at?: "key" | "value"): DataProblem {
  return item.file.problemAt([...item.path, ...path], message, at);
}

/** File and line, for messages that point at another place. */
export function placeOf({ item, path }: Entry): string {
  const { path: file, line } = problemIn(item, path, "");
  return `${file}:${line}`;
}
