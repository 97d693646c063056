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
const tools = ["Spark", "Hadoop", "Kafka", "Airflow", "Hive", "Redshift"];
const agents = [
  "Build AI agents and retrieval-augmented generation with LangChain",
  "Design prompts and evaluate what large language models answer",
  "Add guardrails, and fine-tune open models",
  "Integrate the OpenAI API into our product",
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

  it("says nothing of a title that other professions have too, unless it is very sure", () => {
    assert.ok(!isFlagged("Research Scientist", ...laboratory));
    assert.ok(isFlagged("Research Scientist", ...analysis));
  });

  it("says nothing of work that the title announces", () => {
    assert.ok(isFlagged("Data Engineer", ...agents));
    assert.ok(!isFlagged("Data Engineer, AI", ...agents));
    assert.ok(!isFlagged("AI Data Engineer (Remote)", ...agents));
  });

  it("counts one of several to choose from for less than what is asked for itself", () => {
    const work = ["Build data pipelines and ETL processes", "Find insights in our sales data"];
    assert.ok(isFlagged("Data Analyst", ...work, ...tools.map((tool) => `Strong ${tool}`)));
    assert.ok(!isFlagged("Data Analyst", ...work, `One of ${tools.join(", ")}`));
  });

  it("needs less where the text itself calls the job something else, and more where it calls it what the title does", () => {
    const flagged = (...lines: string[]) =>
      ["a data engineer", "one of us", "a data analyst"].map((name) =>
        isFlagged("Data Analyst", `As ${name}, you will help us grow`, ...lines),
      );
    const pipelines = "Build ETL processes with Airflow";
    assert.deepEqual(flagged(pipelines, "Build data pipelines in Spark", "Track KPIs"), [true, false, false]);
    assert.deepEqual(flagged(pipelines, "Build data pipelines", `One of ${tools.join(", ")}`), [true, true, false]);
  });

  it("speaks of a clear title also where the text calls the job the same", () => {
    assert.ok(isFlagged("AI Engineer", "As an AI engineer, you will help us grow", ...analysis));
  });

  it("says nothing where both are declared, or no role is", () => {
    assert.ok(!isFlagged("AI Engineer / Data Analyst", ...analysis));
    assert.ok(!isFlagged("Person of Many Trades", ...analysis));
  });
});
