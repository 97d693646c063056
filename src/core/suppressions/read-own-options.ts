import type { EngineIndex } from "../lookup/engine-index.ts";
import type { Posting, Problem } from "../posting/types.ts";
import type { RuleLevel } from "../rules/types.ts";
import { nearest } from "../text/nearest.ts";

/** What a posting's own front matter says of how it is checked: `rolewise: { allow: [tableau], rules: { … } }`. */
export interface OwnOptions {
  /** Skill ids. */
  readonly allowed: ReadonlySet<string>;
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly problems: readonly Problem[];
}

const levels: readonly RuleLevel[] = ["off", "info", "warning", "error"];

/** Skills may be named by id or label. What is not known is a problem at its place, and passed over. */
export function readOwnOptions(
  { frontMatter }: Posting,
  { knowledge, skills }: EngineIndex,
  ruleIds: readonly string[],
): OwnOptions {
  const allowed = new Set<string>();
  const rules: Record<string, RuleLevel> = {};
  const problems: Problem[] = [];
  for (const { value, span } of frontMatter?.allow ?? []) {
    const name = value.toLowerCase();
    const skill = skills.get(name) ?? knowledge.skills.find((candidate) => candidate.label.toLowerCase() === name);
    if (skill === undefined) problems.push({ message: unknown("skill", value, skills.keys()), span });
    else allowed.add(skill.id);
  }
  for (const { rule, level, span } of frontMatter?.rules ?? []) {
    if (!ruleIds.includes(rule.value))
      problems.push({ message: unknown("rule", rule.value, ruleIds), span: rule.span });
    else if (!levels.includes(level as RuleLevel))
      problems.push({ message: `Expected one of ${levels.join(", ")} as the level of ${rule.value}.`, span });
    else rules[rule.value] = level as RuleLevel;
  }
  return { allowed, rules, problems };
}

function unknown(kind: string, id: string, known: Iterable<string>): string {
  const near = nearest(id, known);
  return `There is no ${kind} “${id}”.${near === undefined ? "" : ` Did you mean “${near}”?`}`;
}
