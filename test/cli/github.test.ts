import assert from "node:assert/strict";
import fc from "fast-check";
import { formatCheckGithub } from "../../src/cli/formats/github.ts";
import { replaceUnprintable } from "../../src/core/text/printable.ts";
import { anyCheckedFile } from "./any-findings.ts";
import { linesOf, runCli, useFiles } from "./run-cli.ts";

interface WorkflowCommand {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Reads a command as the runner does: properties up to the first "::", then the message. */
function parse(line: string): WorkflowCommand {
  const found = /^::([a-z]+) ((?:(?!::).)*)::(.*)$/s.exec(line);
  assert.ok(found !== null, line);
  const [, command = "", listed = "", message = ""] = found;
  const data = (text: string) => text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
  const property = (text: string) => data(text.replaceAll("%3A", ":").replaceAll("%2C", ","));
  const pairs = listed.split(",").map((pair): [string, string] => {
    const at = pair.indexOf("=");
    return [pair.slice(0, at), property(pair.slice(at + 1))];
  });
  return { command, properties: Object.fromEntries(pairs), message: data(message) };
}

describe("command line: GitHub", () => {
  const folder = useFiles({
    "jobs/a,b.md": "# AI Engineer\n\n- 15 years\n- Tableau, PowerBI\n",
    "jobs/clean.md": "# AI Engineer\n",
  });

  it("prints a command for each finding and nothing else", async () => {
    const { code, stdout, stderr } = await runCli(["check", "--format", "github", "jobs"], { cwd: folder() });
    assert.deepEqual([code, stderr], [1, ""]);
    assert.equal(
      stdout,
      [
        "::warning file=jobs/a%2Cb.md,line=4,endLine=4,col=3,endColumn=10,title=no-mismatched-skill::About Tableau.",
        "::error file=jobs/a%2Cb.md,line=3,endLine=3,col=3,endColumn=11,title=no-impossible-experience::About 15 years.",
        "::notice file=jobs/a%2Cb.md,line=4,endLine=4,col=12,endColumn=19,title=consistent-skill-name::About PowerBI.",
        "",
      ].join("\n"),
    );
  });

  it("prints nothing where nothing is found", async () => {
    const { code, stdout } = await runCli(["check", "--format", "github", "jobs/clean.md"], { cwd: folder() });
    assert.deepEqual([code, stdout], [0, ""]);
  });

  it("is read back as it was meant, whatever the words", () => {
    fc.assert(
      fc.property(anyCheckedFile, (file) => {
        const lines = linesOf(formatCheckGithub([file]));
        assert.equal(lines.length, file.findings.length);
        for (const [at, { message, rule, start, end }] of file.findings.entries()) {
          const read = parse(lines[at] as string);
          assert.equal(read.message, replaceUnprintable(message));
          assert.equal(read.properties.file, replaceUnprintable(file.path));
          assert.equal(read.properties.title, rule);
          assert.equal(read.properties.line, String(start.line));
          assert.equal(read.properties.col === undefined, start.line !== end.line);
        }
      }),
    );
  });
});
