import {
  type Fit,
  type Knowledge,
  minimumCited,
  type RoleData,
  type RoleEvidence,
  type SkillKind,
} from "../core/knowledge.ts";
import { formatList, joinParts } from "../core/text/compose-markdown.ts";
import { escapeMarkdown } from "../core/text/escape-markdown.ts";
import { startUpper } from "../core/text/start-upper.ts";
import type { Origins } from "./company/origin.ts";
import { listRoleLines, type RolePartName } from "./list-role-lines.ts";
import { fits, skillKinds } from "./schema.ts";

type RoleSkill = RoleData["skills"][number];

const fitHeadings: Readonly<Record<Fit, string>> = {
  core: "Core: what the work is done with",
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

const mostTitles = 8;
/** What comes after these is told in one line. */
const mostDuties = 15;
/** `rolewise roles ID` lists the others. */
const mostSkills = 40;

const partNames: Readonly<Record<RolePartName, string>> = {
  label: "name",
  withArticle: "name",
  summary: "summary",
  titles: "titles",
  near: "close to",
  areas: "what a posting should show",
  skills: "skills",
  categories: "other skills by category",
  duties: "duties",
  stakeholders: "people",
  experience: "lines of a new posting",
  template: "lines of a new posting",
};

/** Where a company's own lines of the maps stand; `show` writes the path of a file for the reader. */
export interface OwnLines {
  readonly origins: Origins;
  readonly show: (path: string) => string;
}

/**
 * A role's map as a page of Markdown for those who hire. Other roles are linked as `ID.md` beside it. What a company says of
 * the role in files of its own is listed with its places.
 */
export function renderRolePage(role: RoleData, knowledge: Knowledge, own?: OwnLines): string {
  const names = createNames(knowledge);
  return joinParts([
    `# ${startUpper(escapeWords(role.label))}`,
    escapeWords(role.summary),
    `**Goes by**: ${listSome(readableTitles(role).map(escapeWords), mostTitles)}.`,
    ...(own === undefined ? [] : describeOwnLines(role, knowledge, own, names)),
    ...describeNear(role, names, knowledge),
    ...describeAreas(role, names),
    ...describeDuties(role, names, knowledge),
    ...describeSkills(role, names, knowledge),
    ...describeStakeholders(role, names),
    ...describeSources(role, knowledge),
  ]);
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
    const byId = new Map(rows.map(({ id, label }) => [id, escapeWords(label)]));
    return (id: string) => byId.get(id) ?? escapeWords(id);
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

/** What the company's files say of the role, by part, each file's lines together. */
function describeOwnLines(
  role: RoleData,
  knowledge: Knowledge,
  { origins, show }: OwnLines,
  names: Names,
): readonly string[] {
  const said = new Map<string, string[]>();
  for (const { part, group, label, origin } of listRoleLines(role, knowledge, origins)) {
    if (origin.place === undefined) continue;
    const key = `${startUpper(partNames[part])}${group === "" ? "" : `, ${group}`} (${escapeWords(show(origin.place.path))})`;
    said.set(key, [...(said.get(key) ?? []), escapeWords(label)]);
  }
  if (said.size === 0) return [];
  const parents = origins.parents.get(role.id) ?? [];
  const others = parents.filter((id) => id !== role.id && knowledge.roles.some((one) => one.id === id));
  return [
    "## What is the company's own",
    others.length === 0 ? "" : `All the rest comes from ${others.map(names.role).join(", ")}.`,
    formatList([...said].map(([where, labels]) => `**${where}**: ${listSome(labels, 20)}`)),
  ];
}

function describeAreas({ areas }: RoleData, names: Names): readonly string[] {
  if (areas.length === 0) return [];
  const lines = areas.map(({ label, skills, duties, optional }) => {
    const shown = [...skills.map(names.skill), ...duties.map(names.duty)];
    return `**${startUpper(escapeWords(label))}**${optional ? " (most do, and none has to)" : ""}${shown.length === 0 ? "" : `, for instance ${listSome(shown, 6)}`}`;
  });
  return ["## What a posting should show", "Any one of the examples is enough for its line.", formatList(lines)];
}

/** The roles near it, each with what sets the two apart where somebody has said it. */
function describeNear(role: RoleData, names: Names, { roles }: Knowledge): readonly string[] {
  const others = roles.filter(({ id, near }) => id !== role.id && near.includes(role.id)).map(({ id }) => id);
  const near = [...new Set([...role.near, ...others])].flatMap((id) => roles.find((other) => other.id === id) ?? []);
  if (near.length === 0) return [];
  const lines = near.map((other) => {
    const apart = role.apart[other.id] ?? other.apart[role.id];
    return `**${names.role(other.id)}**${apart === undefined ? "" : `: ${escapeWords(apart)}`}`;
  });
  return ["## Roles close to it", formatList(lines)];
}

/** The counts that may be cited of a role, or of the one that is counted for it. */
function countsOf(role: RoleData, { evidence, countedAs }: Knowledge): RoleEvidence["cited"] | undefined {
  const cited = evidence.roles[countedAs?.[role.id]?.role ?? role.id]?.cited;
  return cited !== undefined && cited.n >= minimumCited ? cited : undefined;
}

function describeDuties(role: RoleData, names: Names, knowledge: Knowledge): readonly string[] {
  const counts = countsOf(role, knowledge);
  const countOf = (duty: string) => counts?.duties[duty] ?? 0;
  const typical = role.duties
    .filter(({ fit }) => fit === "typical")
    .sort((a, b) => countOf(b.duty) - countOf(a.duty))
    .map(({ duty }) => names.duty(duty));
  const [first, rest] = [typical.slice(0, mostDuties), typical.slice(mostDuties)];
  const atypical = new Map<string, string[]>();
  for (const { duty, fit, belongsTo } of role.duties) {
    if (fit !== "atypical") continue;
    const owners = belongsTo.length === 0 ? "Of no role here" : belongsTo.map(names.role).join(", ");
    atypical.set(owners, [...(atypical.get(owners) ?? []), names.duty(duty)]);
  }
  return [
    ...(first.length === 0 ? [] : ["## Typical duties", formatList(first.map(startUpper))]),
    rest.length === 0 ? "" : `Also: ${rest.join(", ")}.`,
    ...(atypical.size === 0
      ? []
      : [
          "## Duties that belong to other roles",
          formatList([...atypical].map(([owners, duties]) => `**${owners}**: ${duties.join(", ")}`)),
        ]),
  ];
}

/** Titles as people would read them aloud: those with a comma in them are the same ones turned round. */
function readableTitles({ titles }: RoleData): readonly string[] {
  const plain = titles.filter((title) => !title.includes(","));
  return plain.length === 0 ? titles : plain;
}

function describeSkills(role: RoleData, names: Names, knowledge: Knowledge): readonly string[] {
  const { evidence } = knowledge;
  const counted = knowledge.countedAs?.[role.id];
  const counts = countsOf(role, knowledge);
  const countOf = (row: RoleSkill) => counts?.skills[row.skill] ?? 0;
  const describe = (row: RoleSkill): string => {
    const notes = [
      countOf(row) === 0 ? "" : String(countOf(row)),
      row.when === undefined ? "" : `in ${names.condition(row.when)}; elsewhere ${row.otherwise?.replaceAll("-", " ")}`,
    ].filter((note) => note !== "");
    return `${names.skill(row.skill)}${notes.length === 0 ? "" : ` (${notes.join("; ")})`}`;
  };
  /** Those that the same skills take the place of stand together. */
  const describeAll = (rows: readonly RoleSkill[]): string => {
    const byInstead = new Map<string, RoleSkill[]>();
    for (const row of rows) {
      const instead = listSome(row.instead.map(names.skill), 3);
      byInstead.set(instead, [...(byInstead.get(instead) ?? []), row]);
    }
    return [...byInstead]
      .map(([instead, alike]) => {
        const shown = alike.length > mostSkills ? alike.slice(0, mostSkills) : alike;
        const more = alike.length - shown.length;
        const listed = `${shown.map(describe).join(", ")}${more === 0 ? "" : ` and ${more} more`}`;
        return instead === "" ? listed : `${listed} (instead: ${instead})`;
      })
      .join("; ");
  };
  const groups = fits.flatMap((fit) => {
    const rows = role.skills.filter((row) => row.fit === fit).sort((a, b) => countOf(b) - countOf(a));
    const lines = skillKinds.flatMap((kind) => {
      const ofKind = rows.filter(({ skill }) => names.skillKind(skill) === kind);
      return ofKind.length === 0 ? [] : [`**${kindHeadings[kind]}**: ${describeAll(ofKind)}`];
    });
    return lines.length === 0 ? [] : [`### ${fitHeadings[fit]}`, formatList(lines)];
  });
  if (groups.length === 0) return [];
  const note =
    counts === undefined
      ? ""
      : `A number says how many postings ask for the skill, of ${counts.n} for ${counted === undefined ? "this role" : `the role ${escapeWords(counted.label)}`} from ${evidence.period.from} to ${evidence.period.to}.`;
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

/** Within a line a number sign is no more than that: "C#" stays as it is. */
function escapeWords(words: string): string {
  return escapeMarkdown(words).replaceAll("\\#", "#");
}
