/** A company's own roles and skills, laid over the built-in maps. Pure: whoever calls it has read the files. */
import type { Knowledge } from "../core/knowledge.ts";
import { normalizeName } from "./check-skills.ts";
import { createMatchable } from "./company/matchable.ts";
import { mergeDuties, mergeStakeholders } from "./company/merge-duties.ts";
import { mergeSkills, ownCategory } from "./company/merge-skills.ts";
import { createNames, type NamesOptions } from "./company/names.ts";
import type { Origins } from "./company/origin.ts";
import { createPhraseKeeper } from "./company/phrase-keeper.ts";
import { createProblemList } from "./company/problem-list.ts";
import { readCompanyFiles } from "./company/read-company-files.ts";
import { resolveRoles } from "./company/resolve-roles.ts";
import type { DataFile, DataProblem } from "./data-file.ts";

export type { Origin, Origins, Place } from "./company/origin.ts";
export type { DataFile, DataProblem } from "./data-file.ts";

export interface Extension {
  /** The base with everything valid of the files in it: whatever is wrong in them, it can be checked with. */
  readonly knowledge: Knowledge;
  /** In the order of the files, and within a file by place; at most 50 for each file. */
  readonly problems: readonly DataProblem[];
  readonly origins: Origins;
}

/**
 * Adds the roles, skills, duties and stakeholders of a company's files (YAML or JSON; what is in a file is told by its
 * keys) to the base. Paths are only used to say where something stands. Files given later build on those given earlier, so
 * that packs come before the files that use them.
 */
export function extendKnowledge(base: Knowledge, files: readonly DataFile[]): Extension {
  const problems = createProblemList(files.map(({ path }) => path));
  const data = readCompanyFiles(files, problems);
  const isExcused = (id: string): boolean => data.isIncomplete || data.brokenIds.has(id);
  const matchable = createMatchable();
  const keepPhrases = createPhraseKeeper(matchable, problems);
  const skills = mergeSkills(base, data.skills, isExcused, matchable, keepPhrases, problems);
  const duties = mergeDuties(base.duties, data.duties, keepPhrases, problems);
  const people = mergeStakeholders(base.stakeholders, data.stakeholders, keepPhrases, problems);
  const named = (
    kind: NamesOptions["kind"],
    rows: Iterable<{ readonly id: string; readonly label: string }>,
    broken: ReadonlySet<string>,
  ) =>
    createNames(
      {
        kind,
        rows: [...rows].map(({ id, label }) => [id, [label]]),
        isExcused: (id) => broken.has(id) || isExcused(id),
      },
      problems,
    );
  const labels = [...base.roles, ...data.roles.map(({ value }) => ({ id: value.id, label: value.label ?? value.id }))];
  const roles = resolveRoles(base, data.roles, {
    names: {
      skill: skills.names,
      duty: named("duty", duties.byId.values(), duties.brokenIds),
      stakeholder: named("stakeholder", people.byId.values(), people.brokenIds),
      category: named("category", base.categories, new Set()),
      condition: named("condition", base.conditions, new Set()),
      role: named("role", labels, new Set()),
    },
    compareTitle: normalizeName,
    keepPhrases,
    findPhraseFault: matchable.findPhraseFault,
    problems,
  });
  const usesOwn = [...skills.byId.values()].some(({ category }) => category === ownCategory.id);
  return {
    knowledge: {
      ...base,
      skills: [...skills.byId.values()],
      categories: usesOwn ? [...base.categories, ownCategory] : base.categories,
      duties: [...duties.byId.values()],
      stakeholders: [...people.byId.values()],
      roles: roles.roles,
      countedAs: { ...base.countedAs, ...roles.countedAs },
      uncounted: {
        skills: listNew(base.skills, skills.byId, base.uncounted?.skills),
        duties: listNew(base.duties, duties.byId, base.uncounted?.duties),
      },
    },
    problems: problems.list(),
    origins: {
      roles: roles.origins,
      definitions: roles.definitions,
      parents: roles.parents,
      skills: skills.places,
      duties: duties.places,
      stakeholders: people.places,
    },
  };
}

/** The ids that the base does not have, and those that it says are new itself. */
function listNew(
  base: readonly { readonly id: string }[],
  extended: ReadonlyMap<string, unknown>,
  before: readonly string[] = [],
): readonly string[] {
  const known = new Set(base.map(({ id }) => id));
  return [...before, ...[...extended.keys()].filter((id) => !known.has(id))];
}
