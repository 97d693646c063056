import type { Severity } from "../../core/rules/types.ts";
import { startUpper } from "../../core/text/start-upper.ts";
import type { ExplainedExample, ExplainedRule } from "../explained-rule.ts";
import type { Format, Paint } from "./paint.ts";
import { wrap } from "./wrap.ts";

const colours: Readonly<Record<Severity, Format>> = { error: "red", warning: "yellow", info: "cyan" };

/** For people: what a rule finds and why, what can be set, and what it says of its examples. */
export function formatRuleText(rule: ExplainedRule, paint: Paint): string {
  const { id, summary, why, severity, options, finds, leavesAlone } = rule;
  const heading = (words: string): string[] => ["", paint("bold", words)];
  const given = options.map(({ name, default: value }) => `${name}: ${JSON.stringify(value)}`).join(", ");
  return `${[
    paint("bold", id),
    ...wrap(summary, ""),
    "",
    `Level  ${paint(colours[severity], severity)}`,
    ...heading("Why"),
    ...why.split(/\n{2,}/).flatMap((paragraph) => wrap(paragraph, "")),
    ...(options.length === 0
      ? []
      : [
          ...heading("Options"),
          ...options.flatMap(({ name, description, default: value }) =>
            wrap(`${description} Default: ${JSON.stringify(value)}.`, `  ${name}  `),
          ),
        ]),
    ...heading("What it finds"),
    ...formatExamples(finds, paint),
    ...heading("What it leaves alone"),
    ...formatExamples(leavesAlone, paint),
    ...heading("Setting it"),
    `  rolewise check --rule ${id}=off`,
    ...(options.length === 0 ? [] : [`  rolewise check --rule '${id}=[${severity}, { ${given} }]'`]),
    ...wrap("or in the front matter of a posting:", "  "),
    "    rolewise:",
    "      rules:",
    `        ${id}: off`,
  ].join("\n")}\n`;
}

function formatExamples(examples: readonly ExplainedExample[], paint: Paint): string[] {
  return examples.flatMap((example, place) => [...(place === 0 ? [] : [""]), ...formatExample(example, paint)]);
}

function formatExample({ title, text, findings }: ExplainedExample, paint: Paint): string[] {
  const lines = text.replace(/\n$/, "").split("\n");
  return [
    ...wrap(`${startUpper(title)}:`, "  "),
    ...lines.map((line) => paint("dim", `    ${line}`.trimEnd())),
    ...findings.flatMap(({ line, quote, message }) => wrap(`line ${line}, “${quote}”: ${message}`, "  > ")),
  ];
}
