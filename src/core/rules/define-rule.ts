import type { InferOutput } from "valibot";
import type { OptionsSchema, Report, Rule, RuleContext } from "./types.ts";

/** A rule with options: its `check` gets them as the schema settles them. */
export function defineRule<Schema extends OptionsSchema>(
  rule: Omit<Rule, "options" | "check"> & {
    readonly options: Schema;
    readonly check: (context: RuleContext, options: Readonly<InferOutput<Schema>>) => Iterable<Report>;
  },
): Rule {
  // The engine only hands on what came out of this very schema.
  return { ...rule, check: (context, options) => rule.check(context, options as InferOutput<Schema>) };
}
