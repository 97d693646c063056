import assert from "node:assert/strict";
import fc from "fast-check";
import { readFrontMatter } from "../../../src/core/posting/front-matter.ts";
import { readPlainFrontMatter } from "../../../src/core/posting/plain-front-matter.ts";

const keys = ["title", "role", "roles", "date", "author", "rolewise", "null", "on", "Title", "a-b", "k_1", "1st"];
const values = [
  "AI Engineer",
  "Senior Data Scientist (Remote) - EU/UK",
  "ai-engineer",
  "none",
  "null",
  "True",
  "yes",
  "2030-01-15",
  "2030-1-5",
  "2030",
  "1e3",
  ".inf",
  "R&D",
  "the team's",
  "what: else",
  "a #b",
  "a#b",
  "[x]",
  '"quoted"',
  "it ends with -",
  "*alias",
  "a, b",
  "it's  spaced",
  "Engineer ",
  "",
];

describe("front matter that is plain", () => {
  it("is read as the YAML library reads it", () => {
    let plain = 0;
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...values), fc.constantFrom(": ", ":", ":  ", " : ")),
          {
            maxLength: 4,
          },
        ),
        (entries) => {
          const yaml = entries.map(([key, value, colon]) => `${key}${colon}${value}\n`).join("");
          const read = readPlainFrontMatter(`---\n${yaml}---\n`, 4, 4 + yaml.length, {
            start: 0,
            end: 7 + yaml.length,
          });
          if (read === undefined) return;
          plain++;
          // A comment says nothing, but is not plain.
          const { span, ...expected } = readFrontMatter(`---\n${yaml}# comment\n---\n`) ?? assert.fail();
          const { span: own, ...rest } = read;
          assert.deepEqual(rest, expected);
          assert.equal(own.end, span.end - "# comment\n".length);
        },
      ),
      { numRuns: 2_000 },
    );
    assert.ok(plain > 100, `only ${plain} were plain`);
  });

  it("is what most is", () => {
    const yaml = "title: Senior AI Engineer (Remote)\nrole: ai-engineer\ndate: 2030-01-15\n";
    const read = readPlainFrontMatter(`---\n${yaml}---\n`, 4, 4 + yaml.length, { start: 0, end: 0 });
    assert.equal(read?.title?.value, "Senior AI Engineer (Remote)");
    assert.deepEqual(read?.roles, [{ value: "ai-engineer", span: { start: 45, end: 56 } }]);
    assert.equal(read?.date, "2030-01-15");
  });
});
