/** Lays what a company's role file says over the map of the role that it extends. */

import { oneLine } from "../../core/text/one-line.ts";
import type { Located } from "../read-items.ts";
import { addArticle } from "./article.ts";
import type { CompanyRole, RolePart } from "./company-schema.ts";
import {
  mergeRoleAreas,
  mergeRoleCategories,
  mergeRoleDuties,
  mergeRoleNear,
  mergeRoleSkills,
  mergeRoleStakeholders,
  mergeRoleTemplate,
  mergeRoleTitles,
} from "./merge-role-parts.ts";
import { removeLines } from "./remove-lines.ts";
import type { Line, RoleDraft } from "./role-draft.ts";
import { createRolePen, type RoleContext, type RolePen } from "./role-pen.ts";

/**
 * A role of another id has a label and titles of its own; everything else is inherited. A role of the same id inherits
 * these too: it is that role, changed.
 */
export function mergeRole(parent: RoleDraft | undefined, item: Located<CompanyRole>, context: RoleContext): RoleDraft {
  const pen = createRolePen(item, context);
  const { id, replace = [] } = item.value;
  const isSame = parent?.id === id;
  const inherit = <T>(part: RolePart, of: (draft: RoleDraft) => ReadonlyMap<string, Line<T>>): Map<string, Line<T>> =>
    new Map(parent === undefined || replace.includes(part) ? [] : of(parent));
  const draft: RoleDraft = {
    id,
    ...nameRole(parent, isSame, pen),
    titles: isSame ? inherit("titles", ({ titles }) => titles) : new Map(),
    isLoose: parent?.isLoose ?? false,
    field: parent?.field ?? [],
    // The sentences name the role that is extended; they stay true of it only.
    apart: isSame ? parent.apart : {},
    near: inherit("near", ({ near }) => near),
    areas: inherit("areas", ({ areas }) => areas),
    skills: inherit("skills", ({ skills }) => skills),
    categories: inherit("categories", ({ categories }) => categories),
    duties: inherit("duties", ({ duties }) => duties),
    stakeholders: inherit("stakeholders", ({ stakeholders }) => stakeholders),
    experience:
      pen.said.experience === undefined ? parent?.experience : pen.line(["experience"], oneLine(pen.said.experience)),
    template: new Map(parent?.template),
    lines: new Map(replace.includes("lines") ? [] : parent?.lines),
    sources: parent?.sources ?? [],
  };
  if (parent !== undefined && !isSame) draft.near.set(parent.id, pen.line(["extends"], parent.id));
  removeLines(draft, pen);
  mergeRoleSkills(draft, pen);
  mergeRoleCategories(draft, pen);
  mergeRoleDuties(draft, pen);
  mergeRoleAreas(draft, pen);
  mergeRoleStakeholders(draft, pen);
  mergeRoleNear(draft, pen);
  mergeRoleTitles(draft, pen);
  mergeRoleTemplate(draft, pen);
  return draft;
}

function nameRole(
  parent: RoleDraft | undefined,
  isSame: boolean,
  { said, line }: RolePen,
): Pick<RoleDraft, "label" | "withArticle" | "summary"> {
  const title = said.titles?.[0];
  const label =
    said.label !== undefined
      ? line(["label"], oneLine(said.label))
      : isSame && parent !== undefined
        ? parent.label
        : title !== undefined
          ? line(["titles", 0], oneLine(title))
          : line(["id"], said.id.replaceAll("-", " "));
  const isRenamed = label !== parent?.label;
  const withArticle =
    said.withArticle !== undefined
      ? line(["withArticle"], oneLine(said.withArticle))
      : isRenamed || parent === undefined
        ? { ...label, value: addArticle(label.value) }
        : parent.withArticle;
  const summary =
    said.summary !== undefined
      ? line(["summary"], oneLine(said.summary))
      : (parent?.summary ?? line(["id"], `The role of ${withArticle.value}, as this company sees it.`));
  return { label, withArticle, summary };
}
