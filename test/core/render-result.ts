import { type CheckResult, createLineIndex } from "../../src/core/index.ts";
import type { Strength } from "../../src/core/posting/types.ts";

/** What the engine made of a posting, for people to read in a diff: role, sections, mentions, findings and their fixes. */
export function renderResult(text: string, result: CheckResult): string {
  const lines = createLineIndex(text);
  const at = (offset: number): string => {
    const { line, column } = lines.positionAt(offset);
    return `${line}:${column}`;
  };
  const quote = (start: number, end: number): string => JSON.stringify(shorten(text.slice(start, end)));
  const out = [`posting: ${result.isPosting ? "yes" : "no"}`];
  out.push(`role: ${result.role.ids.join(", ") || "unknown"} (${result.role.source})`);

  for (const problem of result.problems) out.push(`problem: ${at(problem.span.start)} ${problem.message}`);

  out.push("", "sections:");
  for (const section of result.posting.sections) {
    out.push(`  ${at(section.span.start)} ${section.kind}: ${section.heading?.text ?? "(before the first heading)"}`);
    for (const mentions of groupByStrength(result.mentions.filter((mention) => mention.section === section))) {
      out.push(`    ${mentions[0]?.strength}: ${mentions.map((mention) => mention.skill).join(", ")}`);
    }
    for (const duties of groupByStrength(result.duties.filter((duty) => duty.section === section))) {
      out.push(`    ${duties[0]?.strength} duties: ${duties.map((duty) => duty.duty).join(", ")}`);
    }
  }

  out.push("", result.findings.length === 0 ? "findings: none" : "findings:");
  for (const finding of result.findings) {
    const skill = finding.skill === undefined ? "" : ` [${finding.skill}]`;
    out.push(`  ${at(finding.start)} ${finding.severity} ${finding.rule}${skill} ${quote(finding.start, finding.end)}`);
    out.push(`    ${finding.message}`);
    for (const related of finding.related) {
      out.push(`    see ${at(related.span.start)} ${quote(related.span.start, related.span.end)}: ${related.message}`);
    }
    const mending = finding.fixes.filter(({ allows }) => allows === undefined);
    for (const fix of mending) out.push(`    fix${fix.safe ? " (safe)" : ""}: ${fix.title}`);
  }
  return `${out.join("\n")}\n`;
}

function groupByStrength<T extends { readonly strength: Strength }>(mentions: readonly T[]): T[][] {
  const strengths = ["required", "preferred", "context", "negated"] as const;
  return strengths
    .map((strength) => mentions.filter((mention) => mention.strength === strength))
    .filter((group) => group.length > 0);
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 60)} … ${text.slice(-15)}`;
}
