import assert from "node:assert/strict";
import { version } from "../../package.json";
import { rules } from "../../src/core/index.ts";
import { runCli, useFiles } from "./run-cli.ts";

describe("command line: usage", () => {
  it("lists the commands", async () => {
    const { code, stdout, stderr } = await runCli(["--help"]);
    assert.deepEqual([code, stderr], [0, ""]);
    assert.match(stdout, /\n {2}check +\S.*\n {2}inspect +\S/);
  });

  it("says its version", async () => {
    for (const args of [["--version"], ["-v"]])
      assert.deepEqual(await runCli(args), { code: 0, stdout: `${version}\n`, stderr: "" });
  });

  it("helps by a command too", async () => {
    assert.deepEqual(await runCli(["help"]), await runCli(["--help"]));
    assert.deepEqual(await runCli(["help", "check"]), await runCli(["check", "--help"]));
  });

  it("takes what stands behind -- for paths", async () => {
    const { code, stderr } = await runCli(["check", "--", "--help"], { cwd: folder() });
    assert.deepEqual([code, stderr], [2, "--help: There is no such file or folder.\n"]);
  });

  for (const [command, options] of [
    ["check", ["--format", "--fail-on", "--fix", "--role", "--rule", "--stdin", "--stdin-path"]],
    ["inspect", ["--format", "--ignore-title", "--role"]],
    ["explain", ["--format", "--role"]],
    ["report", ["--format", "--out", "--role"]],
  ] as const) {
    it(`lists the options of ${command}, and the roles there are`, async () => {
      const { code, stdout, stderr } = await runCli([command, "--help"]);
      assert.deepEqual([code, stderr], [0, ""]);
      for (const option of options) assert.match(stdout, new RegExp(`^ {2}${option}\\b`, "m"));
      assert.match(stdout, /ai-engineer, data-scientist/);
    });
  }

  it("says what becomes of a README", async () => {
    assert.match((await runCli(["check", "--help"])).stdout, /README.*unless it is named/);
  });

  const wrong: readonly (readonly [args: string, says: RegExp])[] = [
    ["", /Name a command.*--help/],
    ["chek", /no command “chek”.*“check”/],
    ["jobs/a.md", /rolewise check jobs\/a\.md/],
    ["frobnicate", /no command “frobnicate”.*--help/],
    ["--format json", /command comes before/],
    ["check --formt json", /no option --formt.*--format/],
    ["check --colour", /no option --colour.*--help/],
    ["check -q", /no option -q/],
    ["check -dash.md", /no option -dash\.md\..* written \.\/-dash\.md$/m],
    ["help chek", /no command “chek”.*“check”/],
    ["check --format", /--format needs a value: text, json, sarif, github or junit/],
    ["check --role --fix", /--role needs a value: --role ID/],
    ["check --rule --fix", /--rule needs a value: --rule ID=SEVERITY/],
    ["check --fix=yes", /--fix takes no value/],
    ["check --format jsn", /“jsn”.*“json”/],
    ["check --format sarf", /“sarf”.*“sarif”/],
    ["check --format checkstyle", /“checkstyle”.*text, json, sarif, github or junit/],
    ["check --fail-on warnings", /“warnings”.*“warning”/],
    ["check --role ai-enginer", /“ai-enginer”.*“ai-engineer”/],
    ["check --role nurse", /“nurse”.*ai-engineer or data-scientist/],
    ["check --rule no-mismatched-skil=off", /“no-mismatched-skil”.*“no-mismatched-skill”/],
    ["check --rule no-mismatched-skill", /needs a severity.*no-mismatched-skill=/],
    ["check --rule no-mismatched-skill=loud", /“loud”.*error, warning, info or off/],
    ["check --stdin a.md", /leave out a\.md/],
    ["check --stdin --fix", /--fix/],
    ["check --stdin-path a.md", /--stdin/],
    ["check --rule no-duplicate-skill=[loud] a.md", /no-duplicate-skill: There is no level “loud”/],
    ["check --rule no-duplicate-skill=[info,{most:3}] a.md", /no-duplicate-skill has no options/],
    ["check --rule no-duplicate-skill=[info a.md", /“\[info” .*cannot be read/],
    ["inspect", /needs a file/],
    ["report", /needs a file or a folder/],
    ["report --format pdf a.md", /“pdf”.*html, markdown or csv/],
    ["inspect --fail-on error a.md", /no option --fail-on/],
  ];
  const folder = useFiles({});
  for (const [args, says] of wrong) {
    it(`explains in one line what is wrong with “rolewise ${args}”`, async () => {
      const { code, stdout, stderr } = await runCli(args.split(" ").filter(Boolean), { cwd: folder() });
      assert.deepEqual([code, stdout], [2, ""]);
      assert.match(stderr, /^rolewise: [^\n]+\n$/);
      assert.match(stderr, says);
    });
  }

  it("does not take an empty path for the current folder", async () => {
    assert.deepEqual(await runCli(["check", ""]), {
      code: 2,
      stdout: "",
      stderr: "rolewise: An empty path was given.\n",
    });
  });

  it("takes every rule there is", async () => {
    const settings = rules.flatMap((rule) => ["--rule", `${rule.id}=off`]);
    const { code } = await runCli(["check", "--stdin", ...settings], { stdin: "# AI Engineer\n" });
    assert.equal(code, 0);
  });
});
