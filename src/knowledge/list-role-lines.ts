/** A role's whole map, line by line, each with who says it. */
import { draftParts, type Knowledge, type RoleData } from "../core/knowledge.ts";
import type { Origin, Origins } from "./company/origin.ts";
import { closenesses } from "./company/role-draft.ts";
import { fits } from "./schema.ts";

const rolePartNames = [
  "label",
  "withArticle",
  "summary",
  "titles",
  "near",
  "areas",
  "skills",
  "categories",
  "duties",
  "stakeholders",
  "experience",
  "template",
] as const;
export type RolePartName = (typeof rolePartNames)[number];

export interface RoleLine {
  readonly part: RolePartName;
  /** Which list of the part it stands in: a fit, "typical", "close", "required"; empty where there is only one. */
  readonly group: string;
  /** What it is about, by id; of a title or a text, that itself. */
  readonly id: string;
  /** The same for people. */
  readonly label: string;
  /** What else it says, for people: what is used instead, whose duty it is, what shows an area. */
  readonly detail: string;
  readonly origin: Origin;
}

/** In the order in which a map is read: by part, group, and place in the map. */
export function listRoleLines(role: RoleData, knowledge: Knowledge, origins: Origins | undefined): readonly RoleLine[] {
  const said = origins?.roles.get(role.id);
  const label = createLabels(knowledge);
  const line = (part: RolePartName, group: string, id: string, text: string, detail = "", key = `${part} ${id}`) => ({
    part,
    group,
    id,
    label: text,
    detail,
    origin: said?.get(key) ?? { role: role.id, place: undefined },
  });
  const text = (part: "label" | "withArticle" | "summary" | "experience", value: string | undefined): RoleLine[] =>
    value === undefined ? [] : [line(part, "", value, value, "", part)];
  const shown = ({ skills, duties, phrases }: RoleData["areas"][number]): string =>
    [...skills.map(label.skill), ...duties.map(label.duty), ...phrases.map((phrase) => `“${phrase}”`)].join(", ");
  return [
    ...text("label", role.label),
    ...text("withArticle", role.withArticle),
    ...text("summary", role.summary),
    ...role.titles.map((title) => line("titles", "", title, title)),
    ...role.near.map((id) => line("near", "", id, label.role(id))),
    ...role.areas.map((area) => line("areas", "", area.id, area.label, shown(area))),
    ...fits.flatMap((fit) =>
      role.skills
        .filter((row) => row.fit === fit)
        .map((row) => line("skills", fit, row.skill, label.skill(row.skill), describeTerms(row, label))),
    ),
    ...fits.flatMap((fit) =>
      Object.entries(role.categories)
        .filter(([, own]) => own === fit)
        .map(([id]) => line("categories", fit, id, label.category(id))),
    ),
    ...(["typical", "atypical"] as const).flatMap((fit) =>
      role.duties
        .filter((row) => row.fit === fit)
        .map(({ duty, belongsTo }) =>
          line(
            "duties",
            fit,
            duty,
            label.duty(duty),
            belongsTo.length === 0 ? "" : `of ${belongsTo.map(label.role).join(", ")}`,
          ),
        ),
    ),
    ...closenesses.flatMap((closeness) =>
      (role.stakeholders[closeness] ?? []).map((id) => line("stakeholders", closeness, id, label.stakeholder(id))),
    ),
    ...text("experience", role.experience),
    ...draftParts.flatMap((part) =>
      role.template[part].map((words) => line("template", part, words, words, "", `template ${part}`)),
    ),
  ];
}

type Labels = Readonly<
  Record<"skill" | "role" | "duty" | "stakeholder" | "category" | "condition", (id: string) => string>
>;

function createLabels(knowledge: Knowledge): Labels {
  const by = (rows: readonly { readonly id: string; readonly label: string }[]) => {
    const labels = new Map(rows.map(({ id, label }) => [id, label]));
    return (id: string): string => labels.get(id) ?? id;
  };
  return {
    skill: by(knowledge.skills),
    role: by(knowledge.roles),
    duty: by(knowledge.duties),
    stakeholder: by(knowledge.stakeholders),
    category: by(knowledge.categories),
    condition: by(knowledge.conditions),
  };
}

function describeTerms({ instead, when, otherwise }: RoleData["skills"][number], label: Labels): string {
  const setting = when === undefined ? "" : `in ${label.condition(when)}, otherwise ${otherwise}`;
  const offered = instead.length === 0 ? "" : `instead: ${instead.map(label.skill).join(", ")}`;
  return [setting, offered].filter((text) => text !== "").join("; ");
}
