import assert from "node:assert/strict";
import fc from "fast-check";
import { createEngine } from "../../src/core/engine.ts";
import { applyEdits } from "../../src/core/fixes/apply.ts";
import type { CheckResult } from "../../src/core/types.ts";
import { builtInKnowledge } from "../../src/knowledge/built-in.ts";

const engine = createEngine(builtInKnowledge);
const today = "2026-01-31";
const check = (text: string): CheckResult => engine.check(text, { today, force: true });

const fragments = [
  "# AI Engineer",
  "# Data Scientist",
  "## Requirements",
  "**Nice to have**",
  "Responsibilities:",
  "- Python, Tableau and SQL",
  "* 15+ years of Kubernetes",
  "• PowerBI",
  "| a | Tableau |",
  "| - | - |",
  "```",
  "<!--",
  "-->",
  "---",
  "role: ai-engineer",
  "roles: [ai-engineer, nobody]",
  "> - SPSS",
  "\t- Excel, Go",
  "1. Stata (SAS, R)",
  "Explore raw data to find trends.",
  "**",
  "[x](",
  "](y)",
  "\\",
  "&amp;",
  "🦊",
  "שלום",
  "\u0000",
  "\uFEFF",
  "Python/R/SQL or similar, etc.",
  "such as Tableau, Looker, or Power BI",
  "```python",
  "===",
  " ",
];
const breaks = fc.constantFrom("\n", "\r\n", "\n\n", "\r", " ");
const postingText = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...fragments) },
        { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
      ),
      breaks,
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.flat().join(""));

describe("engine", () => {
  it("never crashes, and every span lies inside the text, whatever the text", () => {
    fc.assert(
      fc.property(postingText, (text) => {
        const result = check(text);
        assert.deepEqual(result.failures, []);
        const spans = [
          ...result.findings,
          ...result.findings.flatMap((finding) => finding.related.map((related) => related.span)),
          ...result.findings.flatMap((finding) => finding.fixes.flatMap((fix) => fix.edits)),
          ...result.mentions,
          ...result.duties,
          ...result.problems.map((problem) => problem.span),
          ...result.posting.sections.map((section) => section.span),
        ];
        for (const span of spans)
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, JSON.stringify(span));
        for (const mention of result.mentions) assert.equal(mention.text, text.slice(mention.start, mention.end));
      }),
      { numRuns: 400 },
    );
  });

  it("offers fixes that apply and clear their finding", () => {
    fc.assert(
      fc.property(postingText, (text) => {
        for (const finding of check(text).findings) {
          for (const fix of finding.fixes) {
            const fixed = applyEdits(text, fix.edits);
            const same = (result: CheckResult): number =>
              result.findings.filter(
                (other) =>
                  other.rule === finding.rule &&
                  other.severity === finding.severity &&
                  other.message === finding.message,
              ).length;
            assert.ok(
              same(check(fixed)) < same(check(text)),
              `${finding.rule}: ${fix.title}\n${JSON.stringify(text)}\n${JSON.stringify(fixed)}`,
            );
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is a function of its arguments: the same text gives the same result", () => {
    fc.assert(
      fc.property(postingText, (text) =>
        assert.deepEqual(
          check(text).findings,
          createEngine(builtInKnowledge).check(text, { today, force: true }).findings,
        ),
      ),
      { numRuns: 5 },
    );
  });

  it("gives of an edited text, with the sentences of earlier ones remembered, what it gives of the text alone", () => {
    const engine = createEngine(builtInKnowledge);
    fc.assert(
      fc.property(postingText, fc.nat(), fc.nat(20), postingText, (text, at, removed, added) => {
        const start = at % (text.length + 1);
        const edited = text.slice(0, start) + added.slice(0, 40) + text.slice(start + removed);
        for (const version of [text, edited, text]) {
          const remembered = engine.check(version, { today, force: true, remember: true });
          const alone = engine.check(version, { today, force: true });
          assert.deepEqual(remembered.posting, alone.posting);
          assert.deepEqual(remembered.mentions, alone.mentions);
          assert.deepEqual(remembered.duties, alone.duties);
          assert.deepEqual(remembered.areasShown, alone.areasShown);
          assert.deepEqual(remembered.findings, alone.findings);
        }
      }),
      { numRuns: 200 },
    );
  });

  describe("which documents are postings", () => {
    const isPosting = (text: string, path?: string): boolean =>
      engine.check(text, { today, ...(path === undefined ? {} : { path }) }).isPosting;
    const body = "\n\n## Requirements\n\n- Python\n";
    it("by front matter", () => assert.ok(isPosting("---\nrole: ai-engineer\n---\n\nText\n")));
    it("by path", () => assert.ok(isPosting("Text\n", "careers/2026/ai.md") && isPosting("Text\n", "x/AI.job.md")));
    it("by title and section", () => assert.ok(isPosting(`# Senior AI Engineer (Remote)${body}`)));
    it("not by title alone", () => assert.ok(!isPosting("# AI Engineer\n\nA page about what they do.\n")));
    it("not by section alone", () => assert.ok(!isPosting(`# My library${body}`, "README.md")));
    it("not a README among postings", () => assert.ok(!isPosting("# Our postings\n\nTableau\n", "jobs/README.md")));
    it("not when turned off", () => assert.ok(!isPosting(`---\nrole: none\n---\n# AI Engineer${body}`, "jobs/a.md")));
    it("not for somebody's role on a page about people", () =>
      assert.ok(!isPosting("---\nname: Ann\nrole: CEO\n---\n\nAnn founded us.\n")));
    it("by the place that a configuration gives them, whatever the path says", () => {
      const meant = (text: string, place: "included" | "excluded" | "elsewhere") =>
        engine.check(text, { today, path: "jobs/a.md", place }).isPosting;
      assert.ok(meant("Text\n", "included"));
      assert.ok(!meant("Text\n", "elsewhere"));
      assert.ok(meant(`# AI Engineer${body}`, "elsewhere"));
      assert.ok(!meant("---\nrole: ai-engineer\n---\n", "excluded"));
    });
    it("says nothing about what is none", () => {
      const result = engine.check(
        "# Tool\n\nUses Tableau, PowerBI and Tensorflow.\n\n## Requirements\n\n- 30 years of Kubernetes\n",
        { today, path: "README.md" },
      );
      assert.deepEqual([result.isPosting, result.findings, result.problems], [false, [], []]);
    });
  });

  it("takes what is allowed for fitting, beside what the posting allows itself", () => {
    const text =
      "---\nrolewise: { allow: [spss] }\n---\n# AI Engineer\n\n## Requirements\n\n- Tableau\n- SPSS\n- SAS\n";
    const skills = (allow?: readonly string[]) =>
      engine
        .check(text, { today, force: true, ...(allow && { allow }) })
        .findings.filter(({ rule }) => rule === "no-mismatched-skill")
        .map(({ skill }) => skill);
    assert.deepEqual(skills(), ["tableau", "sas"]);
    assert.deepEqual(skills(["tableau"]), ["sas"]);
  });

  describe("problems of the posting itself", () => {
    it("an unknown role is named with its place and the nearest, and the rest is checked", () => {
      const text = "---\nrole: ai-enginer\n---\n# AI Engineer\n\n## Requirements\n\n- PowerBI\n";
      const result = check(text);
      assert.match(result.problems[0]?.message ?? "", /no role “ai-enginer”.*“ai-engineer”/);
      assert.equal(text.slice(result.problems[0]?.span.start, result.problems[0]?.span.end), "ai-enginer");
      assert.equal(result.role.source, "title");
      assert.ok(result.findings.some((finding) => finding.rule === "consistent-skill-name"));
    });
    it("a malformed front matter is named with its place, and the rest is checked", () => {
      const text = "---\ntitle: [AI\nrole: ai-engineer\n---\n# AI Engineer\n\n## Requirements\n\n- PowerBI\n";
      const result = check(text);
      assert.match(result.problems[0]?.message ?? "", /front matter cannot be read/);
      assert.ok(
        (result.problems[0]?.span.start ?? 0) > 3 && (result.problems[0]?.span.end ?? 99) <= text.indexOf("# AI"),
      );
      assert.ok(result.findings.some((finding) => finding.rule === "consistent-skill-name"));
    });
    it("a front matter that is never closed", () => {
      assert.match(check("---\nrole: ai-engineer\n\n# AI Engineer\n").problems[0]?.message ?? "", /never closed/);
    });
  });
});
