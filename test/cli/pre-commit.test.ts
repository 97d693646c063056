import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { placeByDefault } from "../../src/core/posting/detect-posting.ts";
import { runCli } from "./run-cli.ts";

describe("pre-commit hook", () => {
  const [hook] = parse(readFileSync(".pre-commit-hooks.yaml", "utf8"));
  /** Patterns are Python's, which has the flag inside. */
  const matches = (pattern: string, path: string): boolean => {
    assert.ok(pattern.startsWith("(?i)"));
    return new RegExp(pattern.slice(4), "i").test(path);
  };

  it("runs a command that there is", async () => {
    const [program, command] = hook.entry.split(" ");
    assert.equal(program, "rolewise");
    assert.ok(program in JSON.parse(readFileSync("package.json", "utf8")).bin);
    assert.equal((await runCli([command, "--help"])).code, 0);
  });

  for (const path of [
    "jobs/a.md",
    "hiring/jobs/2026/a.md",
    "Careers/a.MD",
    "x/vacancies/a.md",
    "job-descriptions/a.md",
    "job-postings/a.md",
    "postings/a.md",
    "a.job.md",
    "b/a.posting.md",
    "jobs.md",
    "notes/a.md",
    "myjobs/a.md",
    "jobs/a.txt",
    "ajob.md",
  ]) {
    it(`takes ${path} for what a search takes it for`, () => {
      assert.equal(matches(hook.files, path), placeByDefault(path) === "included");
    });
  }

  it("passes a README over, as a search does", () => {
    assert.ok(matches(hook.exclude, "jobs/README.md"));
    assert.ok(matches(hook.exclude, "readme.md"));
    assert.ok(!matches(hook.exclude, "jobs/not-a-readme.md"));
  });
});
