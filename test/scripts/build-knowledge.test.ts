import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { soundFiles } from "../knowledge/fixture.ts";

describe("scripts/build-knowledge.ts", () => {
  let folder: string;
  let output: string;
  beforeEach(() => {
    const root = mkdtempSync(join(tmpdir(), "rolewise-knowledge-"));
    folder = join(root, "knowledge");
    output = join(root, "build", "knowledge.json");
  });
  afterEach(() => rmSync(dirname(folder), { recursive: true }));

  function build(files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const script = join(__dirname, "../../scripts/build-knowledge.ts");
    const { status, stderr } = spawnSync(process.execPath, ["--require", "tsx/cjs", script, folder, output], {
      encoding: "utf8",
    });
    return { status, stderr };
  }

  it("writes what the engine reads, without the examples and sources that it does not", () => {
    const skill = `${soundFiles["skills/tools.yaml"]}    examples: { is: [We use Stata.] }\n`;
    const { status, stderr } = build({ ...soundFiles, "skills/tools.yaml": skill });
    assert.equal(stderr, "");
    assert.equal(status, 0);
    const { skills, roles } = JSON.parse(readFileSync(output, "utf8"));
    assert.equal(skills.length, 4);
    assert.equal(roles.length, 2);
    assert.ok(skills.every((row: { sources: string[] }) => !("examples" in row) && row.sources.length === 0));
  }).timeout(20_000);

  it("fails with file, line, column and reason, and writes nothing", () => {
    const broken = soundFiles["roles/ai-engineer.yaml"]!.replace("skill: tableau", "skill: tableaux");
    const { status, stderr } = build({ ...soundFiles, "roles/ai-engineer.yaml": broken });
    assert.equal(status, 1);
    assert.equal(
      stderr,
      `${folder}/roles/ai-engineer.yaml:16:12: there is no skill “tableaux”; did you mean “tableau”?\n` +
        `1 problem in the data of ${folder}/\n`,
    );
    assert.equal(existsSync(output), false);
  }).timeout(20_000);
});
