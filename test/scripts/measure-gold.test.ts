import assert from "node:assert/strict";
import { formatGold, type GoldPosting, measureGold } from "../../scripts/accuracy/measure-gold.ts";
import { createEngine } from "../../src/core/engine.ts";
import { builtInKnowledge } from "../../src/knowledge/built-in.ts";

const engine = createEngine(builtInKnowledge);
const mentionsOf = (text: string) => engine.check(text, { today: "2026-01-01", force: true }).mentions;
const text = "# Data Engineer\n\n## Requirements\n\n- Python, Frobnicator and SQL\n- Docker and Python\n";
const posting = {
  id: "one",
  title: "Data Engineer",
  role_guess: "data-engineer",
  title_rule: "strict",
  format: "markdown",
  date: "",
  lang: "en",
  text,
} as const;

function measure(mentions: GoldPosting["mentions"], id = "one") {
  return measureGold([{ id, mentions }], [posting], mentionsOf, (skill) => skill !== "data-engineering");
}

describe("measuring against labels", () => {
  it("counts what is missed, what is too much and what is read wrongly", () => {
    const result = measure([
      { quote: "Python", n: 1, skill: "python", strength: "required" },
      { quote: "Frobnicator", n: 1, skill: null, strength: "required" },
      { quote: "SQL", n: 1, skill: "mysql", strength: "required" },
      { quote: "Python", n: 2, skill: "python", strength: "preferred" },
    ]);
    assert.deepEqual(
      { ...result, differences: result.differences.map((difference) => difference.split(":")[0]) },
      {
        postings: 1,
        labelled: 4,
        found: 3,
        foundByEngine: 4,
        falseHits: 1,
        rightSkill: 2,
        rightStrength: 2,
        differences: [
          "one missed (unknown)",
          "one read as sql, is mysql",
          "one read as required, is preferred",
          "one false hit docker",
        ],
      },
    );
    assert.match(
      formatGold(result),
      /precision 75\.0 %, recall 75\.0 %; of those found: skill 66\.7 %, strength 66\.7 %$/,
    );
  });

  it("leaves labels of practices out, which readers do not mark alike", () => {
    const { labelled, found } = measure([
      { quote: "Data Engineer", n: 1, skill: "data-engineering", strength: "context" },
      { quote: "SQL", n: 1, skill: "sql", strength: "required" },
    ]);
    assert.deepEqual({ labelled, found }, { labelled: 1, found: 1 });
  });

  it("passes over labels whose text is not at hand", () => {
    assert.equal(measure([{ quote: "Go", n: 1, skill: "go", strength: "required" }], "elsewhere").postings, 0);
  });

  it("says which label does not fit its text", () => {
    assert.throws(
      () => measure([{ quote: "Python", n: 3, skill: "python", strength: "required" }]),
      /one: the text has no occurrence 3 of “Python”/,
    );
  });
});
