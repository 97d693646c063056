import assert from "node:assert/strict";
import { createEngine } from "../../../src/core/engine.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";

const engine = createEngine(builtInKnowledge);
const plain = ["Sing", "Dance", "Laugh", "Patience", "Good English"].map((line) => `- ${line}\n`).join("");

/** The labels of the areas that are missed. */
function missing(title: string, text: string): string[] {
  const { findings, failures } = engine.check(`# ${title}\n\n${text}`, { force: true, today: "2026-01-31" });
  assert.deepEqual(failures, []);
  return findings
    .filter(({ rule }) => rule === "require-core-areas")
    .map(({ message }) => /^Nothing here shows (.*), which /.exec(message)?.[1] ?? message);
}
const isMissing = (area: string, text: string, title = "AI Engineer") => missing(title, text).includes(area);
const production = "bringing AI into production";

describe("require-core-areas", () => {
  it("takes an area as shown by what is asked for and by what one will do", () => {
    const ask = (line: string) => `## Requirements\n\n${plain}- ${line}\n`;
    assert.ok(isMissing(production, ask("Humour")));
    assert.ok(!isMissing(production, ask("Kubernetes")));
    assert.ok(!isMissing(production, ask("You will ship what you build")));
  });

  it("takes it from no heading, no title, no name of a job and no talk of the employer", () => {
    const under = (heading: string, about: string) => `## ${heading}\n\n${about}\n\n## Requirements\n\n${plain}`;
    assert.ok(isMissing(production, under("About our production", "We are a young company.")));
    assert.ok(isMissing(production, under("About us", "We deploy models for banks, and run Kubernetes.")));
    const named = under("About us", "As a Reporting Analyst, you laugh.");
    assert.ok(isMissing("dashboards, reports or visualisation", named, "Reporting Analyst"));
  });

  it("takes it from no stray word", () => {
    const lines = "- You grow at scale\n- A quality education\n- Our data centre is your second home\n- Impact\n";
    assert.ok(isMissing("judging and improving how well the system works", `## Requirements\n\n${plain}${lines}`));
    assert.ok(isMissing("querying data", `## Requirements\n\n${plain}${lines}`, "Data Analyst"));
  });

  it("misses nothing that many real postings do without", () => {
    const asks = `## Requirements\n\n${plain}`;
    assert.ok(isMissing("querying data", asks, "Data Analyst"));
    assert.ok(!isMissing("care for accurate data", asks, "Data Analyst"));
  });

  it("asks nothing of a title that other professions have too, or that names a second job", () => {
    const asks = `## Requirements\n\n${plain}`;
    assert.ok(missing("Data Scientist", asks).length > 0);
    assert.deepEqual(missing("Research Scientist, Oncology", asks), []);
    assert.deepEqual(missing("Office Manager & Data Analyst", asks), []);
  });
});
