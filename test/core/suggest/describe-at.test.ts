import assert from "node:assert/strict";
import { createEngine } from "../../../src/core/engine.ts";
import { describeAt } from "../../../src/core/suggest/describe-at.ts";
import { compileSample } from "./knowledge.ts";

const engine = createEngine(compileSample());

/** What is said of the nth occurrence of some words in a posting, or of the words' first letter where they stand for nothing. */
function describeWords(text: string, words: string): string | undefined {
  const offset = text.lastIndexOf(words);
  assert.ok(offset >= 0, `the text has no “${words}”`);
  const description = describeAt(engine, engine.check(text, { today: "2026-06-30" }), offset + 1);
  if (description !== undefined) assert.ok(description.span.start <= offset + 1 && offset + 1 <= description.span.end);
  return description?.markdown;
}

const posting = (...lines: readonly string[]): string =>
  `# AI Engineer\n\n## Responsibilities\n\n- Explore raw data\n- Deploy our models\n\n## Requirements\n\n${lines.map((line) => `- ${line}\n`).join("")}`;

describe("describeAt", () => {
  it("tells of a misplaced skill whose it is, what postings ask and what the role uses", () => {
    assert.equal(
      describeWords(posting("Python and Tableau"), "Tableau"),
      [
        "**Tableau** · BI tool",
        "Read here as: required.",
        "**Out of place** for an AI engineer. It is at home with a data analyst and a data scientist.",
        "Asked for in 2 of 100 AI engineer postings, 36 of 60 data analyst postings.",
        "What the role uses instead: Graf\\*na.",
        "First released in 2003.",
      ].join("\n\n"),
    );
  });

  it("names as alternatives only what fits", () => {
    const text = describeWords(posting("PyTorch"), "PyTorch") ?? "";
    assert.match(text, /\*\*Core\*\* for an AI engineer/);
    assert.match(text, /Does the same job: JAX\.$/);
  });

  it("never cites roles with few postings", () => {
    const scientist = "# Data Scientist\n\n## Requirements\n\n- Python\n";
    assert.doesNotMatch(describeWords(scientist, "Python") ?? "", /Asked for in/);
  });

  it("says how strongly the posting asks", () => {
    assert.match(describeWords(posting("Go", "Tableau is a plus"), "Tableau") ?? "", /Read here as: nice to have\./);
    assert.match(
      describeWords(posting("Go", "Tableau is not required"), "Tableau") ?? "",
      /Read here as: not required\./,
    );
  });

  it("says when the setting decides", () => {
    const scientist = (where: string): string =>
      `# Data Scientist\n\nYou work at a ${where}.\n\n## Requirements\n\n- Stata\n`;
    assert.match(
      describeWords(scientist("university"), "Stata") ?? "",
      /\*\*Common\*\* for a data scientist\. This posting is for an academic setting\./,
    );
    assert.match(describeWords(scientist("bank"), "Stata") ?? "", /\*\*Unusual\*\* for a data scientist/);
  });

  it("says what has been retired, and what the maps do not know", () => {
    const theano = describeWords(posting("Theano"), "Theano") ?? "";
    assert.match(theano, /First released in 2007\. Retired in 2017; its successor is PyTorch\.$/);
    assert.match(
      describeWords(posting("Graf*na"), "Graf*na") ?? "The map of an AI engineer says nothing",
      /says nothing/,
    );
  });

  it("judges by every role that the posting declares", () => {
    const text = "---\nroles: [ai-engineer, data-scientist]\n---\n\n# AI Engineer\n\n## Requirements\n\n- Tableau\n";
    const described = describeWords(text, "Tableau") ?? "";
    assert.match(described, /\*\*Out of place\*\* for an AI engineer/);
    assert.match(described, /\*\*Common\*\* for a data scientist/);
    assert.match(described, /Does the same job: Looker/);
  });

  it("tells of a duty whether it is the role's, and whose else", () => {
    const text = posting("Python");
    assert.equal(
      describeWords(text, "Explore raw data"),
      "**Exploring raw data**\n\n**Not typical** of an AI engineer: it is rather the work of a data scientist.\n\nNamed in 0 of 100 AI engineer postings.",
    );
    assert.match(describeWords(text, "Deploy our models") ?? "", /\*\*Typical\*\* of an AI engineer/);
  });

  it("tells of the role why it is that one", () => {
    const text = describeWords(posting("Python"), "AI Engineer") ?? "";
    assert.match(
      text,
      /^\*\*AI engineer\*\*: Brings models into products\.\n\nThe title “AI Engineer” names AI engineer\./,
    );
    assert.match(text, /reads like a posting for: .* %\)/);
  });

  it("has nothing to say of other words, nor of documents that are no postings", () => {
    assert.equal(describeWords(posting("Good will"), "will"), undefined);
    assert.equal(describeWords("# Project\n\nWritten in Python.\n", "Python"), undefined);
  });
});
