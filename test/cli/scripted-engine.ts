/**
 * An engine whose findings are known beforehand, so that these tests are about the command line and not about rules. It
 * reads postings as the real one does, over the small data set of the knowledge tests.
 */
import { type CheckOptions, type CheckResult, createEngine, type Engine, type Finding } from "../../src/core/index.ts";
import { levelOf } from "../../src/core/rules/layer-settings.ts";
import { compileKnowledge } from "../../src/knowledge/compile.ts";
import { soundFiles } from "../knowledge/fixture.ts";

/** What each word gives when it stands in a posting. */
const script = [
  { word: "Tableau", rule: "no-mismatched-skill", severity: "warning", replacement: "Python", safe: false },
  { word: "15 years", rule: "no-impossible-experience", severity: "error", replacement: "5 years", safe: false },
  { word: "PowerBI", rule: "consistent-skill-name", severity: "info", replacement: "Power BI", safe: true },
] as const;

const breakdown = { rule: "no-duplicate-skill", error: new Error("no such key") };

export function createScriptedEngine(): Engine {
  const files = Object.entries(soundFiles).map(([path, text]) => ({ path, text }));
  const engine = createEngine(compileKnowledge(files).knowledge);
  return { ...engine, check: (text, options) => checkByScript(engine.check(text, options), text, options) };
}

function checkByScript(result: CheckResult, text: string, options: CheckOptions): CheckResult {
  if (text.includes("engine breaks")) throw new Error("out of cheese");
  if (!result.isPosting || result.posting.frontMatter?.roles[0]?.value === "none") return { ...result, findings: [] };
  const failures = text.includes("rule breaks") ? [breakdown] : [];
  return {
    ...result,
    failures,
    findings: script.flatMap(({ word, rule, severity, replacement, safe }): Finding[] => {
      const start = text.indexOf(word);
      const level = levelOf(options.rules?.[rule] ?? severity);
      if (start === -1 || level === "off") return [];
      const span = { start, end: start + word.length };
      const skill = word === "Tableau" ? "tableau" : undefined;
      const fix = { title: `Write ${replacement}`, safe, edits: [{ ...span, text: replacement }] };
      const finding = { ...span, rule, severity: level, message: `About ${word}.`, skill, related: [] };
      if (!text.includes("fix breaks")) return [{ ...finding, fixes: [fix] }];
      // As in the engine, fixes are worked out when first read, and only then can they fail.
      const fixes = (): Finding["fixes"] => {
        failures.push(breakdown);
        return [];
      };
      return [Object.defineProperty({ ...finding, fixes: [] }, "fixes", { get: fixes, enumerable: true })];
    }),
  };
}
