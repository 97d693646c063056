import assert from "node:assert/strict";
import { columns } from "../../src/cli/formats/columns.ts";
import { linesOf, runCli, useFiles } from "./run-cli.ts";

/** What moves a cursor, sets a title or begins a command of a terminal, in both of its spellings. */
const drive = "\u001b[31m\u001b]0;title\u0007\u009b2J\u007f";

describe("command line: what a terminal is shown of others' words", () => {
  const folder = useFiles({
    "a.md": `# AI Engineer ${drive}\n\n## Requirements ${drive}\n\n- Python ${drive} and Tableau\n`,
    "b.md": `---\nrole: "${drive}"\nrolewise: { allow: ["${drive}"] }\n---\n`,
    "c.yaml": `"${drive}": 1\n`,
  });

  for (const args of [
    "check a.md",
    "inspect a.md",
    "check b.md",
    "report a.md --format markdown",
    "check --config c.yaml",
  ]) {
    it(`drives none: ${args}`, async () => {
      const { stdout, stderr } = await runCli(args.split(" "), { cwd: folder() });
      assert.ok((stdout + stderr).length > 0);
      assert.doesNotMatch((stdout + stderr).replaceAll("\n", ""), /\p{Cc}/u);
    });
  }

  it("stays on its line", async () => {
    const { stdout } = await runCli(["check", "--stdin", "--stdin-path", "x\nerror: y.md"], {
      stdin: "# AI Engineer\n",
    });
    assert.deepEqual(linesOf(stdout).length, 2);
  });

  it("may be more rows than a call takes arguments", () => {
    assert.equal(columns(Array.from({ length: 200_000 }, () => ["a", "b"])).length, 200_000);
  });
});
