import type { EngineIndex } from "../lookup/engine-index.ts";
import type { Problem } from "../posting/types.ts";
import { nearest } from "../text/nearest.ts";
import type { Span } from "../text/span.ts";
import { explainUnknownName } from "../text/unknown-name.ts";

export interface SuppressionTarget {
  readonly rule: string;
  /** Skill id; undefined for every skill. */
  readonly skill: string | undefined;
  /** The name of the skill, or else of the rule. */
  readonly span: Span;
  /** The rule with all that stands in brackets behind it. */
  readonly entry: Span;
}

export interface Targets {
  /** Nothing stands in the list, which means every rule. */
  readonly namesNothing: boolean;
  readonly targets: readonly SuppressionTarget[];
  readonly problems: readonly Problem[];
  /** Whether it names anything that nobody knows, told or not. */
  readonly isPuzzling: boolean;
}

// What stands in brackets ends at the next bracket of either kind, so that brackets left open are not read again and again.
const entryPattern = /([^\s,:()]+)\s*(?:\(([^()]*)\))?/dg;

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
    isPuzzling = true;
    if (problems.length < mostProblems)
      problems.push({ message: message(), span: { start, end: start + name.length } });
  };
  let namesNothing = true;
  let isPuzzling = false;
  for (const match of text.slice(list.start, list.end).matchAll(entryPattern)) {
    namesNothing = false;
    const rule = match[1] as string;
    if (!ruleIds.includes(rule)) {
      tell(match.index, rule, () => explainRule(rule, ruleIds, skillNames.find(rule)?.id));
      // From a word that is like no rule on, this reads like a reason.
      if (nearest(rule, ruleIds) === undefined) break;
      continue;
    }
    const start = list.start + match.index;
    const entry = { start, end: start + match[0].trimEnd().length };
    const named = splitNames(match[2] ?? "", match.indices?.[2]?.[0] ?? 0);
    if (named.length === 0) targets.push({ rule, skill: undefined, span: { start, end: start + rule.length }, entry });
    for (const { name, at } of named) {
      const skill = skillNames.find(name)?.id;
      const span = { start: list.start + at, end: list.start + at + name.length };
      if (skill === undefined) tell(at, name, () => explainUnknownName("skill", name, skillNames.all));
      else targets.push({ rule, skill, span, entry });
    }
  }
  return { namesNothing, targets, problems, isPuzzling };
}

function explainRule(name: string, ruleIds: readonly string[], skill: string | undefined): string {
  const message = explainUnknownName("rule", name, ruleIds);
  if (skill !== undefined) return `${message} A skill stands behind its rule: no-mismatched-skill(${skill}).`;
  return nearest(name, ruleIds) === undefined ? `${message} A reason stands behind two dashes: -- reason.` : message;
}

function splitNames(list: string, start: number): { name: string; at: number }[] {
  return [...list.matchAll(/[^\s,][^,]*/g)].map((match) => ({ name: match[0].trimEnd(), at: start + match.index }));
}
