import assert from "node:assert/strict";
import { createEngine } from "../../../src/core/engine.ts";
import { readPosting } from "../../../src/core/posting/read-posting.ts";
import { findOwnNames } from "../../../src/core/roles/find-own-names.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";

const engine = createEngine(builtInKnowledge);

function namesIn(text: string): string[] {
  const names = findOwnNames(readPosting(`# Join us\n\n${text}\n`, engine.index().reader));
  return [...names].map(([role, { start, end }]) => `${role}: ${`# Join us\n\n${text}\n`.slice(start, end)}`);
}

describe("what a text calls its job", () => {
  const calls: readonly [text: string, ...names: string[]][] = [
    ["As a data analyst, you will answer questions.", "data-analyst: data analyst"],
    ["We are looking for a highly motivated Senior Data Scientist to help us.", "data-scientist: Data Scientist"],
    ["The AI Engineer reports to our CTO.", "ai-engineer: AI Engineer"],
    ["Join our team as a Machine Learning Engineer.", "ml-engineer: Machine Learning Engineer"],
    ["This MLOps Engineer role is remote.", "mlops-engineer: MLOps Engineer"],
    ["We are hiring an AI Platform Engineer.", "mlops-engineer: AI Platform Engineer"],
    ["You will work with data scientists and a data engineer."],
    ["Three years of experience as a data engineer."],
    ["Mentor every data analyst in the company."],
  ];
  for (const [text, ...names] of calls) {
    it(`${names.length === 0 ? "nothing" : names.join(", ")}: ${text}`, () => {
      assert.deepEqual(namesIn(text), names);
    });
  }

  it("makes the role of a posting whose title names none", () => {
    const of = (text: string) => engine.check(`# Join us\n\n${text}\n`, { force: true, today: "2026-01-31" }).role;
    const asks = "\n\n- SQL and Excel\n- Python";
    assert.deepEqual(of(`We are looking for a data analyst.${asks}`).ids, ["data-analyst"]);
    assert.equal(of(`We are looking for you.${asks}`).source, "none");
  });

  it("says nothing of what the work looks like where a title does", () => {
    const scores = (text: string) =>
      engine
        .check(`# AI Engineer\n\n${text}\n\n- Tableau\n- Excel\n`, { force: true, today: "2026-01-31" })
        .role.ranking.map(({ role, score }) => `${role} ${score.toFixed(6)}`);
    assert.deepEqual(scores("The AI Engineer is curious."), scores("The new colleague is curious."));
  });
});
