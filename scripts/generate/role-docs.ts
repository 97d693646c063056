import { type Fit, type Knowledge, minimumCited, type RoleData, type SkillKind } from "../../src/core/knowledge.ts";
import { fits, skillKinds } from "../../src/knowledge/schema.ts";
import { type GeneratedFile, markGenerated } from "./generated-file.ts";
import { formatList, formatTable, joinParts, startUpper } from "./markdown.ts";

type RoleSkill = RoleData["skills"][number];

const fitHeadings: Readonly<Record<Fit, string>> = {
  core: "Core: what nearly every posting for the role asks for",
  common: "Common: often asked for, and always at home",
  adjacent: "Adjacent: fits, without being what the role is about",
  unusual: "Unusual: seldom asked for; better as nice to have",
  "out-of-place": "Out of place: the tools of another role",
};

const kindHeadings: Readonly<Record<SkillKind, string>> = {
  technology: "Technologies",
  practice: "Practices",
  trait: "Traits",
};

/** A page for each role, for those who hire, and a list of them. */
export function generateRoleDocs(knowledge: Knowledge): readonly GeneratedFile[] {
  const pages = knowledge.roles.map((role) => ({
    path: `docs/roles/${role.id}.md`,
    text: describeRole(role, createNames(knowledge), knowledge),
  }));
  const rows = knowledge.roles.map(({ id, label, summary }) => [`[${startUpper(label)}](${id}.md)`, summary]);
  const list = joinParts([
    markGenerated("knowledge/roles"),
    "# Roles",
    "What Rolewise takes each role for. Companies differ, and so may yours: nothing here is a verdict.",
    formatTable(["Role", "In short"], rows),
  ]);
  return [...pages, { path: "docs/roles/README.md", text: list }];
}

interface Names {
  readonly skill: (id: string) => string;
  readonly skillKind: (id: string) => SkillKind | undefined;
  readonly duty: (id: string) => string;
  /** A link to the role's page. */
  readonly role: (id: string) => string;
  readonly condition: (id: string) => string;
  readonly stakeholder: (id: string) => string;
}

function createNames(knowledge: Knowledge): Names {
  const labels = (rows: readonly { readonly id: string; readonly label: string }[]) => {
    const byId = new Map(rows.map(({ id, label }) => [id, label]));
    return (id: string) => byId.get(id) ?? id;
  };
  const role = labels(knowledge.roles);
  const kinds = new Map(knowledge.skills.map(({ id, kind }) => [id, kind]));
  return {
    skill: labels(knowledge.skills),
    skillKind: (id) => kinds.get(id),
    duty: labels(knowledge.duties),
    role: (id) => `[${role(id)}](${id}.md)`,
    condition: labels(knowledge.conditions),
    stakeholder: labels(knowledge.stakeholders),
  };
}

function describeRole(role: RoleData, names: Names, knowledge: Knowledge): string {
  return joinParts([
    markGenerated(`knowledge/roles/${role.id}.yaml`),
    `# ${startUpper(role.label)}`,
    role.summary,
    `**Goes by**: ${listSome(role.titles, 12)}.`,
    role.near.length === 0 ? "" : `**Close to**: ${role.near.map(names.role).join(", ")}.`,
    ...describeAreas(role, names),
    ...describeDuties(role, names),
    ...describeSkills(role, names, knowledge),
    ...describeStakeholders(role, names),
    ...describeSources(role, knowledge),
  ]);
}

function describeAreas({ areas }: RoleData, names: Names): readonly string[] {
  if (areas.length === 0) return [];
  const lines = areas.map(({ label, skills, duties }) => {
    const shown = [...skills.map(names.skill), ...duties.map(names.duty)];
    return `**${startUpper(label)}**${shown.length === 0 ? "" : `, for instance ${listSome(shown, 6)}`}`;
  });
  return ["## What a posting should show", "Any one of the examples is enough for its line.", formatList(lines)];
}

function describeDuties({ duties }: RoleData, names: Names): readonly string[] {
  const typical = duties.filter(({ fit }) => fit === "typical").map(({ duty }) => startUpper(names.duty(duty)));
  const atypical = duties
    .filter(({ fit }) => fit === "atypical")
    .map(({ duty, belongsTo }) => {
      const owners = belongsTo.map(names.role).join(", ");
      return `${startUpper(names.duty(duty))}${owners === "" ? "" : ` (${owners})`}`;
    });
  return [
    ...(typical.length === 0 ? [] : ["## Typical duties", formatList(typical)]),
    ...(atypical.length === 0 ? [] : ["## Duties that belong to other roles", formatList(atypical)]),
  ];
}

function describeSkills(role: RoleData, names: Names, { evidence }: Knowledge): readonly string[] {
  const cited = evidence.roles[role.id]?.cited;
  const counts = cited !== undefined && cited.n >= minimumCited ? cited : undefined;
  const countOf = (row: RoleSkill) => counts?.skills[row.skill] ?? 0;
  const describe = (row: RoleSkill): string => {
    const notes = [
      countOf(row) === 0 ? "" : String(countOf(row)),
      row.when === undefined ? "" : `in ${names.condition(row.when)}; elsewhere ${row.otherwise}`,
      row.instead.length === 0 ? "" : `instead: ${listSome(row.instead.map(names.skill), 3)}`,
    ].filter((note) => note !== "");
    return `${names.skill(row.skill)}${notes.length === 0 ? "" : ` (${notes.join("; ")})`}`;
  };
  const groups = fits.flatMap((fit) => {
    const rows = role.skills.filter((row) => row.fit === fit).sort((a, b) => countOf(b) - countOf(a));
    const lines = skillKinds.flatMap((kind) => {
      const ofKind = rows.filter(({ skill }) => names.skillKind(skill) === kind);
      return ofKind.length === 0 ? [] : [`**${kindHeadings[kind]}**: ${ofKind.map(describe).join(", ")}`];
    });
    return lines.length === 0 ? [] : [`### ${fitHeadings[fit]}`, formatList(lines)];
  });
  if (groups.length === 0) return [];
  const note =
    counts === undefined
      ? ""
      : `A number says how many postings ask for the skill, of ${counts.n} for this role from ${evidence.period.from} to ${evidence.period.to}.`;
  return ["## Skills", note, ...groups];
}

function describeStakeholders({ stakeholders }: RoleData, names: Names): readonly string[] {
  const rows = [
    ["Closely with", stakeholders.close],
    ["As a rule also with", stakeholders.usual],
    ["Less often with", stakeholders.lesser],
  ] as const;
  const lines = rows.flatMap(([how, ids]) =>
    ids.length === 0 ? [] : [`${how} ${ids.map(names.stakeholder).join(", ")}`],
  );
  return lines.length === 0 ? [] : ["## Works with", formatList(lines)];
}

function describeSources(role: RoleData, { sources }: Knowledge): readonly string[] {
  const rows = [role, ...role.areas, ...role.skills, ...role.duties];
  const cited = new Set(rows.flatMap((row) => row.sources));
  const lines = sources
    .filter(({ id }) => cited.has(id))
    .map(({ title, url, licence }) => `${url === undefined ? title : `[${title}](${url})`} (${licence})`);
  return lines.length === 0 ? [] : ["## Where this comes from", formatList(lines)];
}

function listSome(items: readonly string[], most: number): string {
  return items.length <= most ? items.join(", ") : `${items.slice(0, most).join(", ")} and others`;
}
