import { type JsonSchema, toJsonSchema } from "@valibot/to-json-schema";
import type { GenericSchema, RecordSchema } from "valibot";
import * as schema from "../../src/knowledge/schema.ts";
import { formatJson } from "./format-json.ts";
import type { GeneratedFile } from "./generated-file.ts";

const files: readonly { readonly name: string; readonly title: string; readonly schema: GenericSchema }[] = [
  { name: "skills", title: "Skills that Rolewise knows", schema: schema.skillFileSchema },
  { name: "categories", title: "Categories of skills", schema: schema.categoryFileSchema },
  { name: "role", title: "The map of a role", schema: schema.roleSchema },
  { name: "duties", title: "Duties and the phrases that name them", schema: schema.dutyFileSchema },
  { name: "stakeholders", title: "Those whom a role works with", schema: schema.stakeholderFileSchema },
  { name: "conditions", title: "Settings in which other skills fit", schema: schema.conditionFileSchema },
  { name: "levels", title: "Levels that titles name", schema: schema.levelFileSchema },
  { name: "drafts", title: "What new postings are made of", schema: schema.draftFileSchema },
  { name: "sources", title: "Where facts come from", schema: schema.sourceFileSchema },
  { name: "sections", title: "Headings by kind of section", schema: schema.sectionFileSchema },
  { name: "strength", title: "Cues of how strongly a posting asks", schema: schema.strengthFileSchema },
];

/** A JSON Schema for each kind of data file, for editors to complete and check it by. */
export function generateSchemas(): readonly GeneratedFile[] {
  return files.map(({ name, title, schema }) => {
    const { $schema, ...rest } = convert(schema);
    return { path: `schemas/${name}.schema.json`, text: formatJson({ $schema, title, ...rest }) };
  });
}

/** Without the title that a file has. */
export function convert(schema: GenericSchema): JsonSchema {
  return toJsonSchema(schema, {
    typeMode: "input",
    target: "draft-07",
    overrideSchema: ({ valibotSchema }) => (isRecord(valibotSchema) ? convertRecord(valibotSchema) : undefined),
  });
}

/** The library leaves out what the keys of a record may be. */
function convertRecord({ key, value }: Record): JsonSchema {
  const { $schema: _, ...propertyNames } = convert(key);
  const { $schema: __, ...additionalProperties } = convert(value);
  return { type: "object", propertyNames, additionalProperties };
}

type Record = RecordSchema<GenericSchema<string, string | number | symbol>, GenericSchema, undefined>;

function isRecord(schema: { readonly type: string }): schema is Record {
  return schema.type === "record";
}
