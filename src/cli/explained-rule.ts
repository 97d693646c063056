import type { Engine } from "../core/index.ts";
import { createLineIndex } from "../core/index.ts";
import { listOptions, type RuleOption } from "../core/rules/list-options.ts";
import type { Rule, RuleExample, Severity } from "../core/rules/types.ts";

/** What `explain` has to say of a rule. */
export interface ExplainedRule {
  readonly id: string;
  readonly summary: string;
  /** Markdown. */
  readonly why: string;
  readonly severity: Severity;
  readonly options: readonly Pick<RuleOption, "name" | "description" | "default">[];
  readonly finds: readonly ExplainedExample[];
  readonly leavesAlone: readonly ExplainedExample[];
}

export interface ExplainedExample {
  readonly title: string;
  /** A posting, in Markdown. */
  readonly text: string;
  /** What the rule says of it; empty for what it leaves alone. */
  readonly findings: readonly { readonly line: number; readonly quote: string; readonly message: string }[];
}

/** A rule with what it really says of its own examples, as of `today`. */
export function explainRule(engine: Engine, rule: Rule, today: string): ExplainedRule {
  const { id, summary, why, severity, examples } = rule;
  const explain = (example: RuleExample): ExplainedExample => explainExample(engine, id, example, today);
  return {
    id,
    summary,
    why,
    severity,
    options: listOptions(rule).map(({ values: _, ...option }) => option),
    finds: examples.bad.map(explain),
    leavesAlone: examples.good.map(explain),
  };
}

function explainExample(engine: Engine, rule: string, { title, text }: RuleExample, today: string): ExplainedExample {
  const lines = createLineIndex(text);
  const { findings } = engine.check(text, { force: true, today });
  return {
    title,
    text,
    findings: findings
      .filter((finding) => finding.rule === rule)
      .map(({ start, end, message }) => ({
        line: lines.positionAt(start).line,
        quote: text.slice(start, end).split("\n")[0] ?? "",
        message,
      })),
  };
}
