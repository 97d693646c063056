import type { JsonSchema } from "@valibot/to-json-schema";
import type { GenericSchema } from "valibot";
import type { Knowledge } from "../../src/core/knowledge.ts";
import {
  companyRoleSchema,
  companySkillsSchema,
  type ReferenceKind,
  referenceKinds,
} from "../../src/knowledge/company/company-schema.ts";
import { formatJson } from "./format-json.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { convert } from "./schemas.ts";

const files: readonly { readonly name: string; readonly title: string; readonly schema: GenericSchema }[] = [
  { name: "company-role", title: "A role as a company sees it", schema: companyRoleSchema },
  { name: "company-skills", title: "A company's own skills and duties", schema: companySkillsSchema },
];

/** JSON Schemas for a company's own files: where one of them names a skill or a role, editors list the built-in ones. */
export function generateCompanySchemas(knowledge: Knowledge): readonly GeneratedFile[] {
  return files.map(({ name, title, schema }) => writeSchema(name, title, convert(schema), knowledge));
}

/** A schema whose texts that name something, by their metadata, are linked to lists of what there is. */
export function writeSchema(name: string, title: string, schema: JsonSchema, knowledge: Knowledge): GeneratedFile {
  const rows: Readonly<Record<ReferenceKind, readonly { readonly id: string; readonly label: string }[]>> = {
    skill: knowledge.skills,
    role: knowledge.roles,
    duty: knowledge.duties,
    stakeholder: knowledge.stakeholders,
    category: knowledge.categories,
    condition: knowledge.conditions,
  };
  const { $schema, ...rest } = schema;
  const used = new Set<ReferenceKind>();
  const linked = linkReferences(rest, used) as JsonSchema;
  const definitions = Object.fromEntries(
    referenceKinds.filter((kind) => used.has(kind)).map((kind) => [kind, listIds(kind, rows[kind])]),
  );
  return { path: `schemas/${name}.schema.json`, text: formatJson({ $schema, title, ...linked, definitions }) };
}

/** Any text is fine, since a company has its own too; what editors offer is the built-in ids. */
function listIds(kind: ReferenceKind, rows: readonly { readonly id: string; readonly label: string }[]): JsonSchema {
  const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    anyOf: [
      { enum: sorted.map(({ id }) => id), enumDescriptions: sorted.map(({ label }) => label) },
      { type: "string", minLength: 1, description: `The id or the name of a ${kind}, built in or your own.` },
    ],
  } as JsonSchema;
}

/** Replaces each text that names something by a link to the list of what it may name. */
function linkReferences(schema: unknown, used: Set<ReferenceKind>): unknown {
  if (Array.isArray(schema)) return schema.map((part) => linkReferences(part, used));
  if (typeof schema !== "object" || schema === null) return schema;
  const { reference, description, ...rest } = schema as { reference?: ReferenceKind; description?: string };
  if (typeof reference === "string" && referenceKinds.includes(reference)) {
    used.add(reference);
    const link = { $ref: `#/definitions/${reference}` };
    // Some readers pass over whatever stands beside a $ref.
    return description === undefined ? link : { description, allOf: [link] };
  }
  return Object.fromEntries(
    Object.entries({ description, ...rest, ...(reference === undefined ? {} : { reference }) }).map(([key, part]) => [
      key,
      linkReferences(part, used),
    ]),
  );
}
