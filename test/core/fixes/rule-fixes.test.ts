import assert from "node:assert/strict";
import fc from "fast-check";
import { createEngine } from "../../../src/core/engine.ts";
import { applyEdits } from "../../../src/core/fixes/apply.ts";
import type { RuleSetting } from "../../../src/core/rules/types.ts";
import type { Finding } from "../../../src/core/types.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";
import { posting, type Written } from "./postings.ts";
import { assertWhole } from "./whole.ts";

const engine = createEngine(builtInKnowledge);

function findingsOf(rule: string, text: string, setting: RuleSetting): readonly Finding[] {
  const result = engine.check(text, { today: "2026-01-31", force: true, rules: { [rule]: setting } });
  assert.deepEqual(result.failures, []);
  // Allowing a finding mends nothing, and has tests of its own.
  return result.findings
    .filter((finding) => finding.rule === rule)
    .map((finding) => ({ ...finding, fixes: finding.fixes.filter(({ allows }) => allows === undefined) }));
}

/** Every fix leaves a whole posting, and mends its finding without making another of the same rule. */
function assertMends(rule: string, text: string, setting: RuleSetting): number {
  const found = findingsOf(rule, text, setting);
  for (const { fixes, message } of found) {
    for (const { title, edits } of fixes) {
      const after = applyEdits(text, edits);
      assertWhole(text, after);
      const left = findingsOf(rule, after, setting);
      assert.ok(left.length < found.length, `“${title}” mends “${message}”: ${left.map((one) => one.message)}`);
    }
  }
  return found.filter(({ fixes }) => fixes.length > 0).length;
}

/** The posting wishes for what it requires already. */
function contradict({ text, skills, required, hasPreferred }: Written): string {
  return hasPreferred ? text.replace(skills.at(-1) as string, required[0] as string) : text;
}

/** The posting says nothing of what is to be done. */
function withoutDuties({ text }: Written): string {
  return text.replace(/^.*What you will do[\s\S]*?Deploy models to production.*\r?\n(?:[> ]*\r?\n)?/m, "");
}

describe("the fixes of a rule, on any posting", function () {
  this.timeout(60_000);

  const cases: readonly { rule: string; setting: RuleSetting; rewrite?: (written: Written) => string }[] = [
    { rule: "max-required-skills", setting: ["info", { most: 3 }] },
    { rule: "require-sections", setting: "info", rewrite: withoutDuties },
    { rule: "no-contradictory-strength", setting: "warning", rewrite: contradict },
  ];
  for (const { rule, setting, rewrite } of cases) {
    it(`${rule}: each mends its finding, leaves all else whole and makes no other`, () => {
      let mended = 0;
      fc.assert(
        fc.property(posting, (written) => {
          mended += assertMends(rule, rewrite?.(written) ?? written.text, setting);
        }),
        { numRuns: 100 },
      );
      assert.ok(mended > 10, `only ${mended} findings had fixes`);
    });
  }
});
