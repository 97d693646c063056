import assert from "node:assert/strict";
import fc from "fast-check";
import { createEngine } from "../../../src/core/engine.ts";
import { applyEdits } from "../../../src/core/fixes/apply.ts";
import type { RuleSetting } from "../../../src/core/rules/types.ts";
import type { Finding } from "../../../src/core/types.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";
import { posting } from "./postings.ts";
import { assertWhole } from "./whole.ts";

const engine = createEngine(builtInKnowledge);

function findingsOf(rule: string, text: string, setting: RuleSetting): readonly Finding[] {
  const result = engine.check(text, { today: "2026-01-31", force: true, rules: { [rule]: setting } });
  assert.deepEqual(result.failures, []);
  return result.findings.filter((finding) => finding.rule === rule);
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

describe("the fixes of a rule, on any posting", function () {
  this.timeout(60_000);

  const settings: readonly [rule: string, setting: RuleSetting][] = [["max-required-skills", ["info", { most: 3 }]]];
  for (const [rule, setting] of settings) {
    it(`${rule}: each mends its finding, leaves all else whole and makes no other`, () => {
      let mended = 0;
      fc.assert(
        fc.property(posting, ({ text }) => {
          mended += assertMends(rule, text, setting);
        }),
        { numRuns: 100 },
      );
      assert.ok(mended > 10, `only ${mended} findings had fixes`);
    });
  }
});
