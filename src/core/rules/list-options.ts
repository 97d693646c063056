import * as v from "valibot";
import type { Rule } from "./types.ts";

export interface RuleOption {
  readonly name: string;
  readonly description: string;
  readonly default: unknown;
  /** All that it can be, where these are few. */
  readonly values: readonly unknown[];
}

/** What can be set of a rule beside its level. */
export function listOptions({ options }: Pick<Rule, "options">): readonly RuleOption[] {
  return Object.entries(options?.entries ?? {}).map(([name, schema]) => {
    const { wrapped = schema, default: value } = schema as Partial<v.OptionalSchema<v.GenericSchema, unknown>>;
    return {
      name,
      description: v.getDescription(wrapped as v.GenericSchema) ?? "",
      default: value,
      values: valuesOf(wrapped),
    };
  });
}

function valuesOf(schema: unknown): readonly unknown[] {
  const { type, options } = schema as { readonly type?: string; readonly options?: readonly unknown[] };
  return type === "picklist" ? (options ?? []) : type === "boolean" ? [true, false] : [];
}
