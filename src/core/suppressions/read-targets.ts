import type { EngineIndex } from "../lookup/engine-index.ts";
import type { Problem } from "../posting/types.ts";
import { nearest } from "../text/nearest.ts";
import type { Span } from "../text/span.ts";
import { explainUnknownName } from "../text/unknown-name.ts";

export interface SuppressionTarget {
  readonly rule: string;
  /** Skill ids; empty for every skill. */
  readonly skills: readonly string[];
}

export interface Targets {
  /** Nothing stands in the list, which means every rule. */
  readonly namesNothing: boolean;
  readonly targets: readonly SuppressionTarget[];
  readonly problems: readonly Problem[];
}

// What stands in brackets ends at the next bracket of either kind, so that brackets left open are not read again and again.
const entry = /([^\s,:()]+)\s*(?:\(([^()]*)\))?/dg;

/** Reads a list such as `no-duplicate-skill, no-mismatched-skill(Tableau, power-bi)`; at most `mostProblems` are told. */
export function readTargets(
  text: string,
  list: Span,
  { skillNames }: Pick<EngineIndex, "skillNames">,
  ruleIds: readonly string[],
  mostProblems: number,
): Targets {
  const targets: SuppressionTarget[] = [];
  const problems: Problem[] = [];
  const tell = (from: number, name: string, message: () => string): void => {
    const start = list.start + from;
    if (problems.length < mostProblems)
      problems.push({ message: message(), span: { start, end: start + name.length } });
  };
  let namesNothing = true;
  for (const match of text.slice(list.start, list.end).matchAll(entry)) {
    namesNothing = false;
    const rule = match[1] as string;
    if (!ruleIds.includes(rule)) {
      tell(match.index, rule, () => explainRule(rule, ruleIds, skillNames.find(rule)?.id));
      // From a word that is like no rule on, this reads like a reason.
      if (nearest(rule, ruleIds) === undefined) break;
      continue;
    }
    const named = splitNames(match[2] ?? "", match.indices?.[2]?.[0] ?? 0);
    const skills: string[] = [];
    for (const { name, at } of named) {
      const skill = skillNames.find(name);
      if (skill === undefined) tell(at, name, () => explainUnknownName("skill", name, skillNames.all));
      else skills.push(skill.id);
    }
    if (named.length === 0 || skills.length > 0) targets.push({ rule, skills });
  }
  return { namesNothing, targets, problems };
}

function explainRule(name: string, ruleIds: readonly string[], skill: string | undefined): string {
  const message = explainUnknownName("rule", name, ruleIds);
  if (skill !== undefined) return `${message} A skill stands behind its rule: no-mismatched-skill(${skill}).`;
  return nearest(name, ruleIds) === undefined ? `${message} A reason stands behind two dashes: -- reason.` : message;
}

function splitNames(list: string, start: number): { name: string; at: number }[] {
  return [...list.matchAll(/[^\s,][^,]*/g)].map((match) => ({ name: match[0].trimEnd(), at: start + match.index }));
}
