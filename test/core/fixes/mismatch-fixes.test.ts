import assert from "node:assert/strict";
import { applyEdits } from "../../../src/core/fixes/apply.ts";
import { read } from "./reading.ts";

interface Offered {
  readonly quote: string;
  readonly titles: readonly string[];
}

/** What a rule offers to mend, in its order. */
function offered(text: string, rule: string): Offered[] {
  return read(text)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ start, end, fixes }) => ({
      quote: text.slice(start, end),
      titles: fixes.filter(({ allows }) => allows === undefined).map(({ title }) => title),
    }));
}

const duties = "# AI Engineer\n\n## Responsibilities\n\n";

/** Sentences with a duty that is not an AI engineer's, and more that goes on. */
const busy: readonly string[] = [
  "Explore raw data to find trends, and build LLM pipelines for production",
  "Explore raw data to find trends and deploy models",
  "Explore raw data to find trends; own our evaluation harness",
  "Explore raw data to find trends, ship features, and write about both",
  "Explore raw data to find trends with PyTorch",
  "Build RAG systems, explore raw data to find trends, and deploy LLMs",
  "Ship features to build dashboards for business stakeholders",
  "Explore raw data to find trends and multitask with ease",
  "Ship features and explore raw data to find trends",
  "Exploring raw data to find trends and deploying what you find",
  "Explore raw data to find trends and the evaluation of language models in production",
];

/** Sentences with that duty and nothing else. */
const idle: readonly string[] = [
  "Explore raw data to find trends",
  "You will explore raw data to find trends and insights",
  "Explore raw data to find trends and patterns in customer data",
  "Help explore raw data to find trends.",
];

describe("the fixes of no-mismatched-duty", () => {
  for (const sentence of busy) {
    it(`leave “${sentence}” to a person`, () => {
      const found = offered(`${duties}- ${sentence}\n- Keep a log\n`, "no-mismatched-duty");
      assert.ok(found.length > 0);
      assert.deepEqual(
        found.flatMap(({ titles }) => titles),
        [],
      );
    });
  }

  for (const sentence of idle) {
    it(`remove “${sentence}”`, () => {
      const text = `${duties}- ${sentence}\n- Keep a log\n`;
      const fix = read(text)
        .findings.find(({ rule }) => rule === "no-mismatched-duty")
        ?.fixes.find(({ allows }) => allows === undefined);
      assert.ok(fix !== undefined);
      assert.equal(applyEdits(text, fix.edits), `${duties}- Keep a log\n`);
    });
  }

  it("leave the first sentence of a paragraph where it lists more", () => {
    const text =
      "# AI Engineer\n\n**Responsibilities:** You will build RAG systems, explore raw data to find trends, and deploy LLMs. You write it up.\n";
    assert.deepEqual(
      offered(text, "no-mismatched-duty").map(({ titles }) => titles),
      [[]],
    );
  });

  it("do not offer twice to remove a sentence with two duties", () => {
    const text = "# Data Scientist\n\n## Responsibilities\n\n- Run Kubernetes clusters and take part in on-call\n";
    const found = offered(text, "no-mismatched-duty");
    assert.ok(found.length > 1);
    assert.ok(found.every(({ titles }) => titles.length === 0));
  });
});

describe("the fixes of no-mismatched-skill", () => {
  const head = "# AI Engineer\n\n## Requirements\n\n";
  const fixesOf = (line: string): readonly string[] =>
    offered(`${head}- PyTorch in production\n- ${line}\n`, "no-mismatched-skill").flatMap(({ titles }) => titles);
  const replaces = (line: string): boolean => fixesOf(line).some((title) => title.startsWith("Replace"));

  for (const line of [
    "Tableau",
    "Experience with Tableau",
    "3+ years of hands-on experience with Tableau",
    "Docker, Tableau and Git",
    "Docker, Git and Tableau (required)",
  ]) {
    it(`offer another name in “${line}”, though not first`, () => {
      assert.ok(replaces(line));
      assert.doesNotMatch(fixesOf(line)[0] as string, /^Replace/);
    });
  }

  for (const line of [
    "Migrate from SPSS to Python",
    "Replace legacy SAS code",
    "Docker, no Tableau",
    "Advanced Tableau skills, including LOD expressions",
    "Tableau (LOD expressions)",
    "Tableau: dashboards that executives read",
    "Build dashboards with Tableau and deploy models with Docker",
    "Integrate Tableau with Snowflake",
  ]) {
    it(`offer no other name in “${line}”`, () => assert.ok(!replaces(line)));
  }
});
