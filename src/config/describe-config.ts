import type { Place } from "../core/posting/detect-posting.ts";
import type { Rule } from "../core/rules/types.ts";
import type { L10n } from "../core/text/l10n.ts";
import { replaceUnprintable } from "../core/text/printable.ts";
import type { FolderConfig } from "./folder-config.ts";
import type { EffectiveConfig } from "./layer-config.ts";
import { settleRule } from "./settle-rule.ts";
import type { Origin } from "./types.ts";

export interface DescribedConfig {
  /** What the configuration is of, as the reader writes its path. */
  readonly name: string;
  /** Of a posting; missing for a folder. */
  readonly place: Place | undefined;
  readonly config: FolderConfig;
  readonly effective: EffectiveConfig;
  /** Writes the path of a file of the configuration for the reader. */
  readonly show: (path: string) => string;
}

/** From this column on it says who says so, where the line leaves room. */
const column = 44;

/** The configuration as YAML that could stand in a rolewise.yaml, with a comment on each line that says who says so. */
export function describeConfig(
  { name, place, config, effective, show }: DescribedConfig,
  rules: readonly Rule[],
  l10n: L10n,
): string {
  const say = (origin: Origin): string => explainOrigin(origin, show, l10n);
  const texts = (values: readonly string[]): string[] => values.map((value) => `  - ${quote(value)}`);
  const lines = [
    comment(l10n.t("The configuration of {0}", name)),
    ...(place === undefined ? [] : [comment(explainPlace(place, l10n))]),
    comment(
      config.files.length === 0
        ? l10n.t("There is no rolewise.yaml for it.")
        : l10n.t("Read, the later over the earlier: {0}", config.files.map(({ path }) => show(path)).join(", ")),
    ),
    "",
  ];
  for (const key of ["include", "exclude"] as const) {
    const { value, from } = effective[key];
    lines.push(beside(value.length === 0 ? `${key}: []` : `${key}:`, say(from)), ...texts(value));
  }
  lines.push(effective.allow.length === 0 ? "allow: []" : "allow:");
  for (const { value, from } of effective.allow) lines.push(beside(`  - ${value}`, say(from)));
  lines.push("rules:");
  for (const rule of rules) {
    const { id, level, options } = settleRule(rule, effective);
    const setting = options === undefined ? level.value : `[${level.value}, ${writeOptions(options.value)}]`;
    const who = [say(level.from), ...(options === undefined ? [] : [say(options.from)])];
    lines.push(beside(`  ${id}: ${setting}`, [...new Set(who)].join("; ")));
  }
  if (config.maps.length > 0) lines.push("", comment(l10n.t("Roles and skills of your own")));
  for (const { path, from } of config.maps) lines.push(beside(comment(show(path)), say(from)));
  if (config.problems.length > 0) lines.push("", comment(l10n.t("What is wrong")));
  for (const { path, line, column, message } of config.problems)
    lines.push(comment(`${show(path)}:${line}:${column}: ${message}`));
  return `${lines.map(replaceUnprintable).join("\n")}\n`;
}

/** Who says a value, for people: "rolewise.yaml:3". */
function explainOrigin(origin: Origin, show: (path: string) => string, l10n: L10n): string {
  switch (origin.kind) {
    case "default":
      return l10n.t("by default");
    case "option":
      return l10n.t("the command line");
    case "file":
      return `${show(origin.path)}:${origin.line}`;
    case "setting":
      if (origin.scope === "user") return l10n.t("your VS Code settings");
      return origin.scope === "workspace"
        ? l10n.t("the workspace's VS Code settings")
        : l10n.t("the folder's VS Code settings");
  }
}

function explainPlace(place: Place, l10n: L10n): string {
  switch (place) {
    case "included":
      return l10n.t("Markdown at this place is taken for a posting (include).");
    case "excluded":
      return l10n.t("Nothing at this place is checked (exclude).");
    case "elsewhere":
      return l10n.t("At this place the text decides whether it is a posting.");
  }
}

function comment(text: string): string {
  return `# ${text.replace(/\s+/g, " ")}`;
}

function beside(line: string, who: string): string {
  return `${line.padEnd(column)}  # ${who.replace(/\s+/g, " ")}`;
}

/** Plain where YAML cannot take it for anything else. */
function quote(text: string): string {
  return /^[a-z][\w./-]*$/i.test(text) ? text : JSON.stringify(text);
}

function writeOptions(options: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(options).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}
