import type { Knowledge, RoleData } from "../../core/knowledge.ts";
import type { Origins } from "../../knowledge/extend-knowledge.ts";
import { listRoleLines, type RoleLine } from "../../knowledge/list-role-lines.ts";

/** Roles and where they come from; paths in `origins` are shown by `show`. */
export interface ShownRoles {
  readonly knowledge: Knowledge;
  readonly origins: Origins | undefined;
  readonly show: (path: string) => string;
}

/**
 * The JSON of `roles`, version 1: one line. Fields are only ever added to it. `extends` has the nearest role first; `files`
 * are those that speak of a role, the last word last, and none where it is as it was built in.
 */
export function formatRolesJson({ knowledge, origins, show }: ShownRoles): string {
  const roles = knowledge.roles.map(({ id, label, summary, titles }) => ({
    id,
    label,
    summary,
    titles,
    extends: origins?.parents.get(id) ?? [],
    files: (origins?.definitions.get(id) ?? []).map(({ path }) => show(path)),
  }));
  return `${JSON.stringify({ version: 1, roles })}\n`;
}

/** The JSON of `roles ID`. Each line of the map has the role that says it and, where that is a company's, the place. */
export function formatRoleJson(role: RoleData, shown: ShownRoles): string {
  const { knowledge, origins, show } = shown;
  const lines = listRoleLines(role, knowledge, origins).map((line) => ({
    part: line.part,
    group: line.group === "" ? null : line.group,
    id: line.id,
    label: line.label,
    detail: line.detail === "" ? null : line.detail,
    from: placeOf(line, show),
  }));
  const parents = origins?.parents.get(role.id) ?? [];
  return `${JSON.stringify({ version: 1, role: { id: role.id, label: role.label, extends: parents, lines } })}\n`;
}

/** `path` is null where a line is built in. */
function placeOf({ origin }: RoleLine, show: ShownRoles["show"]) {
  const { role, place } = origin;
  return place === undefined
    ? { role, path: null, line: null, column: null }
    : { role, path: show(place.path), line: place.line, column: place.column };
}
