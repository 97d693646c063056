import assert from "node:assert/strict";
import fc from "fast-check";
import { createEngine } from "../../../src/core/engine.ts";
import { plainCards } from "../../../src/core/suggest/cards.ts";
import { describeAt } from "../../../src/core/suggest/describe-at.ts";

import { compileSample } from "./knowledge.ts";
import { createWriter, put } from "./writer.ts";

const engine = createEngine(compileSample());
const { suggestIn, check } = createWriter(compileSample());

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
  "<!-- rolewise-disable ",
  "no-mismatched-skill(",
  "rolewise: { rules: { ",
  "rolewise:\n  allow: [",
  "/",
  "- /",
  "`",
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
        for (const suggestion of suggestIn(text, offset, asked)) {
          const { replace, insert, kind, filter, label } = suggestion;
          assert.ok(replace.start <= offset && offset <= replace.end && replace.end <= text.length);
          const replaced = text.slice(replace.start, replace.end);
          assert.doesNotMatch(replaced, /[\r\n]/);
          assert.ok(label !== "" && filter.startsWith(text.slice(replace.start, offset).toLowerCase()));
          if (kind !== "section" && kind !== "key") assert.doesNotMatch(insert, /[\r\n]/);
          check(put(text, suggestion));
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
