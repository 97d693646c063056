import assert from "node:assert/strict";
import fc from "fast-check";
import { makeSafeFixes } from "../../src/cli/make-safe-fixes.ts";
import { createEngine } from "../../src/core/engine.ts";
import { applyEdits } from "../../src/core/fixes/apply.ts";
import { chooseSafeFixes } from "../../src/core/fixes/choose-safe-fixes.ts";
import type { CheckResult } from "../../src/core/types.ts";
import { builtInKnowledge } from "../../src/knowledge/built-in.ts";
import { outlineOf } from "../core/markdown/outline.ts";

const engine = createEngine(builtInKnowledge);

function check(text: string): CheckResult {
  return engine.check(text, { today: "2026-01-31", force: true });
}

/** Words of a text without the letters, blanks and hyphens by which spellings of one name differ. */
function wordsOf(text: string): string {
  return text.toLowerCase().replace(/[ .-]/g, "");
}

const misspelt = [
  "PowerBI",
  "Tensorflow",
  "Sci-kit learn",
  "Pytorch",
  "JavaScript",
  "Power  BI",
  "postgreSQL",
  "Mongo DB",
];
const name = fc.constantFrom(
  ...misspelt,
  "Python",
  "Tableau",
  "SQL",
  "**Tensorflow**",
  "`PowerBI`",
  "[Pytorch](https://example.org)",
);
const joint = fc.constantFrom(", ", "/", " and ", ",", " (", ") ", "; ", " ", "\t", "\n  ");
const line = fc
  .array(fc.tuple(name, joint), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map(([word, sign], at) => (at === parts.length - 1 ? word : word + sign)).join(""));
const page = fc
  .tuple(
    fc.constantFrom("", "\uFEFF"),
    fc.constantFrom("", "---\nrole: ai-engineer\n---\n\n", "---\nrolewise:\n  allow: [tableau]\n---\n\n"),
    fc.array(fc.tuple(fc.constantFrom("- ", "-\t", "* ", "1. ", "> - ", "| ", "", "\t- "), line), { maxLength: 8 }),
    fc.constantFrom("\n", "\r\n"),
  )
  .map(([mark, frontMatter, lines, eol]) =>
    `${mark}${frontMatter}# AI Engineer\n\n## Requirements\n\n${lines.map((parts) => parts.join("")).join("\n")}\n`.replaceAll(
      "\n",
      eol,
    ),
  );

describe("all safe fixes of a posting at once", function () {
  this.timeout(60_000);

  it("are made in one go, so that the editor and the command line come to the same text, and a second time changes nothing", () => {
    let made = 0;
    fc.assert(
      fc.property(page, (text) => {
        const inEditor = applyEdits(
          text,
          chooseSafeFixes(check(text).findings).flatMap(({ edits }) => edits),
        );
        const mended = makeSafeFixes(text, check);
        made += mended.count;
        assert.equal(mended.text, inEditor);
        assert.equal(makeSafeFixes(mended.text, check).count, 0);
      }),
      { numRuns: 150 },
    );
    assert.ok(made > 100, `only ${made} fixes were made`);
  });

  it("change nothing but how names are spelt: blocks, line breaks, tabs and a byte-order mark stay", () => {
    fc.assert(
      fc.property(page, (text) => {
        const { text: mended } = makeSafeFixes(text, check);
        assert.equal(wordsOf(mended), wordsOf(text));
        assert.equal(mended.replace(/[^\t\r\n\uFEFF]/g, ""), text.replace(/[^\t\r\n\uFEFF]/g, ""));
        const shape = (one: string): string => outlineOf(one).replace(/^( *\w+).*$/gm, "$1");
        assert.equal(shape(mended), shape(text));
      }),
      { numRuns: 150 },
    );
  });
});
