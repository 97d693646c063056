import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createEngine } from "../../../src/core/engine.ts";
import { applyEdits } from "../../../src/core/fixes/apply.ts";
import { rules } from "../../../src/core/rules/index.ts";
import { runRules } from "../../../src/core/rules/run-rules.ts";
import type { Finding } from "../../../src/core/types.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";

const engine = createEngine(builtInKnowledge);

function findingsOf(rule: string, text: string): readonly Finding[] {
  const result = engine.check(text, { today: "2026-01-31", force: true });
  assert.deepEqual(result.failures, []);
  return result.findings.filter((finding) => finding.rule === rule);
}

/** A whole posting that is right for its role: no rule may speak of it, so no silence above is for want of text. */
const wholePostings = ["ai-engineer-clean", "data-scientist-clean", "data-analyst-clean"];

describe("rules", () => {
  it("are all registered, one file each", () => {
    const files = readdirSync("src/core/rules").filter((name) => /^(no|require|consistent|max)-/.test(name));
    assert.deepEqual(rules.map((rule) => `${rule.id}.ts`).sort(), files.sort());
  });

  for (const rule of rules) {
    describe(rule.id, () => {
      it("explains itself", () => {
        assert.match(rule.summary, /^[A-Z].*\.$/);
        assert.ok(rule.why.length > 80);
        assert.ok(rule.examples.good.length > 0 && rule.examples.bad.length > 0);
      });
      for (const example of rule.examples.good) {
        it(`is silent: ${example.title}`, () => assert.deepEqual(findingsOf(rule.id, example.text), []));
      }
      for (const name of wholePostings) {
        it(`is silent on the whole of ${name}`, () =>
          assert.deepEqual(findingsOf(rule.id, readFileSync(`examples/postings/${name}.md`, "utf8")), []));
      }
      it("has safe fixes only where it says so", () => {
        for (const { text } of rule.examples.bad) {
          const safe = findingsOf(rule.id, text).flatMap(({ fixes }) => fixes.filter((fix) => fix.safe));
          assert.ok(safe.length === 0 || rule.mendsSafely === true);
          assert.deepEqual(engine.check(text, { today: "2026-01-31", force: true }).failures, []);
        }
      });
      for (const { title, text, expect = [] } of rule.examples.bad) {
        it(`speaks: ${title}`, () => {
          const found = findingsOf(rule.id, text);
          assert.ok(found.length > 0);
          for (const [index, { quote, fixed }] of expect.entries()) {
            const finding = found[index];
            assert.ok(finding !== undefined, `no finding for “${quote}”`);
            assert.equal(text.slice(finding.start, finding.end), quote);
            if (fixed !== undefined) assert.equal(applyEdits(text, finding.fixes[0]?.edits ?? []), fixed);
          }
        });
      }
    });
  }

  it("leave the others at work when one crashes", () => {
    const crashing = {
      ...rules[0],
      id: "crashing",
      severity: "info",
      check: () => {
        throw new Error("boom");
      },
    } as never;
    const speaking = {
      ...rules[0],
      id: "speaking",
      severity: "warning",
      check: () => [{ span: { start: 0, end: 1 }, message: "here" }],
    } as never;
    const run = runRules([crashing, speaking], {} as never, {});
    assert.deepEqual(
      run.failures.map((failure) => failure.rule),
      ["crashing"],
    );
    assert.deepEqual(
      run.findings.map((finding) => finding.rule),
      ["speaking"],
    );
  });
});
