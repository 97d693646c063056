import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { linesOf, runCli, useFiles } from "./run-cli.ts";

const posting = (...items: string[]): string =>
  `# AI Engineer\n\n## Requirements\n\n${items.map((item) => `- ${item}\n`).join("")}`;

describe("command line: report", () => {
  const folder = useFiles({
    "jobs/a.md": posting("Python", "Tableau"),
    "jobs/b.md": posting("PowerBI"),
    "jobs/README.md": "# About\n",
    "notes.md": "# Shopping\n",
    "plain/notes.md": "# Shopping\n",
    "fix.md": `${posting("Tableau")}\nHere a fix breaks.\n`,
  });
  const report = (...args: string[]) => runCli(["report", ...args], { cwd: folder() });

  it("writes a page of one posting to standard output", async () => {
    const { code, stdout, stderr } = await report("jobs/a.md");
    assert.deepEqual([code, stderr], [0, ""]);
    assert.match(stdout, /^<!DOCTYPE html>\n.*<h1 [^>]*><bdi>AI Engineer<\/bdi><\/h1>/s);
    assert.match(stdout, /About Tableau\..*Write Python/s);
  });

  it("allows itself its own style sheet and nothing else", async () => {
    const { stdout } = await report("jobs/a.md");
    const [, styles = ""] = /<style>(.*?)<\/style>/s.exec(stdout) ?? [];
    const hash = createHash("sha256").update(styles).digest("base64");
    assert.ok(styles.length > 100);
    assert.ok(stdout.includes(`content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;;`));
  });

  it("has an index of the postings in a folder", async () => {
    const { code, stdout } = await report("jobs");
    assert.equal(code, 0);
    assert.match(stdout, /<h1>Job postings report<\/h1>\n<p>Postings: 2\. 1 warning, 1 info<\/p>/);
    assert.deepEqual(stdout.match(/jobs\/[^<]+\.md/g)?.slice(0, 2), ["jobs/a.md", "jobs/b.md"]);
  });

  it("writes Markdown and CSV", async () => {
    assert.match((await report("jobs/a.md", "--format", "markdown")).stdout, /^# AI Engineer\n\njobs\/a\.md\n/);
    const rows = linesOf((await report("jobs", "--format", "csv")).stdout);
    assert.deepEqual(
      rows.map((row) => row.split(",")[0]),
      ["path", "jobs/a.md", "jobs/b.md"],
    );
  });

  it("writes to a file", async () => {
    const { code, stdout, stderr } = await report("jobs/a.md", "--format", "markdown", "--out", "out.md");
    assert.deepEqual([code, stdout, stderr], [0, "", ""]);
    assert.match(readFileSync(join(folder(), "out.md"), "utf8"), /^---\n#.*\nrole: none\n---\n\n# AI Engineer\n/);
  });

  it("takes the format from the file's ending, where none is asked for", async () => {
    for (const [name, start] of [
      ["by-ending.md", /^---\n/],
      ["by-ending.CSV", /^path,/],
      ["by-ending.htm", /^<!DOCTYPE html>/],
    ] as const) {
      await report("jobs/a.md", "--out", name);
      assert.match(readFileSync(join(folder(), name), "utf8"), start);
    }
  });

  it("writes no report that is taken for a posting", async () => {
    await report("jobs", "--out", "jobs/report.md");
    const { stdout } = await report("jobs", "--format", "csv");
    assert.doesNotMatch(stdout, /jobs\/report\.md/);
  });

  it("tells that a file cannot be written", async () => {
    const { code, stderr } = await report("jobs/a.md", "--out", "missing/out.html");
    assert.equal(code, 2);
    assert.match(stderr, /^missing\/out\.html: The report could not be saved: There is no such file or folder\.\n$/);
  });

  it("takes the role of --role", async () => {
    const { stdout } = await report("notes.md", "--role", "data-scientist", "--format", "markdown");
    assert.match(stdout, /Judged as data scientist\. Set to data scientist by option\./);
  });

  it("reports on what can be read, and tells what cannot", async () => {
    const { code, stdout, stderr } = await report("gone.md", "jobs/a.md", "--format", "csv");
    assert.deepEqual([code, stderr], [2, "gone.md: There is no such file or folder.\n"]);
    assert.match(stdout, /jobs\/a\.md/);
  });

  it("tells what breaks down while fixes are worked out", async () => {
    const { code, stdout, stderr } = await report("fix.md");
    assert.equal(code, 2);
    assert.match(stderr, /^fix\.md: .*no-duplicate-skill broke down.*\n$/);
    assert.match(stdout, /About Tableau/);
  });

  it("writes nothing where there are no postings, and says so", async () => {
    const { code, stdout, stderr } = await report("plain", "--out", "none.html");
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, /^plain: No postings found\. .*name it\.\n$/);
    assert.ok(!existsSync(join(folder(), "none.html")));
  });
});
