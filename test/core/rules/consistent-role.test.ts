import assert from "node:assert/strict";
import { createEngine } from "../../../src/core/engine.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";

const engine = createEngine(builtInKnowledge);

function isFlagged(title: string, ...lines: string[]): boolean {
  const text = `# ${title}\n\n## What you will do\n\n${lines.map((line) => `- ${line}`).join("\n")}\n`;
  const { findings, failures } = engine.check(text, { today: "2026-01-31", force: true });
  assert.deepEqual(failures, []);
  return findings.some(({ rule }) => rule === "consistent-role");
}

const analysis = [
  "Build dashboards in Tableau and Excel for the business",
  "Answer ad-hoc data requests of the sales team",
  "Prepare weekly reports and track KPIs",
  "Write SQL queries",
];
const operations = [
  "Run our Kubernetes clusters and their monitoring in Prometheus",
  "Join the on-call rotation and plan disaster recovery",
  "Write infrastructure as code with Terraform and Ansible",
];
const laboratory = [
  "Lead the development of assays, and design experiments",
  "Analyse results in Minitab and present findings to management",
  "Manage the budget of the laboratory in Excel",
];

describe("consistent-role", () => {
  it("speaks where the text is clearly another role's", () => {
    assert.ok(isFlagged("AI Engineer", ...analysis));
    assert.ok(isFlagged("Data Scientist", ...operations));
  });

  it("says nothing where the text may be for a role near the declared one", () => {
    assert.ok(!isFlagged("BI Developer", ...analysis));
    assert.ok(!isFlagged("MLOps Engineer", ...operations));
  });

  it("says nothing of a title under which too few postings were counted, unless it is very sure", () => {
    assert.ok(!isFlagged("Research Scientist", ...laboratory));
    assert.ok(isFlagged("Research Scientist", ...analysis));
  });

  it("says nothing where both are declared, or no role is", () => {
    assert.ok(!isFlagged("AI Engineer / Data Analyst", ...analysis));
    assert.ok(!isFlagged("Person of Many Trades", ...analysis));
  });
});
