/** Goes through a company's definitions in order: each makes something new, or adds to what has its id. */
import { nearest } from "../../core/text/nearest.ts";
import { placeOf, problemIn } from "../ids.ts";
import type { Located } from "../read-items.ts";
import { type Place, placeIn } from "./origin.ts";
import type { ProblemList } from "./problem-list.ts";
import type { LenientItem } from "./read-leniently.ts";

export interface Definition {
  readonly id: string;
  readonly label?: string | undefined;
}

export interface Merged<T, D = unknown> {
  /** The definitions that could be used. */
  readonly used: readonly Located<D>[];
  readonly byId: ReadonlyMap<string, T>;
  /** By id, in order, where it is defined or added to. */
  readonly places: ReadonlyMap<string, readonly Place[]>;
  /** Ids of what could not be used. */
  readonly brokenIds: ReadonlySet<string>;
}

/**
 * `add` gives the new state of what has the definition's id, or undefined where the definition cannot be used (having told
 * why). Something new needs a label; twice in one file an id stands by mistake.
 */
export function mergeDefinitions<T extends { readonly id: string }, D extends Definition>(
  kind: string,
  base: readonly T[],
  items: readonly LenientItem<D>[],
  add: (known: T | undefined, item: Located<D>) => T | undefined,
  problems: ProblemList,
): Merged<T, D> {
  const used: Located<D>[] = [];
  const byId = new Map(base.map((row) => [row.id, row]));
  const places = new Map<string, Place[]>();
  const firsts = new Map<string, Located<D>>();
  const brokenIds = new Set<string>();
  for (const item of items) {
    const { id, label } = item.value;
    const tell = (message: string) => problems.add(item.file.path, () => problemIn(item, ["id"], message));
    const key = `${item.file.path} ${id}`;
    const first = firsts.get(key);
    const known = byId.get(id);
    firsts.set(key, first ?? item);
    if (first !== undefined) {
      tell(`the ${kind} id “${id}” is already taken (${placeOf({ key: id, item: first, path: ["id"] })})`);
    } else if (known === undefined && label === undefined) {
      const meant = nearest(id, byId.keys());
      const hint = meant === undefined ? "" : `; to add to a built-in one, did you mean “${meant}”?`;
      if (item.isWhole) tell(`the ${kind} “${id}” is new, so it needs a label${hint}`);
      brokenIds.add(id);
    } else {
      const next = add(known, item);
      if (next === undefined) {
        if (known === undefined) brokenIds.add(id);
        continue;
      }
      used.push(item);
      byId.set(id, next);
      places.set(id, [...(places.get(id) ?? []), placeIn(item, ["id"])]);
    }
  }
  return { used, byId, places, brokenIds };
}
