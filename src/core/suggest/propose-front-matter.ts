import { titleOf } from "../drafts/draft-posting.ts";
import type { EngineIndex } from "../lookup/engine-index.ts";
import { rules } from "../rules/index.ts";
import { listOptions } from "../rules/list-options.ts";
import { ruleLevels } from "../rules/types.ts";
import { escapeMarkdown } from "../text/escape-markdown.ts";
import type { DataPath } from "../text/explain-issue.ts";
import type { L10n } from "../text/l10n.ts";
import { proposeRoles } from "./propose-roles.ts";
import { proposeRules } from "./propose-rules.ts";
import { proposeSkillIds } from "./propose-skill-ids.ts";
import type { YamlPlace } from "./read-yaml-place.ts";
import type { Draft, Proposal } from "./types.ts";

/** YAML takes it for a text without quotes. */
const isPlain = /^[\p{L}\p{N}][^:#{}[\]"]*$/u;

/** What could be written in the front matter: its keys and those of the settings in it, and their values. */
export function proposeFrontMatter(l10n: L10n, draft: Draft, place: YamlPlace, today: string): readonly Proposal[] {
  const { engine, result } = draft;
  const index = engine.index();
  if (place.kind === "key") {
    const proposals = proposeKeys(l10n, draft, place);
    return proposals.filter(({ label }) => !place.taken.includes(label));
  }
  const { path } = place;
  if (matches(path, "role") || matches(path, "roles", 0)) return proposeRoles(l10n, index, result, place.taken);
  if (matches(path, "title")) return proposeTitles(index, result.role.ids);
  if (matches(path, "date")) return [value(today, l10n.t("Today"), "")];
  if (matches(path, "rolewise", "allow", 0)) return proposeSkillIds(l10n, draft, place.taken);
  const [first, second, id, at, name] = path;
  if (first !== "rolewise" || second !== "rules") return [];
  const rule = rules.find((one) => one.id === id);
  if (path.length === 3 || (path.length === 4 && at === 0))
    return [
      ...proposeLevels(l10n),
      ...(rule === undefined || path.length > 3 ? [] : proposeOptions(l10n, rule, place)),
    ];
  const option = rule && at === 1 && path.length === 5 ? listOptions(rule).find((one) => one.name === name) : undefined;
  if (option === undefined) return [];
  const values = option.values.length > 0 ? option.values : [option.default];
  return values.map((one) =>
    value(String(one), one === option.default ? l10n.t("the default") : "", escapeMarkdown(option.description)),
  );
}

function proposeKeys(l10n: L10n, { result }: Draft, { path, isFlow, indent, taken }: YamlPlace): readonly Proposal[] {
  if (path.length === 0) {
    const hasRole = taken.includes("role") || taken.includes("roles");
    const roles = hasRole
      ? []
      : [
          key(
            "role",
            "role: ",
            l10n.t("What this posting hires for"),
            l10n.t(
              "The role that this posting is checked as. It makes a posting of any Markdown document; `none` turns the checks off.",
            ),
          ),
          key(
            "roles",
            "roles: [$1]",
            l10n.t("Several roles"),
            l10n.t("The roles of a posting that hires for more than one. What suits one of them is fine."),
          ),
        ];
    // Other documents have a front matter of their own.
    if (!result.isPosting) return roles;
    return [
      ...roles,
      key("title", "title: ", l10n.t("The title, where it is not the first heading"), ""),
      key(
        "date",
        "date: ",
        l10n.t("When it was published"),
        l10n.t("The day against which years of experience are counted; today where it is missing."),
      ),
      key(
        "rolewise",
        isFlow ? "rolewise: { $1 }" : `rolewise:\n${indent}  $1`,
        l10n.t("How this posting is checked"),
        l10n.t("Settings for this posting alone: skills that fit here, and how serious rules are."),
      ),
    ];
  }
  if (matches(path, "rolewise"))
    return [
      key(
        "allow",
        "allow: [$1]",
        l10n.t("Skills that fit here"),
        l10n.t("Skills that nothing is said about in this posting, by id, label or alias."),
      ),
      key("rules", isFlow ? "rules: { $1 }" : `rules:\n${indent}  $1`, l10n.t("How serious rules are here"), ""),
    ];
  if (matches(path, "rolewise", "rules"))
    return proposeRules(result).map((rule) => ({ ...rule, insert: `${rule.label}: `, leadsOn: true }));
  const [first, second, id, at] = path;
  if (first !== "rolewise" || second !== "rules" || at !== 1 || path.length !== 4) return [];
  const rule = rules.find((one) => one.id === id);
  return (rule === undefined ? [] : listOptions(rule)).map((option) =>
    key(
      option.name,
      `${option.name}: `,
      l10n.t("Default: {0}", String(option.default)),
      escapeMarkdown(option.description),
    ),
  );
}

function proposeTitles({ roles, knowledge }: EngineIndex, ids: readonly string[]): readonly Proposal[] {
  return ids.flatMap((id) => {
    const role = roles.get(id);
    if (role === undefined) return [];
    const levels = knowledge.drafts.levels.filter(({ title }) => title !== undefined);
    return [...role.titles, ...levels.map((level) => titleOf(role, level))].map((title) => ({
      ...value(title, "", ""),
      insert: isPlain.test(title) ? title : JSON.stringify(title),
    }));
  });
}

function proposeLevels(l10n: L10n): readonly Proposal[] {
  const meanings: Readonly<Record<string, string>> = {
    off: l10n.t("Do not report it."),
    info: l10n.t("Report it as information."),
    warning: l10n.t("Report it as a warning."),
    error: l10n.t("Report it as an error."),
  };
  return ruleLevels.map((level) => value(level, meanings[level] ?? "", ""));
}

/** The level together with the options, all of them at their defaults. */
function proposeOptions(
  l10n: L10n,
  rule: (typeof rules)[number],
  { isFlow }: Pick<YamlPlace, "isFlow">,
): readonly Proposal[] {
  const options = listOptions(rule);
  if (options.length === 0) return [];
  const fields = options.map(({ name, default: usual }, at) => `${name}: \${${at + 1}:${String(usual)}}`);
  const described = options.map(({ name, description }) => `**${name}**: ${escapeMarkdown(description)}`);
  return [
    {
      ...value(`[${rule.severity}, …]`, l10n.t("with options"), described.join("\n\n")),
      insert: `[${rule.severity}, { ${fields.join(", ")} }]${isFlow ? "" : "$0"}`,
      isSnippet: true,
    },
  ];
}

function key(label: string, insert: string, detail: string, markdown: string): Proposal {
  return {
    kind: "key",
    label,
    detail,
    insert,
    isSnippet: insert.includes("$1"),
    describe: () => markdown,
    leadsOn: true,
  };
}

function value(label: string, detail: string, markdown: string): Proposal {
  return { kind: "value", label, detail, insert: label, isSnippet: false, describe: () => markdown };
}

/** Whether a path is this one; 0 stands for any place in a list. */
function matches(path: DataPath, ...expected: DataPath): boolean {
  return (
    path.length === expected.length &&
    expected.every((step, at) => step === path[at] || (step === 0 && typeof path[at] === "number"))
  );
}
