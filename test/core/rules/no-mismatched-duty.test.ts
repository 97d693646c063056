import assert from "node:assert/strict";
import { createEngine } from "../../../src/core/engine.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";

const engine = createEngine(builtInKnowledge);

function find(body: string, title = "AI Engineer") {
  const text = `# ${title}\n\n${body}\n`;
  const { findings, failures } = engine.check(text, { today: "2026-01-31", force: true });
  assert.deepEqual(failures, []);
  return findings
    .filter(({ rule }) => rule === "no-mismatched-duty")
    .map(({ severity, start, end }) => `${severity}: ${text.slice(start, end)}`);
}

const duties = (...lines: string[]): string => `## What you will do\n\n${lines.map((line) => `- ${line}`).join("\n")}`;
const required = (...lines: string[]): string => `## Requirements\n\n${lines.map((line) => `- ${line}`).join("\n")}`;

describe("no-mismatched-duty", () => {
  const warned: readonly [name: string, body: string, quote: string][] = [
    ["an entry of the duties", duties("Perform exploratory data analysis on sales data"), "exploratory data analysis"],
    [
      "running text that tells what the person will do",
      "## About the role\n\nYou will carry out exploratory data analysis for the retail team.",
      "exploratory data analysis",
    ],
    [
      "a duty among the requirements",
      required("Be able to code", "Perform exploratory data analysis"),
      "exploratory data analysis",
    ],
  ];
  for (const [name, body, quote] of warned)
    it(`warns of ${name}`, () => assert.deepEqual(find(body), [`warning: ${quote}`]));

  it("only remarks on experience that is asked for, and on wishes", () => {
    assert.deepEqual(find(required("Experience with exploratory data analysis")), ["info: exploratory data analysis"]);
    assert.deepEqual(find("## Nice to have\n\n- Conduct exploratory data analysis"), [
      "info: exploratory data analysis",
    ]);
  });

  it("only remarks on a part in it, and on what may be another job's", () => {
    for (const line of [
      "Participate in exploratory data analysis",
      "You will be assisting in both pipelines and exploratory data analysis",
      "Write studies, which may be short, and drafts that are no more; these may include exploratory data analysis",
      "Assist the lead with plans and exploratory data analysis",
      "Assist in the planning and running of exploratory data analysis",
    ])
      assert.deepEqual(find(duties(line)), ["info: exploratory data analysis"]);
    const body = duties("Conduct exploratory data analysis");
    assert.deepEqual(find(body, "Data Scientist & AI Engineer"), []);
    assert.deepEqual(find(body, "Economist & AI Engineer"), ["info: exploratory data analysis"]);
  });

  it("speaks once where the same words name several duties", () => {
    assert.equal(find(duties("Conduct exploratory data analysis to identify trends in data")).length, 1);
  });

  it("leaves a duty that is little more than the name of a skill to the rule for skills", () => {
    assert.deepEqual(find(duties("Conduct survey design for our product"), "Machine Learning Engineer"), []);
  });

  it("takes a role in shaping data for no typing in of data", () => {
    const body = duties("Play a key role in turning raw data into reports", "Enter survey data into the system");
    assert.deepEqual(find(body, "Analytics Engineer"), ["warning: Enter survey data into"]);
  });

  it("takes a business model for no model in production", () => {
    assert.deepEqual(find(duties("Maintain operational information and models"), "BI Developer"), []);
    assert.equal(find(duties("Operationalize models for pricing"), "BI Developer").length, 1);
  });

  it("takes a report on a call center for no duty to be on call", () => {
    assert.deepEqual(find(duties("Keep reporting on call center performance"), "Data Scientist"), []);
    assert.equal(find(duties("Share the on-call rotation"), "Data Scientist").length, 1);
  });

  it("takes a word to the help desk for no help", () => {
    assert.deepEqual(
      find(duties("Train IT staff, help desk included", "Hand support items to the service desk"), "Data Scientist"),
      [],
    );
    assert.equal(find(duties("Provide help desk support"), "Data Scientist").length, 1);
  });

  it("takes colleagues for no duty", () => {
    for (const colleagues of ["backend engineers", "software developers of our backend systems"])
      assert.deepEqual(find(duties(`Talk with ${colleagues} on features`), "Data Analyst"), []);
    assert.equal(find(duties("Build backend services"), "Data Analyst").length, 1);
  });

  const silent: readonly [name: string, body: string][] = [
    [
      "the employer's story",
      "## About us\n\nOur company performs exploratory data analysis for hospitals, with years of experience.",
    ],
    [
      "a team's story",
      "## The job\n\nAcme's global sciences team is responsible for exploratory data analysis in all our shops.",
    ],
    [
      "what is offered",
      "## About the role\n\nYou will have many chances to watch exploratory data analysis in this role.",
    ],
    ["acquaintance", required("Understanding of exploratory data analysis")],
    [
      "one of several fields",
      required("Expertise in one or more of: language models, exploratory data analysis, vision"),
    ],
    ["examples", required("Experience with methods such as deep learning and exploratory data analysis")],
    ["what a thing does", duties("Build tools that enable exploratory data analysis")],
    ["what comes of a thing", duties("Clean the tables, leading to faster exploratory data analysis")],
    ["the name of a team", duties("Build services with us in the exploratory data analysis team")],
    ["rules for those who enter data", duties("Write data entry guidelines for the clinics")],
    ["what tools do", duties("Write tools to help find patterns in data")],
    ["what one has to understand", duties("Understand how customers rely on exploratory data analysis")],
    ["what others do with it", duties("Make tables ready for reporting, search and exploratory data analysis")],
    [
      "what it is used to do",
      duties("Keep the tables that are clean, and those used to conduct exploratory data analysis"),
    ],
    ["keeping track", duties("Keep track of technology trends in the data world")],
    ["tools by name", duties("Build exploratory data analysis tools that our customers love")],
    ["staying informed", duties("Stay up to date on exploratory data analysis")],
    [
      "reading texts by machine",
      duties("Use NLP to extract trends from textual data", "Use machine learning to analyze data for trends"),
    ],
    ["raw data to be put in order", duties("Analyze functional needs, raw data and interfaces")],
    ["a ticketing system", duties("Follow up faults in the help desk ticketing system")],
    ["work of others", duties("Support data scientists in exploratory data analysis")],
    ["work shared with others", duties("Work with the analytics team to automate exploratory data analysis")],
    ["a look at data for the model's sake", duties("Analyze data to find patterns that inform model development")],
  ];
  for (const [name, body] of silent) it(`says nothing of ${name}`, () => assert.deepEqual(find(body), []));
});
