import * as v from "valibot";
import type { Rule, RuleLevel } from "../core/rules/types.ts";
import type { EffectiveConfig } from "./layer-config.ts";
import type { Origin, Sourced } from "./types.ts";

export interface SettledRule {
  readonly id: string;
  readonly level: Sourced<RuleLevel>;
  /** All options of the rule, those that nobody sets with their defaults; undefined for a rule without. */
  readonly options: Sourced<Readonly<Record<string, unknown>>> | undefined;
}

const byDefault: Origin = { kind: "default" };

/** How a rule is set in the end, by somebody or by itself. */
export function settleRule({ id, severity, options }: Rule, { rules }: EffectiveConfig): SettledRule {
  const set = rules[id];
  return {
    id,
    level: set?.level ?? { value: severity, from: byDefault },
    options: options && {
      value: v.parse(options, set?.options?.value ?? {}),
      from: set?.options?.from ?? byDefault,
    },
  };
}
