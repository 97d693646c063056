/** Turns the files of knowledge/ into what the engine knows, and says what is wrong with them, each with its place. */
import type { DraftData, Evidence, Knowledge } from "../core/knowledge.ts";
import { checkDrafts } from "./check-drafts.ts";
import { checkEvidence } from "./check-evidence.ts";
import { checkPhrases } from "./check-phrases.ts";
import { checkRoles } from "./check-roles.ts";
import { checkSkills } from "./check-skills.ts";
import { type DataFile, type DataProblem, parseDataFile } from "./data-file.ts";
import { type DataSet, readDataSet } from "./data-set.ts";
import { collectIds, findTakenIds, findUnknownIds } from "./ids.ts";
import type { ReadResult } from "./read-items.ts";

export type { DataFile, DataProblem } from "./data-file.ts";

export interface Compilation {
  /** What is valid by itself; complete and consistent only where there are no problems. */
  readonly knowledge: Knowledge;
  /** In order of file and place. */
  readonly problems: readonly DataProblem[];
}

const noDrafts: DraftData = { experience: "", levels: [], sections: [] };
const noEvidence: Evidence = { corpus: "none", period: { from: "", to: "" }, roles: {} };

/** Compiles all data files of one folder; the order in which they are given does not matter. */
export function compileKnowledge(files: readonly DataFile[]): Compilation {
  const parsed = [...files].sort((a, b) => compare(a.path, b.path)).map(parseDataFile);
  const readable = parsed.filter(({ syntaxProblems }) => syntaxProblems.length === 0);
  const { data, problems } = readDataSet(
    readable,
    parsed.map(({ path }) => path),
  );
  const syntaxProblems = parsed.flatMap((file) => [...file.syntaxProblems, ...file.repeatedKeys]);
  // Ids in an unreadable file cannot be told from ids that do not exist.
  const crossProblems = syntaxProblems.length === 0 ? crossCheck(data) : [];
  return {
    knowledge: assemble(data),
    problems: sortProblems([...syntaxProblems, ...problems, ...crossProblems]),
  };
}

function crossCheck(data: DataSet): DataProblem[] {
  const tables = {
    skills: collectIds("skill", data.skills),
    categories: collectIds("category", data.categories),
    duties: collectIds("duty", data.duties),
    roles: collectIds("role", data.roles),
    conditions: collectIds("condition", data.conditions),
    stakeholders: collectIds("stakeholder", data.stakeholders),
    sources: collectIds("source", data.sources),
    levels: collectIds("level", data.levels),
  };
  return [
    ...Object.entries(tables).flatMap(([name, { kind }]) =>
      findTakenIds(kind, data[name as keyof typeof tables].items),
    ),
    ...data.duties.items.flatMap((item) => findUnknownIds(item, ["sources"], item.value.sources, tables.sources)),
    ...checkSkills(data.skills.items, tables),
    ...checkRoles(data.roles.items, tables),
    ...checkPhrases(data),
    ...checkDrafts(data.drafts.items),
    ...checkEvidence(data.evidence.items, tables),
  ];
}

function assemble(data: DataSet): Knowledge {
  return {
    skills: valuesOf(data.skills),
    categories: valuesOf(data.categories),
    duties: valuesOf(data.duties),
    roles: valuesOf(data.roles),
    conditions: valuesOf(data.conditions),
    stakeholders: valuesOf(data.stakeholders),
    headings: valuesOf(data.sections)[0]?.headings ?? {},
    cues: valuesOf(data.strength)[0]?.cues ?? {},
    sources: valuesOf(data.sources),
    levels: valuesOf(data.levels),
    drafts: valuesOf(data.drafts)[0] ?? noDrafts,
    evidence: valuesOf(data.evidence)[0] ?? noEvidence,
  };
}

function valuesOf<T>(read: ReadResult<T>): readonly T[] {
  return read.items.map(({ value }) => value);
}

/** Without those that say the same of the same place. */
function sortProblems(problems: readonly DataProblem[]): readonly DataProblem[] {
  const distinct = new Map(problems.map((problem) => [JSON.stringify(problem), problem] as const));
  return [...distinct.values()].sort((a, b) => compare(a.path, b.path) || a.line - b.line || a.column - b.column);
}

/** By code units, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
