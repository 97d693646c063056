import * as v from "valibot";
import { type DataPath, explainIssue, type SchemaShape } from "../text/explain-issue.ts";
import { explainUnknownName } from "../text/unknown-name.ts";
import { type Rule, type RuleLevel, type RuleSetting, ruleLevels } from "./types.ts";

export interface SettingProblem {
  /** Within the value that was read: `[]` is the value itself, `[1, "most"]` an option. */
  readonly path: DataPath;
  /** Whether the key at the end of the path is at fault, or what stands under it. */
  readonly at: "key" | "value";
  /** A whole sentence that names the rule. */
  readonly message: string;
}

export type ReadSetting =
  | { readonly setting: RuleSetting; readonly problem?: undefined }
  | { readonly setting?: undefined; readonly problem: SettingProblem };

/**
 * Reads what anybody wrote as the setting of a rule, in YAML, JSON or on a command line: "warning", ["warning"] or
 * ["warning", { most: 12 }]. What is no such thing is one problem, the first, that says what was expected.
 */
export function readRuleSetting(rule: Pick<Rule, "id" | "options">, value: unknown): ReadSetting {
  if (!Array.isArray(value)) {
    if (isLevel(value)) return { setting: value };
    const hint = isGroup(value) ? ` Its options stand behind its level: [${ruleLevels.at(-2)}, { … }].` : "";
    return problem([], `${explainLevel(rule.id, value)}${hint}`);
  }
  const [level, given, ...more] = value as unknown[];
  if (!isLevel(level)) return problem(value.length === 0 ? [] : [0], explainLevel(rule.id, level));
  if (more.length > 0) return problem([2], `Nothing may follow the options of ${rule.id}.`);
  if (given === undefined) return { setting: [level] };
  if (rule.options === undefined) {
    if (isGroup(given) && Object.keys(given).length === 0) return { setting: [level] };
    return problem([1], `${rule.id} has no options. Expected only its level, ${level}.`);
  }
  const result = v.safeParse(rule.options, given);
  // What was given, and not what came out: only then can another layer's defaults stand.
  if (result.success) return { setting: [level, given as Readonly<Record<string, unknown>>] };
  const { path, at, message } = explainIssue(result.issues[0], rule.options as unknown as SchemaShape);
  const options = path.slice(0, at === "key" ? -1 : undefined);
  const subject = options.length === 0 ? "The options" : `The option ${options.join(".")}`;
  return problem([1, ...path], `${subject} of ${rule.id}: ${message}.`.replace(/\?\.$/, "?"), at);
}

function problem(path: DataPath, message: string, at: "key" | "value" = "value"): ReadSetting {
  return { problem: { path, at, message } };
}

function isLevel(value: unknown): value is RuleLevel {
  return ruleLevels.includes(value as RuleLevel);
}

function isGroup(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function explainLevel(rule: string, value: unknown): string {
  const expected = `Expected one of ${ruleLevels.join(", ")} as the level of ${rule}.`;
  if (typeof value === "string" && value !== "") {
    // Other linters write "warn" and "information".
    const meant = ruleLevels.find((level) => level.startsWith(value) || value.startsWith(level));
    return `${explainUnknownName("level", value, ruleLevels, meant)} ${expected}`;
  }
  // YAML of older days, and people, take the word for a boolean.
  return value === false ? `${expected} To turn it off, write the word: "off".` : expected;
}
