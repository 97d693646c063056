import { defaultInclude } from "../core/posting/detect-posting.ts";
import { levelOf, optionsOf } from "../core/rules/layer-settings.ts";
import type { RuleLevel } from "../core/rules/types.ts";
import type { Layer, Origin, Sourced } from "./types.ts";

/** What holds in the end, and who says so. */
export interface EffectiveConfig {
  readonly include: Sourced<readonly string[]>;
  readonly exclude: Sourced<readonly string[]>;
  /** Skills, by id. */
  readonly allow: readonly Sourced<string>[];
  /** Only the rules that somebody sets. */
  readonly rules: Readonly<Record<string, EffectiveRule>>;
}

export interface EffectiveRule {
  readonly level: Sourced<RuleLevel>;
  /** As given; what is not named in them keeps its default. */
  readonly options: Sourced<Readonly<Record<string, unknown>>> | undefined;
}

const byDefault: Origin = { kind: "default" };

const defaultConfig: EffectiveConfig = {
  include: { value: defaultInclude, from: byDefault },
  exclude: { value: [], from: byDefault },
  allow: [],
  rules: {},
};

/**
 * Lays layers over the defaults, the later over the earlier: `include` and `exclude` are replaced, what is allowed adds up, and
 * rules are set one by one; a level alone leaves the options from below.
 */
export function layerConfig(layers: readonly Layer[]): EffectiveConfig {
  const allow = new Map<string, Sourced<string>>();
  const rules: Record<string, EffectiveRule> = {};
  let { include, exclude } = defaultConfig;
  for (const layer of layers) {
    include = layer.include ?? include;
    exclude = layer.exclude ?? exclude;
    for (const skill of layer.allow ?? []) if (!allow.has(skill.value)) allow.set(skill.value, skill);
    for (const [rule, { value, from }] of Object.entries(layer.rules ?? {})) {
      const options = optionsOf(value);
      rules[rule] = {
        level: { value: levelOf(value), from },
        options: options === undefined ? rules[rule]?.options : { value: options, from },
      };
    }
  }
  return { include, exclude, allow: [...allow.values()], rules };
}
