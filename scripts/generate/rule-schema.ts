import { type JsonSchema, toJsonSchema } from "@valibot/to-json-schema";
import { listOptions, type RuleOption } from "../../src/core/rules/list-options.ts";
import type { OptionsSchema, Rule } from "../../src/core/rules/types.ts";

/** What stands beside the parts of a setting in an editor: texts, or the keys that texts are looked up by. */
export interface SettingWords {
  readonly level: (level: string) => string;
  readonly rule: (rule: Rule) => string;
  readonly option: (rule: Rule, option: RuleOption) => string;
}

const levels: Readonly<Record<string, string>> = {
  error: "Report it as an error.",
  warning: "Report it as a warning.",
  info: "Report it as information.",
  off: "Do not report it.",
};
export const levelNames: readonly string[] = Object.keys(levels);

export const englishWords: SettingWords = {
  level: (level) => levels[level] as string,
  rule: ({ summary, severity }) => `${summary} Default: \`${severity}\`.`,
  option: (_rule, { description }) => description,
};

/** The JSON Schema, as VS Code reads it, of a rule's setting: a level, or a list of a level and options. */
export function describeSetting(rule: Rule, words: SettingWords): unknown {
  const level = { type: "string", enum: levelNames, enumDescriptions: levelNames.map(words.level) };
  const markdownDescription = words.rule(rule);
  if (rule.options === undefined) return { ...level, markdownDescription };
  const schema = convert(rule.options);
  const described = listOptions(rule).map((option) => [
    option.name,
    { ...(schema.properties?.[option.name] as JsonSchema), description: words.option(rule, option) },
  ]);
  const options = { ...schema, properties: Object.fromEntries(described) };
  const list = { type: "array", items: [level, options], minItems: 1, maxItems: 2, additionalItems: false };
  return { markdownDescription, anyOf: [level, list] };
}

function convert(options: OptionsSchema): JsonSchema {
  const { $schema: _, ...schema } = toJsonSchema(options, { typeMode: "input", target: "draft-07" });
  return schema;
}
