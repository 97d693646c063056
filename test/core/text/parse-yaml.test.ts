import assert from "node:assert/strict";
import fc from "fast-check";
import { parseDocument } from "yaml";
import { readFrontMatter } from "../../../src/core/posting/front-matter.ts";
import { parseYaml } from "../../../src/core/text/parse-yaml.ts";

describe("reading YAML", () => {
  it("gives what the library gives", () => {
    const line = fc.constantFrom(
      "a: 1",
      "b:",
      "  - x",
      "  - {y: [z]}",
      "? q",
      ": r",
      "# c",
      "'",
      "a: &x *x",
      "---",
      "",
      "\t",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const text = lines.join("\n");
        const read = parseYaml(text, { uniqueKeys: false });
        const expected = parseDocument(text, { uniqueKeys: false, prettyErrors: false });
        assert.equal(JSON.stringify(read.contents), JSON.stringify(expected.contents));
        assert.deepEqual(
          read.errors.map(({ code }) => code),
          expected.errors.map(({ code }) => code),
        );
      }),
    );
  });

  for (const [name, text] of [
    ["lists", "[".repeat(49_000)],
    ["closed lists", `${"[".repeat(20_000)}${"]".repeat(20_000)}`],
    ["lists behind brackets in quotes", '["]", '.repeat(8_000)],
    ["groups", "{a: ".repeat(12_000)],
    ["dashes", "- ".repeat(20_000)],
    ["keys", "? ".repeat(20_000)],
    ["lines", Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join("")],
  ] as const) {
    it(`does not follow ${name} into the depth`, () => {
      assert.deepEqual(
        parseYaml(text, {}).errors.map(({ code }) => code),
        ["RESOURCE_EXHAUSTION"],
      );
      const problems = readFrontMatter(`---\n${text}\n---\n`)?.problems ?? [];
      assert.match(problems[0]?.message ?? "", /nested more than 100 deep/);
    });
  }

  it("takes what people nest", () => {
    assert.deepEqual(parseYaml(`${"[".repeat(90)}${"]".repeat(90)}`, {}).errors, []);
  });
});
