/** Takes out of a role's map what the company says is not so. */
import { nearest } from "../../core/text/nearest.ts";
import type { CompanyRole } from "./company-schema.ts";
import type { RoleDraft } from "./role-draft.ts";
import type { RolePen } from "./role-pen.ts";

type Removed = NonNullable<CompanyRole["remove"]>;

const kinds = {
  near: "role",
  skills: "skill",
  categories: "category",
  duties: "duty",
  stakeholders: "stakeholder",
} as const;

export function removeLines(draft: RoleDraft, pen: RolePen): void {
  const { remove = {} } = pen.said;
  for (const [part, kind] of Object.entries(kinds) as [keyof typeof kinds, (typeof kinds)[keyof typeof kinds]][]) {
    for (const [index, name] of (remove[part] ?? []).entries()) {
      const id = pen.resolve(kind, ["remove", part, index], name);
      if (id !== undefined) removeLine(draft, part, id, name, index, pen);
    }
  }
  for (const [index, name] of (remove.areas ?? []).entries()) removeLine(draft, "areas", name, name, index, pen);
  for (const [index, title] of (remove.titles ?? []).entries())
    removeLine(draft, "titles", pen.context.compareTitle(title), title, index, pen);
}

function removeLine(
  draft: RoleDraft,
  part: keyof Removed,
  key: string,
  name: string,
  index: number,
  pen: RolePen,
): void {
  if (draft[part].delete(key)) return;
  const meant = part === "areas" || part === "titles" ? nearest(key, draft[part].keys()) : undefined;
  const hint = meant === undefined ? "" : `; did you mean “${meant}”?`;
  pen.tell(["remove", part, index], `there is no “${name}” among the ${part} of the extended role to remove${hint}`);
}
