import { isMap, type Node } from "yaml";
import { applyEdits } from "../core/fixes/apply.ts";
import { addSetting, lineBefore, type SettingEntry, writeSetting, type YamlPage } from "../core/fixes/edit-yaml.ts";
import { lineBreakOf } from "../core/fixes/lines.ts";
import { levelOf } from "../core/rules/layer-settings.ts";
import type { Rule } from "../core/rules/types.ts";
import { parseYaml } from "../core/text/parse-yaml.ts";
import type { TextEdit } from "../core/text/span.ts";
import { type ConfigFile, readConfig } from "./read-config.ts";

/**
 * Allows a skill, or turns a rule off, in the text of a rolewise.yaml, in the layout that stands there and with its comments.
 * Undefined where no edit does just that: the text cannot be read, or is written in a way that cannot be added to.
 */
export function allowInConfig(text: string, entry: SettingEntry, rules: readonly Rule[]): TextEdit | undefined {
  const document = parseYaml(text, { uniqueKeys: false });
  const root = document.contents as Node | null;
  const page: YamlPage = { text, start: 0, close: text.length, eol: lineBreakOf(text) };
  const edit =
    root === null
      ? lineBefore(page, text.length, "", [writeSetting(entry).join(": ")])
      : isMap(root)
        ? addSetting(page, root, entry)
        : undefined;
  if (edit === undefined || document.errors.length > 0) return undefined;
  const read = (one: string): ConfigFile => readConfig("rolewise.yaml", one, rules);
  return doesJust(entry, read(text), read(applyEdits(text, [edit]))) ? edit : undefined;
}

/** Whether the entry is there now, and nothing else is another. */
function doesJust(entry: SettingEntry, before: ConfigFile, after: ConfigFile): boolean {
  const isThere =
    "allow" in entry
      ? after.allow.some(({ value }) => value === entry.allow)
      : levelOf(after.rules[entry.off]?.value ?? "error") === "off";
  return (
    isThere && after.problems.length <= before.problems.length && saysBeside(entry, before) === saysBeside(entry, after)
  );
}

/** All that a file says but the entry, and not where. */
function saysBeside(entry: SettingEntry, { problems: _, ...said }: ConfigFile): string {
  const rules = Object.entries(said.rules).filter(([id]) => !("off" in entry && id === entry.off));
  const allow = said.allow.filter(({ value }) => !("allow" in entry && value === entry.allow));
  return JSON.stringify({ ...said, rules, allow }, (key, value) => (key === "from" ? undefined : value));
}
