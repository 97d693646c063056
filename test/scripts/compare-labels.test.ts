import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareLabels, formatAgreement } from "../../scripts/accuracy/compare-labels.ts";
import { type Label, readLabels } from "../../scripts/accuracy/labels.ts";
import { readGold } from "../../scripts/accuracy/measure-gold.ts";

const text = "Python, SQL and Apache Spark. A plus: Docker, Python.";
const posting = {
  id: "one",
  title: "",
  role_guess: "",
  title_rule: "",
  format: "plain",
  date: "",
  lang: "en",
  text,
} as const;

function label(quote: string, strength: Label["strength"] = "required", n = 1): Label {
  return { quote, n, strength };
}

function compare(first: readonly Label[], second: readonly Label[], secondId = "one") {
  return compareLabels([{ id: "one", mentions: first }], [{ id: secondId, mentions: second }], [posting]);
}

describe("comparing two readers' labels", () => {
  it("counts what both marked and tells each disagreement", () => {
    const agreement = compare(
      [label("Python"), label("SQL"), label("Spark"), label("Docker", "preferred"), label("Python", "preferred", 2)],
      [label("Python"), label("Apache Spark"), label("plus"), label("Docker"), label("Python", "preferred", 2)],
    );
    assert.deepEqual(
      { ...agreement, disagreements: agreement.disagreements.map((line) => line.split(":")[0]) },
      {
        postings: 1,
        first: 5,
        second: 5,
        shared: 4,
        sameSpan: 3,
        sameStrength: 3,
        f1: 0.8,
        // Observed 3/4; by chance 2/4 × 3/4 + 2/4 × 1/4 = 1/2.
        kappa: 0.5,
        disagreements: [
          "one only the first reader, required",
          "one preferred to the first, required to the second",
          "one only the second reader, required",
        ],
      },
    );
    assert.match(formatAgreement(agreement), /F1 80\.0 %; strength of those shared: 75\.0 %, Cohen's kappa 0\.50$/);
  });

  it("pairs one to one, the same span before one that only overlaps", () => {
    const agreement = compare([label("Apache Spark"), label("Spark")], [label("Spark"), label("Apache Spark")]);
    assert.equal(agreement.sameSpan, 2);
    assert.equal(compare([label("Apache"), label("Spark")], [label("Apache Spark")]).shared, 1);
  });

  it("counts postings that both labelled, and has no kappa where there is one strength", () => {
    const elsewhere = compare([label("Python")], [label("Python")], "two");
    assert.equal(elsewhere.postings, 0);
    assert.match(formatAgreement(elsewhere), /F1 –; .* kappa –$/);
    assert.match(formatAgreement(compare([label("Python")], [label("Python")])), /100\.0 %, Cohen's kappa –$/);
  });

  it("reads one reader's folder without the other's in it, and asks for skills only where the engine is measured", () => {
    const folder = mkdtempSync(join(tmpdir(), "labels-"));
    try {
      mkdirSync(join(folder, "second"));
      const file = { id: "one", mentions: [label("Python")] };
      writeFileSync(join(folder, "one.json"), JSON.stringify({ id: "one", mentions: [] }));
      writeFileSync(join(folder, "second", "one.json"), JSON.stringify(file));
      assert.deepEqual(readGold(folder), [{ id: "one", mentions: [] }]);
      assert.deepEqual(readLabels(join(folder, "second")), [file]);
      assert.throws(
        () => readGold(join(folder, "second")),
        /one\.json: “Python” has no skill; expected its id, or null/,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
