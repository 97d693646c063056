import { listOptions } from "../../src/core/rules/list-options.ts";
import type { Rule, RuleExample } from "../../src/core/rules/types.ts";
import { createLineIndex } from "../../src/core/text/line-index.ts";
import type { Finding } from "../../src/core/types.ts";
import { type GeneratedFile, markGenerated } from "./generated-file.ts";
import { formatCode, formatTable, joinParts, startUpper } from "./markdown.ts";

type Check = (text: string) => readonly Finding[];

/** A page for each rule, with what Rolewise really says of its examples, and a list of them. */
export function generateRuleDocs(rules: readonly Rule[], check: Check): readonly GeneratedFile[] {
  const pages = rules.map((rule) => ({ path: `docs/rules/${rule.id}.md`, text: describeRule(rule, check) }));
  const list = joinParts([
    markGenerated("src/core/rules"),
    "# Rules",
    formatRuleTable(rules, ""),
    "Each has its level here, and can have another: see any of the pages.",
  ]);
  return [...pages, { path: "docs/rules/README.md", text: list }];
}

/** `folder` is where the rules' pages lie, seen from where the table stands. */
export function formatRuleTable(rules: readonly Rule[], folder: string): string {
  return formatTable(
    ["Rule", "Level", "Finds"],
    rules.map(({ id, severity, summary }) => [`[${id}](${folder}${id}.md)`, severity, summary]),
  );
}

function describeRule(rule: Rule, check: Check): string {
  return joinParts([
    markGenerated(`src/core/rules/${rule.id}.ts`),
    `# ${rule.id}`,
    rule.summary,
    `Level: **${rule.severity}**`,
    "## Why",
    rule.why.trim(),
    "## What it finds",
    ...rule.examples.bad.flatMap((example) => [...showExample(example), ...showFindings(rule, example, check)]),
    "## What it leaves alone",
    ...rule.examples.good.flatMap(showExample),
    ...showOptions(rule),
    "## Turning it off",
    "At one place, on a line above it (the quick fix “Allow … here” puts it where lists and tables stay whole):",
    formatCode(`<!-- rolewise-disable-next-line ${rule.id} -- why it is right here -->`, "markdown"),
    "In one posting, in its front matter:",
    formatCode(`---\nrolewise:\n  rules:\n    ${rule.id}: off\n---`, "yaml"),
    "For everybody, in [rolewise.yaml](../configuration.md):",
    formatCode(`rules:\n  ${rule.id}: off`, "yaml"),
    "In VS Code, for a workspace or for yourself, in settings.json:",
    formatCode(`"rolewise.rules": { "${rule.id}": "off" }`, "json"),
    "On the command line:",
    formatCode(`rolewise check --rule ${rule.id}=off`, "sh"),
    "Instead of `off`, `error`, `warning` and `info` set the level.",
  ]);
}

function showOptions(rule: Rule): readonly string[] {
  const options = listOptions(rule);
  if (options.length === 0) return [];
  const rows = options.map(({ name, description, default: value }) => [name, JSON.stringify(value), description]);
  const given = options.map(({ name, default: value }) => `${name}: ${JSON.stringify(value)}`).join(", ");
  return [
    "## Options",
    formatTable(["Option", "Default", "What it sets"], rows),
    "Options stand behind the level, here in a posting's front matter:",
    formatCode(`---\nrolewise:\n  rules:\n    ${rule.id}: [${rule.severity}, { ${given} }]\n---`, "yaml"),
  ];
}

function showExample({ title, text }: RuleExample): readonly string[] {
  return [`### ${startUpper(title)}`, formatCode(text, "markdown")];
}

function showFindings(rule: Rule, { text }: RuleExample, check: Check): readonly string[] {
  const own = check(text).filter((finding) => finding.rule === rule.id);
  return own.map(({ start, end, message, fixes }) => {
    const line = createLineIndex(text).positionAt(start).line;
    const quote = text.slice(start, end).split("\n")[0];
    // To allow it is offered with every finding; the page about suppressions tells that once.
    const mending = fixes.filter(({ allows }) => allows === undefined);
    const offered = mending.length === 0 ? "" : `\n>\n> Offered: ${mending.map(({ title }) => title).join(" · ")}`;
    return `> **Line ${line}, “${quote}”**: ${message}${offered}`;
  });
}
