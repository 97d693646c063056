/**
 * What the engine says about whole postings: the examples, and a corpus of short ones, each built around traps of layout
 * or wording. The answers are kept in test/golden; after a change that is meant, run the test with UPDATE_GOLDEN=1 and
 * read the difference.
 */
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { applyEdits, type CheckResult, createEngine, type Finding } from "../../src/core/index.ts";
import { builtInKnowledge } from "../../src/knowledge/built-in.ts";
import { renderResult } from "./render-result.ts";

const root = join(__dirname, "../..");
const golden = join(root, "test/golden");
const update = process.env.UPDATE_GOLDEN === "1";
const today = "2026-06-30";
const engine = createEngine(builtInKnowledge);

interface Document {
  readonly name: string;
  readonly text: string;
  readonly path: string;
}

function readFolder(folder: string): Document[] {
  return readdirSync(join(root, folder))
    .filter((file) => file.endsWith(".md"))
    .sort()
    .map((file) => ({
      name: file.slice(0, -3),
      text: readFileSync(join(root, folder, file), "utf8"),
      path: `postings/${file}`,
    }));
}

const documents = [...readFolder("examples/postings"), ...readFolder("test/corpus")];

function find(name: string): Document {
  const document = documents.find((candidate) => candidate.name === name);
  assert.ok(document, `no posting named ${name}`);
  return document;
}

function check(document: Document): CheckResult {
  return engine.check(document.text, { today, path: document.path });
}

function checkNamed(name: string): CheckResult {
  return check(find(name));
}

/** Findings as "rule skill", or only the rule where the finding is about no skill. */
function summarise(result: CheckResult): string[] {
  return result.findings.map((finding) => [finding.rule, finding.skill].filter(Boolean).join(" "));
}

describe("whole postings", () => {
  if (update) {
    rmSync(golden, { recursive: true, force: true });
    mkdirSync(golden, { recursive: true });
  }

  for (const document of documents) {
    it(`says of ${document.name} what it said before`, () => {
      const result = check(document);
      assert.deepEqual(result.failures, []);
      const file = join(golden, `${document.name}.txt`);
      const actual = renderResult(document.text, result);
      if (update) writeFileSync(file, actual);
      assert.equal(actual, readFileSync(file, "utf8").replaceAll("\r\n", "\n"));
    });
  }

  it("keeps an answer for each posting and no others", () => {
    const expected = documents.map((document) => `${document.name}.txt`).sort();
    assert.equal(new Set(expected).size, expected.length, "two postings share a name");
    assert.deepEqual(readdirSync(golden).sort(), expected);
  });
});

describe("examples", () => {
  const clean = [
    "ai-engineer-clean",
    "data-scientist-clean",
    "data-analyst-clean",
    "hybrid-ai-engineer-data-scientist",
    "mlops-engineer-setext",
    "data-engineer-frontmatter",
  ];
  for (const name of clean) {
    it(`finds nothing in ${name}`, () => assert.deepEqual(summarise(checkNamed(name)), []));
  }

  it("sees a data scientist's body under an AI engineer's title", () => {
    const result = checkNamed("ai-engineer-with-data-scientist-body");
    const found = summarise(result);
    assert.deepEqual([result.role.ids, result.role.source], [["ai-engineer"], "title"]);
    for (const expected of [
      "consistent-role",
      "no-mismatched-skill tableau",
      "no-mismatched-skill spss",
      "no-mismatched-duty",
    ]) {
      assert.ok(found.includes(expected), `${expected} is missing from ${found.join(", ")}`);
    }
  });

  it("finds the one misplaced tool and the impossible years in a good posting", () => {
    const found = summarise(checkNamed("ai-engineer-with-tableau"));
    assert.deepEqual(found, ["no-mismatched-skill tableau", "no-impossible-experience kubernetes"]);
  });

  it("is silent on the page that introduces them", () => {
    const text = readFileSync(join(root, "examples/README.md"), "utf8");
    const result = engine.check(text, { today, path: "examples/README.md" });
    assert.deepEqual([result.isPosting, result.findings], [false, []]);
  });
});

describe("traps", () => {
  const silent = [
    "letters-that-are-no-languages",
    "everyday-words",
    "employer-named-like-a-tool",
    "customers-and-founders",
    "other-teams-tools",
    "hiring-process-ai",
    "code-and-comments",
    "research-setting",
    "role-none",
  ];
  for (const name of silent) {
    it(`finds no mismatch in ${name}`, () => {
      const mismatches = summarise(checkNamed(name)).filter((finding) => !finding.startsWith("require-"));
      assert.deepEqual(mismatches, []);
    });
  }

  it("sees a repetition in a nested list under underlined headings", () => {
    assert.deepEqual(summarise(checkNamed("setext-nested")), ["no-duplicate-skill snowflake"]);
  });

  it("weighs hedges: a tool that is not required warns of nothing", () => {
    const { findings } = checkNamed("hedges");
    const warnings = findings.filter((finding) => finding.severity !== "info").map((finding) => finding.message);
    assert.deepEqual(warnings, []);
  });

  it("takes SPSS, Stata and MATLAB from a researcher and asks a company about them", () => {
    const asked = summarise(checkNamed("company-setting"));
    assert.ok(asked.some((finding) => finding.startsWith("no-mismatched-skill")));
    assert.ok(!summarise(checkNamed("research-setting")).some((finding) => finding.startsWith("no-mismatched-skill")));
  });

  it("doubts the title only where the body is another role's", () => {
    const doubted = documents.filter((document) => summarise(check(document)).includes("consistent-role"));
    const names = doubted.map((document) => document.name);
    assert.deepEqual(names, ["ai-engineer-with-data-scientist-body", "hybrid-by-body", "suppressions"]);
  });

  it("does not mind the kind of line end", () => {
    const windows = find("windows-line-ends");
    assert.ok(windows.text.includes("\r\n"), "the fixture has lost its line ends");
    const unix = engine.check(windows.text.replaceAll("\r\n", "\n"), { today, path: windows.path });
    assert.deepEqual(summarise(check(windows)), summarise(unix));
  });

  it("counts a byte-order mark as a character", () => {
    const marked = find("byte-order-mark");
    assert.equal(marked.text.charCodeAt(0), 0xfeff, "the fixture has lost its mark");
    const respelt = check(marked).findings.find((finding) => finding.rule === "consistent-skill-name");
    assert.equal(respelt && marked.text.slice(respelt.start, respelt.end), "PowerBI");
  });

  it("keeps the suppressed quiet, and nothing else", () => {
    const found = summarise(checkNamed("suppressions"));
    const skills = found.filter((finding) => finding.startsWith("no-mismatched-skill"));
    assert.deepEqual(skills, ["no-mismatched-skill stata", "no-mismatched-skill sas", "no-mismatched-skill qlik"]);
  });
});

describe("fixes in whole postings", () => {
  for (const document of documents) {
    it(`mend ${document.name}`, () => {
      const before = check(document).findings;
      for (const finding of before) {
        for (const fix of finding.fixes) {
          const mended = engine.check(applyEdits(document.text, fix.edits), { today, path: document.path });
          const left = countSame(mended.findings, finding);
          assert.ok(left < countSame(before, finding), `"${fix.title}" leaves ${finding.rule}: ${finding.message}`);
        }
      }
    });
  }
});

/** How many findings of the same rule and severity are about the same skill, or say the same where they are about none. */
function countSame(findings: readonly Finding[], finding: Finding): number {
  const key = (one: Finding): string => [one.rule, one.severity, one.skill ?? one.message].join("|");
  return findings.filter((one) => key(one) === key(finding)).length;
}
