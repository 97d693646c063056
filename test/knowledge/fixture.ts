/** A whole data set that is as small as it can be and right; tests break one thing in it at a time. */
export const soundFiles: Readonly<Record<string, string>> = {
  "categories.yaml": `categories:
  - id: language
    label: language
  - id: bi-tool
    label: BI tool
`,
  "sources.yaml": `sources:
  - id: survey
    title: A survey
    licence: CC-BY-4.0
`,
  "conditions.yaml": `conditions:
  - id: academic
    label: an academic setting
    phrases: [universit*]
`,
  "stakeholders.yaml": `stakeholders:
  - id: developers
    label: software developers
    phrases: [(software|) (developers|engineers)]
`,
  "duties/duties.yaml": `duties:
  - id: deploy-models
    label: deploying models
    phrases: ["deploy* ... models"]
  - id: explore-data
    label: exploring raw data
    phrases: [explor* raw data]
    except: ["debug* ... model"]
`,
  "skills/languages.yaml": `skills:
  - id: python
    label: Python
    category: language
    aliases: [Python 3]
    since: 1991
    sources: [survey]
  - id: go
    label: Go
    category: language
    aliases: [Golang]
    since: { year: 2009, note: announced in November, sources: [survey] }
    equivalents: [python]
    ambiguous:
      words: [Go]
      near: [programming]
      not: [go to market]
    examples: { is: [Services in Go.], isNot: [Go to market.] }
`,
  "skills/tools.yaml": `skills:
  - id: tableau
    label: Tableau
    category: bi-tool
  - id: stata
    label: Stata
    category: language
    retired: { year: 2020, successor: python }
    since: 1985
`,
  "roles/ai-engineer.yaml": `id: ai-engineer
label: AI engineer
withArticle: an AI engineer
summary: Brings models into products.
titles: [AI Engineer, Artificial Intelligence Engineer]
near: []
areas:
  - id: programming
    label: a programming language
    skills: [python]
    line: Fluent \${1:Python}
skills:
  - skill: python
    fit: core
    sources: [survey]
  - skill: tableau
    fit: out-of-place
    instead: [go]
categories: { bi-tool: unusual }
duties:
  - duty: deploy-models
    fit: typical
  - duty: explore-data
    fit: atypical
    belongsTo: [data-scientist]
stakeholders:
  close: [developers]
template:
  about: ["We build \${1:our product}."]
  duties: ["Deploy models to \${1:the cloud}"]
  required: [Fluent Python]
  preferred: [Some Go]
experience: software engineering
`,
  "roles/data-scientist.yaml": `id: data-scientist
label: data scientist
withArticle: a data scientist
summary: Draws insight from data.
titles: [Data Scientist]
near: []
areas: []
skills:
  - skill: stata
    fit: common
    when: academic
    otherwise: unusual
duties: []
template:
  about: []
  duties: []
  required: []
  preferred: []
`,
  "levels.yaml": `levels:
  - { id: junior, titles: [junior], years: { most: 3 }, usual: Juniors bring little }
`,
  "drafts.yaml": `experience: "\${1:Two} or more years of {experience}"
levels:
  - { id: junior, label: Junior, title: Junior, experience: "First experience of {experience}" }
  - { id: mid, label: Mid-level, experience: "Three years of {experience}" }
  - id: senior
    label: Senior
    title: Senior
    experience: "\${1:Five} years of {experience}"
    duties: [Help your colleagues]
    required: [Sound judgement]
sections:
  - { id: about, heading: About the role, kind: about, part: about, isUsual: true, layout: paragraphs, lines: ["We need {role} to \${1:help}."] }
  - { id: duties, heading: What you will do, kind: duties, part: duties, isUsual: true, layout: list, lines: ["\${1:A duty}"] }
  - { id: required, heading: Requirements, kind: required, part: required, isUsual: true, layout: list, lines: ["\${1:A skill}", "\${1:Another}"] }
  - { id: preferred, heading: Nice to have, kind: preferred, part: preferred, isUsual: true, layout: list, lines: ["\${1:A wish}"] }
  - { id: stack, heading: Our stack, kind: stack, part: stack, layout: list, lines: ["\${1:A tool}"] }
  - { id: benefits, heading: Benefits, kind: benefits, layout: list, lines: ["\${1:Thirty} days of leave"] }
`,
  "reading/sections.yaml": `headings:
  duties:
    - what you will do
  required: [requirements]
`,
  "reading/strength.yaml": `cues:
  preferred: [nice to have]
`,
  "evidence/postings.json": `{
  "corpus": "postings",
  "period": { "from": "2025-01", "to": "2026-03" },
  "roles": {
    "ai-engineer": {
      "cited": { "n": 100, "skills": { "python": 83 }, "duties": {} },
      "all": { "n": 200, "skills": { "python": 160 }, "duties": { "deploy-models": 50 } }
    }
  }
}
`,
};
