/**
 * The facts that the product starts from (docs/seed.md lists them, each with the test that shows it): first what the maps
 * say, then what that does to a posting.
 */
import assert from "node:assert/strict";
import { createEngine } from "../../src/core/engine.ts";
import type { RoleData } from "../../src/core/knowledge.ts";
import type { CheckResult } from "../../src/core/types.ts";
import { builtInKnowledge } from "../../src/knowledge/built-in.ts";

const engine = createEngine(builtInKnowledge);

function roleOf(id: string): RoleData {
  const role = builtInKnowledge.roles.find((candidate) => candidate.id === id);
  assert.ok(role, `there is no role ${id}`);
  return role;
}

const aiEngineer = roleOf("ai-engineer");
const dataScientist = roleOf("data-scientist");

function assertFit(role: RoleData, fits: readonly string[], skills: readonly string[]): void {
  for (const skill of skills) {
    const row = role.skills.find((candidate) => candidate.skill === skill);
    assert.ok(row !== undefined && fits.includes(row.fit), `${skill} is ${row?.fit ?? "missing"} for ${role.label}`);
  }
}

function assertDuties(role: RoleData, fit: "typical" | "atypical", duties: readonly string[]): void {
  for (const duty of duties) {
    const found = role.duties.find((row) => row.duty === duty)?.fit;
    assert.equal(found, fit, `${duty} for ${role.label}`);
  }
}

function checkPosting(
  title: string,
  duties: readonly string[],
  required: readonly string[] = [],
  about = "",
): CheckResult {
  const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}\n`).join("");
  const text = `# ${title}\n\n${about}\n\n## What you will do\n\n${list(duties)}\n## Requirements\n\n${list(required)}`;
  return engine.check(text, { today: "2026-11-01", force: true });
}

/** Rule and skill, or rule and flagged words, of what is out of place. */
function mismatchesIn(result: CheckResult): readonly string[] {
  return result.findings
    .filter((finding) => finding.rule.startsWith("no-mismatched-"))
    .map(({ skill, start, end }) => skill ?? result.posting.text.slice(start, end));
}

function assertTypical(result: CheckResult, role: RoleData, duties: readonly string[]): void {
  assert.deepEqual(mismatchesIn(result), []);
  const named = new Set(result.duties.map((mention) => mention.duty));
  for (const duty of duties) assert.ok(named.has(duty), `${duty} is not seen in the text`);
  assertDuties(role, "typical", duties);
}

describe("what the maps say", () => {
  it("know generative AI and classic machine learning", () => {
    const kinds = ["genai", "llm", "chatgpt", "machine-learning", "predictive-modeling", "recommender-systems"];
    assertFit(aiEngineer, ["core", "common", "adjacent"], kinds);
    assertFit(dataScientist, ["core", "common"], ["machine-learning", "predictive-modeling", "recommender-systems"]);
  });

  it("have the AI engineer put models to work in applications, and keep them working", () => {
    assertDuties(aiEngineer, "typical", [
      "integrate-ai-models",
      "maintain-ai-systems",
      "deploy-models",
      "build-ai-features",
    ]);
    assertDuties(aiEngineer, "typical", ["scale-ai-services", "productionise-prototypes"]);
  });

  it("keep MLOps, DevOps and machine learning engineering near AI engineering", () => {
    for (const neighbour of ["mlops-engineer", "devops-engineer", "ml-engineer"]) {
      assert.ok(aiEngineer.near.includes(neighbour), neighbour);
      for (const row of roleOf(neighbour).duties.filter(({ fit }) => fit === "typical")) {
        assert.notEqual(aiEngineer.duties.find(({ duty }) => duty === row.duty)?.fit, "atypical", row.duty);
      }
    }
  });

  it("expect software engineering, machine learning, deployment and DevOps of an AI engineer", () => {
    assertFit(
      aiEngineer,
      ["core"],
      ["software-engineering", "machine-learning", "model-deployment", "devops", "ci-cd"],
    );
    const areas = aiEngineer.areas.map(({ id }) => id);
    for (const area of ["programming", "models", "production", "platform", "engineering-practice"])
      assert.ok(areas.includes(area), area);
  });

  it("have the AI engineer start from a model that works", () => {
    assertDuties(aiEngineer, "typical", ["use-existing-models", "implement-algorithms", "reduce-latency"]);
    assertDuties(aiEngineer, "typical", ["balance-cost-and-performance"]);
    assertFit(aiEngineer, ["core", "common"], ["llm", "openai-api", "anthropic-api", "inference-optimization"]);
  });

  it("know the tools of an AI engineer", () => {
    assertFit(
      aiEngineer,
      ["core"],
      ["tensorflow", "pytorch", "aws", "gcp", "azure", "kubernetes", "python", "cloud-computing"],
    );
    assertFit(aiEngineer, ["core", "common"], ["terraform", "iac", "cpp", "java"]);
  });

  it("have the data scientist gather, clean and understand data, and predict from it", () => {
    assertDuties(dataScientist, "typical", ["collect-data", "clean-data", "analyse-statistically", "interpret-data"]);
    assertDuties(dataScientist, "typical", ["derive-insights", "build-predictive-models", "inform-decisions"]);
    assertFit(
      dataScientist,
      ["core", "common"],
      ["statistics", "machine-learning", "data-cleaning", "domain-knowledge"],
    );
    for (const elder of ["statistician", "data-analyst"]) assert.ok(dataScientist.near.includes(elder), elder);
  });

  it("have the data scientist build the models, and tell others what they mean", () => {
    assertDuties(dataScientist, "typical", [
      "collect-training-data",
      "train-models",
      "build-ml-models",
      "experiment-with-models",
    ]);
    assertDuties(dataScientist, "typical", [
      "build-dashboards",
      "present-findings",
      "write-reports",
      "explain-to-laypeople",
    ]);
  });

  it("give both roles one foundation", () => {
    for (const role of [aiEngineer, dataScientist]) {
      assertFit(role, ["core"], ["python", "machine-learning"]);
      assertFit(role, ["core", "common"], ["pytorch", "tensorflow", "problem-solving", "software-engineering"]);
      assertFit(role, ["core", "common"], ["hyperparameter-tuning", "model-evaluation", "algorithms", "deep-learning"]);
      assertDuties(role, "typical", ["tune-hyperparameters", "evaluate-models"]);
    }
  });

  it("know the tools of a data scientist", () => {
    assertFit(dataScientist, ["core"], ["r", "sql", "pandas", "numpy", "scikit-learn", "data-visualization"]);
    assertFit(dataScientist, ["core", "common"], ["jupyter", "matplotlib", "seaborn", "tableau", "power-bi"]);
    for (const skill of ["stata", "matlab", "spss"]) {
      const row = dataScientist.skills.find((candidate) => candidate.skill === skill);
      assert.deepEqual([row?.fit, row?.when], ["common", "academic-research"], skill);
    }
  });

  it("grade those tools for an AI engineer by how often real postings ask for them", () => {
    assertFit(aiEngineer, ["out-of-place"], ["tableau", "stata", "spss"]);
    assertFit(aiEngineer, ["unusual"], ["r", "jupyter", "matplotlib", "seaborn", "power-bi", "matlab"]);
    assertFit(aiEngineer, ["core", "common", "adjacent"], ["sql", "pandas", "numpy", "scikit-learn"]);
  });

  it("tell scope and expertise of the two apart", () => {
    assertDuties(aiEngineer, "typical", ["serve-real-time", "scale-ai-services", "manage-cloud-infrastructure"]);
    assertDuties(aiEngineer, "atypical", [
      "explore-raw-data",
      "analyse-data-exploratively",
      "build-statistical-models",
    ]);
    assertDuties(dataScientist, "typical", [
      "explore-raw-data",
      "analyse-data-exploratively",
      "test-hypotheses",
      "analyse-large-data",
    ]);
    assertDuties(dataScientist, "atypical", ["write-infrastructure-as-code", "run-kubernetes", "reduce-latency"]);
    assertFit(dataScientist, ["core", "common"], ["eda", "hypothesis-testing", "statistics", "r", "sql"]);
    assertFit(aiEngineer, ["unusual"], ["eda", "hypothesis-testing"]);
  });

  it("know whom each role works with", () => {
    assert.deepEqual(aiEngineer.stakeholders.close, ["software-developers", "it-operations", "product-teams"]);
    assert.deepEqual(dataScientist.stakeholders.lesser, aiEngineer.stakeholders.close);
    for (const group of ["business-stakeholders", "operations-analysts", "line-of-business"])
      assert.ok(dataScientist.stakeholders.close.includes(group), group);
    for (const group of ["operations-analysts", "line-of-business"])
      assert.ok(aiEngineer.stakeholders.lesser.includes(group), group);
    assert.ok(dataScientist.stakeholders.usual.includes("data-engineers"));
  });

  it("follow the market: the counts say which months they are from", () => {
    const { period } = builtInKnowledge.evidence;
    assert.match(`${period.from} ${period.to}`, /^\d{4}-\d{2} \d{4}-\d{2}$/);
  });
});

describe("what the seed does to a posting", () => {
  it("flags exploring raw data in an AI engineer posting", () => {
    for (const found of ["trends", "patterns", "relationships"]) {
      const result = checkPosting("AI Engineer", [`Explore raw data to find ${found}`, "Deploy models to production"]);
      assert.deepEqual(mismatchesIn(result), [`Explore raw data to find ${found}`]);
    }
  });

  it("leaves looking into training data to debug a model alone", () => {
    const duties = [
      "Analyse training data to debug model performance",
      "Explore the training data for patterns that explain where the model fails",
    ];
    assert.deepEqual(mismatchesIn(checkPosting("AI Engineer", duties)), []);
  });

  it("flags Tableau, Stata and SPSS where they are required of an AI engineer", () => {
    const result = checkPosting("AI Engineer", [], ["Python and Tableau", "Experience with Stata or SPSS"]);
    assert.deepEqual(mismatchesIn(result), ["tableau", "stata", "spss"]);
  });

  it("words a mismatch as a remark, since companies differ", () => {
    const { findings } = checkPosting("AI Engineer", ["Explore raw data to find trends"], ["Tableau"]);
    for (const { rule, severity, message } of findings.filter((finding) => finding.rule.startsWith("no-mismatched-"))) {
      assert.equal(severity, "warning", rule);
      assert.match(message, /rarely|seldom/);
      assert.match(message, /unless|or say/);
    }
  });

  it("lets Stata, MATLAB and SPSS pass in a research institute only", () => {
    const required = ["Experience with Stata, MATLAB or SPSS"];
    const institute = checkPosting("Data Scientist", [], required, "We are a research institute for public health.");
    assert.deepEqual(mismatchesIn(institute), []);
    const shop = checkPosting("Data Scientist", [], required, "We sell shoes.");
    assert.deepEqual(mismatchesIn(shop), ["stata", "spss"]);
  });

  it("takes no degree for an academic setting", () => {
    const required = ["A degree in statistics from an accredited university", "Experience with SPSS"];
    assert.deepEqual(mismatchesIn(checkPosting("Data Scientist", [], required)), ["spss"]);
  });

  it("accepts an AI engineer who serves prebuilt models, and one who optimises them", () => {
    const serving = checkPosting("AI Engineer", [
      "Build APIs for prebuilt models and manage the cloud infrastructure that serves them",
      "Take turns in the on-call rotation, and define infrastructure as code in Terraform",
    ]);
    assertTypical(serving, aiEngineer, ["build-apis", "use-existing-models", "manage-cloud-infrastructure"]);
    const optimising = checkPosting("AI Engineer", [
      "Fine-tune and compress models through quantization and distillation",
      "Bring models into our CI/CD pipelines",
    ]);
    assertTypical(optimising, aiEngineer, ["fine-tune-models", "compress-models", "build-ci-cd"]);
  });

  it("says so when a posting called AI engineer describes a data scientist", () => {
    const result = checkPosting(
      "AI Engineer",
      [
        "Explore large data sets for trends and patterns, and derive insights for the business",
        "Build predictive models and statistical models of customer churn",
        "Design A/B tests, and test hypotheses with statistical methods",
        "Present findings to non-technical stakeholders in dashboards and reports",
      ],
      [
        "R and SQL",
        "Strong statistics, regression and hypothesis testing",
        "Data mining and data visualisation in Tableau",
      ],
    );
    assert.ok(result.findings.some(({ rule }) => rule === "consistent-role"));
  });

  it("judges a posting for two roles by both", () => {
    const text =
      "---\nroles: [ai-engineer, data-scientist]\n---\n\n# Two jobs in one\n\n## Requirements\n\n- Tableau\n- Terraform\n";
    assert.deepEqual(mismatchesIn(engine.check(text, { today: "2026-11-01", force: true })), []);
  });

  it("reads the driving example as two jobs", () => {
    const analysing = checkPosting("Data Scientist", [
      "Analyse sensor data from camera, lidar and radar",
      "Experiment with model architectures and tune hyperparameters",
      "Use statistical analysis to find unwanted behaviour, such as failing in snow",
    ]);
    assertTypical(analysing, dataScientist, [
      "analyse-sensor-data",
      "experiment-with-models",
      "tune-hyperparameters",
      "debug-models",
    ]);
    const shipping = checkPosting("AI Engineer", [
      "Optimise and deploy the models that recognise obstacles",
      "Integrate the AI components into the software of the vehicle",
      "Reduce latency at inference through model compression and quantization",
      "Run the models on an edge device in the vehicle",
    ]);
    const jobs = ["deploy-models", "integrate-ai-models", "reduce-latency", "compress-models", "run-on-edge"];
    assertTypical(shipping, aiEngineer, jobs);
    assertDuties(roleOf("data-engineer"), "typical", ["collect-data", "clean-data"]);
  });

  it("reads the retail example as two jobs", () => {
    const modelling = checkPosting("Data Scientist", [
      "Collect and analyse data on purchases",
      "Train models that predict what customers are likely to buy next",
    ]);
    assertTypical(modelling, dataScientist, ["collect-data", "train-models", "build-predictive-models"]);
    const shipping = checkPosting("AI Engineer", [
      "Make the recommendation system answer real-time requests",
      "Integrate the model into the shop and deploy it to production",
    ]);
    assertTypical(shipping, aiEngineer, ["serve-real-time", "integrate-ai-models", "deploy-models"]);
    assertDuties(dataScientist, "typical", ["build-recommenders"]);
  });
});
