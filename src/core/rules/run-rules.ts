import type { Finding } from "../types.ts";
import type { Report, Rule, RuleContext, RuleLevel, Severity } from "./types.ts";

export interface RuleRun {
  readonly findings: readonly Finding[];
  readonly failures: readonly { readonly rule: string; readonly error: unknown }[];
}

/**
 * Runs the rules over one posting. A rule that throws is listed among the failures and the others go on. A level set for a
 * rule replaces the levels its reports carry, except that a report may stay milder than it ("info if preferred").
 */
export function runRules(
  rules: readonly Rule[],
  context: RuleContext,
  levels: Readonly<Record<string, RuleLevel>>,
): RuleRun {
  const findings: Finding[] = [];
  const failures: { rule: string; error: unknown }[] = [];
  for (const rule of rules) {
    const level = levels[rule.id] ?? rule.severity;
    if (level === "off") continue;
    try {
      for (const report of rule.check(context)) findings.push(toFinding(rule, report, level));
    } catch (error) {
      failures.push({ rule: rule.id, error });
    }
  }
  findings.sort((a, b) => a.start - b.start || a.end - b.end);
  return { findings, failures };
}

function toFinding(rule: Rule, report: Report, level: Severity): Finding {
  return {
    ...report.span,
    rule: rule.id,
    severity: report.severity === undefined ? level : milder(report.severity, level),
    message: report.message,
    skill: report.skill,
    fixes: report.fixes ?? [],
    related: report.related ?? [],
  };
}

const order: readonly Severity[] = ["info", "warning", "error"];

function milder(a: Severity, b: Severity): Severity {
  return order.indexOf(a) < order.indexOf(b) ? a : b;
}
