import assert from "node:assert/strict";
import { chmodSync, readFileSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { makeSafeFixes } from "../../src/cli/make-safe-fixes.ts";
import type { CheckResult } from "../../src/core/index.ts";
import { runCli, useFiles } from "./run-cli.ts";

describe("command line: check --fix", () => {
  const text = "\uFEFF# AI Engineer\r\n\r\n## Requirements\r\n\r\n- PowerBI\r\n- Tableau 🚀\r\n";
  const folder = useFiles({ "a.md": text, "clean.md": "# AI Engineer\n", "jobs/b.md": text });
  const read = (path: string): string => readFileSync(join(folder(), path), "utf8");

  it("makes the safe fixes, leaves all else as it was, and reports what is left", async () => {
    const { code, stdout, stderr } = await runCli(["check", "--fix", "a.md"], { cwd: folder() });
    assert.deepEqual([code, stderr], [1, ""]);
    assert.equal(read("a.md"), text.replace("PowerBI", "Power BI"));
    assert.match(stdout, /^a\.md:6:3 {2}warning {2}About Tableau/m);
    assert.ok(!stdout.includes("About PowerBI"));
    assert.match(stdout, /^1 posting: 1 warning\. 1 fix made\.$/m);
  });

  it("finds nothing to do the second time", async () => {
    const { stdout } = await runCli(["check", "--fix", "a.md"], { cwd: folder() });
    assert.equal(read("a.md"), text.replace("PowerBI", "Power BI"));
    assert.match(stdout, /^1 posting: 1 warning\.$/m);
  });

  it("mends what is found in folders, with places in the mended text", async () => {
    const { stdout } = await runCli(["check", "--fix", "--format", "json", "jobs"], { cwd: folder() });
    const mended = read("jobs/b.md");
    const [{ findings }] = JSON.parse(stdout).files;
    assert.equal(mended, text.replace("PowerBI", "Power BI"));
    assert.equal(mended.slice(findings[0].start.offset, findings[0].end.offset), "Tableau");
  });

  it("does not write what it does not change", async () => {
    const file = join(folder(), "clean.md");
    utimesSync(file, 1, 1);
    await runCli(["check", "--fix", "clean.md"], { cwd: folder() });
    assert.equal(statSync(file).mtimeMs, 1000);
  });

  describe("where it may not write", () => {
    const locked = useFiles({ "a.md": text });
    before(function () {
      if (process.platform === "win32" || process.geteuid?.() !== 0) this.skip();
      chmodSync(locked(), 0o755);
    });

    it("says so, and reports the file as it stands", async () => {
      process.seteuid?.(65534);
      try {
        const { code, stdout, stderr } = await runCli(["check", "--fix", "a.md"], { cwd: locked() });
        assert.deepEqual([code, stderr], [2, "a.md: The fixes could not be saved: Permission denied.\n"]);
        assert.match(stdout, /About PowerBI/);
      } finally {
        process.seteuid?.(0);
      }
    });
  });
});

describe("makeSafeFixes", () => {
  const edit = (start: number, end: number, text: string) => ({ start, end, text });
  const finding = (edits: readonly ReturnType<typeof edit>[]) => ({
    rule: "consistent-skill-name",
    fixes: [{ title: "", safe: true, edits }],
  });
  const checkedBy = (script: (text: string) => readonly unknown[]) => (text: string) =>
    ({ findings: script(text) }) as unknown as CheckResult;

  it("lets fixes that touch the same place take turns", () => {
    const mended = makeSafeFixes(
      "aa",
      checkedBy((text) => (text.startsWith("a") ? [finding([edit(0, 1, "b")]), finding([edit(0, 2, "bc")])] : [])),
    );
    assert.deepEqual([mended.text, mended.count], ["ba", 1]);
  });

  it("makes fixes apart from each other in one go", () => {
    const check = checkedBy((text) => (text === "a a" ? [finding([edit(2, 3, "b")]), finding([edit(0, 1, "b")])] : []));
    assert.deepEqual([makeSafeFixes("a a", check).text, makeSafeFixes("a a", check).count], ["b b", 2]);
  });

  it("ends when fixes undo each other", () => {
    const flip = checkedBy((text) => [finding([edit(0, 1, text === "a" ? "b" : "a")])]);
    assert.ok(["a", "b"].includes(makeSafeFixes("a", flip).text));
  });

  it("leaves fixes alone that could change the meaning", () => {
    const check = checkedBy(() => [
      { rule: "consistent-skill-name", fixes: [{ title: "", safe: false, edits: [edit(0, 1, "b")] }] },
    ]);
    assert.equal(makeSafeFixes("a", check).text, "a");
  });
});
