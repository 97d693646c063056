/** Every phrase of the data must be one that the phrase matcher can read. */
import type { DataPath } from "../core/text/explain-issue.ts";
import { findCoveredPhrases, sayCovered } from "./covered-phrases.ts";
import type { DataProblem } from "./data-file.ts";
import type { DataSet } from "./data-set.ts";
import { type Entry, findRepeated, placeOf, problemIn } from "./ids.ts";
import { findPhraseFault } from "./phrase-faults.ts";
import type { Located } from "./read-items.ts";

export function checkPhrases(data: DataSet): DataProblem[] {
  const headings = data.sections.items.flatMap((item) => listPhrases(item, ["headings"], item.value.headings));
  const phrases: readonly Entry[] = [
    ...headings,
    ...data.strength.items.flatMap((item) => listPhrases(item, ["cues"], item.value.cues)),
    ...data.skills.items.flatMap((item) => {
      const { near, not, notNear } = item.value.ambiguous ?? {};
      return listPhrases(item, ["ambiguous"], { near, not, notNear });
    }),
    ...data.duties.items.flatMap((item) => {
      const { phrases, except } = item.value;
      return listPhrases(item, [], { phrases, except });
    }),
    ...[...data.conditions.items, ...data.stakeholders.items].flatMap((item) =>
      listPhrases(item, [], { phrases: item.value.phrases }),
    ),
    ...data.levels.items.flatMap((item) => listPhrases(item, [], { titles: item.value.titles, not: item.value.not })),
    ...data.roles.items.flatMap((item) => listPhrases(item, [], { field: item.value.field })),
    ...data.roles.items.flatMap((item) =>
      item.value.areas.flatMap(({ phrases }, index) => listPhrases(item, ["areas", index], { phrases })),
    ),
  ];
  return [
    ...phrases.flatMap(({ key, item, path }) => {
      const fault = findPhraseFault(key);
      return fault === undefined ? [] : [problemIn(item, path, fault)];
    }),
    ...data.duties.items.flatMap((item) => {
      const { phrases, except } = item.value;
      return findCoveredPhrases(phrases, except).map((phrase) =>
        problemIn(item, ["phrases", phrases.indexOf(phrase)], sayCovered(phrase)),
      );
    }),
    ...findRepeated(
      headings.map((entry) => ({ ...entry, key: entry.key.toLowerCase() })),
      (phrase, first) => `the heading “${phrase}” is listed already (${placeOf(first)})`,
    ),
  ];
}

function listPhrases(
  item: Located<unknown>,
  path: DataPath,
  groups: Readonly<Record<string, readonly string[] | undefined>>,
): Entry[] {
  return Object.entries(groups).flatMap(([group, phrases]) =>
    (phrases ?? []).map((key, index) => ({ key, item, path: [...path, group, index] })),
  );
}
