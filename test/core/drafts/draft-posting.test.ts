import assert from "node:assert/strict";
import { draftPosting, draftSection } from "../../../src/core/drafts/draft-posting.ts";
import { showPlaceholders } from "../../../src/core/drafts/placeholders.ts";
import { createEngine } from "../../../src/core/engine.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";
import { compileKnowledge } from "../../../src/knowledge/compile.ts";
import { soundFiles } from "../../knowledge/fixture.ts";

const { knowledge: sample } = compileKnowledge(Object.entries(soundFiles).map(([path, text]) => ({ path, text })));
const [aiEngineer, dataScientist] = sample.roles;
assert.ok(aiEngineer !== undefined && dataScientist !== undefined);
const write = (role = aiEngineer, choice = {}): string => draftPosting(sample.drafts, role, choice);

describe("a new posting", () => {
  it("has front matter, title and the role's lines, its placeholders numbered in one row", () => {
    assert.equal(
      write(),
      `---
role: ai-engineer
---

# \${1:AI Engineer}

## About the role

We build \${2:our product}.

## What you will do

- Deploy models to \${3:the cloud}

## Requirements

- \${4:Two} or more years of software engineering
- Fluent Python

## Nice to have

- Some Go
$0`,
    );
  });

  it("asks for what its level does", () => {
    const senior = write(aiEngineer, { level: "senior" });
    assert.match(senior, /\n# \$\{1:Senior AI Engineer\}\n/);
    assert.match(senior, /\n- Deploy models to \$\{3:the cloud\}\n- Help your colleagues\n/);
    assert.match(senior, /\n- \$\{4:Five\} years of software engineering\n- Fluent Python\n- Sound judgement\n/);
    assert.match(write(aiEngineer, { level: "junior" }), /\n- First experience of software engineering\n/);
    assert.match(write(aiEngineer, { level: "mid" }), /\n# \$\{1:AI Engineer\}\n/);
  });

  it("has the chosen sections, in the order of the page", () => {
    const headings = write(aiEngineer, { sections: ["benefits", "stack", "required"] }).match(/^## .*$/gm);
    assert.deepEqual(headings, ["## Requirements", "## Our stack", "## Benefits"]);
    assert.equal(write(aiEngineer, { sections: [] }).match(/^## /gm), null);
  });

  it("has placeholders where the role has no lines, and asks for no years of nothing", () => {
    const text = write(dataScientist);
    assert.match(text, /\nWe need a data scientist to \$\{2:help\}\.\n/);
    assert.match(text, /\n## Requirements\n\n- \$\{4:A skill\}\n- \$\{5:Another\}\n/);
  });

  it("shows names as they are, whatever signs are in them", () => {
    const odd = {
      ...aiEngineer,
      titles: ["Engineer, $1} \\ {x}"],
      withArticle: "a $HOME}",
      template: dataScientist.template,
    };
    assert.match(draftPosting(sample.drafts, odd), /\n# \$\{1:Engineer, \\\$1\\\} \\\\ \{x\\\}\}\n/);
    assert.match(draftPosting(sample.drafts, odd), /\nWe need a \\\$HOME\\\} to /);
  });

  it("is written a section at a time too", () => {
    const section = sample.drafts.sections.find(({ id }) => id === "required");
    assert.ok(section !== undefined);
    assert.equal(
      draftSection(sample.drafts, section, aiEngineer),
      `## Requirements\n\n- \${1:Two} or more years of software engineering\n- Fluent Python\n$0`,
    );
  });
});

describe("a new posting of the built-in maps", () => {
  const { drafts, roles } = builtInKnowledge;
  const engine = createEngine(builtInKnowledge);
  const levels = [undefined, ...drafts.levels.map(({ id }) => id)];
  const choices = [drafts.sections.filter(({ isUsual }) => isUsual), drafts.sections];

  for (const role of roles) {
    it(`has nothing to be found for ${role.withArticle}, whatever the level and the sections`, () => {
      for (const level of levels) {
        for (const sections of choices) {
          const snippet = draftPosting(drafts, role, { level, sections: sections.map(({ id }) => id) });
          const text = showPlaceholders(snippet).replace("$0", "");
          const result = engine.check(text, { today: "2026-01-31" });
          assert.equal(result.isPosting, true);
          assert.deepEqual(result.role.ids, [role.id]);
          assert.deepEqual(
            result.posting.sections.flatMap(({ heading, kind }) => (heading?.level === 2 ? kind : [])),
            sections.map(({ kind }) => kind),
          );
          const told = [...result.problems, ...result.findings].map(({ message }) => `${level}: ${message}`);
          assert.deepEqual(told, []);
        }
      }
    });

    it(`is known by its title for ${role.withArticle}`, () => {
      for (const level of levels) {
        const text = showPlaceholders(draftPosting(drafts, role, { level })).replace(/^---[\s\S]*?---\n/, "");
        assert.deepEqual(engine.check(text, { today: "2026-01-31" }).role.ids, [role.id]);
      }
    });
  }
});
