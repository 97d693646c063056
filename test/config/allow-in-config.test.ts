import assert from "node:assert/strict";
import fc from "fast-check";
import { allowInConfig } from "../../src/config/allow-in-config.ts";
import { readConfig } from "../../src/config/read-config.ts";
import { applyEdits } from "../../src/core/fixes/apply.ts";
import type { SettingEntry } from "../../src/core/fixes/edit-yaml.ts";
import { rules } from "../../src/core/rules/index.ts";
import { levelOf } from "../../src/core/rules/layer-settings.ts";

function add(text: string, entry: SettingEntry): string | undefined {
  const edit = allowInConfig(text, entry, rules);
  return edit && applyEdits(text, [edit]);
}

describe("allowing a skill in rolewise.yaml", () => {
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    ["an empty file", "", "allow: [tableau]\n"],
    ["a file of comments", "# ours\n", "# ours\nallow: [tableau]\n"],
    ["a file without a break at its end", "include: a # x", "include: a # x\nallow: [tableau]"],
    ["a list on one line", "allow: [go] # why\nrules: {}\n", "allow: [go, tableau] # why\nrules: {}\n"],
    [
      "a list of lines",
      "allow:\n  - go # why\n\n# rules\nrules: {}\n",
      "allow:\n  - go # why\n  - tableau\n\n# rules\nrules: {}\n",
    ],
    ["a list that is not indented", "allow:\n- go\n", "allow:\n- go\n- tableau\n"],
    ["a list at the end without a break", "allow:\n  - go", "allow:\n  - go\n  - tableau"],
    [
      "a list over several lines",
      "allow: [\n  go, # a\n  python, # b\n]\n",
      "allow: [\n  go, # a\n  python, tableau, # b\n]\n",
    ],
    ["an empty list", "allow: []\n", "allow: [tableau]\n"],
    ["an empty key", "allow: # later\ninclude: a\n", "allow: [tableau] # later\ninclude: a\n"],
    ["a single skill", "allow: Power BI # x\n", "allow: [Power BI, tableau] # x\n"],
    ["a file in braces", '{ "include": ["a"] }\n', '{ "include": ["a"], allow: [tableau] }\n'],
    ["Windows line ends", "include: a\r\nexclude: b\r\n", "include: a\r\nexclude: b\r\nallow: [tableau]\r\n"],
    ["a document that is marked", "---\ninclude: a\n...\n", "---\ninclude: a\nallow: [tableau]\n...\n"],
    ["a file that begins with a byte-order mark", "\uFEFFinclude: a\r\n", "\uFEFFinclude: a\r\nallow: [tableau]\r\n"],
    ["a byte-order mark alone", "\uFEFF", "\uFEFFallow: [tableau]\n"],
    ["a key that says nothing in a word", "allow: ~ # none\n", "allow: [tableau] # none\n"],
    ["a list that is named", "allow: &ours [go]\n", "allow: &ours [go, tableau]\n"],
    ["a list far in", "allow:\n      -   go\n\n\n", "allow:\n      -   go\n      -   tableau\n\n\n"],
    [
      "a file that ends in the comments of a block",
      "rules:\n  no-duplicate-skill: off\n\n  # end of the rules\n# end\n",
      "rules:\n  no-duplicate-skill: off\n\n  # end of the rules\nallow: [tableau]\n# end\n",
    ],
    ["a file that has other faults", "inclde: a\nallow: [go]\n", "inclde: a\nallow: [go, tableau]\n"],
  ];
  for (const [name, before, after] of cases) {
    it(`adds to ${name}`, () => assert.equal(add(before, { allow: "tableau" }), after));
  }

  for (const [name, text] of [
    ["cannot be read", "allow: [go\n"],
    ["is a list", "- allow\n"],
    ["has the list elsewhere", "x: &x [go]\nallow: *x\n"],
    ["has something else there", "allow: { go: yes }\n"],
    ["has it as a long text", "allow: |\n  go\n"],
    ["says it twice", "include: a\n? allow\n: ? [go]\n"],
  ] as const) {
    it(`leaves a file alone that ${name}`, () => assert.equal(add(text, { allow: "tableau" }), undefined));
  }
});

describe("turning a rule off in rolewise.yaml", () => {
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    ["an empty file", "", "rules: { consistent-role: off }\n"],
    [
      "other rules",
      "rules:\n  no-duplicate-skill: info # x\nallow: [go]\n",
      "rules:\n  no-duplicate-skill: info # x\n  consistent-role: off\nallow: [go]\n",
    ],
    [
      "rules in braces",
      "rules: { no-duplicate-skill: info }\n",
      "rules: { no-duplicate-skill: info, consistent-role: off }\n",
    ],
    ["a level", "rules:\n  consistent-role: error # x\n", "rules:\n  consistent-role: off # x\n"],
    [
      "a file whose last block has comments",
      "allow:\n  # none yet\n",
      "allow:\n  # none yet\nrules: { consistent-role: off }\n",
    ],
    ["a wrong level", "rules:\n  consistent-role: loud # x\n", "rules:\n  consistent-role: off # x\n"],
    [
      "a level with options",
      "rules: { max-required-skills: [info, { most: 3 }] }\n",
      "rules: { max-required-skills: [off, { most: 3 }] }\n",
    ],
  ];
  for (const [name, before, after] of cases) {
    const off = name.includes("options") ? "max-required-skills" : "consistent-role";
    it(`adds to ${name}`, () => assert.equal(add(before, { off }), after));
  }
});

describe("writing into rolewise.yaml", () => {
  const lines = fc.shuffledSubarray(
    [
      "# a comment\n",
      "\n",
      "include: [a/*.md] # where\n",
      "exclude:\n  - b/*.md\n  # more\n  - c/*.md\n",
      "allow:\n  # house tools\n  - go # why\n\n  - python\n",
      "rules:\n\n  # levels\n  no-duplicate-skill: off   # aligned\n  max-required-skills:\n    - info\n    - most: 3\n",
      "extends: 'x.yaml'\n",
      "roles: >-\n  roles/*.yaml\n",
      "skills: [\n  a.yaml,\n\n  b.yaml ]\n",
    ],
    { maxLength: 9 },
  );
  const entry = fc.constantFrom<SettingEntry>(
    { allow: "tableau" },
    { off: "consistent-role" },
    { off: "max-required-skills" },
  );

  it("does what it should and keeps every other line and every comment as it is", () => {
    fc.assert(
      fc.property(lines, fc.constantFrom("", "# end"), entry, fc.constantFrom("\n", "\r\n"), (parts, end, one, eol) => {
        const before = [...parts, end].join("").replaceAll("\n", eol);
        const after = add(before, one);
        assert.ok(after !== undefined, before);
        const said = readConfig("rolewise.yaml", after, rules);
        assert.deepEqual(said.problems, []);
        if ("allow" in one) assert.ok(said.allow.some(({ value }) => value === one.allow));
        else assert.equal(levelOf(said.rules[one.off]?.value ?? "error"), "off");
        const old = before.split("\n");
        const now = after.split("\n");
        // All but one line are there as they were, in their order.
        let same = 0;
        while (same < old.length && old[same] === now[same]) same++;
        let tail = 0;
        while (tail < old.length - same && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
        assert.ok(old.length - same - tail <= 1, `${before}\n=>\n${after}`);
        const comments = (text: string) => text.match(/#.*/g) ?? [];
        assert.deepEqual(comments(after), comments(before));
      }),
      { numRuns: 500 },
    );
  });
});
