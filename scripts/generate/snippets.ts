import { draftPosting, draftSection } from "../../src/core/drafts/draft-posting.ts";
import type { Knowledge, RoleData } from "../../src/core/knowledge.ts";
import { formatJson } from "./format-json.ts";
import type { GeneratedFile } from "./generated-file.ts";

interface Snippet {
  /** One word: VS Code compares a prefix with blanks in it with whole lines, and finds it in the midst of other words. */
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
  /** `true`: also offered by “Fill File with Snippet”. */
  readonly isFileTemplate?: boolean;
}

/** Snippets for Markdown, whole postings and single sections: a file for each role, and one without a role. */
export function generateSnippets({ drafts, roles }: Knowledge): readonly GeneratedFile[] {
  const ids = roles.map(({ id }) => id);
  const general: readonly Snippet[] = [
    {
      prefix: "posting",
      description: "A whole posting for a role of your choice",
      body: draftPosting(drafts, undefined, {}, ids).split("\n"),
      isFileTemplate: true,
    },
    ...drafts.sections.map((section) => ({
      prefix: `posting-${section.id}`,
      description: `The section “${section.heading}”`,
      body: draftSection(drafts, section, undefined).split("\n"),
    })),
  ];
  return [
    writeFile("snippets/postings.json", general),
    ...roles.map((role) => writeFile(`snippets/${role.id}.json`, snippetsFor(drafts, role))),
  ];
}

function snippetsFor(drafts: Knowledge["drafts"], role: RoleData): readonly Snippet[] {
  return [
    {
      prefix: `${role.id}-posting`,
      description: `A whole posting for ${role.withArticle}`,
      body: draftPosting(drafts, role).split("\n"),
      isFileTemplate: true,
    },
    ...drafts.sections
      .filter(({ part }) => part !== undefined && role.template[part].length > 0)
      .map((section) => ({
        prefix: `${role.id}-${section.id}`,
        description: `“${section.heading}” for ${role.withArticle}`,
        body: draftSection(drafts, section, role).split("\n"),
      })),
  ];
}

function writeFile(path: string, snippets: readonly Snippet[]): GeneratedFile {
  const byName = snippets.map(({ description, ...rest }) => [description, { ...rest, description }]);
  return { path, text: formatJson(Object.fromEntries(byName)) };
}
