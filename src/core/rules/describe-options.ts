import * as v from "valibot";
import type { Rule } from "./types.ts";

export interface OptionDescription {
  readonly name: string;
  readonly description: string;
  readonly default: unknown;
}

type Entry = v.GenericSchema & { readonly wrapped?: v.GenericSchema };

/** What can be set of a rule beside its level, in the order of its schema. Throws where an option lacks a description or a default. */
export function describeOptions({ id, options }: Pick<Rule, "id" | "options">): readonly OptionDescription[] {
  return Object.entries(options?.entries ?? {}).map(([name, schema]) => {
    const entry = schema as Entry;
    const description = v.getDescription(entry) ?? (entry.wrapped && v.getDescription(entry.wrapped));
    const value: unknown = v.getDefault(entry);
    if (description === undefined || value === undefined)
      throw new Error(`The option ${name} of ${id} needs a description and a default.`);
    return { name, description, default: value };
  });
}
