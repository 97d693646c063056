import assert from "node:assert/strict";
import { createEngine } from "../../../src/core/engine.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";

const engine = createEngine(builtInKnowledge);

function check(lines: string[], frontMatter = ""): { found: string[]; problems: string[] } {
  const text = `${frontMatter}# AI Engineer\n\n## Requirements\n\n${lines.join("\n")}\n`;
  const result = engine.check(text, { today: "2026-01-31", force: true });
  const names = ["no-mismatched-skill", "consistent-skill-name"];
  return {
    found: result.findings
      .filter((finding) => names.includes(finding.rule))
      .map((finding) => `${finding.rule} ${text.slice(finding.start, finding.end)}`),
    problems: result.problems.map((problem) => problem.message),
  };
}
const tableau = "no-mismatched-skill Tableau";
const torch = "consistent-skill-name Pytorch";

describe("suppressions", () => {
  const cases: [name: string, lines: string[], found: string[]][] = [
    ["none", ["- Tableau", "- Pytorch"], [tableau, torch]],
    ["the next line, all rules", ["<!-- rolewise-disable-next-line -->", "- Tableau", "- Pytorch"], [torch]],
    [
      "the next line with text",
      ["- Python <!-- rolewise-disable-next-line -->", "", "- Tableau", "- Pytorch"],
      [torch],
    ],
    ["one rule", ["<!-- rolewise-disable-next-line consistent-skill-name -->", "- Tableau and Pytorch"], [tableau]],
    [
      "one skill of a rule",
      ["<!-- rolewise-disable-next-line no-mismatched-skill(tableau) -- our own dashboards -->", "- Tableau and SPSS"],
      ["no-mismatched-skill SPSS"],
    ],
    ["another skill", ["<!-- rolewise-disable-next-line no-mismatched-skill(spss) -->", "- Tableau"], [tableau]],
    [
      "a reason names no rule",
      ["<!-- rolewise-disable-next-line no-mismatched-skill -- consistent-skill-name -->", "- Pytorch"],
      [torch],
    ],
    [
      "from here to there",
      ["<!-- rolewise-disable -->", "- Tableau", "<!-- rolewise-enable -->", "- Pytorch"],
      [torch],
    ],
    [
      "from here on",
      ["- Tableau", "<!-- rolewise-disable no-mismatched-skill, consistent-skill-name -->", "- Tableau", "- Pytorch"],
      [tableau],
    ],
    [
      "enabling one of two",
      [
        "<!-- rolewise-disable no-mismatched-skill -->",
        "<!-- rolewise-disable consistent-skill-name -->",
        "<!-- rolewise-enable consistent-skill-name -->",
        "- Tableau",
        "- Pytorch",
      ],
      [torch],
    ],
    [
      "the whole file, from anywhere",
      ["- Tableau", "- Pytorch", "<!-- rolewise-disable-file no-mismatched-skill -->"],
      [torch],
    ],
  ];
  for (const [name, lines, found] of cases) it(name, () => assert.deepEqual(check(lines).found, found));

  it("front matter allows a skill, by id or label, and sets rules", () => {
    const lines = ["- Tableau and SPSS", "- Pytorch"];
    assert.deepEqual(check(lines, "---\nrolewise: { allow: [tableau, SPSS] }\n---\n").found, [torch]);
    assert.deepEqual(
      check(lines, "---\nrolewise:\n  rules: { consistent-skill-name: off }\n  allow: [spss]\n---\n").found,
      [tableau],
    );
  });

  it("front matter says what it does not know, with the nearest", () => {
    const { problems, found } = check(
      ["- Tableau"],
      "---\nrolewise: { allow: [tabelau], rules: { no-mismatched-skil: off, no-duplicate-skill: loud } }\n---\n",
    );
    assert.equal(problems.length, 3);
    assert.match(problems[0] as string, /no skill “tabelau”.*“tableau”/);
    assert.match(problems[1] as string, /no rule “no-mismatched-skil”.*“no-mismatched-skill”/);
    assert.match(problems[2] as string, /Expected one of off, info, warning, error/);
    assert.deepEqual(found, [tableau]);
  });
});
