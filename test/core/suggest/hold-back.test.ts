import assert from "node:assert/strict";
import fc from "fast-check";
import { holdBack, nothingShown, type Shown } from "../../../src/core/suggest/hold-back.ts";
import type { Finding } from "../../../src/core/types.ts";

const line = { start: 10, end: 20 };

function finding(rule: string, start: number, skill?: string, message = rule): Finding {
  return { rule, skill, message, start, end: start + 3, severity: "warning", fixes: [], related: [] };
}

const shows = (...findings: readonly Finding[]): Shown => ({ findings, problems: [] });

describe("holdBack", () => {
  it("shows everything while nobody is typing", () => {
    const now = shows(finding("a", 12), finding("b", 30));
    assert.deepEqual(holdBack(now, nothingShown, []), now);
  });

  it("keeps what is new on the line being typed back, to its very ends, and nothing else", () => {
    const [before, atStart, within, atEnd, after] = [6, 7, 12, 20, 21].map((start) => finding("a", start));
    const now = shows(...([before, atStart, within, atEnd, after] as Finding[]));
    assert.deepEqual(holdBack(now, nothingShown, [line]).findings, [before, after]);
  });

  it("goes on showing what was shown, wherever it has moved and whatever it says now", () => {
    const now = shows(finding("years", 14, "kubernetes", "300 years"));
    assert.deepEqual(holdBack(now, shows(finding("years", 11, "kubernetes", "30 years")), [line]), now);
    assert.deepEqual(holdBack(now, shows(finding("years", 11, "docker")), [line]).findings, []);
    assert.deepEqual(holdBack(now, shows(finding("other", 11, "kubernetes")), [line]).findings, []);
  });

  it("takes a second of a kind on the line for new, when the first stands elsewhere", () => {
    const elsewhere = finding("a", 50, "docker");
    const now = shows(finding("a", 12, "docker"), elsewhere);
    assert.deepEqual(holdBack(now, shows(elsewhere), [line]).findings, [elsewhere]);
  });

  it("holds problems of the front matter back too", () => {
    const problem = (message: string) => ({ message, span: { start: 12, end: 15 } });
    assert.deepEqual(holdBack({ findings: [], problems: [problem("ai-")] }, nothingShown, [line]).problems, []);
    assert.deepEqual(
      holdBack({ findings: [], problems: [problem("ai-e")] }, { findings: [], problems: [problem("ai-")] }, [line])
        .problems,
      [problem("ai-e")],
    );
  });

  it("never shows what is not there, and everything at the second look", () => {
    const some = fc
      .array(fc.tuple(fc.constantFrom("a", "b"), fc.nat(40), fc.option(fc.constantFrom("x", "y"), { nil: undefined })))
      .map((all) => shows(...all.map(([rule, start, skill]) => finding(rule, start, skill))));
    fc.assert(
      fc.property(some, some, (now, before) => {
        const shown = holdBack(now, before, [line]);
        for (const one of shown.findings) assert.ok(now.findings.includes(one));
        assert.deepEqual(holdBack(now, now, [line]), now);
        assert.deepEqual(holdBack(now, shown, []), now);
      }),
    );
  });
});
