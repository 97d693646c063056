/** Each part of a role: what a company's file says of it goes over what is inherited. */
import { findLineFault } from "../../core/drafts/placeholders.ts";
import { companySource, type DraftPart, draftParts, type Fit, type RoleData } from "../../core/knowledge.ts";
import { oneLine } from "../../core/text/one-line.ts";
import { fits } from "../schema.ts";
import type { CompanyRole } from "./company-schema.ts";
import { closenesses, type RoleDraft } from "./role-draft.ts";
import { createNoting, type RolePen } from "./role-pen.ts";

/** Of what a company says of its role: rules word it as its own. */
const sources = [companySource];

type SkillEntry = NonNullable<NonNullable<CompanyRole["skills"]>[Fit]>[number];

export function mergeRoleSkills(draft: RoleDraft, pen: RolePen): void {
  const isFirst = createNoting(pen, "skill");
  for (const name of pen.said.remove?.skills ?? []) {
    const id = pen.context.names.skill.find(name);
    if (id !== undefined) isFirst(id, "remove", ["remove", "skills"]);
  }
  for (const fit of fits) {
    for (const [index, entry] of (pen.said.skills?.[fit] ?? []).entries()) {
      const path = ["skills", fit, index];
      const namePath = typeof entry === "string" ? path : [...path, "skill"];
      const skill = pen.resolve("skill", namePath, typeof entry === "string" ? entry : entry.skill);
      if (skill === undefined || !isFirst(skill, fit, namePath)) continue;
      const instead = draft.skills.get(skill)?.value.instead ?? [];
      draft.skills.set(skill, pen.line(namePath, { skill, fit, instead, ...readTerms(entry, path, pen), sources }));
    }
  }
}

/** What an entry that is more than a name says. */
function readTerms(entry: SkillEntry, path: (string | number)[], pen: RolePen): Partial<RoleData["skills"][number]> {
  if (typeof entry === "string") return {};
  const { instead, when, otherwise } = entry;
  const offered = instead === undefined ? {} : { instead: pen.resolveAll("skill", [...path, "instead"], instead) };
  if (when === undefined && otherwise === undefined) return offered;
  if (when === undefined || otherwise === undefined) {
    pen.tell(path, "“when” and “otherwise” need each other; as it stands the fit holds everywhere");
    return offered;
  }
  const condition = pen.resolve("condition", [...path, "when"], when);
  return condition === undefined ? offered : { ...offered, when: condition, otherwise };
}

export function mergeRoleCategories(draft: RoleDraft, pen: RolePen): void {
  for (const [name, fit] of Object.entries(pen.said.categories ?? {})) {
    const id = pen.resolve("category", ["categories", name], name, "key");
    if (id !== undefined) draft.categories.set(id, pen.line(["categories", name], fit as Fit));
  }
}

export function mergeRoleDuties(draft: RoleDraft, pen: RolePen): void {
  const isFirst = createNoting(pen, "duty");
  for (const fit of ["typical", "atypical"] as const) {
    for (const [index, entry] of (pen.said.duties?.[fit] ?? []).entries()) {
      const row = typeof entry === "string" ? { duty: entry } : entry;
      const path = ["duties", fit, index];
      const namePath = typeof entry === "string" ? path : [...path, "duty"];
      const duty = pen.resolve("duty", namePath, row.duty);
      if (duty === undefined || !isFirst(duty, fit, namePath)) continue;
      const inherited = fit === "atypical" ? (draft.duties.get(duty)?.value.belongsTo ?? []) : [];
      const belongsTo =
        row.belongsTo === undefined ? inherited : pen.resolveAll("role", [...path, "belongsTo"], row.belongsTo);
      draft.duties.set(duty, pen.line(namePath, { duty, fit, belongsTo: [...belongsTo], sources }));
    }
  }
}

export function mergeRoleAreas(draft: RoleDraft, pen: RolePen): void {
  const isFirst = createNoting(pen, "area");
  for (const [index, said] of (pen.said.areas ?? []).entries()) {
    const path = ["areas", index];
    if (!isFirst(said.id, "areas", [...path, "id"])) continue;
    const before = draft.areas.get(said.id)?.value;
    const label = said.label === undefined ? (before?.label ?? said.id.replaceAll("-", " ")) : oneLine(said.label);
    const area = {
      id: said.id,
      label,
      skills:
        said.skills === undefined ? (before?.skills ?? []) : pen.resolveAll("skill", [...path, "skills"], said.skills),
      duties:
        said.duties === undefined ? (before?.duties ?? []) : pen.resolveAll("duty", [...path, "duties"], said.duties),
      phrases:
        said.phrases === undefined ? (before?.phrases ?? []) : [...pen.keepPhrases([...path, "phrases"], said.phrases)],
      line: said.line === undefined ? (before?.line ?? `Experience with ${label}`) : oneLine(said.line),
      optional: said.optional ?? before?.optional ?? false,
      sources: before?.sources ?? [],
    };
    for (const [at, skill] of area.skills.entries()) {
      if (said.skills !== undefined && draft.skills.get(skill)?.value.fit === "out-of-place")
        pen.tell([...path, "skills", at], `“${skill}” is out of place in this role, so it can show no area`);
    }
    if (area.skills.length + area.duties.length + area.phrases.length > 0)
      draft.areas.set(said.id, pen.line([...path, "id"], area));
    else pen.tell([...path, "id"], "nothing shows this area: it has no skills, duties or phrases that can be used");
  }
}

export function mergeRoleStakeholders(draft: RoleDraft, pen: RolePen): void {
  const isFirst = createNoting(pen, "stakeholder");
  for (const closeness of closenesses) {
    for (const [index, name] of (pen.said.stakeholders?.[closeness] ?? []).entries()) {
      const path = ["stakeholders", closeness, index];
      const id = pen.resolve("stakeholder", path, name);
      if (id !== undefined && isFirst(id, closeness, path)) draft.stakeholders.set(id, pen.line(path, closeness));
    }
  }
}

export function mergeRoleNear(draft: RoleDraft, pen: RolePen): void {
  for (const [index, name] of (pen.said.near ?? []).entries()) {
    const id = pen.resolve("role", ["near", index], name);
    if (id !== undefined) draft.near.set(id, pen.line(["near", index], id));
  }
}

export function mergeRoleTitles(draft: RoleDraft, pen: RolePen): void {
  const { compareTitle, findPhraseFault } = pen.context;
  for (const [index, given] of (pen.said.titles ?? []).entries()) {
    const title = oneLine(given);
    const fault = findPhraseFault(title);
    if (fault === undefined) draft.titles.set(compareTitle(title), pen.line(["titles", index], title));
    else pen.tell(["titles", index], fault);
  }
  const label = draft.label.value;
  // A role without titles goes by its name.
  if (draft.titles.size === 0 && findPhraseFault(label) === undefined)
    draft.titles.set(compareTitle(label), { value: label, origin: draft.label.origin });
}

export function mergeRoleTemplate(draft: RoleDraft, pen: RolePen): void {
  for (const part of draftParts) {
    const template = keepLines(pen, "template", part);
    if (template !== undefined) draft.template.set(part, pen.line(["template", part], template));
    const more = keepLines(pen, "lines", part);
    if (more !== undefined) draft.lines.set(part, [...more, ...(draft.lines.get(part) ?? [])]);
  }
}

function keepLines(pen: RolePen, list: "template" | "lines", part: DraftPart): readonly string[] | undefined {
  const lines = pen.said[list]?.[part];
  return lines
    ?.filter((text, index) => {
      const fault = findLineFault(text, ["role"]);
      if (fault !== undefined) pen.tell([list, part, index], fault);
      return fault === undefined;
    })
    .map(oneLine);
}
