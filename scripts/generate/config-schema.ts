import type { JsonSchema } from "@valibot/to-json-schema";
import { configSchema } from "../../src/config/config-schema.ts";
import type { Knowledge } from "../../src/core/knowledge.ts";
import type { Rule } from "../../src/core/rules/types.ts";
import { writeSchema } from "./company-schemas.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { describeSetting, englishWords } from "./rule-schema.ts";
import { convert } from "./schemas.ts";

/** The JSON Schema of rolewise.yaml, with each rule and its options by name. */
export function generateConfigSchema(knowledge: Knowledge, rules: readonly Rule[]): GeneratedFile {
  const schema = convert(configSchema);
  const { description } = configSchema.entries.rules.wrapped.pipe[1];
  const settings = rules.map((rule) => [rule.id, describeSetting(rule, englishWords)]);
  const properties = {
    ...schema.properties,
    rules: { type: "object", description, properties: Object.fromEntries(settings), additionalProperties: false },
  };
  return writeSchema("rolewise", "What Rolewise checks, and how", { ...schema, properties } as JsonSchema, knowledge);
}
