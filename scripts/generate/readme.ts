import type { Rule } from "../../src/core/rules/types.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { formatRuleTable } from "./rule-docs.ts";

const start = "<!-- rules: made by `npm run generate` -->";
const end = "<!-- /rules -->";

/** README.md with the table of rules between its markers; throws where these are missing. */
export function generateReadme(text: string, rules: readonly Rule[]): GeneratedFile {
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from === -1 || to < from) throw new Error(`README.md needs a line “${start}” and, below it, a line “${end}”`);
  const before = text.slice(0, from + start.length);
  return { path: "README.md", text: `${before}\n\n${formatRuleTable(rules, "docs/rules/")}\n\n${text.slice(to)}` };
}
