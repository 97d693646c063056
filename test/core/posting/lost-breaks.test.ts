import assert from "node:assert/strict";
import { createEngine } from "../../../src/core/engine.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";

const engine = createEngine(builtInKnowledge);

function read(body: string): { sentences: string[]; mentions: string[] } {
  const { posting, mentions } = engine.check(`# Data Scientist\n\n## Requirements\n\n${body}\n`, {
    today: "2026-01-01",
    force: true,
  });
  return {
    sentences: posting.sentences.slice(2).map(({ start, end }) => posting.text.slice(start, end)),
    mentions: mentions.map((mention) => `${mention.text} ${mention.strength}`),
  };
}

describe("a list pasted without its line breaks", () => {
  it("is cut where a requirement opens after a space", () => {
    const { sentences, mentions } = read(
      "Knowledge of SQL and Python Familiarity with Scala is an asset Proficient in R",
    );
    assert.deepEqual(sentences, [
      "Knowledge of SQL and Python",
      "Familiarity with Scala is an asset",
      "Proficient in R",
    ]);
    assert.deepEqual(mentions, ["SQL required", "Python required", "Scala preferred", "R required"]);
  });

  it("is cut where even the space got lost, also in an item", () => {
    assert.deepEqual(read("Scripts in MatlabStrong SQL").mentions, ["Matlab required", "SQL required"]);
    assert.deepEqual(read("- Scripts in MatlabStrong SQL").mentions, ["Matlab required", "SQL required"]);
  });

  it("keeps the wish of a heading that stands in the midst of it", () => {
    assert.deepEqual(
      read("You write SQL with colleagues.Preferred QualificationsExperience with Scala.Experience with R.").mentions,
      ["SQL required", "Scala preferred", "R preferred"],
    );
  });

  for (const whole of [
    "- We value Python and Experience with Scala",
    "Strong Experience with Python",
    "The Developer Experience team writes Python",
    "Apply today",
  ])
    it(`leaves alone: ${whole}`, () => assert.deepEqual(read(whole).sentences, [whole.replace(/^- /, "")]));
});
