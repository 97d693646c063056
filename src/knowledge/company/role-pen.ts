/** What all parts of a role are merged with: what the file says, what it may name, and how faults in it are told. */
import type { DataPath } from "../../core/text/explain-issue.ts";
import { problemIn } from "../ids.ts";
import type { Located } from "../read-items.ts";
import type { CompanyRole, ReferenceKind } from "./company-schema.ts";
import type { Matchable } from "./matchable.ts";
import type { Names } from "./names.ts";
import { placeIn } from "./origin.ts";
import type { PhraseKeeper } from "./phrase-keeper.ts";
import type { ProblemList } from "./problem-list.ts";
import type { Line } from "./role-draft.ts";

export interface RoleContext {
  readonly names: Readonly<Record<ReferenceKind, Names>>;
  /** As titles are compared. */
  readonly compareTitle: (title: string) => string;
  readonly keepPhrases: PhraseKeeper;
  readonly findPhraseFault: Matchable["findPhraseFault"];
  readonly problems: ProblemList;
}

export interface RolePen {
  readonly said: CompanyRole;
  readonly context: RoleContext;
  readonly tell: (path: DataPath, message: string, at?: "key" | "value") => void;
  /** A line that stands at a path of the file. */
  readonly line: <T>(path: DataPath, value: T) => Line<T>;
  /** The id that the name at a path leads to. */
  readonly resolve: (kind: ReferenceKind, path: DataPath, name: string, at?: "key" | "value") => string | undefined;
  /** The ids that the names of the list at a path lead to; names that lead nowhere are told and left out. */
  readonly resolveAll: (kind: ReferenceKind, path: DataPath, names: readonly string[] | undefined) => string[];
  readonly keepPhrases: (path: DataPath, phrases: readonly string[] | undefined) => readonly string[];
}

export function createRolePen(item: Located<CompanyRole>, context: RoleContext): RolePen {
  const resolve: RolePen["resolve"] = (kind, path, name, at) => context.names[kind].resolve(item, path, name, at);
  return {
    said: item.value,
    context,
    tell: (path, message, at) => context.problems.add(item.file.path, () => problemIn(item, path, message, at)),
    line: (path, value) => ({ value, origin: { role: item.value.id, place: placeIn(item, path) } }),
    resolve,
    resolveAll: (kind, path, names = []) => names.flatMap((name, index) => resolve(kind, [...path, index], name) ?? []),
    keepPhrases: (path, phrases) => context.keepPhrases(item, path, phrases),
  };
}

/** Notes ids with the key they stand under, so that one that stands twice is told; `true` for the first. */
export function createNoting(pen: RolePen, kind: string): (id: string, where: string, path: DataPath) => boolean {
  const noted = new Map<string, string>();
  return (id, where, path) => {
    const before = noted.get(id);
    noted.set(id, before ?? where);
    if (before === undefined) return true;
    const place = before === where ? `stands twice under “${where}”` : `stands under “${before}” already`;
    pen.tell(path, `the ${kind} “${id}” ${place}; only the first counts`);
    return false;
  };
}
