import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { linesOf, runCli, useFiles } from "./run-cli.ts";

const posting = "# AI Engineer\n\n## Requirements\n\n- Tableau\n- PowerBI\n";

describe("command line: rolewise.yaml", () => {
  const folder = useFiles({
    ".git/HEAD": "",
    "rolewise.yaml": "include: [hiring/**/*.md]\nexclude: ['**/drafts/**']\nrules: { no-mismatched-skill: error }\n",
    "hiring/a.md": posting,
    "hiring/drafts/b.md": posting,
    "hiring/picture.png": "not text",
    "jobs/c.md": posting,
    "team/rolewise.yaml": "extends: ../rolewise.yaml\ninclude: ['*.md']\nrules: { consistent-skill-name: off }\n",
    "team/d.md": posting,
    "team/jobs/e.md": posting,
    "broken/rolewise.yaml": "rules: { no-mismatchd-skill: off, consistent-skill-name: off }\n",
    "broken/jobs/f.md": posting,
    "fine.yaml": "rules: { no-mismatched-skill: off }\n",
    "bad.yaml": "rules: { no-mismatchd-skill: off }\nallow: 3\n",
    "roles/rolewise.yaml": "roles: own.yaml\n",
    "roles/own.yaml": "id: agent-wrangler\nlabel: agent wrangler\nextends: ai-engineer\ntitles: [Agent Wrangler]\n",
    "roles/jobs/g.md": "# Agent Wrangler\n\n## Requirements\n\n- Python\n",
  });

  async function check(...args: string[]) {
    const { code, stdout, stderr } = await runCli(["check", "--format", "json", ...args], { cwd: folder() });
    const files: { path: string; findings: { rule: string; severity: string }[] }[] =
      stdout === "" ? [] : JSON.parse(stdout).files;
    const found = files.map(({ path, findings }) => [
      path,
      ...findings.map(({ rule, severity }) => `${severity} ${rule}`),
    ]);
    return { code, stderr, found };
  }

  it("says where postings lie, and how serious what is", async () => {
    const { code, stderr, found } = await check("hiring", "jobs", "team");
    assert.deepEqual([code, stderr], [1, ""]);
    assert.deepEqual(found, [
      ["hiring/a.md", "error no-mismatched-skill", "info consistent-skill-name"],
      ["team/d.md", "error no-mismatched-skill"],
    ]);
  });

  it("does not keep a file from being checked that is named", async () => {
    assert.deepEqual((await check("hiring/drafts/b.md")).found, [
      ["hiring/drafts/b.md", "error no-mismatched-skill", "info consistent-skill-name"],
    ]);
  });

  it("is overruled by the flags", async () => {
    const { found } = await check("--rule", "no-mismatched-skill=info", "team/d.md");
    assert.deepEqual(found, [["team/d.md", "info no-mismatched-skill"]]);
  });

  it("holds for standard input by its name", async () => {
    const run = (...args: string[]) =>
      runCli(["check", "--stdin", "--format", "json", ...args], { cwd: folder(), stdin: posting });
    const rulesOf = async (...args: string[]) =>
      JSON.parse((await run(...args)).stdout).files[0].findings.map(({ rule }: { rule: string }) => rule);
    assert.deepEqual(await rulesOf(), ["no-mismatched-skill", "consistent-skill-name"]);
    assert.deepEqual(await rulesOf("--stdin-path", "team/x.md"), ["no-mismatched-skill"]);
  });

  it("that is broken is told once, and what is valid of it holds", async () => {
    const { code, stderr, found } = await check("broken");
    assert.equal(code, 2);
    assert.deepEqual(linesOf(stderr), [
      "broken/rolewise.yaml:1:10: There is no rule “no-mismatchd-skill”. Did you mean “no-mismatched-skill”?",
    ]);
    assert.deepEqual(found, [["broken/jobs/f.md", "warning no-mismatched-skill"]]);
  });

  it("is told by its path from the current folder", async () => {
    const { stderr } = await runCli(["check", "../broken"], { cwd: join(folder(), "team") });
    assert.match(stderr, /^\.\.\/broken\/rolewise\.yaml:1:10: /);
  });

  it("brings roles of its own, for --role too", async () => {
    const run = (...args: string[]) =>
      runCli(["check", "--format", "json", "roles/jobs/g.md", ...args], { cwd: folder() });
    assert.equal(JSON.parse((await run()).stdout).files[0].role.id, "agent-wrangler");
    assert.equal((await run("--role", "agent-wrangler")).code, 0);
    const wrong = await run("--role", "agent-wranglr");
    assert.deepEqual(
      [wrong.code, wrong.stderr],
      [2, "rolewise: --role does not know “agent-wranglr”. Did you mean “agent-wrangler”?\n"],
    );
    const inspected = await runCli(["inspect", "roles/jobs/g.md"], { cwd: folder() });
    assert.match(inspected.stdout, /agent wrangler/);
  });

  describe("of --config", () => {
    it("takes the place of every rolewise.yaml", async () => {
      const { code, stderr, found } = await check("--config", "fine.yaml", "broken/jobs/f.md", "team/d.md");
      assert.deepEqual([code, stderr], [0, ""]);
      assert.deepEqual(found, [
        ["broken/jobs/f.md", "info consistent-skill-name"],
        ["team/d.md", "info consistent-skill-name"],
      ]);
    });

    for (const [name, says] of [
      ["nowhere.yaml", "rolewise: --config: There is no file “nowhere.yaml”.\n"],
      [
        "bad.yaml",
        "rolewise: bad.yaml:1:10: There is no rule “no-mismatchd-skill”. Did you mean “no-mismatched-skill”? (1 more)\n",
      ],
      ["team", "rolewise: team:1:1: “team” is a folder. Name a file.\n"],
    ] as const) {
      it(`ends with one line when it is ${name}`, async () => {
        const { code, stderr, found } = await check("--config", name, "team/d.md");
        assert.deepEqual([code, stderr, found], [2, says, []]);
      });
    }
  });

  describe("config", () => {
    const show = (...args: string[]) => runCli(["config", ...args], { cwd: folder() });

    it("shows what holds for a posting, and who says it", async () => {
      const { code, stdout, stderr } = await show("team/d.md");
      assert.deepEqual([code, stderr], [0, ""]);
      assert.match(stdout, /^# The configuration of team\/d\.md\n# Markdown at this place is taken for a posting/);
      assert.match(stdout, /^# Read, the later over the earlier: rolewise\.yaml, team\/rolewise\.yaml$/m);
      assert.match(stdout, /^include: +# team\/rolewise\.yaml:2\n {2}- "\*\.md"$/m);
      assert.match(stdout, /^ {2}no-mismatched-skill: error +# rolewise\.yaml:3$/m);
      assert.match(stdout, /^ {2}consistent-role: warning +# by default$/m);
    });

    it("shows what holds in a folder, the current one when none is named", async () => {
      assert.match((await show("team")).stdout, /^# The configuration of team\n# Read/);
      assert.match((await show()).stdout, /^# The configuration of \.\n# Read[^\n]*: rolewise\.yaml$/m);
    });

    it("gives exactly the fields of its JSON", async () => {
      const { stdout } = await show("hiring/drafts/b.md", "--format", "json");
      const report = JSON.parse(stdout);
      assert.deepEqual(Object.keys(report), [
        "version",
        "path",
        "place",
        "config",
        "files",
        "include",
        "exclude",
        "allow",
        "rules",
        "maps",
        "problems",
      ]);
      assert.deepEqual([report.version, report.place, report.config], [1, "excluded", "rolewise.yaml"]);
      assert.deepEqual(report.include, {
        value: ["hiring/**/*.md"],
        from: { kind: "file", path: "rolewise.yaml", line: 1, column: 1 },
      });
      assert.deepEqual(report.rules[0], {
        rule: "no-mismatched-skill",
        level: "error",
        from: { kind: "file", path: "rolewise.yaml", line: 3, column: 10 },
        options: {},
        optionsFrom: null,
      });
    });

    it("tells what is wrong, and shows the rest", async () => {
      const { code, stdout, stderr } = await show("broken");
      assert.equal(code, 2);
      assert.match(stderr, /^broken\/rolewise\.yaml:1:10: [^\n]+\n$/);
      assert.match(stdout, /consistent-skill-name: off +# broken\/rolewise\.yaml:1/);
    });

    it("tells what it cannot show", async () => {
      const missing = await show("nowhere.md");
      assert.deepEqual([missing.code, missing.stderr], [2, "nowhere.md: There is no such file or folder.\n"]);
      assert.match(
        (await show("a", "b")).stderr,
        /^rolewise: config shows one configuration at a time: leave out b\.\n$/,
      );
    });
  });

  describe("with links", () => {
    const outside = useFiles({ "rolewise.yaml": "rules: { no-mismatched-skill: off }\n" });
    before(function () {
      if (process.platform === "win32") this.skip();
      symlinkSync(join(outside(), "rolewise.yaml"), join(folder(), "jobs/rolewise.yaml"));
    });

    it("follows none, since they can lead anywhere", async () => {
      const { code, stderr, found } = await check("jobs");
      assert.equal(code, 2);
      assert.match(stderr, /^jobs\/rolewise\.yaml:1:1: “jobs\/rolewise\.yaml” is a link, and links are not followed/);
      assert.deepEqual(found, [["jobs/c.md", "warning no-mismatched-skill", "info consistent-skill-name"]]);
    });
  });
});

describe("command line: rolewise.yaml without a repository", () => {
  const folder = useFiles({
    "rolewise.yaml": "rules: { no-mismatched-skill: off }\n",
    "work/jobs/a.md": posting,
    "work/rolewise.yaml": "rules: { consistent-skill-name: off }\n",
    "work/deep/jobs/b.md": posting,
  });

  it("is looked for up to the current folder, or up to what is named", async () => {
    const rulesOf = async (cwd: string, ...args: string[]) => {
      const { stdout } = await runCli(["check", "--format", "json", ...args], { cwd });
      return JSON.parse(stdout).files.map((file: { findings: { rule: string }[] }) =>
        file.findings.map(({ rule }) => rule),
      );
    };
    const mismatch = ["no-mismatched-skill"];
    assert.deepEqual(await rulesOf(join(folder(), "work"), "."), [mismatch, mismatch]);
    assert.deepEqual(await rulesOf(join(folder(), "work/jobs"), "../deep/jobs/b.md"), [
      ["no-mismatched-skill", "consistent-skill-name"],
    ]);
    assert.deepEqual(await rulesOf(join(folder(), "work/jobs"), ".."), [mismatch, mismatch]);
  });
});
