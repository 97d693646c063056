import * as v from "valibot";
import type { Rule } from "./types.ts";

export interface RuleOption {
  readonly name: string;
  readonly description: string;
  readonly default: unknown;
  /** All that it can be, where these are few. */
  readonly values: readonly unknown[];
}

type Entry = v.GenericSchema & { readonly wrapped?: v.GenericSchema };

/** What can be set of a rule beside its level, in the order of its schema. Throws where an option lacks a description or a default. */
export function listOptions({ id, options }: Pick<Rule, "id" | "options">): readonly RuleOption[] {
  return Object.entries(options?.entries ?? {}).map(([name, schema]) => {
    const entry = schema as Entry;
    const { wrapped = entry } = entry;
    const description = v.getDescription(entry) ?? v.getDescription(wrapped);
    const value: unknown = v.getDefault(entry);
    if (description === undefined || value === undefined)
      throw new Error(`The option ${name} of ${id} needs a description and a default.`);
    return { name, description, default: value, values: valuesOf(wrapped) };
  });
}

function valuesOf(schema: unknown): readonly unknown[] {
  const { type, options } = schema as { readonly type?: string; readonly options?: readonly unknown[] };
  return type === "picklist" ? (options ?? []) : type === "boolean" ? [true, false] : [];
}
