import assert from "node:assert/strict";
import { createEngine } from "../../../src/core/engine.ts";
import { markFits, markStrengths } from "../../../src/core/suggest/mark-skills.ts";
import { compileSample } from "./knowledge.ts";

const engine = createEngine(compileSample());

const posting = (...lines: readonly string[]): string =>
  `# AI Engineer\n\n## Requirements\n\n${lines.map((line) => `- ${line}\n`).join("")}`;

function fits(text: string): readonly string[] {
  const result = engine.check(text, { today: "2026-06-30" });
  return markFits(engine, result).map(({ start, end, fit }) => `${text.slice(start, end)}: ${fit}`);
}

function strengths(text: string): readonly string[] {
  const result = engine.check(text, { today: "2026-06-30" });
  return markStrengths(result).map(({ start, end, strength }) => `${text.slice(start, end)}: ${strength}`);
}

describe("markFits", () => {
  it("tells how each skill that is asked for suits the role", () => {
    assert.deepEqual(fits(posting("Python, SQL and Rust", "COBOL or Tableau")), [
      "Python: core",
      "SQL: common",
      "Rust: adjacent",
      "COBOL: unusual",
      "Tableau: out-of-place",
    ]);
  });

  it("leaves out traits, what no map has an opinion on, and what is not asked for", () => {
    assert.deepEqual(fits(posting("kindness", "Graf*na", "Python is not required")), []);
    assert.deepEqual(fits(`${posting("Go")}\n## Benefits\n\n- A colleague who wrote Python\n`), ["Go: adjacent"]);
  });

  it("marks nothing in documents that are no postings", () => {
    assert.deepEqual(fits("# Project\n\nWritten in Python.\n"), []);
  });
});

describe("markStrengths", () => {
  it("marks what reads other than its heading would have it", () => {
    assert.deepEqual(strengths(posting("Python", "SQL is a plus", "Go is not required")), [
      "SQL: preferred",
      "Go: negated",
    ]);
    assert.deepEqual(strengths(`${posting("Go")}\n## Nice to have\n\n- Rust\n`), []);
  });

  it("marks the last of several that are read alike", () => {
    assert.deepEqual(strengths(posting("Python; SQL or Rust is a plus")), ["Rust: preferred"]);
  });
});
