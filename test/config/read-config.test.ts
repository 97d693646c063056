import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { configKeys } from "../../src/config/config-schema.ts";
import { readConfig } from "../../src/config/read-config.ts";
import { rules } from "../../src/core/rules/index.ts";

const read = (text: string) => readConfig("rolewise.yaml", text, rules);
const problemsOf = (text: string) =>
  read(text).problems.map(({ line, column, message }) => `${line}:${column}: ${message}`);

describe("reading rolewise.yaml", () => {
  it("takes every setting, and where it stands", () => {
    const said = read(`extends: [../base.yaml, packs/acme]
include: hiring/**/*.md
exclude: ["**/drafts/**"]
allow:
  - Power BI
rules:
  consistent-role: off
  max-required-skills: [info, { most: 12 }]
roles: roles/*.yaml
skills: [a.yaml]
`);
    const at = (line: number, column: number) => ({ kind: "file", path: "rolewise.yaml", line, column });
    assert.deepEqual(said, {
      extends: [
        { value: "../base.yaml", from: at(1, 11) },
        { value: "packs/acme", from: at(1, 25) },
      ],
      include: { value: ["hiring/**/*.md"], from: at(2, 1) },
      exclude: { value: ["**/drafts/**"], from: at(3, 1) },
      allow: [{ value: "Power BI", from: at(5, 5) }],
      rules: {
        "consistent-role": { value: "off", from: at(7, 3) },
        "max-required-skills": { value: ["info", { most: 12 }], from: at(8, 3) },
      },
      roles: [{ value: "roles/*.yaml", from: at(9, 8) }],
      skills: [{ value: "a.yaml", from: at(10, 10) }],
      problems: [],
    });
  });

  it("takes an empty file, a file of comments and keys with nothing behind them", () => {
    for (const text of ["", "# nothing yet\n", "---\n", "allow:\nrules:\ninclude:\n"])
      assert.deepEqual([read(text).problems, read(text).include], [[], undefined]);
  });

  it("counts lines as an editor does, whatever breaks them", () => {
    for (const eol of ["\n", "\r\n", "\r"])
      assert.deepEqual(
        problemsOf(["allow: [go]", "rules:", "  consistent-rol: off", ""].join(eol)),
        ["3:3: There is no rule “consistent-rol”. Did you mean “consistent-role”?"],
        JSON.stringify(eol),
      );
  });

  it("tells an empty list from a missing one, and from one in which nothing is right", () => {
    assert.deepEqual(read("include: []").include?.value, []);
    assert.equal(read("include: ['../x']").include, undefined);
    assert.deepEqual(read("include: ['../x', 'a/*.md']").include?.value, ["a/*.md"]);
  });

  const faults: readonly (readonly [text: string, says: RegExp])[] = [
    ["inclde: [a]", /^1:1: There is no setting “inclde”\. Did you mean “include”\? There are extends, include, /],
    ["allow: 3", /^1:8: allow takes a list of skills, such as \["tableau"\]\. Here the number 3 stands\.$/],
    ["allow: { tableau: yes }", /^1:8: allow takes a list .* Here a group of keys stands\.$/],
    ["allow: [tableau, 3]", /^1:18: An entry of allow is a text.* Here the number 3 stands\.$/],
    ["allow: [[tableau]]", /^1:9: An entry of allow is a text.* Here a list stands\.$/],
    ["allow: ['  ']", /^1:9: An entry of allow cannot be empty\.$/],
    ["include: [/jobs/*.md]", /^1:11: A pattern begins inside the folder/],
    ["include: ['!a.md']", /^1:11: .*exclude\.$/],
    ["include: ['jobs/*.TXT']", /^1:11: Postings are Markdown files \(\.md, .*“jobs\/\*\.TXT” means none\./],
    [`include: [${"x".repeat(201)}]`, /^1:11: An entry of include has at most 200 characters\.$/],
    ["exclude: ['a/../b']", /^1:11: A pattern cannot lead out/],
    ["roles: ['roles/[a.yaml']", /^1:9: A bracket or brace/],
    [
      "rules: [consistent-role]",
      /^1:8: rules takes rules with their levels, such as consistent-role: off\. Here a list/,
    ],
    ["rules: { consistent-rol: off }", /^1:10: There is no rule “consistent-rol”\. Did you mean “consistent-role”\?/],
    ["rules: { consistent-role: of }", /^1:27: There is no level “of”\. Did you mean “off”\?/],
    ["rules: { consistent-role: false }", /^1:27: .*write the word: "off"/],
    ["rules: { max-required-skills: [info, { mst: 3 }] }", /^1:40: .*mst.*most/],
    ["rules:\n  consistent-role:\n", /^2:19: Expected one of off, info/],
    ["allow: [a]\nallow: [b]", /^2:1: “allow” stands here twice; the first is used\.$/],
    ["rules: { consistent-role: off, consistent-role: info }", /^1:32: “consistent-role” stands here twice/],
    ["- allow", /^1:1: Expected settings, such as allow: \[tableau\]\. Here a list stands\.$/],
    ["just words", /^1:1: Expected settings.* Here the text “just words” stands\.$/],
    ["? [a]\n: b", /^1:3: A key is a word\. Here a list stands\.$/],
    ["allow: [tableau", /^1:16: This cannot be read: .*\.$/],
    [
      "allow: [a]\n---\nallow: [b]",
      /^2:1: This cannot be read: a second document begins here\. Lines 2 to 3 are left out; the rest holds\.$/,
    ],
    [`allow: ${"[".repeat(2_000)}`, /^1:\d+: This cannot be read: nested more than 100 deep\.$/],
    [
      "x: &x [tableau]\nallow: *x",
      /^2:8: allow takes a list .* Here a reference \(\*x\), which is not followed, stands\.$/m,
    ],
    ["rules: { consistent-role: &l off, no-duplicate-skill: *l }", /^1:55: /],
  ];
  for (const [text, says] of faults) {
    it(`says what is wrong with ${JSON.stringify(text.length > 50 ? `${text.slice(0, 50)}…` : text)}`, () => {
      assert.match(problemsOf(text).at(-1) ?? "", says);
    });
  }

  it("keeps what is right beside what is wrong", () => {
    const said = read("inclde: x\nallow: [tableau, 3]\nrules: { nope: off, consistent-role: off }\n");
    assert.deepEqual(
      said.allow.map(({ value }) => value),
      ["tableau"],
    );
    assert.deepEqual(Object.keys(said.rules), ["consistent-role"]);
    assert.equal(said.problems.length, 3);
  });

  it("keeps what stands around a line that cannot be read", () => {
    const said = read("allow: [tableau\nexclude: ['**/drafts/**']\nrules: { consistent-role: off }\n");
    assert.deepEqual([said.allow, said.exclude?.value], [[], ["**/drafts/**"]]);
    assert.deepEqual(said.rules["consistent-role"]?.from, { kind: "file", path: "rolewise.yaml", line: 3, column: 10 });
    assert.match(said.problems[0]?.message ?? "", /\. Line 1 is left out; the rest holds\.$/);
    assert.equal(said.problems.length, 1);
  });

  it("does not multiply aliases of aliases", () => {
    const levels = Array.from({ length: 30 }, (_, level) => `l${level + 1}: &l${level + 1} [*l${level}, *l${level}]`);
    const text = `l0: &l0 [x, x]\n${levels.join("\n")}\nallow: *l30\n`;
    assert.deepEqual(read(text).allow, []);
    assert.match(problemsOf(text).at(-1) ?? "", /a reference \(\*l30\)/);
  });

  it("tells no more than fifty faults", () => {
    assert.equal(problemsOf(Array.from({ length: 90 }, (_, index) => `k${index}: 1`).join("\n")).length, 50);
  });

  it("never fails, whatever the text, and every problem has a place in it", () => {
    const piece = fc.constantFrom(
      ...configKeys.map((key) => `${key}: `),
      "[",
      "]",
      "{",
      "}",
      ", ",
      "\n",
      "  ",
      "- ",
      "a",
      "off",
      "'",
      '"',
      "*",
      "&x ",
      "!!x ",
      "? ",
      ": ",
      "consistent-role: ",
      "\t",
      "3",
      "~",
      "|",
      "\uFEFF",
      "\r",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join("");
        const lines = text.split(/\r\n|\r|\n/);
        for (const { line, column } of read(text).problems) {
          assert.ok(line >= 1 && line <= lines.length, `${line} of ${lines.length}`);
          assert.ok(column >= 1 && column <= (lines[line - 1] as string).length + 1);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("the schema of rolewise.yaml", () => {
  const schema = JSON.parse(readFileSync("schemas/rolewise.schema.json", "utf8"));

  it("has the settings that are read, and every rule", () => {
    assert.deepEqual(Object.keys(schema.properties), configKeys);
    assert.deepEqual(
      Object.keys(schema.properties.rules.properties),
      rules.map(({ id }) => id),
    );
    assert.equal(schema.additionalProperties, false);
  });

  it("lists the built-in skills where they are allowed", () => {
    assert.match(JSON.stringify(schema.properties.allow), /#\/definitions\/skill/);
    assert.ok(schema.definitions.skill.anyOf[0].enum.includes("tableau"));
  });
});
