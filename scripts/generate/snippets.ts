import type { Knowledge, RoleData } from "../../src/core/knowledge.ts";
import { numberPlaceholders } from "../../src/knowledge/template.ts";
import { formatJson } from "./format-json.ts";
import type { GeneratedFile } from "./generated-file.ts";

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

type Part = keyof RoleData["template"];

const parts = ["about", "duties", "required", "preferred"] as const satisfies readonly Part[];

export const sectionHeadings: Readonly<Record<Part, string>> = {
  about: "About the role",
  duties: "What you will do",
  required: "What you bring",
  preferred: "Nice to have",
};

const skeleton: RoleData["template"] = {
  about: [placeholder("What the team builds, and for whom."), placeholder("Why it needs this role.")],
  duties: [
    placeholder("Something this person will build, run or decide"),
    placeholder("Something they will own"),
    placeholder("Whom they will do it with"),
  ],
  required: [placeholder("A skill nobody could do this work without"), placeholder("Another one")],
  preferred: [placeholder("A skill that can be learnt on the job")],
};

/** Snippets for Markdown: whole postings and single sections, for each role and without one. */
export function generateSnippets({ roles }: Knowledge): readonly GeneratedFile[] {
  const snippets = [
    ...describeSkeleton(roles),
    ...roles.flatMap((role) => [
      {
        prefix: `posting-${role.id}`,
        description: `A whole posting for ${role.withArticle}`,
        body: writePosting(`role: ${role.id}`, `# ${placeholder(role.titles[0] ?? role.label)}`, role.template, 2),
      },
      ...(["duties", "required", "preferred"] as const).map((part) => ({
        prefix: `${part}-${role.id}`,
        description: `“${sectionHeadings[part]}” for ${role.withArticle}`,
        body: writeSection(part, role.template[part], 1),
      })),
    ]),
  ];
  const text = formatJson(
    Object.fromEntries(snippets.map(({ description, ...rest }) => [description, { ...rest, description }])),
  );
  return [{ path: "snippets/postings.json", text }];
}

function describeSkeleton(roles: readonly RoleData[]): readonly Snippet[] {
  const choice = roles.map(({ id }) => id).join(",");
  return [
    {
      prefix: "posting",
      description: "A whole posting for a role of your choice",
      body: writePosting(`role: \${1|${choice}|}`, `# ${placeholder("Title", 2)}`, skeleton, 3),
    },
    ...parts.map((part) => ({
      prefix: `posting-${part}`,
      description: `The section “${sectionHeadings[part]}”`,
      body: writeSection(part, skeleton[part], 1),
    })),
  ];
}

/** `first` is the number of the first placeholder after front matter and title. */
function writePosting(role: string, title: string, template: RoleData["template"], first: number): readonly string[] {
  const numbered = numberPlaceholders(
    parts.flatMap((part) => template[part]),
    first,
  );
  let taken = 0;
  const sections = parts.flatMap((part) => {
    const lines = numbered.slice(taken, taken + template[part].length);
    taken += lines.length;
    return ["", ...layOut(part, lines)];
  });
  return ["---", role, "---", "", title, ...sections, "$0"];
}

function writeSection(part: Part, lines: readonly string[], first: number): readonly string[] {
  return [...layOut(part, numberPlaceholders(lines, first)), "$0"];
}

function layOut(part: Part, lines: readonly string[]): readonly string[] {
  const body =
    part === "about"
      ? lines.flatMap((line, index) => (index === 0 ? [line] : ["", line]))
      : lines.map((line) => `- ${line}`);
  return [`## ${sectionHeadings[part]}`, "", ...body];
}

function placeholder(words: string, number = 1): string {
  return `\${${number}:${words}}`;
}
