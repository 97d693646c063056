/**
 * What is said of the example company, which has roles, skills and duties of its own. The answers are kept in
 * test/cli/golden; after a change that is meant, run the test with UPDATE_GOLDEN=1 and read the difference.
 */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createEngine } from "../../src/core/index.ts";
import { builtInKnowledge } from "../../src/knowledge/built-in.ts";
import { runCli } from "./run-cli.ts";

const root = join(__dirname, "../..");
const engine = createEngine(builtInKnowledge);
const cwd = join(root, "examples/company");

function holdAgainst(name: string, actual: string): void {
  const file = join(root, "test/cli/golden", name);
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(file, actual);
  assert.equal(actual, readFileSync(file, "utf8").replaceAll("\r\n", "\n"));
}

/** Counts are made anew now and then, and are not what this is about. */
function withoutCounts(text: string): string {
  return text.replace(/\d+ of \d+ ([^,)]+) postings/g, "some $1 postings");
}

describe("the example company", () => {
  it("is checked by its own words", async () => {
    const { code, stdout, stderr } = await runCli(["check", "examples/company"], { cwd: root, engine });
    assert.deepEqual([code, stderr], [1, ""]);
    holdAgainst("company-check.txt", withoutCounts(stdout));
  });

  it("is checked alike from within", async () => {
    const outside = await runCli(["check", "examples/company", "--format", "json"], { cwd: root, engine });
    const inside = await runCli(["check", "--format", "json"], { cwd, engine });
    const findings = ({ stdout }: { stdout: string }) =>
      JSON.parse(stdout).files.map(({ findings }: { findings: unknown }) => findings);
    assert.deepEqual(findings(inside), findings(outside));
  });

  it("has roles that say where they come from", async () => {
    const list = await runCli(["roles"], { cwd, engine });
    const map = await runCli(["roles", "machine-intelligence-engineer"], { cwd, engine });
    assert.deepEqual([list.code, list.stderr, map.code, map.stderr], [0, "", 0, ""]);
    const own = map.stdout.split("\n").filter((line) => !line.includes(" built-in"));
    holdAgainst("company-roles.txt", `${list.stdout}\n${own.join("\n")}`);
  });

  it("offers what the company uses instead", async () => {
    const { stdout } = await runCli(["check", "--format", "json"], { cwd, engine });
    interface Checked {
      readonly files: readonly {
        readonly findings: readonly {
          readonly skill?: string;
          readonly fixes: readonly { readonly title: string }[];
        }[];
      }[];
    }
    const findings = (JSON.parse(stdout) as Checked).files.flatMap((file) => file.findings);
    const titles = findings.filter(({ skill }) => skill === "power-bi").flatMap(({ fixes }) => fixes);
    assert.ok(titles.some(({ title }) => title === "Replace Power BI with Fogdeck"));
  });

  it("has a page about it that is no posting", async () => {
    const { code, stdout } = await runCli(["check", "examples/company/README.md"], { cwd: root, engine });
    assert.equal(code, 0);
    assert.doesNotMatch(stdout, /warning/);
  });
});
