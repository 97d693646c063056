import assert from "node:assert/strict";
import { createEngine } from "../../src/core/index.ts";
import { builtInKnowledge } from "../../src/knowledge/built-in.ts";

const engine = createEngine(builtInKnowledge);
const size = 400_000;
const head = "# AI Engineer\n\n## Requirements\n\n";

/** The text again and again, up to some length. */
function fill(text: string, length = size): string {
  return text.repeat(Math.ceil(length / text.length));
}

const item = (text: string): string => `${head}- ${text}`;
const labels = builtInKnowledge.skills.map(({ label }) => label);

/** Texts over which a pass that looks back, or compares each with each, would not end in minutes. */
const hostile: Readonly<Record<string, string>> = {
  "links that are never closed": item(fill("](")),
  "comments that are never closed": item(fill("<!-- ")),
  "bold that is never closed": item(fill("**a")),
  "items in items": item(fill("- ".repeat(20))),
  bars: item(fill("a|")),
  "fences without an end": item(fill("```\n")),
  ampersands: item(fill("&")),
  "words of phrases": item(fill("explore data ")),
  "quotes in quotes": item(fill("> ".repeat(10))),
  "a list of one name": item(fill("Tableau, ")),
  "a sentence full of names": item(`${fill("Python x, ")} 5 years`),
  "a sentence of names in capitals": item(fill("POWERBI, TENSORFLOW, ")),
  "a sentence of choices": item(fill("Tableau or Python, ")),
  "years and blanks": head + fill(`- Kubernetes 5 - 6${" ".repeat(1900)}x\n`),
  parentheses: item(fill("(")),
  "blank lines": item(fill("\n")),
  "a heading of all kinds": `# AI Engineer\n\n## ${fill("Responsibilities requirements ")}`,
  "a heading of one kind": `# AI Engineer\n\n## ${fill("Responsibilities ", 2_000_000)}`,
  "an underlined heading": `# AI Engineer\n\n${fill("duties requirements\n")}---\n`,
  "a sentence of roles": item(fill("data scientist ", 2_000_000)),
  "a page's code, and names": `${head}${fill("function(\n", 4_000_000)}\n\n${fill("- Python\n")}`,
  "a title of roles": `# ${fill("AI Engineer ")}\n\n${head}`,
  "a title of brackets": `# ${fill("[")}\n`,
  "a title of links that are never closed": `# ${fill("[a](")}\n`,
  "comments behind nothing": `${head}${fill("!")}${fill("<!--a-->")}`,
  "comments before a table": `${head}${fill("<!-- rolewise-disable-next-line -->\n", 40_000)}\n| a | b |\n| - | - |\n${fill("| Tableau | b |\n")}`,
  "every skill there is, in items": head + fill(labels.map((label) => `- ${label}\n`).join("")),
};

describe("hostile texts", () => {
  for (const [name, text] of Object.entries(hostile)) {
    it(`are checked in one pass: ${name}`, () => {
      const started = process.cpuUsage().user;
      const { failures } = engine.check(text, { force: true, today: "2026-01-31" });
      const seconds = (process.cpuUsage().user - started) / 1e6;
      assert.deepEqual(failures, []);
      // Far above what a linear pass takes and far below what a quadratic one would: no timing, a proof that it ends.
      assert.ok(seconds < 20, `It took ${seconds} s`);
    });
  }

  it("are not read again for the edits of each finding", () => {
    const texts = [
      `${head}| a | b |\n| - | - |\n|${fill(" Tableau |", 100_000)}`,
      `${head}| a | b |\n| - | - |\n${fill("| Tableau | SPSS |\n", 100_000)}`,
      head + fill("- Tableau\n", 100_000),
      head + fill("- Tableau\n"),
      head + fill("- Tableau\n", 2_000_000),
    ];
    for (const text of texts) {
      const { findings } = engine.check(text, { force: true, today: "2026-01-31" });
      const started = process.cpuUsage().user;
      const fixes = findings.flatMap((finding) => finding.fixes);
      assert.ok(findings.length > 0 && fixes.length > 0);
      const seconds = (process.cpuUsage().user - started) / 1e6;
      assert.ok(seconds < 20, `It took ${seconds} s`);
    }
  });
});
