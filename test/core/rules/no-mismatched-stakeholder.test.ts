import assert from "node:assert/strict";
import { createEngine } from "../../../src/core/engine.ts";
import { readPosting } from "../../../src/core/posting/read-posting.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";

const engine = createEngine(builtInKnowledge);

function find(body: string, head = "# AI Engineer\n") {
  const text = `${head}\n${body}\n`;
  const { findings, failures } = engine.check(text, { today: "2026-01-31", force: true });
  assert.deepEqual(failures, []);
  return findings
    .filter(({ rule }) => rule === "no-mismatched-stakeholder")
    .map((finding) => ({ ...finding, quote: text.slice(finding.start, finding.end) }));
}

const duties = (...lines: string[]): string => `## What you will do\n\n${lines.map((line) => `- ${line}`).join("\n")}`;

describe("no-mismatched-stakeholder", () => {
  it("speaks where an engineer is to work with an analyst's people only, and names both kinds", () => {
    const [finding, ...more] = find(
      duties("Work with the finance team", "Help marketing managers and regional managers"),
    );
    assert.deepEqual(more, []);
    assert.equal(finding?.quote, "finance team");
    assert.equal(finding?.related.length, 2);
    assert.match(
      finding?.message ?? "",
      /^The people named here \(finance, marketing and managers in the business\) are those a/,
    );
    assert.match(finding?.message ?? "", /An AI engineer mostly works with software developers/);
  });

  it("parts kinds of people by semicolons where one of them is several", () => {
    const [finding] = find(
      duties("Work with product managers", "Support the platform team and DevOps engineers"),
      "# Research Scientist\n",
    );
    assert.match(finding?.message ?? "", /\(product managers; platform and DevOps teams\)/);
  });

  it("counts what the running text says of the role", () => {
    const text = "## About the role\n\nYou will work closely with the finance team and the marketing department.";
    assert.equal(find(text).length, 1);
  });

  const silent: readonly [name: string, body: string][] = [
    ["one such group", duties("Work with the finance team")],
    ["one group by two names", duties("Work with the finance team", "Help the finance department")],
    ["people of its own role beside them", duties("Work with finance teams, marketing teams and product teams")],
    [
      "people who suit both as often",
      duties("Work with finance teams, marketing teams, business stakeholders and non-technical stakeholders"),
    ],
    ["no work with them", duties("Build dashboards for finance and marketing teams")],
    ["a line of reporting", duties("Report to the executive team and the head of finance teams")],
    [
      "what the company says of itself",
      "## About us\n\nWe work with finance teams, marketing teams and store managers.",
    ],
    ["what is not asked", duties("This is not a role that works with finance teams and marketing teams")],
    [
      "what comes with the job",
      "## Benefits\n\n- You will work with the finance team and marketing managers over lunch",
    ],
  ];
  for (const [name, body] of silent) it(`leaves ${name} alone`, () => assert.deepEqual(find(body), []));

  it("says nothing where the rest reads like the role, or of people whom the role meets less often", () => {
    const people = "Work with the finance team, marketing managers and regional managers";
    assert.equal(find(duties(people)).length, 1);
    assert.deepEqual(find(duties(people, "Build LLM applications with RAG and deploy models to production")), []);
    const builders = duties("Work with software developers and the product team");
    assert.deepEqual(find(builders, "# Data Scientist\n"), []);
  });

  it("says nothing where the text alone tells the role", () => {
    assert.deepEqual(find(duties("Work with the finance team and marketing managers"), "# Somebody\n"), []);
  });

  it("lets a posting for two roles work with the people of either", () => {
    const head = "---\nroles: [ai-engineer, data-analyst]\n---\n\n# Somebody\n";
    assert.deepEqual(find(duties("Work with the finance team and marketing managers"), head), []);
  });

  it("does not take data scientists for scientists", () => {
    const { reader, stakeholders } = engine.index();
    const text = "# AI Engineer\n\nYou will work with data scientists and research scientists.\n";
    const names = stakeholders.find(readPosting(text, reader)).map(({ stakeholder }) => stakeholder);
    assert.deepEqual(names, ["data-scientists", "researchers"]);
  });
});
