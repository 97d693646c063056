import assert from "node:assert/strict";
import { explainYamlError } from "../../../src/core/text/explain-yaml-error.ts";
import { parseYaml } from "../../../src/core/text/parse-yaml.ts";

describe("what is wrong with YAML", () => {
  const cases: readonly (readonly [text: string, says: RegExp])[] = [
    ["allow: [x\nb: 1", /^a “\[” is not closed with “\]” before this$/],
    ["rules: {x: 1\nb: 1", /^a “{” is not closed with “}” before this$/],
    ["a: 'x\nb: 1", /^a text that begins with ' is not closed$/],
    ['a: "x\nb: 1', /^a text that begins with " is not closed$/],
    ["a: b: c", /^a second “name:” stands in this value\. Put /],
    ["a: 1\nb", /^this line is no “name: value”$/],
    ["a\nb: 1", /^this line is no “name: value”$/],
    ["a:\n  b: 1\n c: 2", /^this line is indented otherwise/],
    ["a:\n\tb: 1", /tab\. Use spaces$/],
    ["a: @x", /^a value that begins with @ has to be put in quotes$/],
    ["a: [b]]", /^this “\]” closes nothing$/],
    ["a: 'it's'", /quotes and indentation$/],
    ["a: - b", /^a list begins on a line of its own/],
    ['a: "\\q"', /^invalid escape sequence/],
  ];
  for (const [text, says] of cases)
    it(`is said in plain words of ${JSON.stringify(text)}`, () => {
      const [error] = parseYaml(text, { uniqueKeys: false }).errors;
      assert.match(explainYamlError(error ?? { message: "" }), says);
    });
});
