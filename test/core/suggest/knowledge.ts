import assert from "node:assert/strict";
import type { Knowledge } from "../../../src/core/knowledge.ts";
import { compileKnowledge } from "../../../src/knowledge/compile.ts";
import { soundFiles } from "../../knowledge/fixture.ts";

const files: Readonly<Record<string, string>> = {
  "categories.yaml": `categories:
  - { id: language, label: programming language }
  - { id: bi-tool, label: BI tool }
  - { id: framework, label: framework }
  - { id: practice, label: practice }
`,
  "sources.yaml": "sources: []\n",
  "conditions.yaml": `conditions:
  - { id: academic, label: an academic setting, phrases: [universit*] }
`,
  "stakeholders.yaml": `stakeholders:
  - { id: developers, label: developers, phrases: [developers] }
`,
  "duties/duties.yaml": `duties:
  - { id: deploy-models, label: deploying models, line: Deploy models and keep them running, phrases: ["deploy* ... models"] }
  - { id: watch-models, label: watching models, line: Watch models for drift, phrases: ["(watch|monitor*) ... models"] }
  - { id: explore-data, label: exploring raw data, phrases: [explor* raw data] }
`,
  "skills/skills.yaml": `skills:
  - { id: python, label: Python, category: language, since: 1991 }
  - { id: sql, label: SQL, category: language }
  - { id: go, label: Go, category: language, aliases: [Golang], since: { year: 2009, note: announced } }
  - { id: rust, label: Rust, category: language }
  - { id: cobol, label: COBOL, category: language }
  - { id: stata, label: Stata, category: bi-tool }
  - { id: pytorch, label: PyTorch, category: framework, equivalents: [theano, tableau, jax] }
  - { id: jax, label: JAX, category: framework, equivalents: [pytorch] }
  - { id: theano, label: Theano, category: framework, since: 2007, retired: { year: 2017, successor: pytorch } }
  - { id: tableau, label: Tableau, category: bi-tool, since: 2003, equivalents: [looker] }
  - { id: looker, label: Looker, category: bi-tool }
  - { id: grafana, label: "Graf*na", category: framework }
  - { id: kindness, label: kindness, kind: trait, category: practice }
`,
  "roles/ai-engineer.yaml": `id: ai-engineer
label: AI engineer
withArticle: an AI engineer
summary: Brings models into products.
titles: [AI Engineer]
areas:
  - { id: programming, label: a programming language, skills: [python, go], line: "Fluent \${1:Python}" }
  - { id: serving, label: serving models, duties: [deploy-models], line: Experience with serving models }
skills:
  - { skill: python, fit: core }
  - { skill: pytorch, fit: core }
  - { skill: jax, fit: common }
  - { skill: sql, fit: common }
  - { skill: go, fit: adjacent }
  - { skill: rust, fit: adjacent }
  - { skill: theano, fit: common }
  - { skill: kindness, fit: common }
  - { skill: cobol, fit: unusual }
  - { skill: tableau, fit: out-of-place, instead: [grafana] }
categories: { bi-tool: unusual }
duties:
  - { duty: deploy-models, fit: typical }
  - { duty: watch-models, fit: typical }
  - { duty: explore-data, fit: atypical, belongsTo: [data-scientist] }
experience: model building
template:
  about: ["We look for {role} to build \${1:things}."]
  duties: []
  required: [Confident SQL]
  preferred: []
lines:
  required:
    - Some Rust for the fast parts
    - Experience with PyTorch or JAX
    - A sense for Tableau
    - Good company for colleagues at \${1:lunch}
  preferred: [Some Python, Familiarity with JAX, A little Go]
  stack: ["Python and PyTorch on \${1:our cloud}"]
`,
  "roles/data-scientist.yaml": `id: data-scientist
label: data scientist
withArticle: a data scientist
summary: Draws insight from data.
titles: [Data Scientist]
areas: []
skills:
  - { skill: tableau, fit: common }
  - { skill: stata, fit: common, when: academic, otherwise: unusual }
duties:
  - { duty: explore-data, fit: typical }
template: { about: [], duties: [], required: [], preferred: [] }
`,
  "roles/data-analyst.yaml": `id: data-analyst
label: data analyst
withArticle: a data analyst
summary: Answers questions with data.
titles: [Data Analyst]
areas: []
skills:
  - { skill: tableau, fit: core }
duties: []
template: { about: [], duties: [], required: [], preferred: [] }
`,
  "levels.yaml": soundFiles["levels.yaml"] ?? "",
  "drafts.yaml": soundFiles["drafts.yaml"] ?? "",
  "reading/sections.yaml": `headings:
  preferred: [nice to have]
  required: [requirements]
  duties: [responsibilities]
  stack: [our stack]
  benefits: [benefits]
  about: [about the role]
`,
  "reading/strength.yaml": `cues:
  preferred: [is a plus]
  negated: [not required]
`,
  "evidence/postings.json": JSON.stringify({
    corpus: "postings",
    period: { from: "2025-01", to: "2026-03" },
    roles: {
      "ai-engineer": counts(
        100,
        { python: 80, pytorch: 40, sql: 60, jax: 10, go: 10, rust: 1, tableau: 2 },
        { "watch-models": 30, "deploy-models": 20 },
      ),
      "data-analyst": counts(60, { tableau: 36, sql: 50 }, {}),
      "data-scientist": counts(20, { python: 15 }, {}),
    },
  }),
};

function counts(n: number, skills: Readonly<Record<string, number>>, duties: Readonly<Record<string, number>>) {
  return { cited: { n, skills, duties }, all: { n, skills, duties } };
}

/** Three roles and a dozen skills, enough to show every way in which a skill or a duty can suit a posting. */
export function compileSample(): Knowledge {
  const { knowledge, problems } = compileKnowledge(Object.entries(files).map(([path, text]) => ({ path, text })));
  assert.deepEqual(problems, []);
  return knowledge;
}
