/** Sorts the data files by what they hold and reads each by its schema. */
import type { GenericSchema } from "valibot";
import type { Evidence, PhraseGroup, SourceData } from "../core/knowledge.ts";
import type { DataProblem, ParsedFile } from "./data-file.ts";
import { evidenceSchema } from "./evidence-schema.ts";
import { type ReadResult, readItems, readWhole } from "./read-items.ts";
import {
  categoryFileSchema,
  conditionFileSchema,
  type DraftData,
  type DutyData,
  draftFileSchema,
  dutyFileSchema,
  type LevelData,
  levelFileSchema,
  type RoleData,
  roleSchema,
  type SectionKind,
  type SkillData,
  sectionFileSchema,
  skillFileSchema,
  sourceFileSchema,
  stakeholderFileSchema,
  strengthFileSchema,
} from "./schema.ts";

export interface DataSet {
  readonly skills: ReadResult<SkillData>;
  readonly categories: ReadResult<{ readonly id: string; readonly label: string }>;
  readonly duties: ReadResult<DutyData>;
  readonly roles: ReadResult<RoleData>;
  readonly conditions: ReadResult<PhraseGroup>;
  readonly stakeholders: ReadResult<PhraseGroup>;
  readonly sources: ReadResult<SourceData>;
  readonly sections: ReadResult<{ readonly headings: Readonly<Partial<Record<SectionKind, readonly string[]>>> }>;
  readonly strength: ReadResult<{ readonly cues: Readonly<Record<string, readonly string[]>> }>;
  readonly drafts: ReadResult<DraftData>;
  readonly levels: ReadResult<LevelData>;
  readonly evidence: ReadResult<Evidence>;
}

/** Where each kind of data lies; `*` stands for a file name. Evidence may be missing, since it is counted with all the rest. */
const places = {
  skills: "skills/*.yaml",
  categories: "categories.yaml",
  duties: "duties/*.yaml",
  roles: "roles/*.yaml",
  conditions: "conditions.yaml",
  stakeholders: "stakeholders.yaml",
  sources: "sources.yaml",
  sections: "reading/sections.yaml",
  strength: "reading/strength.yaml",
  drafts: "drafts.yaml",
  levels: "levels.yaml",
  evidence: "evidence/*.json",
} as const satisfies Record<keyof DataSet, string>;

/** `paths` names every file that there is, the unreadable ones too, so that these are not called missing. */
export function readDataSet(
  files: readonly ParsedFile[],
  paths: readonly string[],
): { readonly data: DataSet; readonly problems: DataProblem[] } {
  const filesAt = (place: string) => files.filter(({ path }) => matches(path, place));
  const list = <T>(
    place: string,
    key: string,
    schema: GenericSchema<unknown, Readonly<Record<string, readonly T[]>>>,
  ) => merge(filesAt(place).map((file) => readItems(file, key, schema)));
  const whole = <T>(place: string, schema: GenericSchema<unknown, T>) =>
    merge(filesAt(place).map((file) => readWhole(file, schema)));
  const data: DataSet = {
    skills: list(places.skills, "skills", skillFileSchema),
    categories: list(places.categories, "categories", categoryFileSchema),
    duties: list(places.duties, "duties", dutyFileSchema),
    roles: whole(places.roles, roleSchema),
    conditions: list(places.conditions, "conditions", conditionFileSchema),
    stakeholders: list(places.stakeholders, "stakeholders", stakeholderFileSchema),
    sources: list(places.sources, "sources", sourceFileSchema),
    sections: whole(places.sections, sectionFileSchema),
    strength: whole(places.strength, strengthFileSchema),
    levels: list(places.levels, "levels", levelFileSchema),
    drafts: whole(places.drafts, draftFileSchema),
    evidence: whole(places.evidence, evidenceSchema),
  };
  const problems = Object.values(data).flatMap((read: ReadResult<unknown>) => read.problems);
  return { data, problems: [...findMisplacedFiles(files, paths), ...problems] };
}

function findMisplacedFiles(files: readonly ParsedFile[], paths: readonly string[]): DataProblem[] {
  const all = Object.values(places);
  const unplaced = files
    .filter(({ path }) => !all.some((place) => matches(path, place)))
    .map((file) => file.problemAt([], `no data is read from here; expected one of ${all.join(", ")}`));
  const missing = all
    .filter((place) => place !== places.evidence && !paths.some((path) => matches(path, place)))
    .map((place) => ({
      path: place,
      line: 1,
      column: 1,
      message: "there is no such file, and the data is not whole without it",
    }));
  const evidence = files.filter(({ path }) => matches(path, places.evidence));
  const second = evidence.slice(1).map((file) => file.problemAt([], `the evidence is in ${evidence[0]?.path} already`));
  return [...unplaced, ...missing, ...second];
}

function matches(path: string, place: string): boolean {
  const [folder = "", ending] = place.split("*");
  if (ending === undefined) return path === place;
  const name = path.slice(folder.length);
  return path.startsWith(folder) && name.endsWith(ending) && name.length > ending.length && !name.includes("/");
}

function merge<T>(reads: readonly ReadResult<T>[]): ReadResult<T> {
  return {
    items: reads.flatMap(({ items }) => items),
    brokenIds: reads.flatMap(({ brokenIds }) => brokenIds),
    problems: reads.flatMap(({ problems }) => problems),
    isIncomplete: reads.length === 0 || reads.some(({ isIncomplete }) => isIncomplete),
  };
}
