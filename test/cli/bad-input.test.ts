import assert from "node:assert/strict";
import { chmodSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { largestFile } from "../../src/cli/read-text.ts";
import { type CliResult, linesOf, runCli, useFiles } from "./run-cli.ts";

const good = "# AI Engineer\n\n## Requirements\n\n- Tableau\n";
const bytes = (...parts: (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.of(part))));

describe("command line: bad input", () => {
  const folder = useFiles({
    "good.md": good,
    "unclosed.md": `---\nrole: ai-engineer\n\n${good}`,
    "broken-yaml.md": `---\ntitle: "AI Engineer\nrole: ai-engineer\n---\n${good}`,
    "unknown-role.md": `---\ntitle: x\nrole: ai-enginer\n---\n${good}`,
    "two-faults.md": `---\nroles: [ai-enginer, data-scientits]\n---\n${good}`,
    "latin-1.md": bytes("# AI Engineer\n\nCaf", 0xe9, " und B", 0xfc, "ro\n"),
    "cut-off.md": bytes("# AI Engineer\n\n- Tableau ", 0xe2, 0x82),
    "surrogate.md": bytes("ab", 0xed, 0xa0, 0x80),
    "utf-16.md": bytes(0xff, 0xfe, "#", 0, " ", 0),
    "binary.md": bytes("GIF89a\n", 0, 1, 2),
    "largest.md": "x".repeat(largestFile),
    "too-large.md": "x".repeat(largestFile + 1),
    "rule.md": `${good}\nHere a rule breaks.\n`,
    "fix.md": `${good}\nHere a fix breaks.\n`,
    "engine.md": `${good}\nHere the engine breaks.\n`,
    "jobs/locked/a.md": good,
    "jobs/open.md": good,
  });

  const cases: readonly (readonly [file: string, says: RegExp, isChecked: boolean])[] = [
    ["missing.md", /^missing\.md: There is no such file or folder\.$/, false],
    ["good.md/below.md", /^good\.md\/below\.md: There is no such file or folder\.$/, false],
    ["unclosed.md", /^unclosed\.md:1:1: .*never closed/, true],
    ["broken-yaml.md", /^broken-yaml\.md:\d:\d+: .*front matter/, true],
    ["unknown-role.md", /^unknown-role\.md:3:7: .*“ai-enginer”.*“ai-engineer”/, true],
    ["latin-1.md", /^latin-1\.md:3:4: .*not in UTF-8 \(byte 19 is 0xE9\)/, false],
    ["cut-off.md", /^cut-off\.md:3:11: .*not in UTF-8/, false],
    ["surrogate.md", /^surrogate\.md:1:3: .*not in UTF-8/, false],
    ["utf-16.md", /^utf-16\.md: .*UTF-16.*UTF-8/, false],
    ["binary.md", /^binary\.md:2:1: .*no text file/, false],
    ["too-large.md", /^too-large\.md: .*larger than 10 MB/, false],
    ["rule.md", /^rule\.md: .*no-duplicate-skill broke down.*no such key/, true],
    ["engine.md", /^engine\.md: .*broke down.*out of cheese/, false],
  ];
  for (const command of ["check", "inspect"]) {
    describe(command, () => {
      for (const [file, says, isChecked] of cases) {
        it(`tells what is wrong with ${file}, and goes on`, async () => {
          const args = [command, "--format", "json", file, "good.md"];
          const { code, stdout, stderr } = await runCli(args, { cwd: folder() });
          assert.equal(code, 2);
          assert.match(stderr, /^[^\n]+\n$/);
          assert.match(stderr.trimEnd(), says);
          const checked = JSON.parse(stdout).files.map((one: { path: string }) => one.path);
          assert.deepEqual(checked, isChecked ? [file, "good.md"] : ["good.md"]);
        });
      }
    });
  }

  it("tells what breaks down while fixes are worked out", async () => {
    const { code, stdout, stderr } = await runCli(["check", "--format", "json", "fix.md"], { cwd: folder() });
    assert.equal(code, 2);
    assert.match(stderr, /^fix\.md: .*no-duplicate-skill broke down.*\n$/);
    assert.match(stdout, /About Tableau/);
  });

  for (const format of ["text", "github", "junit"]) {
    it(`works no fixes out that ${format} has nothing to say of`, async () => {
      const { code, stderr } = await runCli(["check", "--format", format, "fix.md"], { cwd: folder() });
      assert.deepEqual([code, stderr], [1, ""]);
    });
  }

  it("tells each fault of a file", async () => {
    const { stderr } = await runCli(["check", "two-faults.md"], { cwd: folder() });
    assert.deepEqual(
      linesOf(stderr).map((line) => line.split(": ")[0]),
      ["two-faults.md:2:9", "two-faults.md:2:21"],
    );
  });

  it("takes a file of 10 MB", async () => {
    const { code, stderr } = await runCli(["check", "largest.md"], { cwd: folder() });
    assert.deepEqual([code, stderr], [0, ""]);
  }).timeout(60_000);

  it("tells that a folder cannot be inspected", async () => {
    const { code, stderr } = await runCli(["inspect", "jobs"], { cwd: folder() });
    assert.deepEqual([code, stderr], [2, "jobs: This is a folder; name a file.\n"]);
  });

  for (const [name, content, says] of [
    ["not UTF-8", bytes("Caf", 0xe9), /^stdin:1:4: .*not in UTF-8/],
    ["too large", "x".repeat(largestFile + 1), /^stdin: .*larger than 10 MB/],
    ["of an unknown role", "---\nrole: ai-enginer\n---\n", /^stdin:2:7: .*“ai-engineer”/],
  ] as const) {
    it(`tells that standard input is ${name}`, async () => {
      const { code, stderr } = await runCli(["check", "--stdin"], { stdin: content });
      assert.equal(code, 2);
      assert.match(stderr, says);
    });
  }

  describe("without permission", () => {
    before(function () {
      if (process.platform === "win32") this.skip();
      chmodSync(folder(), 0o755);
      chmodSync(join(folder(), "unclosed.md"), 0);
      chmodSync(join(folder(), "jobs/locked"), 0);
      symlinkSync("circle.md", join(folder(), "circle.md"));
    });
    after(() => chmodSync(join(folder(), "jobs/locked"), 0o755));

    it("tells which file may not be read", async () => {
      const { code, stdout, stderr } = await asNobody(() =>
        runCli(["check", "unclosed.md", "good.md"], { cwd: folder() }),
      );
      assert.deepEqual([code, stderr], [2, "unclosed.md: Permission denied.\n"]);
      assert.match(stdout, /^1 posting:/m);
    });

    it("tells which folder may not be read, and checks the others", async () => {
      const { code, stdout, stderr } = await asNobody(() => runCli(["check", "jobs"], { cwd: folder() }));
      assert.deepEqual([code, stderr], [2, "jobs/locked: Permission denied.\n"]);
      assert.match(stdout, /^jobs\/open\.md:5:3 /m);
    });

    it("tells that a link leads back to itself", async () => {
      const { code, stderr } = await runCli(["check", "circle.md"], { cwd: folder() });
      assert.deepEqual([code, stderr], [2, "circle.md: This link leads back to itself.\n"]);
    });
  });
});

/** Nothing is forbidden to root, so for a moment this is somebody else. */
async function asNobody(work: () => Promise<CliResult>): Promise<CliResult> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
