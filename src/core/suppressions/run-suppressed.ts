import { layerSettings, levelOf, type RuleSettings } from "../rules/layer-settings.ts";
import { mostReports, type RuleRun, runRules } from "../rules/run-rules.ts";
import type { Finding, Rule, RuleContext } from "../rules/types.ts";
import { type Suppressible, suppressorsOf } from "./apply-suppressions.ts";
import { describeIdle, describeIdleEntries } from "./describe-idle.ts";
import { findIdle } from "./find-idle.ts";
import { allowedRule, type OwnOptions } from "./read-own-options.ts";
import type { Suppression } from "./read-suppressions.ts";

/** What keeps findings from being shown. */
export interface Silencing {
  /** How the rules are set from outside the posting. */
  readonly settings: RuleSettings;
  /** Skills that fit the posting because somebody outside it says so. */
  readonly allow: readonly string[];
  readonly own: OwnOptions;
  readonly comments: readonly Suppression[];
}

/** Runs the rules and leaves out what is suppressed; then the rule that judges the suppressions themselves. */
export function runSuppressed(
  rules: readonly Rule[],
  context: Omit<RuleContext, "idle">,
  { settings: outer, allow, own, comments }: Silencing,
): RuleRun {
  const settings = layerSettings(outer, own.rules);
  const judge = rules.find(({ judgesSuppressions }) => judgesSuppressions === true);
  const others = rules.filter((rule) => rule !== judge);
  const ran = runRules(others, { ...context, idle: [] }, settings);
  const allowed = new Set([...own.allowed.map(({ skill }) => skill), ...allow]);
  const shown = ran.findings.filter(
    (finding) => !isAllowed(finding, allowed) && suppressorsOf(finding, comments).length === 0,
  );
  if (judge === undefined || !isJudged(context, own, comments)) return { ...ran, findings: shown };

  // What is off may be on elsewhere: a suppression of it is idle only if the rule would find nothing.
  const off = others.filter(({ id, severity }) => levelOf(settings[id] ?? severity) === "off");
  const again = runRules(off, { ...context, idle: [] }, layerSettings(settings, levelsOf(off)));
  const findings = [...ran.findings, ...again.findings];
  const undecided = new Set([...[...ran.failures, ...again.failures].map(({ rule }) => rule), ...cutShort(findings)]);
  const byName = ({ target }: Suppression): boolean => target?.rule === judge.id;
  const idle = [
    ...describeIdleEntries(context.posting, context.index, own, findings, undecided),
    ...describeIdle(
      context.posting,
      findIdle(comments, findings, undecided).filter((one) => !byName(one)),
      comments,
    ),
  ];
  // A suppression of this very rule is judged by what the rule has to say of the others, and needs to name it.
  const said = idle.map(({ span }) => ({ ...span, rule: judge.id, skill: undefined }));
  const idleByName = describeIdle(context.posting, findIdle(comments, said, new Set()).filter(byName), comments);
  const named = comments.filter(byName);
  const kept = idle.filter((_, index) => suppressorsOf(said[index] as Suppressible, named).length === 0);
  const judged = runRules([judge], { ...context, idle: [...kept, ...idleByName] }, settings);
  return {
    findings: [...shown, ...judged.findings].sort((a, b) => a.start - b.start || a.end - b.end),
    failures: [...ran.failures, ...judged.failures],
  };
}

/** Nothing is judged where it would be by another role than the posting was written for, or by none. */
function isJudged({ role }: Pick<RuleContext, "role">, own: OwnOptions, comments: readonly Suppression[]): boolean {
  const says = comments.length > 0 || own.allowed.length > 0 || own.turnedOff.length > 0;
  return says && role.ids.length > 0 && role.source !== "option";
}

function isAllowed({ rule, skill }: Finding, allowed: ReadonlySet<string>): boolean {
  return rule === allowedRule && skill !== undefined && allowed.has(skill);
}

function levelsOf(rules: readonly Rule[]): RuleSettings {
  return Object.fromEntries(rules.map(({ id, severity }) => [id, severity]));
}

/** Rules that had more to say than is heard of one rule. */
function cutShort(findings: readonly Finding[]): string[] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].flatMap(([rule, count]) => (count >= mostReports ? [rule] : []));
}
