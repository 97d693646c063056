import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import knowledge from "#knowledge";
import { type CheckResult, createEngine, type Engine } from "../../../src/core/index.ts";
import { citeEvidence } from "../../../src/core/lookup/cite-evidence.ts";
import { extendKnowledge } from "../../../src/knowledge/extend-knowledge.ts";

const today = "2026-01-31";

function engineWith(roleFiles: readonly string[]): Engine {
  const files = roleFiles.map((role, index) => ({ path: `roles/${index}.yaml`, text: role }));
  const extension = extendKnowledge(knowledge, files);
  assert.deepEqual(extension.problems, []);
  return createEngine(extension.knowledge);
}

function checkWith(roleFiles: readonly string[], text: string): CheckResult {
  return engineWith(roleFiles).check(text, { force: true, today });
}

const findingsOf = (result: CheckResult, rule: string) => result.findings.filter((finding) => finding.rule === rule);

const houseMl = "id: house-ml\nextends: ml-engineer\nlabel: model keeper\n";
const scratch = "id: oddity\nlabel: oddity keeper\nskills:\n  core: [python]\n";

const analystBody = `## What you will do

- Build dashboards in Tableau and reports for business stakeholders
- Answer ad-hoc data requests from marketing and finance
- Define and track KPIs
- Present findings to leadership

## Requirements

- Strong SQL and Excel
- Tableau or Power BI
- A/B testing and statistics
`;
const modelBody = `## What you will do

- Train and deploy machine learning models
- Build feature pipelines and monitor models in production

## Requirements

- Python, PyTorch and scikit-learn
- Experience with deep learning and MLOps
- Kubernetes, Docker, Airflow
`;

describe("roles of a company among the built-in ones", () => {
  it("leave the built-in identification as it is", () => {
    const folder = "examples/postings";
    const plain = createEngine(knowledge);
    const extended = engineWith([houseMl, scratch]);
    for (const name of readdirSync(folder)) {
      const text = readFileSync(`${folder}/${name}`, "utf8");
      assert.deepEqual(
        extended.check(text, { force: true, today }).role,
        plain.check(text, { force: true, today }).role,
        `${name} is identified otherwise`,
      );
    }
  });

  it("are read like the role that they extend", () => {
    const result = checkWith([houseMl], `---\nrole: house-ml\n---\n# Model Keeper\n\n${modelBody}`);
    assert.equal(result.role.ranking[0]?.role, "ml-engineer");
    assert.deepEqual(findingsOf(result, "consistent-role"), []);
  });

  it("are told from other roles by the counts of the one that they extend", () => {
    const result = checkWith([houseMl], `---\nrole: house-ml\n---\n# Model Keeper\n\n${analystBody}`);
    const [finding] = findingsOf(result, "consistent-role");
    assert.match(finding?.message ?? "", /called model keeper, but it reads like a data analyst posting/);
  });

  it("are in doubt about nothing where no counts speak for them", () => {
    for (const roles of ["role: oddity", "roles: [oddity, ml-engineer]"]) {
      const result = checkWith([scratch], `---\n${roles}\n---\n# Oddity\n\n${analystBody}`);
      assert.deepEqual(findingsOf(result, "consistent-role"), []);
    }
  });

  it("may want what another role is known for", () => {
    const own = `${houseMl}skills:
  core: [tableau, power-bi, excel, sql, looker]
duties:
  typical: [build-dashboards, analyse-ad-hoc]
`;
    const text = `---
role: house-ml
---
# Model Keeper

## What you will do

- Build dashboards
- Do ad-hoc analysis

## Requirements

- Tableau, Power BI or Looker
- Excel and SQL
`;
    assert.equal(findingsOf(checkWith([houseMl], text), "consistent-role").length, 1);
    assert.deepEqual(findingsOf(checkWith([own], text), "consistent-role"), []);
  });

  it("cite the counts under the name that was counted", () => {
    const result = checkWith(
      ["id: house-ai\nextends: ai-engineer\nlabel: machine intelligence engineer\n"],
      `---\nrole: house-ai\n---\n# Machine Intelligence Engineer\n\n## Requirements\n\n- Tableau\n- Python\n`,
    );
    const [finding] = findingsOf(result, "no-mismatched-skill");
    assert.match(
      finding?.message ?? "",
      /^Machine intelligence engineer postings rarely ask for Tableau \(\d+ of \d+ AI engineer postings,/,
    );
  });

  it("are judged by the company's own word without counts, which may speak against it", () => {
    const own = `id: house-ai
extends: ai-engineer
label: house AI engineer
skills: { out-of-place: [langchain] }
duties: { atypical: [{ duty: build-rag, belongsTo: [data-engineer] }] }
`;
    const result = checkWith(
      [own],
      `---
role: house-ai
---
# House AI Engineer

## What you will do

- Build retrieval-augmented generation (RAG) pipelines
- Write Python

## Requirements

- LangChain
- Python
`,
    );
    assert.deepEqual(
      [...findingsOf(result, "no-mismatched-duty"), ...findingsOf(result, "no-mismatched-skill")].map(
        ({ message }) => message.split(". ")[0],
      ),
      [
        "House AI engineer postings here do not list building retrieval-augmented generation: the company's own role map has it as the work of a data engineer",
        "House AI engineer postings here do not ask for LangChain: the company's own role map has it out of place",
      ],
    );
  });

  it("cite nothing of what nobody counted", () => {
    const { knowledge: extended } = extendKnowledge(knowledge, [
      { path: "skills.yaml", text: "skills: [{ id: kiln, label: Kilnsmith }]\n" },
      { path: "duties.yaml", text: "duties: [{ id: fire-kilns, label: firing kilns, phrases: [fire kilns] }]\n" },
    ]);
    const index = createEngine(extended).index();
    assert.equal(citeEvidence(index, "skills", "kiln", ["ai-engineer"]), undefined);
    assert.equal(citeEvidence(index, "duties", "fire-kilns", ["ai-engineer"]), undefined);
    assert.match(citeEvidence(index, "skills", "cobol", ["ai-engineer"]) ?? "", /^0 of \d+ AI engineer postings/);
  });

  it("change a built-in role where they have its id, and keep its counts under its name", () => {
    const result = checkWith(
      [
        "id: ai-engineer\nextends: ai-engineer\nlabel: machine intelligence engineer\ntitles: [Machine Intelligence Engineer]\n",
      ],
      "# Machine Intelligence Engineer\n\n## Requirements\n\n- Tableau\n- Python\n",
    );
    assert.deepEqual(result.role.ids, ["ai-engineer"]);
    const [finding] = findingsOf(result, "no-mismatched-skill");
    assert.match(finding?.message ?? "", /^Machine intelligence engineer postings .* of \d+ AI engineer postings/);
  });
});
