import assert from "node:assert/strict";
import { run } from "../../src/cli/run.ts";
import { createEngine, rules } from "../../src/core/index.ts";
import { builtInKnowledge } from "../../src/knowledge/built-in.ts";
import { linesOf, runCli, useFiles } from "./run-cli.ts";

const explain = (args: string, options = {}) => runCli(["explain", ...args.split(" ").filter(Boolean)], options);
const parse = async (args: string) => JSON.parse((await explain(`${args} --format json`)).stdout);

describe("command line: explain", () => {
  describe("a skill", () => {
    for (const name of ["python", "Python", "Python 3", "PYTHON-3", "python3"]) {
      it(`is found as “${name}”`, async () => {
        const { code, stdout, stderr } = await explain(name);
        assert.deepEqual([code, stderr], [0, ""]);
        assert.match(stdout, /^Python\nlanguage, first released in 1991\n/);
      });
    }

    it("has its fit in each role, the best first, with what it rests on", async () => {
      const { skill } = await parse("tableau");
      assert.deepEqual(skill.roles, [
        {
          role: "data-scientist",
          label: "data scientist",
          fit: "adjacent",
          basis: "none",
          setting: null,
          instead: [],
          evidence: null,
        },
        {
          role: "ai-engineer",
          label: "AI engineer",
          fit: "out-of-place",
          basis: "map",
          setting: null,
          instead: [{ id: "go", label: "Go" }],
          evidence: { count: 0, n: 100 },
        },
      ]);
      assert.deepEqual(skill.period, { from: "2025-01", to: "2026-03" });
    });

    it("has all else that is known of it", async () => {
      const { version, skill } = await parse("stata");
      const { roles: _, period: __, ...rest } = skill;
      assert.equal(version, 1);
      assert.deepEqual(rest, {
        id: "stata",
        label: "Stata",
        kind: "technology",
        category: "language",
        aliases: [],
        misspellings: [],
        since: { year: 1985, note: null },
        retired: { year: 2020, note: null, successor: { id: "python", label: "Python" } },
        equivalents: [],
      });
      assert.deepEqual(skill.roles[0].setting ?? skill.roles[1].setting, {
        label: "an academic setting",
        fit: "common",
      });
      assert.deepEqual((await parse("golang")).skill.since, { year: 2009, note: "announced in November" });
    });

    it("is told to people in lines of at most 80 columns", async () => {
      const { stdout } = await explain("stata");
      assert.match(stdout, /\n {2}data scientist {2}unusual {2,}common in an academic setting\n/);
      assert.match(stdout, /\nRetired {12}2020, succeeded by Python\n$/);
      const tableau = (await explain("tableau")).stdout;
      assert.match(tableau, /\n {2}AI engineer {5}out of place {2}0 of 100 {2}instead: Go\n/);
      assert.match(tableau, /\n {2}data scientist {2}– {2,}the map says nothing\n/);
      assert.match(tableau, /from 2025-01 to 2026-03.*fewer than\s+50/s);
    });

    it("is told for one role", async () => {
      const { stdout } = await explain("tableau --role ai-engineer");
      assert.match(stdout, /\n {2}AI engineer {2}out of place {2}0 of 100 {2}named in the role's map; instead: Go\n/);
      assert.ok(!stdout.includes("data scientist"));
    });

    it("cites nothing where too few postings were counted", async () => {
      const { stdout } = await explain("python --role data-scientist");
      assert.match(stdout, /Fewer than 50 postings were counted/);
      assert.ok(!/ of \d/.test(stdout));
    });

    it("is coloured in a terminal only", async () => {
      assert.ok((await explain("python", { isTTY: true })).stdout.includes("\u001b["));
      assert.ok(!(await explain("python")).stdout.includes("\u001b["));
      assert.ok(!(await explain("python --format json", { isTTY: true })).stdout.includes("\u001b["));
    });
  });

  describe("a rule", () => {
    it("says what it finds and why, and what it says of its examples", async () => {
      const { code, stdout } = await explain("consistent-skill-name");
      assert.equal(code, 0);
      assert.match(stdout, /^consistent-skill-name\nA technology's name is misspelt\.\n\nLevel {2}info\n\nWhy\n/);
      assert.match(stdout, /\nWhat it finds\n.*\nWhat it leaves alone\n.*\nSetting it\n/s);
    });

    it("lists its options with their defaults", async () => {
      const { rule } = await parse("max-required-skills");
      assert.deepEqual(
        rule.options.map((option: { name: string; default: unknown }) => [option.name, option.default]),
        [["most", 12]],
      );
      assert.match((await explain("max-required-skills")).stdout, /\nOptions\n {2}most {2}So many/);
    });

    it("belongs to no role", async () => {
      const { code, stderr } = await explain("no-mismatched-skill --role ai-engineer");
      assert.equal(code, 2);
      assert.match(stderr, /^rolewise: --role goes with a skill.*\n$/);
    });
  });

  describe("a company's own", () => {
    const folder = useFiles({
      "rolewise.yaml": "roles: prompt-engineer.yaml\nskills: house.yaml\n",
      "prompt-engineer.yaml": [
        "id: prompt-engineer",
        "extends: ai-engineer",
        "label: prompt engineer",
        "withArticle: a prompt engineer",
        "titles: [Prompt Engineer]",
        "skills: { core: [house-tool] }",
        "",
      ].join("\n"),
      "house.yaml": "skills:\n  - { id: house-tool, label: House Tool, category: language }\n",
    });

    it("roles and skills are known in its folder", async () => {
      const { code, stdout, stderr } = await explain("house tool --role prompt-engineer --format json", {
        cwd: folder(),
      });
      assert.deepEqual([code, stderr], [0, ""]);
      const [role] = JSON.parse(stdout).skill.roles;
      assert.deepEqual([role.label, role.fit, role.basis], ["prompt engineer", "core", "map"]);
    });
  });

  for (const [args, says] of [
    ["", /needs a skill or a rule/],
    ["pythn", /no skill or rule “pythn”.*“python”/],
    ["no-mismatched-skil", /“no-mismatched-skill”/],
    ["Golagn", /“Golang”/],
    ["ai-engineer", /“ai-engineer” is a role: rolewise roles/],
    ["frobnication of widgets", /no skill or rule “frobnication of widgets”\. Name a skill/],
    ["python --role ai-enginer", /“ai-enginer”.*“ai-engineer”/],
  ] as const) {
    it(`explains in one line what is wrong with “${args}”`, async () => {
      const { code, stdout, stderr } = await explain(args);
      assert.deepEqual([code, stdout], [2, ""]);
      assert.match(stderr, /^rolewise: [^\n]+\n$/);
      assert.match(stderr, says);
    });
  }

  it("fits 80 columns for every rule and every skill that comes with Rolewise", async function () {
    this.timeout(60_000);
    const engine = createEngine(builtInKnowledge);
    const names = [...rules.map(({ id }) => id), ...builtInKnowledge.skills.map(({ id }) => id)];
    let text = "";
    const output = {
      write: (printed: string) => {
        text += printed;
      },
    };
    for (const name of names) {
      const io = { stdout: output, stderr: output, stdin: [] as never, env: {}, cwd: "/", today: "2026-01-31" };
      assert.equal(await run(["explain", name], io, engine), 0, name);
    }
    // A posting in an example is shown as it is, and is told by its indent.
    const wide = linesOf(text).filter((line) => line.length > 80 && !line.startsWith("    "));
    assert.deepEqual(wide, []);
  });
});
