import assert from "node:assert/strict";
import { setRole } from "../../../src/core/fixes/set-role.ts";
import { apply, read } from "./reading.ts";

const settings: readonly { title: string; before: string; after: string; ids?: readonly string[] }[] = [
  { title: "adds front matter", before: "# AI Engineer\n", after: "---\nrole: data-scientist\n---\n\n# AI Engineer\n" },
  {
    title: "adds front matter behind a byte-order mark, with the text's line breaks",
    before: "\uFEFF# AI Engineer\r\n",
    after: "\uFEFF---\r\nrole: data-scientist\r\n---\r\n\r\n# AI Engineer\r\n",
  },
  { title: "adds front matter to an empty text", before: "", after: "---\nrole: data-scientist\n---\n" },
  {
    title: "adds front matter above a rule",
    before: "---\n\nText\n",
    after: "---\nrole: data-scientist\n---\n\n---\n\nText\n",
  },
  {
    title: "adds the key at the end of the front matter",
    before: "---\ntitle: AI Engineer\n---\n# AI Engineer\n",
    after: "---\ntitle: AI Engineer\nrole: data-scientist\n---\n# AI Engineer\n",
  },
  {
    title: "adds the key to empty front matter",
    before: "---\n---\nText\n",
    after: "---\nrole: data-scientist\n---\nText\n",
  },
  {
    title: "adds the key to front matter that is not closed",
    before: "---\ntitle: AI Engineer\n\nText\n",
    after: "---\nrole: data-scientist\ntitle: AI Engineer\n\nText\n",
  },
  {
    title: "replaces the value and keeps the comment",
    before: "---\nrole: ai-engineer # for now\ntitle: x\n---\n",
    after: "---\nrole: data-scientist # for now\ntitle: x\n---\n",
  },
  { title: "fills an empty value", before: "---\r\nrole:\r\n---\r\n", after: "---\r\nrole: data-scientist\r\n---\r\n" },
  {
    title: "replaces a list on its line",
    before: "---\nroles: [a, b]\n---\n",
    after: "---\nrole: data-scientist\n---\n",
  },
  {
    title: "replaces a list over several lines",
    before: "---\nroles:\n  - a\n  - b\ntitle: x\n---\n",
    after: "---\nrole: data-scientist\ntitle: x\n---\n",
  },
  {
    title: "replaces a list that is not indented",
    before: "---\nroles:\n- a\n- b\n---\n",
    after: "---\nrole: data-scientist\n---\n",
  },
  {
    title: "replaces a bracketed list over several lines",
    before: "---\nroles: [\n  a,\n  b\n]\ntitle: x\n---\n",
    after: "---\nrole: data-scientist\ntitle: x\n---\n",
  },
  { title: "replaces a quoted key", before: '---\n"role": "a"\n---\n', after: "---\nrole: data-scientist\n---\n" },
  {
    title: "leaves one of two keys",
    before: "---\nrole: a\ntitle: x\nroles: [b]\n---\n",
    after: "---\nrole: data-scientist\ntitle: x\n---\n",
  },
  {
    title: "declares two roles",
    before: "---\nrole: ai-engineer\n---\n",
    after: "---\nroles: [ai-engineer, ml-engineer]\n---\n",
    ids: ["ai-engineer", "ml-engineer"],
  },
  {
    title: "replaces the value in braces",
    before: "---\n{ title: x, role: a }\n---\n",
    after: "---\n{ title: x, role: data-scientist }\n---\n",
  },
  {
    title: "does not mistake a nested key",
    before: "---\nrolewise:\n  role: x\n---\n",
    after: "---\nrolewise:\n  role: x\nrole: data-scientist\n---\n",
  },
];

describe("setRole", () => {
  for (const { title, before, after, ids = ["data-scientist"] } of settings) {
    it(title, () => assert.equal(apply(before, setRole(read(before).posting, ids)), after));

    it(`does nothing the second time: ${title}`, () => {
      assert.deepEqual(setRole(read(after).posting, ids), []);
    });
  }

  it("throws without a role", () => {
    assert.throws(() => setRole(read("# A\n").posting, []), RangeError);
  });
});
