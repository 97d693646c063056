import type { EngineIndex } from "../lookup/engine-index.ts";
import type { Posting, Problem } from "../posting/types.ts";
import { levelOf } from "../rules/layer-settings.ts";
import { noMismatchedSkill } from "../rules/no-mismatched-skill.ts";
import { readRuleSetting } from "../rules/read-setting.ts";
import type { Rule, RuleSetting } from "../rules/types.ts";
import type { Span } from "../text/span.ts";
import { explainUnknownName, mostUnknownNames } from "../text/unknown-name.ts";

/** The rule to which allowed skills speak. */
export const allowedRule = noMismatchedSkill.id;

/** What a posting's own front matter says of how it is checked: `rolewise: { allow: [tableau], rules: { … } }`. */
export interface OwnOptions {
  /** Skills by id, with where they are named. */
  readonly allowed: readonly { readonly skill: string; readonly span: Span }[];
  readonly turnedOff: readonly { readonly rule: string; readonly span: Span }[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly problems: readonly Problem[];
}

/** Skills may be named as postings name them. What is not known is a problem at its place, and passed over. */
export function readOwnOptions(
  { frontMatter }: Posting,
  { skillNames }: Pick<EngineIndex, "skillNames">,
  knownRules: readonly Rule[],
): OwnOptions {
  const allowed: OwnOptions["allowed"][number][] = [];
  const turnedOff: OwnOptions["turnedOff"][number][] = [];
  const rules: Record<string, RuleSetting> = {};
  const problems: Problem[] = [];
  const tell = (span: Problem["span"], message: () => string): void => {
    if (problems.length < mostUnknownNames) problems.push({ message: message(), span });
  };
  for (const { value, span } of frontMatter?.allow ?? []) {
    const skill = skillNames.find(value);
    if (skill === undefined) tell(span, () => explainUnknownName("skill", value, skillNames.all));
    else allowed.push({ skill: skill.id, span });
  }
  const byId = new Map(knownRules.map((rule) => [rule.id, rule]));
  for (const { rule, value, placeOf } of frontMatter?.rules ?? []) {
    const known = byId.get(rule.value);
    if (known === undefined) {
      tell(rule.span, () => explainUnknownName("rule", rule.value, byId.keys()));
      continue;
    }
    const { setting, problem } = readRuleSetting(known, value);
    if (problem !== undefined) {
      tell(placeOf(problem.path, problem.at), () => problem.message);
      continue;
    }
    rules[rule.value] = setting;
    if (levelOf(setting) === "off") turnedOff.push({ rule: rule.value, span: rule.span });
  }
  return { allowed, turnedOff, rules, problems };
}
