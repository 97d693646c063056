import type { RuleSetting } from "./types.ts";

export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** The settings of a layer above others. Where it gives a rule a level alone, the options from below go on to hold. */
export function layerSettings(below: RuleSettings, above: RuleSettings): RuleSettings {
  const layered: Record<string, RuleSetting> = { ...below };
  for (const [rule, setting] of Object.entries(above)) {
    const options = optionsOf(setting) ?? optionsOf(below[rule]);
    layered[rule] = options === undefined ? setting : [levelOf(setting), options];
  }
  return layered;
}

export function levelOf(setting: RuleSetting): Exclude<RuleSetting, readonly unknown[]> {
  return typeof setting === "string" ? setting : setting[0];
}

export function optionsOf(setting: RuleSetting | undefined): Readonly<Record<string, unknown>> | undefined {
  return typeof setting === "string" ? undefined : setting?.[1];
}
