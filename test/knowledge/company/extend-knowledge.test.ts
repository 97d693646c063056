import assert from "node:assert/strict";
import knowledge from "#knowledge";
import { createEngine } from "../../../src/core/index.ts";
import { type Extension, extendKnowledge } from "../../../src/knowledge/extend-knowledge.ts";
import { extendBy, tellingsOf } from "./own-files.ts";

function extend(files: Readonly<Record<string, string>>): Extension {
  const extension = extendBy(files);
  assert.deepEqual(tellingsOf(extension), []);
  return extension;
}
const extendByRole = (text: string): Extension => extend({ "roles/own.yaml": text });
const roleOf = ({ knowledge: { roles } }: Pick<Extension, "knowledge">, id: string) => {
  const role = roles.find((each) => each.id === id);
  assert.ok(role, `there is no role ${id}`);
  return role;
};
const skillOf = ({ knowledge: { skills } }: Extension, id: string) => skills.find((each) => each.id === id);
const rowOf = (extension: Extension, role: string, skill: string) =>
  roleOf(extension, role).skills.find((row) => row.skill === skill);
const fitOf = (extension: Extension, role: string, skill: string) => rowOf(extension, role, skill)?.fit;
const builtIn = (id: string) => roleOf({ knowledge }, id);
const rolesIn = (extension: Extension, text: string) =>
  createEngine(extension.knowledge).check(text, { force: true, today: "2026-01-31" }).role.ids;

describe("extendKnowledge", () => {
  it("leaves the base as it is where there are no files", () => {
    const { knowledge: extended, problems } = extendKnowledge(knowledge, []);
    assert.deepEqual(extended.roles, knowledge.roles);
    assert.deepEqual(extended.skills, knowledge.skills);
    assert.deepEqual(problems, []);
  });

  it("does not change the base", () => {
    const before = JSON.stringify(knowledge);
    extendByRole("id: ai-engineer\nextends: ai-engineer\nskills: { core: [sql] }\ntitles: [Data Scientist]\n");
    assert.equal(JSON.stringify(knowledge), before);
  });

  it("reads JSON as it reads YAML", () => {
    const data = { id: "keeper", extends: "ml-engineer", skills: { core: ["sql"] } };
    assert.equal(fitOf(extend({ "own.json": JSON.stringify(data, null, 2) }), "keeper", "sql"), "core");
  });

  describe("a role that extends another", () => {
    const extension = extendByRole(`id: house-ai
extends: ai-engineer
label: house AI engineer
skills:
  core: [Hugging Face, sql]
  out-of-place: [langchain]
remove:
  skills: [fastapi]
  areas: [programming]
duties:
  atypical:
    - duty: build-rag
      belongsTo: [data-engineer]
`);

    it("inherits the map, and lays its own lines over it", () => {
      assert.equal(fitOf(extension, "house-ai", "hf-transformers"), "core");
      assert.equal(fitOf(extension, "house-ai", "langchain"), "out-of-place");
      assert.equal(fitOf(extension, "house-ai", "python"), "core");
      assert.equal(fitOf(extension, "house-ai", "fastapi"), undefined);
      assert.notEqual(fitOf(extension, "ai-engineer", "fastapi"), undefined);
      const role = roleOf(extension, "house-ai");
      assert.deepEqual(
        role.areas.map(({ id }) => id),
        builtIn("ai-engineer").areas.flatMap(({ id }) => (id === "programming" ? [] : [id])),
      );
      const duty = role.duties.find((row) => row.duty === "build-rag");
      assert.deepEqual([duty?.fit, duty?.belongsTo], ["atypical", ["data-engineer"]]);
    });

    it("offers, and shows areas by, nothing that it has called out of place", () => {
      const role = roleOf(extension, "house-ai");
      assert.ok(builtIn("ai-engineer").areas.some(({ skills }) => skills.includes("langchain")));
      assert.ok(role.areas.every(({ skills }) => !skills.includes("langchain")));
      assert.ok(role.skills.every(({ instead }) => !instead.includes("langchain")));
    });

    it("is near to the role it extends, and goes by its own name alone", () => {
      const role = roleOf(extension, "house-ai");
      assert.equal(role.near.at(-1), "ai-engineer");
      assert.deepEqual(role.titles, ["house AI engineer"]);
      assert.equal(role.withArticle, "a house AI engineer");
    });

    it("says where each line comes from", () => {
      const origins = extension.origins.roles.get("house-ai");
      assert.deepEqual(origins?.get("skills python"), { role: "ai-engineer", place: undefined });
      assert.deepEqual(origins?.get("skills sql"), {
        role: "house-ai",
        place: { path: "roles/own.yaml", line: 5, column: 24 },
      });
      assert.deepEqual(extension.origins.parents.get("house-ai"), ["ai-engineer"]);
    });
  });

  it("follows a chain to its beginning", () => {
    const extension = extend({
      "c.yaml": "id: c\nextends: b\n",
      "b.yaml": "id: b\nextends: a\nskills: { core: [sql] }\n",
      "a.yaml": "id: a\nextends: ml-engineer\nskills: { unusual: [sql, cobol] }\n",
    });
    assert.deepEqual([fitOf(extension, "c", "sql"), fitOf(extension, "c", "cobol")], ["core", "unusual"]);
    assert.deepEqual(extension.origins.parents.get("c"), ["b", "a", "ml-engineer"]);
    assert.equal(extension.origins.roles.get("c")?.get("skills cobol")?.role, "a");
    assert.equal(extension.knowledge.countedAs?.c?.role, "ml-engineer");
  });

  it("keeps nothing of the parts that are replaced", () => {
    const extension = extendByRole(
      "id: keeper\nextends: ml-engineer\nreplace: [skills, areas, duties]\nskills: { core: [sql] }\n",
    );
    const role = roleOf(extension, "keeper");
    assert.deepEqual(
      [role.skills.map(({ skill }) => skill), role.areas, role.duties, role.categories],
      [["sql"], [], [], builtIn("ml-engineer").categories],
    );
  });

  it("changes an inherited area key by key, and adds new ones", () => {
    const extension = extendByRole(`id: keeper
extends: ml-engineer
areas:
  - { id: programming, label: writing code }
  - { id: kilns, phrases: [kiln*] }
`);
    const { areas } = roleOf(extension, "keeper");
    const before = builtIn("ml-engineer").areas.find(({ id }) => id === "programming");
    assert.deepEqual(
      areas.find(({ id }) => id === "programming"),
      { ...before, label: "writing code" },
    );
    const own = areas.find(({ id }) => id === "kilns");
    assert.deepEqual([own?.label, own?.line], ["kilns", "Experience with kilns"]);
  });

  it("keeps a condition, and what stands in for a skill", () => {
    const extension = extendByRole(`id: keeper
extends: ml-engineer
skills:
  common: [{ skill: stata, when: academic-research, otherwise: out-of-place, instead: [python, R] }]
`);
    const row = rowOf(extension, "keeper", "stata");
    assert.deepEqual([row?.when, row?.otherwise, row?.instead], ["academic-research", "out-of-place", ["python", "r"]]);
  });

  describe("a role of a built-in one's id", () => {
    it("changes that role, titles and all, where it extends it", () => {
      const extension = extendByRole(
        "id: ai-engineer\nextends: ai-engineer\nlabel: machine intelligence engineer\ntitles: [Machine Intelligence Engineer]\n",
      );
      const role = roleOf(extension, "ai-engineer");
      assert.equal(role.withArticle, "a machine intelligence engineer");
      assert.deepEqual(role.titles, [...builtIn("ai-engineer").titles, "Machine Intelligence Engineer"]);
      assert.deepEqual(rolesIn(extension, "# Machine Intelligence Engineer\n"), ["ai-engineer"]);
      assert.deepEqual(rolesIn(extension, "# AI Engineer\n"), ["ai-engineer"]);
    });

    it("stands in its place where it extends nothing", () => {
      const extension = extendByRole("id: ai-engineer\nlabel: AI engineer\nskills: { core: [sql] }\n");
      const role = roleOf(extension, "ai-engineer");
      assert.deepEqual([role.skills.length, role.areas, role.titles], [1, [], ["AI engineer"]]);
    });

    it("can be changed by one file after the other", () => {
      const extension = extend({
        "pack/ai.yaml": "id: ai-engineer\nextends: ai-engineer\nskills: { core: [sql], unusual: [cobol] }\n",
        "own/ai.yaml": "id: ai-engineer\nextends: ai-engineer\nskills: { adjacent: [sql] }\n",
      });
      assert.deepEqual(
        [fitOf(extension, "ai-engineer", "sql"), fitOf(extension, "ai-engineer", "cobol")],
        ["adjacent", "unusual"],
      );
      assert.deepEqual(
        extension.origins.definitions.get("ai-engineer")?.map(({ path }) => path),
        ["pack/ai.yaml", "own/ai.yaml"],
      );
    });
  });

  it("gives a title to the role whose file claims it", () => {
    const extension = extendByRole("id: house-ai\nextends: ai-engineer\ntitles: [AI engineer]\n");
    assert.deepEqual(rolesIn(extension, "# Senior AI Engineer\n"), ["house-ai"]);
    assert.deepEqual(rolesIn(extension, "# Artificial Intelligence Engineer\n"), ["ai-engineer"]);
  });

  it("has what it calls things fit for one line of a terminal", () => {
    const extension = extendByRole('id: own\nextends: ml-engineer\nlabel: "a \\e[31mred\\n keeper"\n');
    assert.equal(roleOf(extension, "own").label, "a [31mred keeper");
  });

  it("makes a role of its own out of a label and some skills", () => {
    const extension = extendByRole(
      "id: oddity\nlabel: oddity keeper\nskills: { core: [python], out-of-place: [sql] }\n",
    );
    const role = roleOf(extension, "oddity");
    assert.deepEqual([role.withArticle, role.titles], ["an oddity keeper", ["oddity keeper"]]);
    const { findings } = createEngine(extension.knowledge).check("# Oddity Keeper\n\n## Requirements\n\n- SQL\n", {
      force: true,
      today: "2026-01-31",
    });
    assert.ok(findings.some(({ rule, skill }) => rule === "no-mismatched-skill" && skill === "sql"));
  });

  const articles: readonly (readonly [label: string, withArticle: string])[] = [
    ["machine intelligence engineer", "a machine intelligence engineer"],
    ["AI keeper", "an AI keeper"],
    ["ML keeper", "an ML keeper"],
    ["MLOps keeper", "an MLOps keeper"],
    ["BI keeper", "a BI keeper"],
    ["UX keeper", "a UX keeper"],
    ["user researcher", "a user researcher"],
    ["one-kiln keeper", "a one-kiln keeper"],
    ["analyst", "an analyst"],
  ];
  for (const [label, withArticle] of articles) {
    it(`says “${withArticle}”`, () => {
      const extension = extendByRole(`id: own\nextends: ml-engineer\nlabel: ${label}\n`);
      assert.equal(roleOf(extension, "own").withArticle, withArticle);
    });
  }

  describe("skills", () => {
    it("adds new ones, which may speak of each other", () => {
      const extension = extend({
        "skills.yaml": `skills:
  - { id: kiln, label: Kilnsmith, equivalents: [Ovenwright, airflow] }
  - { id: oven, label: Ovenwright, retired: { year: 2020, successor: kiln } }
`,
      });
      const kiln = skillOf(extension, "kiln");
      assert.deepEqual([kiln?.kind, kiln?.category, kiln?.equivalents], ["technology", "company", ["oven", "airflow"]]);
      assert.equal(skillOf(extension, "oven")?.retired?.successor, "kiln");
      assert.ok(extension.knowledge.categories.some(({ id }) => id === "company"));
    });

    it("adds names to built-in ones, and renames them", () => {
      const extension = extend({
        "skills.yaml": `skills:
  - { id: kubernetes, aliases: [the Rigging] }
  - { id: power-bi, label: Power BI (corporate) }
`,
      });
      const { mentions } = createEngine(extension.knowledge).check(
        "# AI Engineer\n\n## Requirements\n\n- The Rigging\n",
        {
          force: true,
          today: "2026-01-31",
        },
      );
      assert.deepEqual(
        mentions.map(({ skill }) => skill),
        ["kubernetes"],
      );
      const renamed = skillOf(extension, "power-bi");
      assert.equal(renamed?.label, "Power BI (corporate)");
      assert.ok(renamed?.aliases.includes("Power BI"));
    });

    it("tells a name from the word that it is too", () => {
      const extension = extend({ "skills.yaml": "skills:\n  - { id: bollard, label: Bollard, ambiguous: true }\n" });
      const mentioned = (line: string) =>
        createEngine(extension.knowledge)
          .check(`# AI Engineer\n\n## Requirements\n\n- ${line}\n`, { force: true, today: "2026-01-31" })
          .mentions.filter(({ skill }) => skill === "bollard").length;
      assert.deepEqual([mentioned("Python, Bollard and Go"), mentioned("You know where the bollard stands")], [1, 0]);
    });
  });

  describe("duties and stakeholders", () => {
    const extension = extend({
      "skills.yaml": `duties:
  - { id: fire-kilns, label: firing kilns, phrases: [fire* ... kilns], except: [generate*] }
  - { id: deploy-models, phrases: [light the models] }
stakeholders:
  - { id: potters, label: potters, phrases: [potter*] }
`,
      "role.yaml":
        "id: ml-engineer\nextends: ml-engineer\nduties: { atypical: [fire-kilns] }\nstakeholders: { lesser: [potters] }\n",
    });

    it("are found, and judged by the roles that speak of them", () => {
      const { findings, duties } = createEngine(extension.knowledge).check(
        "# ML Engineer\n\n## What you will do\n\n- Fire our kilns\n- Light the models\n- Generate texts that fire kilns\n",
        { force: true, today: "2026-01-31" },
      );
      assert.deepEqual(
        duties.map(({ duty }) => duty),
        ["fire-kilns", "deploy-models"],
      );
      assert.deepEqual(
        findings.filter(({ rule }) => rule === "no-mismatched-duty").map(({ message }) => message.split(":")[0]),
        ["Machine learning engineer postings here do not list firing kilns"],
      );
      assert.deepEqual(roleOf(extension, "ml-engineer").stakeholders.lesser?.at(-1), "potters");
    });
  });
});
