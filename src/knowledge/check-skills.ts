/** What no schema can see in the skills: whether names and ids agree with each other. */
import type { DataProblem } from "./data-file.ts";
import { type Entry, findRepeated, findUnknownId, findUnknownIds, type IdTable, placeOf, problemIn } from "./ids.ts";
import type { Located } from "./read-items.ts";
import type { SkillData } from "./schema.ts";

export interface SkillTables {
  readonly skills: IdTable;
  readonly categories: IdTable;
  readonly sources: IdTable;
}

export function checkSkills(skills: readonly Located<SkillData>[], tables: SkillTables): DataProblem[] {
  return [...findSharedSpellings(skills), ...skills.flatMap((item) => checkSkill(item, tables))];
}

/** As names are matched: case does not count, a hyphen is a space. */
export function normalizeName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("’", "'")
    .split(/[\s-]+/)
    .filter((word) => word !== "")
    .join(" ");
}

/** A spelling leads to one skill only, and stands only once there. */
function findSharedSpellings(skills: readonly Located<SkillData>[]): DataProblem[] {
  const bySkill = skills.map((item) => spellingsOf(item));
  const repeated = bySkill.flatMap((spellings) =>
    findRepeated(spellings, (spelling) => `“${spelling}” stands twice in this skill`),
  );
  const names = bySkill.flatMap((spellings) => {
    const own = new Map(spellings.map((spelling) => [normalizeName(spelling.key), spelling] as const));
    return [...own].map(([key, spelling]) => ({ ...spelling, key }));
  });
  const shared = findRepeated(names, (name, first) => {
    const owner = (first.item.value as SkillData).id;
    return `“${name}” belongs to the skill “${owner}” already (${placeOf(first)})`;
  });
  return [...repeated, ...shared];
}

function spellingsOf(item: Located<SkillData>): Entry[] {
  const { label, aliases, misspellings } = item.value;
  return [
    { key: label, item, path: ["label"] },
    ...aliases.map((key, index) => ({ key, item, path: ["aliases", index] })),
    ...misspellings.map((key, index) => ({ key, item, path: ["misspellings", index] })),
  ];
}

function checkSkill(item: Located<SkillData>, tables: SkillTables): DataProblem[] {
  const { value: skill } = item;
  const since = typeof skill.since === "object" ? skill.since : undefined;
  return [
    ...findUnknownId(item, ["category"], skill.category, tables.categories),
    ...findUnknownIds(item, ["equivalents"], skill.equivalents, tables.skills),
    ...findRepeated(
      [
        { key: skill.id, item, path: ["id"] },
        ...skill.equivalents.map((key, at) => ({ key, item, path: ["equivalents", at] })),
      ],
      (id) => (id === skill.id ? "a skill is no equivalent of itself" : `“${id}” stands twice among the equivalents`),
    ),
    ...findUnknownId(item, ["retired", "successor"], skill.retired?.successor, tables.skills),
    ...findUnknownIds(item, ["sources"], skill.sources, tables.sources),
    ...findUnknownIds(item, ["since", "sources"], since?.sources ?? [], tables.sources),
    ...findUnknownIds(item, ["retired", "sources"], skill.retired?.sources ?? [], tables.sources),
    ...findWrongYears(item),
    ...findStrayDoubts(item),
    ...findUnshownDoubts(item),
  ];
}

function findWrongYears(item: Located<SkillData>): DataProblem[] {
  const { since, retired } = item.value;
  const first = typeof since === "object" ? since.year : since;
  if (first === undefined || retired === undefined || retired.year >= first) return [];
  return [problemIn(item, ["retired", "year"], `retired in ${retired.year}, before its first release in ${first}`)];
}

function findStrayDoubts(item: Located<SkillData>): DataProblem[] {
  const spellings = new Set(spellingsOf(item).map(({ key }) => normalizeName(key)));
  return (item.value.ambiguous?.words ?? []).flatMap((word, index) =>
    spellings.has(normalizeName(word))
      ? []
      : [problemIn(item, ["ambiguous", "words", index], `“${word}” is neither the label nor an alias of this skill`)],
  );
}

/** How a name is told from an everyday word is only known where sentences show both; they run as tests. */
function findUnshownDoubts(item: Located<SkillData>): DataProblem[] {
  const { ambiguous, examples } = item.value;
  if (ambiguous === undefined) return [];
  return (["is", "isNot"] as const).flatMap((key) =>
    (examples?.[key].length ?? 0) > 0
      ? []
      : [
          problemIn(
            item,
            ["ambiguous"],
            `an ambiguous name needs sentences under examples.${key}: expected at least one that ${key === "is" ? "means" : "does not mean"} the skill`,
          ),
        ],
  );
}
