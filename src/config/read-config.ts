import { isMap, isSeq, type Node } from "yaml";
import { placeOf, plainValue } from "../core/posting/yaml-nodes.ts";
import { readRuleSetting } from "../core/rules/read-setting.ts";
import type { Rule, RuleSetting } from "../core/rules/types.ts";
import { explainUnknownName } from "../core/text/unknown-name.ts";
import { type ConfigKey, configKeys } from "./config-schema.ts";
import { type ConfigSource, describeNode, type Entry, entriesOf, isEmpty, openConfig } from "./config-source.ts";
import { type ListKey, type Named, readList } from "./read-list.ts";
import type { ConfigProblem, Sourced } from "./types.ts";

export type { Named } from "./read-list.ts";

/** What one file of the configuration says, before anything else is looked at. */
export interface ConfigFile {
  readonly extends: readonly Named[];
  readonly include: Sourced<readonly string[]> | undefined;
  readonly exclude: Sourced<readonly string[]> | undefined;
  /** As written. */
  readonly allow: readonly Named[];
  readonly rules: Readonly<Record<string, Sourced<RuleSetting>>>;
  readonly roles: readonly Named[];
  readonly skills: readonly Named[];
  readonly problems: readonly ConfigProblem[];
}

/** Reads a file of the configuration. Whatever is wrong in it is a problem with its place, and the rest is kept. */
export function readConfig(path: string, text: string, rules: readonly Rule[]): ConfigFile {
  const source = openConfig(path, text);
  const settings = readSettings(source);
  const list = (key: ListKey) => readList(key, settings.get(key)?.value ?? null, source);
  const patterns = (key: "include" | "exclude"): ConfigFile["include"] => {
    const named = list(key);
    const entry = settings.get(key);
    // An empty list means none; a list of which nothing can be used means no more than a missing one.
    if (named?.length === 0 && !(isSeq(entry?.value) && entry.value.items.length === 0)) return undefined;
    return named && entry && { value: named.map(({ value }) => value), from: source.originOf(entry.key) };
  };
  return {
    extends: list("extends") ?? [],
    include: patterns("include"),
    exclude: patterns("exclude"),
    allow: list("allow") ?? [],
    rules: readRules(settings.get("rules")?.value ?? null, rules, source),
    roles: list("roles") ?? [],
    skills: list("skills") ?? [],
    problems: source.problems,
  };
}

function readSettings({ root, tell }: ConfigSource): ReadonlyMap<ConfigKey, Entry> {
  const settings = new Map<ConfigKey, Entry>();
  if (root === undefined) return settings;
  if (!isMap(root)) {
    tell(root, `Expected settings, such as allow: [tableau]. Here ${describeNode(root)} stands.`);
    return settings;
  }
  for (const entry of entriesOf(root, tell)) {
    if (isKey(entry.name)) settings.set(entry.name, entry);
    else tell(entry.key, explainKey(entry.name));
  }
  return settings;
}

function isKey(name: string): name is ConfigKey {
  return (configKeys as readonly string[]).includes(name);
}

function explainKey(name: string): string {
  return `${explainUnknownName("setting", name, configKeys)} There are ${configKeys.join(", ")}.`;
}

function readRules(node: Node | null, rules: readonly Rule[], { tell, originOf }: ConfigSource): ConfigFile["rules"] {
  if (isEmpty(node)) return {};
  if (!isMap(node)) {
    tell(node, `rules takes rules with their levels, such as consistent-role: off. Here ${describeNode(node)} stands.`);
    return {};
  }
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const read: Record<string, Sourced<RuleSetting>> = {};
  for (const { name, key, value } of entriesOf(node, tell)) {
    const rule = byId.get(name);
    if (rule === undefined) {
      tell(key, explainUnknownName("rule", name, byId.keys()));
      continue;
    }
    const { setting, problem } = readRuleSetting(rule, plainValue(value));
    if (problem === undefined) read[name] = { value: setting, from: originOf(key) };
    else tell(placeOf(value, problem.path, problem.at, 0) ?? key, problem.message);
  }
  return read;
}
