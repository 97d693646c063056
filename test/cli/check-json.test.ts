import assert from "node:assert/strict";
import { runCli, useFiles } from "./run-cli.ts";

describe("command line: JSON of check", () => {
  const text = "\uFEFF# AI Engineer 🚀\r\n\r\n## Requirements\r\n\r\n- 🤖 Tableau, PowerBI\r\n";
  const folder = useFiles({ "posting.md": text, "clean.md": "# Data Scientist\n", "none.md": "Hello\n" });

  it("counts UTF-16 units of the file as it stands, lines and columns from 1", async () => {
    const { stdout, stderr } = await runCli(["check", "--format", "json", "posting.md"], { cwd: folder() });
    const place = (offset: number) => ({ offset, line: 5, column: offset - text.indexOf("- 🤖") + 1 });
    const tableau = text.indexOf("Tableau");
    const powerBi = text.indexOf("PowerBI");
    assert.equal(stderr, "");
    assert.equal(place(tableau).column, 6);
    assert.deepEqual(JSON.parse(stdout), {
      version: 1,
      files: [
        {
          path: "posting.md",
          role: { id: "ai-engineer", source: "title" },
          findings: [
            {
              rule: "no-mismatched-skill",
              severity: "warning",
              message: "About Tableau.",
              skill: "tableau",
              start: place(tableau),
              end: place(tableau + 7),
              fixes: [
                {
                  title: "Write Python",
                  safe: false,
                  edits: [{ start: place(tableau), end: place(tableau + 7), text: "Python" }],
                },
              ],
            },
            {
              rule: "consistent-skill-name",
              severity: "info",
              message: "About PowerBI.",
              start: place(powerBi),
              end: place(powerBi + 7),
              fixes: [
                {
                  title: "Write Power BI",
                  safe: true,
                  edits: [{ start: place(powerBi), end: place(powerBi + 7), text: "Power BI" }],
                },
              ],
            },
          ],
        },
      ],
      summary: { files: 1, errors: 0, warnings: 1, infos: 1 },
    });
  });

  it("has a file without findings, in the order of the command line", async () => {
    const { stdout } = await runCli(["check", "--format=json", "./none.md", "clean.md"], { cwd: folder() });
    const { files } = JSON.parse(stdout);
    assert.deepEqual(
      files.map(({ path, findings }: { path: string; findings: unknown[] }) => [path, findings]),
      [
        ["./none.md", []],
        ["clean.md", []],
      ],
    );
    assert.deepEqual(files[1].role, { id: "data-scientist", source: "title" });
  });

  it("is one line, and never coloured", async () => {
    const { stdout } = await runCli(["check", "--format=json", "posting.md"], {
      cwd: folder(),
      isTTY: true,
      env: { FORCE_COLOR: "1" },
    });
    assert.equal(stdout.indexOf("\n"), stdout.length - 1);
    assert.ok(!stdout.includes("\u001b"));
  });

  it("stays JSON when some files cannot be read", async () => {
    const { code, stdout, stderr } = await runCli(["check", "--format=json", "missing.md", "posting.md"], {
      cwd: folder(),
    });
    assert.equal(code, 2);
    assert.equal(stderr, "missing.md: There is no such file or folder.\n");
    assert.deepEqual(JSON.parse(stdout).summary, { files: 1, errors: 0, warnings: 1, infos: 1 });
  });

  it("names no role where none is known", async () => {
    const { stdout } = await runCli(["check", "--format=json", "--stdin"], { stdin: "" });
    const [{ role }] = JSON.parse(stdout).files;
    assert.ok(role.source === "none" ? role.id === null : role.source === "body");
  });
});
