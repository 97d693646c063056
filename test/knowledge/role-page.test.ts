import assert from "node:assert/strict";
import knowledge from "#knowledge";
import { extendKnowledge } from "../../src/knowledge/extend-knowledge.ts";
import { renderRolePage } from "../../src/knowledge/role-page.ts";

const files = [
  {
    path: "rolewise/roles/keeper.yaml",
    text: `id: keeper
extends: ai-engineer
label: keeper [of](the) lamps
titles: [Lamp Keeper]
skills:
  core: [lanternfish]
  out-of-place:
    - skill: langchain
      instead: [lanternfish]
`,
  },
  { path: "rolewise/skills/own.yaml", text: "skills:\n  - id: lanternfish\n    label: Lanternfish\n" },
];

describe("the page about a role", () => {
  const extended = extendKnowledge(knowledge, files);
  const show = (path: string): string => `handbook/${path}`;
  const pageOf = (id: string, own = true): string => {
    const role = extended.knowledge.roles.find((one) => one.id === id);
    assert.ok(role && extended.origins);
    return renderRolePage(role, extended.knowledge, own ? { origins: extended.origins, show } : undefined);
  };

  it("says of a company's own role what the company says, in which file, and what it extends", () => {
    assert.deepEqual(extended.problems, []);
    const page = pageOf("keeper");
    assert.match(page, /^# Keeper \\\[of\\\]\(the\) lamps$/m);
    assert.match(page, /^\*\*Goes by\*\*: Lamp Keeper\.$/m);
    assert.match(page, /^All the rest comes from \[AI engineer\]\(ai-engineer\.md\)\.$/m);
    assert.match(page, /^- \*\*Skills, core \(handbook\/rolewise\/roles\/keeper\.yaml\)\*\*: Lanternfish$/m);
    assert.match(page, /^- \*\*Skills, out-of-place \(.*\)\*\*: LangChain$/m);
  });

  it("has the whole map in it, with the counts of the role that it extends under that one's name", () => {
    const page = pageOf("keeper");
    const [, core = ""] = /^### Core.*\n\n((?:- .*\n)+)/m.exec(page) ?? [];
    assert.match(core, /Python \(\d+\)/);
    assert.match(core, /Lanternfish/);
    assert.match(page, /postings ask for the skill, of \d+ for the role AI engineer from/);
    assert.match(page, /LangChain \(.*instead: Lanternfish\)/);
  });

  it("tells roles that are close to each other apart, on the pages of both", () => {
    for (const { id, label, near } of knowledge.roles) {
      for (const other of near) {
        const row = new RegExp(`^- \\*\\*\\[.*\\]\\(${other}\\.md\\)\\*\\*: (.+)$`, "m").exec(pageOf(id));
        assert.ok(row !== null, `${label} and ${other}`);
        assert.ok(pageOf(other).includes(row[1] as string), `${other} and ${label}`);
      }
    }
  });

  it("lists what the same skills take the place of together, and no list without end", () => {
    const page = pageOf("mlops-engineer");
    assert.match(page, /Crystal Reports, SSRS, .*\(instead: Grafana\); SAS, /);
    for (const line of page.split("\n").filter((line) => /^- \*\*(Technologies|Practices)/.test(line)))
      for (const part of line.split(";")) assert.ok(part.split(", ").length <= 41, line);
    assert.ok((page.split("## Typical duties")[1] as string).split("##")[0]?.match(/^- /gm)?.length === 15);
  });

  it("leads to pages that there are", () => {
    for (const { id } of extended.knowledge.roles) {
      const linked = [...pageOf(id).matchAll(/\]\(([a-z0-9-]+)\.md\)/g)].map(([, role]) => role);
      assert.ok(linked.length > 0, id);
      for (const role of linked)
        assert.ok(
          extended.knowledge.roles.some((one) => one.id === role),
          role,
        );
    }
  });

  it("is for a role that nobody has changed the one that comes with Rolewise", () => {
    assert.equal(pageOf("statistician"), pageOf("statistician", false));
    assert.doesNotMatch(pageOf("statistician"), /the company's own/);
  });
});
