import assert from "node:assert/strict";
import { createEngine } from "../../../src/core/engine.ts";
import { type CardStyle, plainCards } from "../../../src/core/suggest/cards.ts";
import { type Description, describeAt } from "../../../src/core/suggest/describe-at.ts";
import { type L10n, plainL10n } from "../../../src/core/text/l10n.ts";
import { compileSample } from "./knowledge.ts";

const engine = createEngine(compileSample());

/** What is said of the last occurrence of some words in a posting, or of the words' first letter where they stand for nothing. */
function describePlace(text: string, words: string, l10n: L10n = plainL10n): Description | undefined {
  const offset = text.lastIndexOf(words);
  assert.ok(offset >= 0, `the text has no “${words}”`);
  const description = describeAt(
    { ...plainCards, l10n },
    engine,
    engine.check(text, { today: "2026-06-30" }),
    offset + 1,
  );
  if (description !== undefined) assert.ok(description.span.start <= offset + 1 && offset + 1 <= description.span.end);
  return description;
}

function describeWords(text: string, words: string): string | undefined {
  return describePlace(text, words)?.markdown;
}

const posting = (...lines: readonly string[]): string =>
  `# AI Engineer\n\n## Responsibilities\n\n- Explore raw data\n- Deploy our models\n\n## Requirements\n\n${lines.map((line) => `- ${line}\n`).join("")}`;

describe("describeAt", () => {
  it("tells of a misplaced skill whose it is, what postings ask and what the role uses", () => {
    assert.equal(
      describeWords(posting("Python and Tableau"), "Tableau"),
      [
        "**Tableau** · BI tool · first released in 2003 · read as required",
        "**Out of place** in AI engineer postings. At home in postings for: data analyst, data scientist.",
        "▱▱▱▱▱▱▱▱▱▱ 2 of 100 AI engineer postings ask for it  \n▰▰▰▰▰▰▱▱▱▱ 36 of 60 data analyst postings ask for it",
        "What the role uses instead: Graf\\*na.",
      ].join("\n\n"),
    );
  });

  it("says what a skill of the role shows, unless it is denied", () => {
    const shows = "Counts towards what AI engineer postings show: a programming language.";
    assert.ok(describeWords(posting("Go"), "Go")?.includes(shows));
    assert.ok(!describeWords(posting("Go is not required"), "Go")?.includes(shows));
  });

  it("names as alternatives only what fits", () => {
    const text = describeWords(posting("PyTorch"), "PyTorch") ?? "";
    assert.match(text, /\*\*Core\*\* in AI engineer postings/);
    assert.match(text, /Does the same job: JAX\.$/);
  });

  it("never cites roles with few postings", () => {
    const scientist = "# Data Scientist\n\n## Requirements\n\n- Python\n";
    assert.doesNotMatch(describeWords(scientist, "Python") ?? "", /postings ask for it|▱/);
  });

  it("says how strongly the posting asks", () => {
    assert.match(describeWords(posting("Go", "Tableau is a plus"), "Tableau") ?? "", /· read as nice to have\n/);
    assert.match(describeWords(posting("Go", "Tableau is not required"), "Tableau") ?? "", /· read as not required\n/);
  });

  it("says when the setting decides", () => {
    const scientist = (where: string): string =>
      `# Data Scientist\n\nYou work at a ${where}.\n\n## Requirements\n\n- Stata\n`;
    assert.match(
      describeWords(scientist("university"), "Stata") ?? "",
      /\*\*Common\*\* in data scientist postings\. This posting is for an academic setting\./,
    );
    assert.match(
      describeWords(scientist("bank"), "Stata") ?? "",
      /\*\*Unusual\*\* in data scientist postings: .* That is otherwise in an academic setting\./,
    );
  });

  it("says what has been retired, and what the maps do not know", () => {
    const theano = describeWords(posting("Theano"), "Theano") ?? "";
    assert.match(theano, /first released in 2007.*\n\nRetired in 2017; its successor is PyTorch\.$/s);
    assert.match(
      describeWords(posting("Graf*na"), "Graf*na") ?? "",
      /What is known of AI engineer postings says nothing about it\./,
    );
  });

  it("judges by every role that the posting declares", () => {
    const text = "---\nroles: [ai-engineer, data-scientist]\n---\n\n# AI Engineer\n\n## Requirements\n\n- Tableau\n";
    const described = describeWords(text, "Tableau") ?? "";
    assert.match(described, /\*\*Out of place\*\* in AI engineer postings/);
    assert.match(described, /\*\*Common\*\* in data scientist postings/);
    assert.match(described, /Does the same job: Looker/);
  });

  it("tells of a duty whether it is the role's, and whose else", () => {
    const text = posting("Python");
    assert.equal(
      describeWords(text, "Explore raw data"),
      [
        "**Exploring raw data**",
        "**Not typical** in AI engineer postings: more often the work of data scientist.",
        "▱▱▱▱▱▱▱▱▱▱ 0 of 100 AI engineer postings name it",
      ].join("\n\n"),
    );
    assert.match(describeWords(text, "Deploy our models") ?? "", /\*\*Typical\*\* in AI engineer postings\./);
  });

  it("tells of the role why it is that one, what it still lacks, and what the text reads like", () => {
    const text = describeWords(`# AI Engineer\n\n## Requirements\n\n- Python\n`, "AI Engineer") ?? "";
    const [named, why, areas, reading] = text.split("\n\n");
    assert.equal(named, "**AI engineer**: Brings models into products.");
    assert.equal(why, "The title “AI Engineer” names AI engineer.");
    assert.equal(areas, "Shows 1 of 2 areas. Not shown yet: serving models.");
    assert.match(reading ?? "", /^By its text alone .*:( {2}\n[▰▱]{10} \d+ % .+)+$/);
  });

  it("tells of the role at the title and where the front matter has it", () => {
    const text = "---\nrole: ai-engineer\n---\n\n# Wizard\n\n## Requirements\n\n- Python\n";
    for (const words of ["ai-engineer", "Wizard"]) {
      assert.equal(describePlace(text, words)?.kind, "role", words);
      assert.match(describeWords(text, words) ?? "", /The front matter says AI engineer\./);
    }
  });

  it("tells of a heading how what follows is read, of the title only the role", () => {
    const text = posting("Python");
    assert.match(describeWords(text, "Requirements") ?? "", /^Read as \*\*requirements\*\*/);
    assert.match(describeWords(text, "Responsibilities") ?? "", /^Read as \*\*duties\*\*/);
    assert.equal(describePlace("# Requirements\n\n---\n", "Requirements"), undefined);
    assert.equal(describePlace(text, "AI Engineer")?.kind, "role");
  });

  it("speaks the reader's language", () => {
    const l10n: L10n = { t: (message, ...args) => `<${plainL10n.t(message, ...args)}>` };
    const { markdown = "" } = describePlace(posting("Tableau"), "Tableau", l10n) ?? {};
    for (const part of markdown.split("\n\n").slice(1)) assert.match(part, /<.*>/s, part);
  });

  it("names roles as it is told to", () => {
    const nameRole: CardStyle["nameRole"] = ({ id, label }) => `[${label}](${id})`;
    const text = posting("Tableau");
    const say = (words: string): string | undefined => {
      const result = engine.check(text, { today: "2026-06-30" });
      return describeAt({ ...plainCards, nameRole }, engine, result, text.lastIndexOf(words) + 1)?.markdown;
    };
    assert.match(say("Tableau") ?? "", /in \[AI engineer\]\(ai-engineer\) postings/);
    assert.match(say("Tableau") ?? "", /\[data analyst\]\(data-analyst\), \[data scientist\]\(data-scientist\)\./);
    assert.match(say("Explore raw data") ?? "", /the work of \[data scientist\]\(data-scientist\)\./);
    assert.match(say("AI Engineer") ?? "", /^\*\*\[AI engineer\]\(ai-engineer\)\*\*: /);
  });

  it("has nothing to say of other words, nor of documents that are no postings or turn the checks off", () => {
    assert.equal(describeWords(posting("Good will"), "will"), undefined);
    assert.equal(describeWords("# Project\n\nWritten in Python.\n", "Python"), undefined);
    const off = `---\nrole: none\n---\n\n${posting("Tableau")}`;
    assert.equal(describeWords(off, "Tableau"), undefined);
  });
});
