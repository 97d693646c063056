/** What no schema can see in the role maps: whether they agree with the other data and with themselves. */

import { findLineFault } from "../core/drafts/placeholders.ts";
import { draftParts } from "../core/knowledge.ts";
import { normalizeName } from "./check-skills.ts";
import type { DataProblem } from "./data-file.ts";
import { findRepeated, findUnknownId, findUnknownIds, type IdTable, placeOf, problemIn } from "./ids.ts";
import type { Located } from "./read-items.ts";
import type { RoleData } from "./schema.ts";

export interface RoleTables {
  readonly skills: IdTable;
  readonly categories: IdTable;
  readonly duties: IdTable;
  readonly roles: IdTable;
  readonly conditions: IdTable;
  readonly stakeholders: IdTable;
  readonly sources: IdTable;
}

export function checkRoles(roles: readonly Located<RoleData>[], tables: RoleTables): DataProblem[] {
  const titles = roles.flatMap((item) =>
    item.value.titles.map((title, index) => ({ key: normalizeName(title), item, path: ["titles", index] })),
  );
  return [
    ...findRepeated(titles, (title, first) => `the title “${title}” is taken already (${placeOf(first)})`),
    ...roles.flatMap((item) => [
      ...checkFileName(item),
      ...checkReferences(item, tables),
      ...checkSkillRows(item, tables),
      ...checkDutyRows(item, tables),
      ...checkAreas(item, tables),
      ...checkStakeholders(item, tables),
      ...checkTemplate(item),
    ]),
  ];
}

function checkFileName(item: Located<RoleData>): DataProblem[] {
  const expected = `roles/${item.value.id}.yaml`;
  return item.file.path === expected ? [] : [problemIn(item, ["id"], `the role of this id belongs in ${expected}`)];
}

function checkReferences(item: Located<RoleData>, tables: RoleTables): DataProblem[] {
  const { id, near, apart, sources, categories } = item.value;
  return [
    ...Object.keys(apart).flatMap((role) => findUnknownId(item, ["apart", role], role, tables.roles, "key")),
    ...findUnknownIds(item, ["near"], near, tables.roles),
    ...near.flatMap((role, at) => (role === id ? [problemIn(item, ["near", at], "a role is not near to itself")] : [])),
    ...findUnknownIds(item, ["sources"], sources, tables.sources),
    ...Object.keys(categories).flatMap((category) =>
      findUnknownId(item, ["categories", category], category, tables.categories, "key"),
    ),
  ];
}

function checkSkillRows(item: Located<RoleData>, tables: RoleTables): DataProblem[] {
  const { skills } = item.value;
  const outOfPlace = skillsOutOfPlace(item.value);
  return [
    ...findRepeated(
      skills.map(({ skill }, index) => ({ key: skill, item, path: ["skills", index, "skill"] })),
      (id, first) => `the skill “${id}” stands in this role already (${placeOf(first)})`,
    ),
    ...skills.flatMap((row, index) => [
      ...findUnknownId(item, ["skills", index, "skill"], row.skill, tables.skills),
      ...findUnknownId(item, ["skills", index, "when"], row.when, tables.conditions),
      ...findUnknownIds(item, ["skills", index, "instead"], row.instead, tables.skills),
      ...findUnknownIds(item, ["skills", index, "sources"], row.sources, tables.sources),
      ...row.instead.flatMap((id, at) =>
        id === row.skill || outOfPlace.has(id)
          ? [problemIn(item, ["skills", index, "instead", at], `“${id}” is itself out of place in this role`)]
          : [],
      ),
      ...((row.when === undefined) === (row.otherwise === undefined)
        ? []
        : [problemIn(item, ["skills", index], "“when” and “otherwise” need each other")]),
    ]),
  ];
}

function checkDutyRows(item: Located<RoleData>, tables: RoleTables): DataProblem[] {
  const { duties, id } = item.value;
  return [
    ...findRepeated(
      duties.map(({ duty }, index) => ({ key: duty, item, path: ["duties", index, "duty"] })),
      (duty, first) => `the duty “${duty}” stands in this role already (${placeOf(first)})`,
    ),
    ...duties.flatMap((row, index) => [
      ...findUnknownId(item, ["duties", index, "duty"], row.duty, tables.duties),
      ...findUnknownIds(item, ["duties", index, "belongsTo"], row.belongsTo, tables.roles),
      ...findUnknownIds(item, ["duties", index, "sources"], row.sources, tables.sources),
      ...row.belongsTo.flatMap((role, at) =>
        role === id
          ? [
              problemIn(
                item,
                ["duties", index, "belongsTo", at],
                "an atypical duty belongs to another role than this one",
              ),
            ]
          : [],
      ),
    ]),
  ];
}

function checkAreas(item: Located<RoleData>, tables: RoleTables): DataProblem[] {
  const { areas } = item.value;
  const outOfPlace = skillsOutOfPlace(item.value);
  return [
    ...findRepeated(
      areas.map(({ id }, index) => ({ key: id, item, path: ["areas", index, "id"] })),
      (id, first) => `the area id “${id}” is already taken (${placeOf(first)})`,
    ),
    ...areas.flatMap((area, index) => [
      ...findUnknownIds(item, ["areas", index, "skills"], area.skills, tables.skills),
      ...findUnknownIds(item, ["areas", index, "duties"], area.duties, tables.duties),
      ...findUnknownIds(item, ["areas", index, "sources"], area.sources, tables.sources),
      ...area.skills.flatMap((skill, at) =>
        outOfPlace.has(skill)
          ? [
              problemIn(
                item,
                ["areas", index, "skills", at],
                `“${skill}” is out of place in this role, so it can show no area`,
              ),
            ]
          : [],
      ),
      ...(area.skills.length + area.duties.length + area.phrases.length === 0
        ? [problemIn(item, ["areas", index], `nothing shows this area: it has no skills, duties or phrases`)]
        : []),
    ]),
  ];
}

function checkStakeholders(item: Located<RoleData>, tables: RoleTables): DataProblem[] {
  const entries = (["close", "usual", "lesser"] as const).flatMap((closeness) =>
    item.value.stakeholders[closeness].map((key, index) => ({ key, item, path: ["stakeholders", closeness, index] })),
  );
  return [
    ...entries.flatMap(({ key, path }) => findUnknownId(item, path, key, tables.stakeholders)),
    ...findRepeated(entries, (id, first) => `the stakeholder “${id}” stands in this role already (${placeOf(first)})`),
  ];
}

function checkTemplate(item: Located<RoleData>): DataProblem[] {
  return (["template", "lines"] as const).flatMap((list) =>
    draftParts.flatMap((part) =>
      (item.value[list][part] ?? []).flatMap((line, index) => {
        const fault = findLineFault(line, ["role"]);
        return fault === undefined ? [] : [problemIn(item, [list, part, index], fault)];
      }),
    ),
  );
}

/** Skills that never fit the role, whatever the setting. */
function skillsOutOfPlace(role: RoleData): ReadonlySet<string> {
  return new Set(
    role.skills.filter(({ fit, when }) => fit === "out-of-place" && when === undefined).map((row) => row.skill),
  );
}
