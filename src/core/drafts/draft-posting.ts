import type { DraftData, DraftPart, RoleData } from "../knowledge.ts";
import { escapeSnippet, fillIn, numberPlaceholders, showPlaceholders } from "./placeholders.ts";

type Section = DraftData["sections"][number];
type Level = DraftData["levels"][number];

const beginning = 3;

export interface DraftChoice {
  /** The id of a level; without one, or with one that there is not, the title has none. */
  readonly level?: string | undefined;
  /** Ids of sections, in any order; the usual ones when missing. */
  readonly sections?: readonly string[] | undefined;
}

/**
 * A whole new posting as a snippet, with `\n` as its line break: front matter, title and sections. Without a role the one who
 * writes chooses it from `roles` (ids), and every line is a placeholder.
 */
export function draftPosting(
  drafts: DraftData,
  role: RoleData | undefined,
  choice: DraftChoice = {},
  roles: readonly string[] = [],
): string {
  const level = drafts.levels.find(({ id }) => id === choice.level);
  const chosen = drafts.sections.filter(({ id, isUsual }) => choice.sections?.includes(id) ?? isUsual);
  const sections = chosen.map((section) => ({ section, lines: linesOf(drafts, section, role, level) }));
  // Roles that are to be chosen from are the first placeholder, the title is the next.
  const first = role === undefined ? 2 : 1;
  const numbered = numberPlaceholders(
    sections.flatMap(({ lines }) => lines),
    first + 1,
  );
  let taken = 0;
  const laidOut = sections.flatMap(({ section, lines }) => {
    const own = numbered.slice(taken, taken + lines.length);
    taken += lines.length;
    return ["", ...layOut(section, own)];
  });
  const title = escapeSnippet(role === undefined ? "Title" : titleOf(role, level));
  return [
    "---",
    role === undefined ? `role: \${1|${roles.join(",")}|}` : `role: ${role.id}`,
    "---",
    "",
    `# \${${first}:${title}}`,
    ...laidOut,
    "$0",
  ].join("\n");
}

/** One section of a new posting, heading and lines, as a snippet. */
export function draftSection(drafts: DraftData, section: Section, role: RoleData | undefined): string {
  return [...layOut(section, numberPlaceholders(linesOf(drafts, section, role, undefined), 1)), "$0"].join("\n");
}

/** The title of a new posting: "Senior AI Engineer". */
export function titleOf({ titles, label }: RoleData, level: Level | undefined): string {
  const title = titles[0] ?? label;
  return level?.title === undefined ? title : `${level.title} ${title}`;
}

/** The line that asks for years of the role's work, as it reads on the page; undefined where the role counts none. */
export function experienceOf(
  drafts: DraftData,
  { experience }: RoleData,
  level: Level | undefined,
): string | undefined {
  if (experience === undefined) return undefined;
  return fillIn(showPlaceholders(level?.experience ?? drafts.experience), { experience });
}

function linesOf(
  drafts: DraftData,
  { part, lines }: Section,
  role: RoleData | undefined,
  level: Level | undefined,
): readonly string[] {
  const names = {
    role: escapeSnippet(role?.withArticle ?? "somebody"),
    experience: escapeSnippet(role?.experience ?? ""),
  };
  const own = part === undefined || role === undefined ? [] : linesOfPart(role, part);
  const more = part === "duties" || part === "required" ? (level?.[part] ?? []) : [];
  const years = level?.experience ?? drafts.experience;
  const all = [
    ...(part === "required" && role?.experience !== undefined ? [years] : []),
    ...(own.length === 0 ? lines : own),
    ...more,
  ];
  return all.map((line) => fillIn(line, names));
}

/** A role without a template may still have lines to choose from: the first few make a beginning. */
function linesOfPart({ template, lines }: RoleData, part: DraftPart): readonly string[] {
  return template[part].length > 0 ? template[part] : (lines[part] ?? []).slice(0, beginning);
}

function layOut({ heading, layout }: Section, lines: readonly string[]): readonly string[] {
  const body =
    layout === "paragraphs"
      ? lines.flatMap((line, index) => (index === 0 ? [line] : ["", line]))
      : lines.map((line) => `- ${line}`);
  return [`## ${heading}`, "", ...body];
}
