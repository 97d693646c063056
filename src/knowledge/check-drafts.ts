/** What no schema can see in what new postings are made of: whether its ids are its own, and its lines work as snippets. */
import { findLineFault } from "../core/drafts/placeholders.ts";
import type { DataPath } from "../core/text/explain-issue.ts";
import type { DataProblem } from "./data-file.ts";
import { findRepeated, placeOf, problemIn } from "./ids.ts";
import type { Located } from "./read-items.ts";
import type { DraftData } from "./schema.ts";

export function checkDrafts(drafts: readonly Located<DraftData>[]): DataProblem[] {
  return drafts.flatMap((item) => {
    const { experience, levels, sections } = item.value;
    const checkLine = (path: DataPath, line: string, names: readonly string[]): DataProblem[] => {
      const fault = findLineFault(line, names);
      return fault === undefined ? [] : [problemIn(item, path, fault)];
    };
    const checkLines = (path: DataPath, lines: readonly string[]): DataProblem[] =>
      lines.flatMap((line, index) => checkLine([...path, index], line, ["role"]));
    return [
      ...checkIds(item, "levels", levels),
      ...checkIds(item, "sections", sections),
      ...checkLine(["experience"], experience, ["experience"]),
      ...levels.flatMap((level, index) => [
        ...checkLine(["levels", index, "experience"], level.experience, ["experience"]),
        ...checkLines(["levels", index, "duties"], level.duties),
        ...checkLines(["levels", index, "required"], level.required),
      ]),
      ...sections.flatMap(({ lines }, index) => checkLines(["sections", index, "lines"], lines)),
    ];
  });
}

function checkIds(
  item: Located<DraftData>,
  list: "levels" | "sections",
  rows: readonly { readonly id: string }[],
): DataProblem[] {
  return findRepeated(
    rows.map(({ id }, index) => ({ key: id, item, path: [list, index, "id"] })),
    (id, first) => `the id “${id}” is already taken (${placeOf(first)})`,
  );
}
