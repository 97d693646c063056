/** The files that `init` writes: short, and with every key in them, commented until it is wanted. */
import type { Knowledge, RoleData } from "../core/knowledge.ts";
import { startUpper } from "../core/text/start-upper.ts";

/** `hasRoles`: there is a role file for it to read. */
export function writeStarterConfig(hasRoles: boolean): string {
  const roles = hasRoles ? "" : "# ";
  return `# How Rolewise checks the job postings in this folder and below.
# All keys may be left out. \`rolewise config\` shows what holds, and who says it.

# Which Markdown files are postings, besides those whose front matter has \`role:\`.
# include: ["jobs/**/*.md"]
# exclude: ["jobs/archive/**"]

# How serious each rule is: error, warning, info or off.
# rules:
#   require-core-areas: off
#   no-mismatched-skill: error

# Skills that fit here, whatever the role maps say.
# allow: [tableau]

# Your own roles and skills; \`rolewise init --role ID\` writes an example of a role.
${roles}roles: rolewise/roles/*.yaml
# skills: rolewise/skills/*.yaml

# Files like this one, or folders of role maps, that this one builds on.
# extends: ../shared/rolewise.yaml
`;
}

/** A role file for a role that extends another, or changes it where the ids are the same. */
export function writeStarterRole(id: string, base: RoleData, knowledge: Pick<Knowledge, "roles" | "skills">): string {
  const isSame = base.id === id;
  const [skill, other] = findChoice(base, knowledge.skills);
  const [duty, owner] = dutiesOfOthers.find(([one]) => !base.duties.some((own) => own.duty === one)) ?? usualDuty;
  const area = base.areas.at(-1)?.id ?? "programming";
  const words = id.split("-").map((word) => findSpelling(word, knowledge.roles) ?? word);
  const name = words.join(" ");
  const title = words.map(startUpper).join(" ");
  return `# ${isSame ? `What is different about ${base.withArticle} here.` : `A role of this company: what it is most like, and what is different.`}
# \`rolewise roles ${id}\` shows the whole map, and where each line comes from.
id: ${id}
extends: ${base.id}

# What messages call it, in running text, and the job titles that mean it.
${isSame ? "# " : ""}label: ${isSame ? base.label : name}
${isSame ? "# " : ""}titles: [${isSame ? base.titles[0] : title}]
# summary: What the role is, in a sentence.

# Skills by how well they fit: core, common, adjacent, unusual, out-of-place. Ids or names; what stands here goes
# before what is inherited.
# skills:
#   core: [${skill}]
#   out-of-place:
#     - skill: ${other}
#       instead: [${skill}]

# Duties: what the role does, and what is another role's work.
# duties:
#   typical: [mentor-engineers]
#   atypical:
#     - duty: ${duty}
#       belongsTo: [${owner}]

# Capabilities that a posting should show, each by any one of its skills, duties or phrases.
# areas:
#   - id: own-platform
#     label: our platform
#     phrases: ["(our|the) ... platform"]

# What is inherited and not so here.
# remove:
#   areas: [${area}]
`;
}

const usualDuty = ["build-dashboards", "data-analyst"] as const;
const dutiesOfOthers = [usualDuty, ["deploy-models", "ml-engineer"], ["publish-papers", "research-scientist"]] as const;

/** Two of the role's skills that do the same, as a company that settled on the one would write it. */
function findChoice(base: RoleData, skills: Knowledge["skills"]): readonly [settledOn: string, leftOut: string] {
  const usual = base.skills.filter(({ fit }) => fit === "core" || fit === "common").map(({ skill }) => skill);
  const byId = new Map(skills.map((skill) => [skill.id, skill]));
  for (const skill of usual) {
    const other = usual.find((one) => one !== skill && byId.get(skill)?.equivalents.includes(one));
    if (other !== undefined) return [skill, other];
  }
  return [usual[0] ?? "python", usual[1] ?? "sql"];
}

/** "ML" for ml, where some role's title has a word that is not just capitalised. */
function findSpelling(word: string, roles: readonly RoleData[]): string | undefined {
  const words = roles.flatMap(({ titles }) => titles.flatMap((title) => title.split(/[ -]/)));
  return words.find((one) => one.toLowerCase() === word && /\p{Lu}.*\p{Lu}/u.test(one));
}
