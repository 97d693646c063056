import type { RoleData } from "../../core/knowledge.ts";
import { listRoleLines, type RoleLine, type RolePartName } from "../../knowledge/list-role-lines.ts";
import { columns } from "./columns.ts";
import type { Paint } from "./paint.ts";
import type { ShownRoles } from "./roles-json.ts";

/** For people: all roles, each with where it comes from. */
export function formatRolesText({ knowledge, origins, show }: ShownRoles): string {
  const rows = knowledge.roles.map(({ id, label }) => {
    const places = origins?.definitions.get(id) ?? [];
    const parents = origins?.parents.get(id) ?? [];
    const own = [...new Set(places.map(({ path }) => show(path)))].join(", ");
    const from = parents.length === 0 ? "" : `, extends ${parents.join(", ")}`;
    return [id, label, places.length === 0 ? "built-in" : `${own}${from}`];
  });
  return `${columns(rows).join("\n")}\n`;
}

const headings: Readonly<Record<RolePartName, string>> = {
  label: "Name",
  withArticle: "Name",
  summary: "Name",
  titles: "Titles that mean it",
  near: "Close to",
  areas: "What a posting should show",
  skills: "Skills",
  categories: "Other skills, by category",
  duties: "Duties",
  stakeholders: "People it works with",
  experience: "Lines of a new posting",
  template: "Lines of a new posting",
};

/** What a person reads of a line, in columns; where it comes from is the last one. */
const widest = 60;

/** For people: the whole map of a role, each line with where it comes from. */
export function formatRoleText(role: RoleData, shown: ShownRoles, paint: Paint): string {
  const lines = listRoleLines(role, shown.knowledge, shown.origins);
  const groups = new Map<string, RoleLine[]>();
  for (const line of lines) {
    const heading = headings[line.part];
    groups.set(heading, [...(groups.get(heading) ?? []), line]);
  }
  const parts = [...groups].map(([heading, group]) => {
    const isNamed = group.some((line) => nameOf(line) !== "");
    const rows = group.map((line) => [
      ...(isNamed ? [nameOf(line)] : []),
      shorten(sayLine(line)),
      wordOrigin(role.id, line, shown),
    ]);
    return [paint("bold", heading), ...columns(rows).map((row) => `  ${row}`)].join("\n");
  });
  return `${paint("underline", role.id)}\n\n${parts.join("\n\n")}\n`;
}

/** The first column: which list of the part, else which part of the name. */
function nameOf({ part, group }: RoleLine): string {
  if (group !== "") return group;
  if (part === "withArticle") return "with article";
  return part === "label" || part === "summary" || part === "experience" ? part : "";
}

function sayLine({ label, detail }: RoleLine): string {
  return detail === "" ? label : `${label} (${detail})`;
}

function shorten(text: string): string {
  return text.length <= widest ? text : `${text.slice(0, widest - 1)}…`;
}

function wordOrigin(id: string, { origin: { role, place } }: RoleLine, { show }: ShownRoles): string {
  if (place !== undefined) return `${show(place.path)}:${place.line}`;
  return role === id ? "built-in" : `built-in, ${role}`;
}
