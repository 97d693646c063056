import assert from "node:assert/strict";
import fc from "fast-check";
import { keepReadable } from "../../../src/core/text/keep-readable.ts";
import { parseYaml } from "../../../src/core/text/parse-yaml.ts";

const dataOf = (text: string) => parseYaml(keepReadable(text)?.text ?? "", { uniqueKeys: false }).toJS();

describe("keeping what is readable of YAML", () => {
  const cases: readonly (readonly [string, unknown, string])[] = [
    ["allow: [tableau\nrules: { consistent-role: off }\n", { rules: { "consistent-role": "off" } }, "1-1"],
    ["allow:\n- a\n- [b\n- c\nexclude: x\n", { allow: ["a", "c"], exclude: "x" }, "3-3"],
    [
      "skills:\n  - id: a\n    label: A\n  - id: b\n    label: 'B\n    aliases: [bb]\n  - id: c\n",
      { skills: [{ id: "a", label: "A" }, { id: "b", aliases: ["bb"] }, { id: "c" }] },
      "5-5",
    ],
    ["a: 1\r\n\tb: 2\r\nc: 3\r\n", { a: 1, c: 3 }, "2-2"],
    ["a: 1\n---\nb: [\n", { a: 1 }, "2-3"],
    ['# first\nid: x\nlabel: "open\nextends: y\n', { id: "x", extends: "y" }, "3-3"],
    ["a: 1\nb: x: y\n  c: 2\nd: 3\n", { a: 1, d: 3 }, "2-3"],
  ];
  for (const [text, data, lines] of cases)
    it(`of ${JSON.stringify(text)}`, () => {
      assert.deepEqual(dataOf(text), data);
      const leftOut = keepReadable(text)?.leftOut ?? [];
      assert.equal(leftOut.map(({ first, last }) => `${first}-${last}`).join(), lines);
    });

  it("is nothing where nothing can be read", () => {
    for (const text of ["{ a: 1", "'", "[", '{\n  "a": 1,\n  "b": [\n}\n']) assert.equal(keepReadable(text), undefined);
  });

  it("is readable, as long as the text, and all of it where there is no fault", () => {
    const line = fc.constantFrom(
      "a: 1",
      "b:",
      "  - x",
      "  - [y",
      "  c: 'd",
      "- e",
      "# f",
      "---",
      "",
      "\t",
      "g: |",
      "  }",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 9 }), (lines) => {
        const text = lines.join("\n");
        const kept = keepReadable(text);
        if (kept === undefined) return;
        assert.equal(kept.text.length, text.length);
        assert.deepEqual(parseYaml(kept.text, { uniqueKeys: false }).errors, []);
        if (parseYaml(text, { uniqueKeys: false }).errors.length === 0) assert.equal(kept.text, text);
      }),
    );
  });

  it("comes to an end for what means no good", () => {
    const deep = Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n");
    for (const text of [deep, "- [\n".repeat(16_000), `a:\n${"  - b: 'c\n".repeat(5_000)}`, "x: [".repeat(16_000)])
      assert.ok((keepReadable(text)?.text.length ?? text.length) === text.length);
  });
});
