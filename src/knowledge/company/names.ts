/** Finds what a company's file refers to, by id or by name. */

import type { DataPath } from "../../core/text/explain-issue.ts";
import { nearest } from "../../core/text/nearest.ts";
import { problemIn } from "../ids.ts";
import type { Located } from "../read-items.ts";
import type { ReferenceKind } from "./company-schema.ts";
import type { ProblemList } from "./problem-list.ts";

export interface Names {
  /** The id that a name leads to; case, blanks and hyphens do not matter. */
  readonly find: (name: string) => string | undefined;
  /** As `find`, for an entry of a file: an unknown name becomes a problem there. `path` leads to the name, or to the key that it is. */
  readonly resolve: (item: Located<unknown>, path: DataPath, name: string, at?: "key" | "value") => string | undefined;
}

export interface NamesOptions {
  readonly kind: ReferenceKind;
  /** Names by id, the surest first: of equal names the earlier counts, whosever it is. */
  readonly rows: Iterable<readonly [id: string, names: readonly string[]]>;
  /** What is known to be missing through another fault, which has been told. */
  readonly isExcused: (id: string) => boolean;
}

const mostQuoted = 60;

export function createNames({ kind, rows, isExcused }: NamesOptions, problems: ProblemList): Names {
  const byName = new Map<string, string>();
  const candidates: string[] = [];
  const all = [...rows];
  for (const [id] of all) byName.set(plain(id), id);
  for (let rank = 0; all.some(([, names]) => names.length > rank); rank++) {
    for (const [id, names] of all) {
      const name = names[rank];
      if (name !== undefined && !byName.has(plain(name))) byName.set(plain(name), id);
    }
  }
  for (const [id, names] of all) candidates.push(id, ...names.slice(0, 1));
  const find = (name: string): string | undefined => byName.get(plain(name));
  return {
    find,
    resolve(item, path, name, at) {
      const id = find(name);
      if (id === undefined && !isExcused(name))
        problems.add(item.file.path, () => problemIn(item, path, sayUnknown(kind, name, candidates), at));
      return id;
    },
  };
}

function sayUnknown(kind: string, name: string, candidates: readonly string[]): string {
  const quoted = name.length > mostQuoted ? `${name.slice(0, mostQuoted)}…` : name;
  const meant = nearest(name, candidates);
  return `there is no ${kind} “${quoted}”${meant === undefined ? "" : `; did you mean “${meant}”?`}`;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s-]+/g, "");
}
