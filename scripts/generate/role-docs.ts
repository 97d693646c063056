import type { Knowledge } from "../../src/core/knowledge.ts";
import { renderRolePage } from "../../src/knowledge/role-page.ts";
import { type GeneratedFile, markGenerated } from "./generated-file.ts";
import { formatTable, joinParts, startUpper } from "./markdown.ts";

/** A page about a role names its title and its duties as a posting does, and is none. */
const noPosting = "<!-- rolewise-disable-file -- this page tells what a role is about -->";

/** A page for each role, for those who hire, and a list of them. */
export function generateRoleDocs(knowledge: Knowledge): readonly GeneratedFile[] {
  const pages = knowledge.roles.map((role) => ({
    path: `docs/roles/${role.id}.md`,
    text: joinParts([
      markGenerated(`knowledge/roles/${role.id}.yaml`),
      noPosting,
      renderRolePage(role, knowledge).trimEnd(),
    ]),
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
