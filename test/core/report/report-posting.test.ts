import assert from "node:assert/strict";
import fc from "fast-check";
import { createEngine } from "../../../src/core/engine.ts";
import { createReport, reportPosting } from "../../../src/core/report/report-posting.ts";
import type { PostingReport } from "../../../src/core/report/types.ts";
import { compileSample } from "../suggest/knowledge.ts";

const engine = createEngine(compileSample());

function report(text: string, options: { force?: boolean; role?: string } = {}): PostingReport {
  return reportPosting(engine, engine.check(text, { force: true, today: "2026-06-30", ...options }), "jobs/a.md");
}

const posting = [
  "# AI Engineer",
  "",
  "## Responsibilities",
  "",
  "- Deploy our models",
  "- Explore raw data",
  "",
  "## Requirements",
  "",
  "- Python and Tableau",
  "- Python, Stata",
  "",
  "## Nice to have",
  "",
  "- JAX",
  "- COBOL not required",
  "",
].join("\n");
const placeOf = (words: string) => {
  const start = posting.indexOf(words);
  const before = posting.slice(0, start).split("\n");
  return { start, end: start + words.length, line: before.length, column: (before.at(-1) as string).length + 1 };
};

describe("reportPosting", () => {
  it("says what the posting is, and why", () => {
    const { path, title, isPosting, role } = report(posting);
    assert.deepEqual([path, title, isPosting], ["jobs/a.md", "AI Engineer", true]);
    assert.deepEqual(role, {
      ids: ["ai-engineer"],
      name: "AI engineer",
      source: "title",
      reason: "The title “AI Engineer” names AI engineer.",
    });
  });

  it("ranks roles with their reasons, and cites no rate of a role with few counted postings", () => {
    const { readsAs } = report(posting);
    const scores = readsAs.map(({ score }) => score ?? -1);
    assert.deepEqual(
      scores,
      scores.toSorted((a, b) => b - a),
    );
    const own = readsAs.find(({ role }) => role === "ai-engineer");
    assert.deepEqual([own?.label, own?.isOwn], ["AI engineer", true]);
    assert.deepEqual(own?.reasons.find(({ id }) => id === "deploy-models")?.rate, {
      role: "ai-engineer",
      roleLabel: "AI engineer",
      count: 20,
      n: 100,
    });
    const scientist = readsAs.find(({ role }) => role === "data-scientist");
    assert.equal(scientist?.isOwn, false);
    assert.deepEqual(
      scientist?.reasons.map(({ label, rate }) => [label, rate]),
      [["Python", undefined]],
    );
  });

  it("ranks nothing where the text names nothing", () => {
    assert.deepEqual(report("# AI Engineer\n\nHello.\n").readsAs, []);
  });

  it("lists each area with what shows it, or with nothing", () => {
    assert.deepEqual(
      report(posting).areas.map(({ role, label, shownBy }) => [role, label, shownBy]),
      [
        ["ai-engineer", "a programming language", [{ label: "Python", place: placeOf("Python") }]],
        ["ai-engineer", "serving models", [{ label: "deploying models", place: placeOf("Deploy our models") }]],
      ],
    );
    const begun = report("# AI Engineer\n\n## Requirements\n\n- SQL\n").areas;
    assert.deepEqual(
      begun.map(({ id, shownBy }) => [id, shownBy]),
      [
        ["programming", []],
        ["serving", []],
      ],
    );
    assert.equal(begun[1]?.line, "Experience with serving models");
  });

  it("groups skills by strength, each once with its fit, its rate and its places", () => {
    const { requirements } = report(posting);
    assert.deepEqual(
      requirements.map(({ strength, skills }) => [strength, skills.map(({ label, fit }) => [label, fit])]),
      [
        [
          "required",
          [
            ["Python", "core"],
            ["Tableau", "out-of-place"],
            ["Stata", "unusual"],
          ],
        ],
        ["preferred", [["JAX", "common"]]],
        ["context", []],
        ["negated", [["COBOL", "unusual"]]],
      ],
    );
    const python = requirements[0]?.skills[0];
    assert.deepEqual(
      [python?.kind, python?.category, python?.places.length],
      ["technology", "programming language", 2],
    );
    assert.deepEqual(python?.rates, [{ role: "ai-engineer", roleLabel: "AI engineer", count: 80, n: 100 }]);
  });

  it("lists duties with their fit", () => {
    assert.deepEqual(
      report(posting).duties.map(({ label, fit }) => [label, fit]),
      [
        ["deploying models", "typical"],
        ["exploring raw data", "atypical"],
      ],
    );
  });

  it("lists findings with what they are about and what mends them", () => {
    const { findings, counts } = report(posting);
    const tableau = findings.find(({ skill }) => skill === "tableau");
    assert.deepEqual(
      [tableau?.rule, tableau?.severity, tableau?.quote, tableau?.place],
      ["no-mismatched-skill", "warning", "Tableau", placeOf("Tableau")],
    );
    assert.ok(tableau?.fixes.some(({ title }) => title === "Remove Tableau"));
    assert.deepEqual(counts.warning, findings.filter(({ severity }) => severity === "warning").length);
  });

  it("judges a posting for two roles by both", () => {
    const { role, areas, requirements } = report("---\nroles: [ai-engineer, data-analyst]\n---\n# X\n\n- Tableau\n");
    assert.equal(role.name, "AI engineer and data analyst");
    assert.ok(areas.every((area) => area.role === "ai-engineer"));
    const tableau = requirements.flatMap(({ skills }) => skills)[0];
    assert.equal(tableau?.fit, "core");
    assert.deepEqual(
      tableau?.rates.map(({ role: id, count, n }) => [id, count, n]),
      [
        ["ai-engineer", 2, 100],
        ["data-analyst", 36, 60],
      ],
    );
  });

  it("says what the posting says wrongly of itself", () => {
    const { problems } = report("---\nrole: ai-enginer\n---\n# X\n");
    assert.match(problems[0]?.message ?? "", /ai-enginer/);
    assert.deepEqual([problems[0]?.place.line, problems[0]?.place.column], [2, 7]);
  });

  it("is empty for what is no posting", () => {
    const text = report("# Shopping\n\n- Python\n", { force: false });
    assert.equal(text.isPosting, false);
    assert.deepEqual([text.readsAs, text.areas, text.findings], [[], [], []]);
  });

  it("is plain data for any text", () => {
    const word = fc.constantFrom("Python", "Tableau", "- ", "\n", "# AI Engineer", "\r\n", "🦊", "\u0000", "<b>", "|");
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ unit: "grapheme" }))), (words) => {
        const made = createReport(engine, [report(words.join(" "))]);
        // What a webview gets is a copy made in this way.
        assert.deepEqual(JSON.parse(JSON.stringify(made)), JSON.parse(JSON.stringify(structuredClone(made))));
        for (const { quote } of made.postings[0]?.findings ?? []) assert.ok([...quote].length <= 81);
      }),
    );
  });
});

describe("createReport", () => {
  it("counts the findings of all postings, and says what the evidence is", () => {
    const made = createReport(engine, [report(posting), report(posting)]);
    assert.equal(made.version, 1);
    assert.equal(made.postings.length, 2);
    assert.equal(made.counts.warning, 2 * report(posting).counts.warning);
    assert.deepEqual(made.evidence, { corpus: "postings", period: { from: "2025-01", to: "2026-03" } });
  });
});
