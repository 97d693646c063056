import assert from "node:assert/strict";
import { runCli, useFiles } from "./run-cli.ts";

const posting = (...items: string[]): string =>
  `# AI Engineer\n\n## Requirements\n\n${items.map((item) => `- ${item}\n`).join("")}`;

describe("command line: check", () => {
  const folder = useFiles({
    "clean.md": posting("Python"),
    "info.md": posting("PowerBI"),
    "warning.md": posting("Python", "Tableau"),
    "error.md": posting("15 years of Python", "Tableau", "PowerBI"),
    "off.md": `---\nrole: none\n---\n\n${posting("Tableau")}`,
    "notes.txt": "# Shopping\n\n- Tableau\n",
  });
  const check = (args: string, options = {}) =>
    runCli(["check", ...args.split(" ").filter(Boolean)], { cwd: folder(), ...options });

  describe("exit code", () => {
    const expected: readonly (readonly [args: string, code: number])[] = [
      ["clean.md", 0],
      ["info.md", 0],
      ["warning.md", 1],
      ["error.md", 1],
      ["clean.md warning.md", 1],
      ["--fail-on info clean.md", 0],
      ["--fail-on info info.md", 1],
      ["--fail-on error warning.md", 0],
      ["--fail-on error error.md", 1],
      ["--fail-on never error.md", 0],
      ["--fail-on error --fail-on warning warning.md", 1],
      ["--rule no-mismatched-skill=info warning.md", 0],
      ["--rule no-mismatched-skill=off --fail-on info warning.md", 0],
      ["--rule no-mismatched-skill=error --fail-on error warning.md", 1],
      ["--format json warning.md", 1],
      ["off.md", 0],
      ["--fail-on never missing.md error.md", 2],
    ];
    for (const [args, code] of expected) {
      it(`is ${code} for “${args}”`, async () => assert.equal((await check(args)).code, code));
    }
  });

  describe("text", () => {
    it("says of each posting what it hires for and why, then each finding on a line, then the totals", async () => {
      const { stdout, stderr } = await check("clean.md error.md");
      assert.equal(stderr, "");
      assert.equal(
        stdout,
        [
          "clean.md: The title “AI Engineer” names AI engineer.",
          "",
          "error.md: The title “AI Engineer” names AI engineer.",
          "error.md:6:3  warning  About Tableau.  no-mismatched-skill",
          "error.md:5:3  error    About 15 years.  no-impossible-experience",
          "error.md:7:3  info     About PowerBI.  consistent-skill-name",
          "",
          "2 postings: 1 error, 1 warning, 1 info. --fix mends 1 of them.",
          "",
        ].join("\n"),
      );
    });

    it("says when there is nothing to say", async () => {
      assert.match((await check("clean.md")).stdout, /\n1 posting: no findings\.\n$/);
    });

    it("treats a named file as a posting, whatever it is called", async () => {
      assert.match((await check("notes.txt")).stdout, /^notes\.txt:3:3 +warning/m);
    });

    it("says that the front matter turns the checks off", async () => {
      assert.match(
        (await check("off.md")).stdout,
        /^off\.md: The front matter turns the checks off \(role: none\)\.\n/,
      );
      assert.match((await check("--role data-scientist off.md")).stdout, /^off\.md: Set to .* by option\./);
    });

    it("checks each file once", async () => {
      assert.match((await check("clean.md ./clean.md clean.md")).stdout, /^1 posting:/m);
    });

    const colour = "\u001b[";
    const cases: readonly (readonly [isTTY: boolean, env: Record<string, string>, coloured: boolean])[] = [
      [true, {}, true],
      [false, {}, false],
      [true, { NO_COLOR: "1" }, false],
      [true, { NO_COLOR: "" }, true],
      [true, { TERM: "dumb" }, false],
      [false, { FORCE_COLOR: "1" }, true],
      [true, { FORCE_COLOR: "0" }, false],
    ];
    for (const [isTTY, env, coloured] of cases) {
      const setting = `${isTTY ? "a terminal" : "a pipe"} with ${JSON.stringify(env)}`;
      it(`is ${coloured ? "" : "not "}coloured for ${setting}`, async () => {
        const { stdout } = await check("error.md", { isTTY, env });
        assert.equal(stdout.includes(colour), coloured);
      });
    }
  });

  describe("role", () => {
    it("takes the role of --role", async () => {
      const { stdout } = await check("--role data-scientist --format json clean.md");
      assert.deepEqual(JSON.parse(stdout).files[0].role, { id: "data-scientist", source: "option" });
    });
  });

  describe("standard input", () => {
    it("is a posting called stdin", async () => {
      const { code, stdout } = await check("--stdin", { stdin: posting("Tableau") });
      assert.equal(code, 1);
      assert.match(stdout, /^stdin:5:3 {2}warning/m);
    });

    it("is called what --stdin-path says, without a file of that name", async () => {
      const { code, stdout } = await check("--stdin --stdin-path drafts/README.md", { stdin: posting("Tableau") });
      assert.equal(code, 1);
      assert.match(stdout, /^drafts\/README\.md:5:3 {2}warning/m);
    });

    it("may be empty", async () => assert.equal((await check("--stdin")).code, 0));
  });
});
