import assert from "node:assert/strict";
import fc from "fast-check";
import { createEngine } from "../../../src/core/engine.ts";
import { plainCards } from "../../../src/core/suggest/cards.ts";
import { describeAt } from "../../../src/core/suggest/describe-at.ts";
import { suggestAt } from "../../../src/core/suggest/suggest-at.ts";
import { compileSample } from "./knowledge.ts";

const engine = createEngine(compileSample());

const pieces = [
  "---\n",
  "role: ",
  "roles: [ai-engineer, ",
  "roles:\n  - ",
  "# AI Engineer\n\n",
  "## Requirements\n\n",
  "**Nice to have**: ",
  "Our stack: ",
  "## Responsibilities\r\n\r\n",
  "- ",
  "Python, ",
  " and ",
  "Tableau/",
  "with ",
  "Explore raw data",
  "\n",
  "\r\n",
  "\r",
  "```\n",
  "<!-- ",
  "| a | ",
  "\uFEFF",
  "🦊",
];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((some) => some.join(""));

describe("assistance in any text, at any place", () => {
  it("suggests only what takes the place of the text around the cursor, in its line", () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.boolean(), (text, seed, asked) => {
        const offset = seed % (text.length + 1);
        const result = engine.check(text, { today: "2026-06-30" });
        for (const { replace, insert } of suggestAt(engine, result, offset, asked)) {
          assert.ok(replace.start <= offset && offset <= replace.end && replace.end <= text.length);
          assert.doesNotMatch(text.slice(replace.start, replace.end), /[\r\n]/);
          assert.doesNotMatch(insert, /[\r\n]/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("describes only what is there", () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, seed) => {
        const offset = seed % (text.length + 1);
        const described = describeAt(plainCards, engine, engine.check(text, { today: "2026-06-30" }), offset);
        if (described === undefined) return;
        assert.ok(described.span.start <= offset && offset <= described.span.end && described.markdown !== "");
      }),
      { numRuns: 1000 },
    );
  });
});
