import assert from "node:assert/strict";
import { compileKnowledge } from "../../src/knowledge/compile.ts";
import { soundFiles } from "./fixture.ts";

function compile(files: Readonly<Record<string, string>>) {
  return compileKnowledge(Object.entries(files).map(([path, text]) => ({ path, text })));
}

/** The problems of the sound data after one replacement in one file, as "path:line:column: message". */
function problemsAfter(path: string, before: string, after: string): readonly string[] {
  const sound = soundFiles[path] ?? "";
  assert.ok(sound.includes(before), `${path} has no “${before}”`);
  return report({ ...soundFiles, [path]: sound.replace(before, () => after) });
}

function report(files: Readonly<Record<string, string>>): readonly string[] {
  return compile(files).problems.map(({ path, line, column, message }) => `${path}:${line}:${column}: ${message}`);
}

describe("compileKnowledge", () => {
  it("compiles sound data, with every default filled in", () => {
    const { knowledge, problems } = compile(soundFiles);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      knowledge.skills.map(({ id }) => id),
      ["python", "go", "tableau", "stata"],
    );
    assert.deepEqual(knowledge.skills[2], {
      id: "tableau",
      label: "Tableau",
      kind: "technology",
      category: "bi-tool",
      aliases: [],
      misspellings: [],
      equivalents: [],
      sources: [],
    });
    assert.equal(knowledge.skills[1]?.ambiguous?.exactCase, true);
    assert.deepEqual(
      knowledge.roles.map(({ id }) => id),
      ["ai-engineer", "data-scientist"],
    );
    assert.deepEqual(knowledge.roles[0]?.stakeholders, { close: ["developers"], usual: [], lesser: [] });
    assert.deepEqual(knowledge.headings.required, ["requirements"]);
    assert.deepEqual(knowledge.cues.preferred, ["nice to have"]);
    assert.equal(knowledge.evidence.roles["ai-engineer"]?.all.duties["deploy-models"], 50);
  });

  it("does not depend on the order of the files", () => {
    const files = Object.entries(soundFiles).map(([path, text]) => ({ path, text }));
    assert.deepEqual(compileKnowledge([...files].reverse()).knowledge, compileKnowledge(files).knowledge);
  });

  it("does without evidence, which is counted with the rest", () => {
    const { "evidence/postings.json": _, ...rest } = soundFiles;
    assert.deepEqual(report(rest), []);
    assert.deepEqual(compile(rest).knowledge.evidence.roles, {});
  });

  it("keeps what is valid beside what is not", () => {
    const broken = { ...soundFiles, "skills/tools.yaml": soundFiles["skills/tools.yaml"]!.replace("Tableau", "[]") };
    const { knowledge, problems } = compile(broken);
    // The role that asks for Tableau is not blamed for it.
    assert.equal(problems.length, 1);
    assert.deepEqual(
      knowledge.skills.map(({ id }) => id),
      ["python", "go", "stata"],
    );
  });
});

describe("problems of a data file", () => {
  const cases: readonly (readonly [
    name: string,
    path: string,
    before: string,
    after: string,
    ...expected: string[],
  ])[] = [
    [
      "a key that stands twice",
      "sources.yaml",
      "    licence: CC-BY-4.0",
      "    licence: CC-BY-4.0\n    title: Another",
      "sources.yaml:5:5: “title” stands here twice; the first is used",
    ],
    ["a missing key", "skills/tools.yaml", "    label: Tableau\n", "", "skills/tools.yaml:2:5: “label” is missing"],
    [
      "a mistyped key",
      "skills/languages.yaml",
      "equivalents:",
      "equivalent:",
      "skills/languages.yaml:13:5: unknown key “equivalent”; did you mean “equivalents”?",
    ],
    [
      "a key that resembles none",
      "conditions.yaml",
      "    label:",
      "    colour: red\n    label:",
      "conditions.yaml:3:5: unknown key “colour”; expected one of id, label, phrases",
    ],
    [
      "a number for text",
      "skills/languages.yaml",
      "[Python 3]",
      "[Python 3, 3]",
      "skills/languages.yaml:5:25: expected text, found the number 3; put it in quotes",
    ],
    [
      "text for a list",
      "skills/languages.yaml",
      "[Golang]",
      "Golang",
      "skills/languages.yaml:11:14: expected a list, found “Golang”",
    ],
    [
      "a list for keys",
      "roles/data-scientist.yaml",
      "template:\n  about: []\n  duties: []\n  required: []\n  preferred: []",
      "template: []",
      "roles/data-scientist.yaml:14:11: expected a group of keys (about, duties, required, …), found a list",
    ],
    [
      "an empty file",
      "categories.yaml",
      soundFiles["categories.yaml"]!,
      "",
      "categories.yaml:1:1: expected a group of keys (categories), found nothing",
    ],
    [
      "a word outside the known ones",
      "roles/ai-engineer.yaml",
      "fit: core",
      "fit: cor",
      "roles/ai-engineer.yaml:14:10: “cor” is not known here; did you mean “core”?",
    ],
    [
      "an id that is none",
      "skills/tools.yaml",
      "id: tableau",
      "id: Tableau Desktop",
      "roles/ai-engineer.yaml:16:12: there is no skill “tableau”",
      "skills/tools.yaml:2:9: expected a lower-case id such as power-bi, found “Tableau Desktop”",
    ],
    [
      "a year that is none",
      "skills/languages.yaml",
      "since: 1991",
      "since: 191",
      "skills/languages.yaml:6:12: expected 1940 or more, found the number 191",
    ],
    [
      "text for a year",
      "skills/languages.yaml",
      "since: 1991",
      "since: early",
      "skills/languages.yaml:6:12: expected a number or a group of keys (year, note, sources), found “early”",
    ],
    [
      "a mistyped key beside a year",
      "skills/languages.yaml",
      "{ year: 2009, note:",
      "{ year: 2009, notes:",
      "skills/languages.yaml:12:26: unknown key “notes”; did you mean “note”?",
    ],
    [
      "a section kind that does not exist",
      "reading/sections.yaml",
      "  duties:",
      "  dutys:",
      "reading/sections.yaml:2:3: unknown key “dutys”; did you mean “duties”?",
    ],
    [
      "an id given twice",
      "skills/tools.yaml",
      "id: stata\n    label: Stata",
      "id: go\n    label: Stata",
      "roles/data-scientist.yaml:9:12: there is no skill “stata”",
      "skills/tools.yaml:5:9: the skill id “go” is already taken (skills/languages.yaml:8)",
    ],
    [
      "a spelling of two skills",
      "skills/tools.yaml",
      "label: Tableau",
      "label: Tableau\n    aliases: [python-3]",
      "skills/tools.yaml:4:15: “python 3” belongs to the skill “python” already (skills/languages.yaml:5)",
    ],
    [
      "a spelling that stands twice",
      "skills/languages.yaml",
      "[Golang]",
      "[Golang, Golang]",
      "skills/languages.yaml:11:23: “Golang” stands twice in this skill",
    ],
    [
      "an unknown category",
      "skills/languages.yaml",
      "category: language",
      "category: languge",
      "skills/languages.yaml:4:15: there is no category “languge”; did you mean “language”?",
    ],
    [
      "an unknown equivalent",
      "skills/languages.yaml",
      "equivalents: [python]",
      "equivalents: [pyhton]",
      "skills/languages.yaml:13:19: there is no skill “pyhton”; did you mean “python”?",
    ],
    [
      "a skill equivalent to itself",
      "skills/languages.yaml",
      "equivalents: [python]",
      "equivalents: [go]",
      "skills/languages.yaml:13:19: a skill is no equivalent of itself",
    ],
    [
      "an unknown source",
      "skills/languages.yaml",
      "sources: [survey] }",
      "sources: [surveys] }",
      "skills/languages.yaml:12:65: there is no source “surveys”; did you mean “survey”?",
    ],
    [
      "an unknown successor",
      "skills/tools.yaml",
      "successor: python",
      "successor: r",
      "skills/tools.yaml:8:39: there is no skill “r”",
    ],
    [
      "a skill retired before its time",
      "skills/tools.yaml",
      "since: 1985",
      "since: 2021",
      "skills/tools.yaml:8:22: retired in 2020, before its first release in 2021",
    ],
    [
      "a doubt about a spelling that is not there",
      "skills/languages.yaml",
      "words: [Go]",
      "words: [GoLand]",
      "skills/languages.yaml:15:15: “GoLand” is neither the label nor an alias of this skill",
    ],
    [
      "a doubt that no sentence decides",
      "skills/languages.yaml",
      "isNot: [Go to market.]",
      "isNot: []",
      "skills/languages.yaml:15:7: an ambiguous name needs sentences under examples.isNot: expected at least one that does not mean the skill",
    ],
    [
      "a phrase that cannot be matched",
      "skills/languages.yaml",
      "[programming]",
      "[(programming]",
      "skills/languages.yaml:16:14: the phrase “(programming” cannot be matched: a ( without its )",
    ],
    [
      "a phrase in a duty's exceptions",
      "duties/duties.yaml",
      '["debug* ... model"]',
      '["... model"]',
      "duties/duties.yaml:8:14: the phrase “... model” cannot be matched: a ... at its beginning or end",
    ],
    [
      "a heading listed twice",
      "reading/sections.yaml",
      "[requirements]",
      "[requirements, What you will do]",
      "reading/sections.yaml:4:28: the heading “what you will do” is listed already (reading/sections.yaml:3)",
    ],
    [
      "a role in a file of another name",
      "roles/data-scientist.yaml",
      "id: data-scientist",
      "id: scientist",
      "roles/ai-engineer.yaml:25:17: there is no role “data-scientist”",
      "roles/data-scientist.yaml:1:5: the role of this id belongs in roles/scientist.yaml",
    ],
    [
      "a title of two roles",
      "roles/data-scientist.yaml",
      "[Data Scientist]",
      "[Data Scientist, ai-engineer]",
      "roles/data-scientist.yaml:5:26: the title “ai engineer” is taken already (roles/ai-engineer.yaml:5)",
    ],
    [
      "a role near to one that does not exist",
      "roles/ai-engineer.yaml",
      "near: []",
      "near: [data-scientists]",
      "roles/ai-engineer.yaml:6:8: there is no role “data-scientists”; did you mean “data-scientist”?",
    ],
    [
      "a skill that stands twice in a role",
      "roles/ai-engineer.yaml",
      "  - skill: tableau",
      "  - skill: python\n    fit: core\n  - skill: tableau",
      "roles/ai-engineer.yaml:16:12: the skill “python” stands in this role already (roles/ai-engineer.yaml:13)",
    ],
    [
      "a replacement that is out of place itself",
      "roles/ai-engineer.yaml",
      "instead: [go]",
      "instead: [tableau]",
      "roles/ai-engineer.yaml:18:15: “tableau” is itself out of place in this role",
    ],
    [
      "an unknown condition",
      "roles/data-scientist.yaml",
      "when: academic",
      "when: acadmic",
      "roles/data-scientist.yaml:11:11: there is no condition “acadmic”; did you mean “academic”?",
    ],
    [
      "a condition without its other side",
      "roles/data-scientist.yaml",
      "    otherwise: unusual\n",
      "",
      "roles/data-scientist.yaml:9:5: “when” and “otherwise” need each other",
    ],
    [
      "an unknown category in a role",
      "roles/ai-engineer.yaml",
      "{ bi-tool: unusual }",
      "{ bi-tools: unusual }",
      "roles/ai-engineer.yaml:19:15: there is no category “bi-tools”; did you mean “bi-tool”?",
    ],
    [
      "an unknown duty",
      "roles/ai-engineer.yaml",
      "duty: deploy-models",
      "duty: deploy-model",
      "roles/ai-engineer.yaml:21:11: there is no duty “deploy-model”; did you mean “deploy-models”?",
    ],
    [
      "an atypical duty that belongs to this very role",
      "roles/ai-engineer.yaml",
      "belongsTo: [data-scientist]",
      "belongsTo: [ai-engineer]",
      "roles/ai-engineer.yaml:25:17: an atypical duty belongs to another role than this one",
    ],
    [
      "an area that nothing shows",
      "roles/ai-engineer.yaml",
      "    skills: [python]\n",
      "",
      "roles/ai-engineer.yaml:8:5: nothing shows this area: it has no skills, duties or phrases",
    ],
    [
      "an area shown by what is out of place",
      "roles/ai-engineer.yaml",
      "skills: [python]",
      "skills: [python, tableau]",
      "roles/ai-engineer.yaml:10:22: “tableau” is out of place in this role, so it can show no area",
    ],
    [
      "a stakeholder both close and usual",
      "roles/ai-engineer.yaml",
      "close: [developers]",
      "close: [developers]\n  usual: [developers]",
      "roles/ai-engineer.yaml:28:11: the stakeholder “developers” stands in this role already (roles/ai-engineer.yaml:27)",
    ],
    [
      "a placeholder that is not closed",
      "roles/ai-engineer.yaml",
      "[Fluent Python]",
      '["Fluent ${1:Python"]',
      `roles/ai-engineer.yaml:31:14: a placeholder is written \${1:words}; there is a $, } or \\ outside of one`,
    ],
    [
      "a count above its total",
      "evidence/postings.json",
      '"python": 83',
      '"python": 101',
      "evidence/postings.json:6:50: 101 of 100 postings cannot be",
    ],
    [
      "a count of what does not exist",
      "evidence/postings.json",
      '"deploy-models": 50',
      '"deploy-model": 50',
      "evidence/postings.json:7:67: there is no duty “deploy-model”; did you mean “deploy-models”?",
    ],
    [
      "a month that is none",
      "evidence/postings.json",
      '"2025-01"',
      '"2025-13"',
      "evidence/postings.json:3:23: expected a month such as 2026-01, found “2025-13”",
    ],
  ];
  for (const [name, path, before, after, ...expected] of cases) {
    it(`names ${name} and its place`, () => assert.deepEqual(problemsAfter(path, before, after), expected));
  }

  it("names the place where a file cannot be read, and blames nobody who refers to it", () => {
    const problems = problemsAfter("skills/tools.yaml", "label: Tableau", "label: [Tableau");
    assert.ok(problems.length > 0);
    for (const problem of problems) assert.match(problem, /^skills\/tools\.yaml:\d+:\d+: this cannot be read: /);
  });

  it("names a file that is missing, and blames nobody who refers to it", () => {
    const { "sources.yaml": _, ...rest } = soundFiles;
    assert.deepEqual(report(rest), ["sources.yaml:1:1: there is no such file, and the data is not whole without it"]);
  });

  it("names a file that no data is read from", () => {
    const problems = report({ ...soundFiles, "skill/more.yaml": "skills: []\n" });
    assert.equal(problems.length, 1);
    assert.match(problems[0]!, /^skill\/more\.yaml:1:1: no data is read from here; expected one of skills\/\*\.yaml, /);
  });

  it("counts a byte-order mark and Windows line ends as the editor does", () => {
    const text = `\uFEFF${soundFiles["sources.yaml"]!.replace("CC-BY-4.0", "[]").replaceAll("\n", "\r\n")}`;
    assert.deepEqual(report({ ...soundFiles, "sources.yaml": text }), [
      "sources.yaml:4:14: expected text, found a list",
    ]);
  });

  it("checks what new postings are made of", () => {
    const path = "drafts.yaml";
    const toldAfter = (before: string, next: string): readonly string[] =>
      problemsAfter(path, before, next).map((problem) => problem.replace(/^[^ ]* /, ""));
    assert.deepEqual(toldAfter("{ id: mid,", "{ id: junior,"), ["the id “junior” is already taken (drafts.yaml:3)"]);
    assert.deepEqual(toldAfter("[Help your colleagues]", "[Earn $5]"), [
      `a placeholder is written \${1:words}; there is a $, } or \\ outside of one`,
    ]);
    assert.deepEqual(toldAfter("Three years of {experience}", "Three years of {years}"), [
      "nothing is filled in for {years}; expected {experience}",
    ]);
  });
});
