import * as v from "valibot";
import type { Fix } from "../fixes/types.ts";
import { levelOf, optionsOf, type RuleSettings } from "./layer-settings.ts";
import type { Finding, Report, Rule, RuleContext, Severity } from "./types.ts";

export interface RuleRun {
  readonly findings: readonly Finding[];
  readonly failures: readonly { readonly rule: string; readonly error: unknown }[];
}

/** So many findings of one rule in one posting help nobody; ending there bounds the work that a hostile text can cause. */
export const mostReports = 200;

/**
 * In characters. Working out a fix may read the whole posting, so that those of a longer one would cost more than they are
 * worth; what can be made safely costs little, and is made in any.
 */
const longestMended = 500_000;

/**
 * Runs the rules over one posting. A rule that throws is listed among the failures and the others
 * go on; so is one that throws later, when a finding's fixes are first read. A level set for a
 * rule replaces the levels its reports carry, except that a report may stay milder than it ("info if preferred").
 */
export function runRules(rules: readonly Rule[], context: RuleContext, settings: RuleSettings): RuleRun {
  const findings: Finding[] = [];
  const failures: { rule: string; error: unknown }[] = [];
  for (const rule of rules) {
    const setting = settings[rule.id] ?? rule.severity;
    const level = levelOf(setting);
    if (level === "off") continue;
    try {
      let reports = 0;
      const options = settle(rule, optionsOf(setting));
      for (const report of rule.check(context, options)) {
        findings.push(toFinding(rule, context, report, level, (error) => failures.push({ rule: rule.id, error })));
        if (++reports === mostReports) break;
      }
    } catch (error) {
      failures.push({ rule: rule.id, error });
    }
  }
  findings.sort((a, b) => a.start - b.start || a.end - b.end);
  return { findings, failures };
}

/** The options of a rule with its defaults filled in. */
function settle(rule: Rule, given: ReturnType<typeof optionsOf>): Readonly<Record<string, unknown>> {
  if (rule.options === undefined) return none;
  if (given !== undefined) return v.parse(rule.options, given);
  let usual = usualOptions.get(rule);
  if (usual === undefined) {
    usual = v.parse(rule.options, {});
    usualOptions.set(rule, usual);
  }
  return usual;
}

const none = {};
/** Most rules are left as they come. */
const usualOptions = new WeakMap<Rule, Readonly<Record<string, unknown>>>();

function isMended({ mendsSafely }: Rule, { posting }: RuleContext): boolean {
  return mendsSafely === true || posting.text.length <= longestMended;
}

/** The finding's fixes are worked out when first read; should that fail, there are none, and `onFailure` hears of it. */
function toFinding(
  rule: Rule,
  context: RuleContext,
  report: Report,
  level: Severity,
  onFailure: (error: unknown) => void,
): Finding {
  let fixes: readonly Fix[] | undefined;
  return {
    start: report.span.start,
    end: report.span.end,
    rule: rule.id,
    severity: report.severity === undefined ? level : milder(report.severity, level),
    message: report.message,
    skill: report.skill,
    get fixes() {
      try {
        fixes ??= (isMended(rule, context) ? (report.fixes?.() ?? []) : []).filter((fix) => fix.edits.length > 0);
        if (rule.mendsSafely !== true && fixes.some(({ safe }) => safe))
          throw new Error("It has a safe fix and does not say so (mendsSafely).");
      } catch (error) {
        onFailure(error);
        fixes = [];
      }
      return fixes;
    },
    related: (report.related ?? []).map(({ span, message }) => ({
      span: { start: span.start, end: span.end },
      message,
    })),
  };
}

const order: readonly Severity[] = ["info", "warning", "error"];

function milder(a: Severity, b: Severity): Severity {
  return order.indexOf(a) < order.indexOf(b) ? a : b;
}
