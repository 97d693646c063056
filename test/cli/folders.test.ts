import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { linesOf, runCli, useFiles } from "./run-cli.ts";

const posting = "# AI Engineer\n\n## Requirements\n\n- Python\n";

describe("command line: folders", () => {
  const folder = useFiles({
    ".git/HEAD": "",
    "README.md": "# Handbook\n",
    "CHANGELOG.md": posting,
    "team/lead.job.md": posting,
    "team/second.POSTING.md": posting,
    "team/notes.md": posting,
    "careers/README.md": "# About this folder\n",
    "careers/b.md": posting,
    "careers/a/deep.md": posting,
    "careers/off.md": `---\nrole: none\n---\n${posting}`,
    "careers/picture.png": "not text",
    "careers/notes.txt": posting,
    "node_modules/x/jobs/a.md": posting,
    ".hidden/jobs/a.md": posting,
    "outside/jobs/more.markdown": posting,
    "outside/jobs/tool/.git/HEAD": "",
    "outside/jobs/tool/guide.md": "# Guide\n",
    "outside/jobs/tool/hiring/a.job.md": posting,
    "outside/tool/jobs/.git/HEAD": "",
    "outside/tool/jobs/a.md": posting,
    "empty/readme.md": "# Nothing here\n",
    "empty/x.md": "# Nothing here\n",
  });

  async function found(args: readonly string[], cwd = folder()): Promise<string[]> {
    const { stdout, stderr, code } = await runCli(["check", "--format", "json", ...args], { cwd });
    assert.deepEqual([code, stderr], [0, ""]);
    return JSON.parse(stdout).files.map((file: { path: string }) => file.path);
  }

  const all = [
    "careers/a/deep.md",
    "careers/b.md",
    "outside/jobs/more.markdown",
    "outside/jobs/tool/guide.md",
    "outside/jobs/tool/hiring/a.job.md",
    "outside/tool/jobs/a.md",
    "team/lead.job.md",
    "team/second.POSTING.md",
  ];

  it("are searched for what include names, the current one where none is given", async () => {
    assert.deepEqual(await found([]), all);
    assert.deepEqual(await found(["."]), all);
  });

  it("give paths below what was named", async () => {
    assert.deepEqual(await found(["careers"]), ["careers/a/deep.md", "careers/b.md"]);
    assert.deepEqual(await found(["./careers/"]), ["./careers/a/deep.md", "./careers/b.md"]);
    assert.deepEqual(await found(["careers/a"]), ["careers/a/deep.md"]);
  });

  it("count by their own name when they stand elsewhere", async () => {
    const absolute = join(folder(), "careers").replaceAll("\\", "/");
    assert.deepEqual(await found(["../careers"], join(folder(), "team")), ["../careers/a/deep.md", "../careers/b.md"]);
    assert.deepEqual(await found([absolute], join(folder(), "team")), [`${absolute}/a/deep.md`, `${absolute}/b.md`]);
  });

  it("count by the folders that they stand in, from wherever Rolewise is started", async () => {
    assert.deepEqual(await found([], join(folder(), "careers")), ["a/deep.md", "b.md"]);
    assert.deepEqual(await found([], join(folder(), "careers/a")), ["deep.md"]);
    assert.deepEqual(await found(["../careers/a"], join(folder(), "team")), ["../careers/a/deep.md"]);
    const absolute = join(folder(), "careers/a").replaceAll("\\", "/");
    assert.deepEqual(await found([absolute], join(folder(), "team")), [`${absolute}/deep.md`]);
  });

  it("do not count by what their repository stands in, save its own name", async () => {
    assert.deepEqual(await found(["jobs/tool"], join(folder(), "outside")), ["jobs/tool/hiring/a.job.md"]);
    assert.deepEqual(await found([], join(folder(), "outside/tool/jobs")), ["a.md"]);
  });

  it("may be hidden when they are named", async () => {
    assert.deepEqual(await found([".hidden"]), [".hidden/jobs/a.md"]);
    assert.deepEqual(await found(["node_modules"]), ["node_modules/x/jobs/a.md"]);
  });

  it("do not list a file twice, and a named file is checked whatever the folder thinks of it", async () => {
    assert.deepEqual(await found(["careers", "careers/b.md"]), ["careers/a/deep.md", "careers/b.md"]);
    assert.deepEqual(await found(["team", "team/notes.md"]), [
      "team/lead.job.md",
      "team/second.POSTING.md",
      "team/notes.md",
    ]);
  });

  it("without any posting say so, and that is no failure", async () => {
    const text = await runCli(["check", "empty"], { cwd: folder() });
    assert.deepEqual([text.code, text.stdout], [0, ""]);
    assert.match(text.stderr, /^No postings found in “empty”\. [^\n]+\n$/);
    const here = await runCli(["check"], { cwd: join(folder(), "empty") });
    assert.match(here.stderr, /^No postings found in “\.”\. /);
    const json = await runCli(["check", "--format", "json", "empty"], { cwd: folder() });
    assert.deepEqual(JSON.parse(json.stdout).files, []);
  });

  describe("with links", () => {
    before(function () {
      if (process.platform === "win32") this.skip();
      symlinkSync("..", join(folder(), "careers/around"));
      symlinkSync("../team/notes.md", join(folder(), "careers/linked.md"));
      symlinkSync("nowhere.md", join(folder(), "careers/broken.md"));
    });

    it("do not go round in circles, and say which links are broken", async () => {
      const { code, stdout, stderr } = await runCli(["check", "careers"], { cwd: folder() });
      assert.equal(code, 2);
      assert.deepEqual(linesOf(stderr), ["careers/broken.md: There is no such file or folder."]);
      assert.match(stdout, /^careers\/linked\.md: /m);
      assert.match(stdout, /^3 postings:/m);
    });
  });
});
