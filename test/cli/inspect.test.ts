import assert from "node:assert/strict";
import { runCli, useFiles } from "./run-cli.ts";

describe("command line: inspect", () => {
  const text =
    "\uFEFF# Senior **AI Engineer** 🚀\r\n\r\nIntro.\r\n\r\n## What you will do\r\n\r\n- Explore raw data\r\n\r\n" +
    "## Requirements\r\n\r\n- Python 3 and Stata\r\n\r\nNice to have: Tableau\r\n";
  const folder = useFiles({ "a.md": text, "b.md": "Nothing\n", "empty.md": "" });
  const inspect = (...args: string[]) => runCli(["inspect", ...args], { cwd: folder() });

  it("gives exactly the fields of the contract, with plain offsets", async () => {
    const { code, stdout, stderr } = await inspect("--format", "json", "./a.md");
    const report = JSON.parse(stdout);
    const [file] = report.files;
    assert.deepEqual([code, stderr], [0, ""]);
    assert.deepEqual(Object.keys(report), ["version", "files"]);
    assert.deepEqual(Object.keys(file), ["path", "title", "role", "ranking", "sections", "mentions"]);
    assert.deepEqual([file.path, file.title], ["./a.md", "Senior AI Engineer 🚀"]);
    assert.deepEqual(file.role, { id: "ai-engineer", source: "title" });

    for (const { role, score } of file.ranking) assert.ok(typeof role === "string" && score >= 0 && score <= 1);
    const scores = file.ranking.map((one: { score: number }) => one.score);
    assert.deepEqual(
      scores,
      scores.toSorted((a: number, b: number) => b - a),
    );

    const requirements = file.sections.find((section: { heading: string }) => section.heading === "Requirements");
    assert.deepEqual(Object.keys(requirements), ["heading", "kind", "start", "end"]);
    assert.equal(requirements.kind, "required");
    assert.equal(text.slice(requirements.start, requirements.start + 15), "## Requirements");

    const python = file.mentions.find((mention: { skill: string }) => mention.skill === "python");
    assert.deepEqual(python, {
      skill: "python",
      label: "Python",
      kind: "technology",
      text: "Python 3",
      start: text.indexOf("Python 3"),
      end: text.indexOf("Python 3") + 8,
      strength: "required",
      section: "required",
    });
  });

  it("judges the role from the body alone with --ignore-title", async () => {
    const { stdout } = await inspect("--format", "json", "--ignore-title", "a.md");
    const [{ role, title }] = JSON.parse(stdout).files;
    assert.ok(["body", "none"].includes(role.source));
    assert.equal(title, "Senior AI Engineer 🚀");
  });

  it("takes the role of --role", async () => {
    const { stdout } = await inspect("--format", "json", "--role", "data-scientist", "a.md");
    assert.deepEqual(JSON.parse(stdout).files[0].role, { id: "data-scientist", source: "option" });
  });

  it("takes any file, and an empty one", async () => {
    const { code, stdout } = await inspect("--format", "json", "b.md", "empty.md");
    const files = JSON.parse(stdout).files;
    assert.equal(code, 0);
    assert.deepEqual(
      files.map((file: { path: string; title: string | null }) => [file.path, file.title]),
      [
        ["b.md", "Nothing"],
        ["empty.md", null],
      ],
    );
  });

  it("has the heading null before the first one", async () => {
    const { stdout } = await inspect("--format", "json", "b.md");
    const [{ sections }] = JSON.parse(stdout).files;
    assert.deepEqual(sections[0], { heading: null, kind: "about", start: 0, end: 8 });
  });

  it("shows people the title, the role and why, the sections, and the skills by strength", async () => {
    const { code, stdout } = await inspect("a.md");
    assert.equal(code, 0);
    for (const expected of [
      /^a\.md$/m,
      /^ +title +Senior AI Engineer 🚀$/m,
      /^ +role +AI engineer\. The title “Senior AI Engineer 🚀” names AI engineer\.$/m,
      /^ +AI engineer +[<>]?\d+ %/m,
      /^ +line 5 +duties +What you will do$/m,
      /^ +line 9 +required +Requirements$/m,
      /^ +required +Python, Stata$/m,
      /^ +preferred +Tableau$/m,
    ])
      assert.match(stdout, expected);
  });
});
