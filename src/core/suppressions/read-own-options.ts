import type { EngineIndex } from "../lookup/engine-index.ts";
import type { Posting, Problem } from "../posting/types.ts";
import type { RuleLevel } from "../rules/types.ts";
import { explainUnknownName, mostUnknownNames } from "../text/unknown-name.ts";

/** What a posting's own front matter says of how it is checked: `rolewise: { allow: [tableau], rules: { … } }`. */
export interface OwnOptions {
  /** Skill ids. */
  readonly allowed: ReadonlySet<string>;
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly problems: readonly Problem[];
}

const levels: readonly RuleLevel[] = ["off", "info", "warning", "error"];

/** Skills may be named as postings name them. What is not known is a problem at its place, and passed over. */
export function readOwnOptions(
  { frontMatter }: Posting,
  { skillNames }: Pick<EngineIndex, "skillNames">,
  ruleIds: readonly string[],
): OwnOptions {
  const allowed = new Set<string>();
  const rules: Record<string, RuleLevel> = {};
  const problems: Problem[] = [];
  const tell = (span: Problem["span"], message: () => string): void => {
    if (problems.length < mostUnknownNames) problems.push({ message: message(), span });
  };
  for (const { value, span } of frontMatter?.allow ?? []) {
    const skill = skillNames.find(value);
    if (skill === undefined) tell(span, () => explainUnknownName("skill", value, skillNames.all));
    else allowed.add(skill.id);
  }
  for (const { rule, level, span } of frontMatter?.rules ?? []) {
    if (!ruleIds.includes(rule.value)) tell(rule.span, () => explainUnknownName("rule", rule.value, ruleIds));
    else if (!levels.includes(level as RuleLevel))
      tell(span, () => `Expected one of ${levels.join(", ")} as the level of ${rule.value}.`);
    else rules[rule.value] = level as RuleLevel;
  }
  return { allowed, rules, problems };
}
