import assert from "node:assert/strict";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { formatCheckJunit } from "../../src/cli/formats/junit.ts";
import { replaceUnprintable } from "../../src/core/text/printable.ts";
import { anyCheckedFile } from "./any-findings.ts";
import { runCli, useFiles } from "./run-cli.ts";

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

/** Reads XML strictly; throws on anything that is none. */
function parse(xml: string): Node {
  const root: Node = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const node = { name, attributes: attributes as Record<string, string>, children: [], text: "" };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on("text", (text) => {
    (open.at(-1) as Node).text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  return root.children[0] as Node;
}

describe("command line: JUnit", () => {
  const folder = useFiles({
    "jobs/a.md": "# AI Engineer\n\n- 15 years\n- Tableau, PowerBI\n",
    "jobs/clean.md": "# AI Engineer\n",
  });
  const junit = async (...args: string[]) => {
    const { code, stdout } = await runCli(["check", "--format", "junit", "jobs", ...args], { cwd: folder() });
    return { code, root: parse(stdout) };
  };
  const casesOf = (suite: Node | undefined) =>
    suite?.children.map(({ attributes, children: [said] }) => [attributes.name, said?.name, said?.attributes.type]);

  it("has a suite for each posting and a case for each finding", async () => {
    const { code, root } = await junit();
    assert.equal(code, 1);
    assert.deepEqual(
      [root, ...root.children].map(({ name, attributes: { name: called, tests, failures } }) => [
        name,
        called,
        tests,
        failures,
      ]),
      [
        ["testsuites", "Rolewise", "4", "2"],
        ["testsuite", "jobs/a.md", "3", "2"],
        ["testsuite", "jobs/clean.md", "1", "0"],
      ],
    );
    assert.deepEqual(casesOf(root.children[0]), [
      ["no-mismatched-skill (line 4, column 3)", "failure", "warning"],
      ["no-impossible-experience (line 3, column 3)", "failure", "error"],
      ["consistent-skill-name (line 4, column 12)", "system-out", undefined],
    ]);
    assert.deepEqual(casesOf(root.children[1]), [["no findings", undefined, undefined]]);
  });

  for (const [failOn, failures, code] of [
    ["info", 3, 1],
    ["warning", 2, 1],
    ["error", 1, 1],
    ["never", 0, 0],
  ] as const) {
    it(`fails as the command line does with --fail-on ${failOn}`, async () => {
      const { code: ended, root } = await junit("--fail-on", failOn);
      assert.deepEqual([ended, root.attributes.failures], [code, String(failures)]);
    });
  }

  it("is well-formed XML that says what was meant, whatever the words", () => {
    fc.assert(
      fc.property(fc.array(anyCheckedFile, { maxLength: 3 }), (files) => {
        const root = parse(formatCheckJunit(files, (severity) => severity === "error"));
        assert.equal(root.children.length, files.length);
        for (const [at, { path, findings }] of files.entries()) {
          const suite = root.children[at] as Node;
          assert.equal(suite.attributes.name, replaceUnprintable(path));
          assert.equal(
            suite.attributes.failures,
            String(findings.filter(({ severity }) => severity === "error").length),
          );
          for (const [index, { message, severity }] of findings.entries()) {
            const said = suite.children[index]?.children[0] as Node;
            assert.ok(said.text.endsWith(replaceUnprintable(message)));
            if (severity === "error") assert.equal(said.attributes.message, replaceUnprintable(message));
          }
        }
      }),
    );
  });
});
