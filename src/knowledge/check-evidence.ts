/** Counts are only worth something while they speak of the skills, duties and roles that there are. */
import type { Counts, Evidence } from "../core/knowledge.ts";
import type { DataProblem } from "./data-file.ts";
import { findUnknownId, type IdTable, problemIn } from "./ids.ts";
import type { Located } from "./read-items.ts";

export interface EvidenceTables {
  readonly skills: IdTable;
  readonly duties: IdTable;
  readonly roles: IdTable;
}

export function checkEvidence(items: readonly Located<Evidence>[], tables: EvidenceTables): DataProblem[] {
  return items.flatMap((item) =>
    Object.entries(item.value.roles).flatMap(([role, { cited, all }]) => [
      ...findUnknownId(item, ["roles", role], role, tables.roles, "key"),
      ...checkCounts(item, role, "cited", cited, tables),
      ...checkCounts(item, role, "all", all, tables),
    ]),
  );
}

function checkCounts(
  item: Located<Evidence>,
  role: string,
  window: "cited" | "all",
  counts: Counts,
  tables: EvidenceTables,
): DataProblem[] {
  return (["skills", "duties"] as const).flatMap((kind) =>
    Object.entries(counts[kind]).flatMap(([id, count]) => {
      const path = ["roles", role, window, kind, id];
      if (count > counts.n) return [problemIn(item, path, `${count} of ${counts.n} postings cannot be`)];
      return findUnknownId(item, path, id, tables[kind], "key");
    }),
  );
}
