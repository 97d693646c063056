import assert from "node:assert/strict";
import { createEngine } from "../../../src/core/engine.ts";
import { readPosting } from "../../../src/core/posting/read-posting.ts";
import { readSuppressions } from "../../../src/core/suppressions/read-suppressions.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";

const engine = createEngine(builtInKnowledge);
const index = engine.index();

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
    ["without blanks", ["<!--rolewise-disable-next-line-->", "- Tableau", "- Pytorch"], [torch]],
    ["the whole file, without a blank at the end", ["- Tableau", "<!-- rolewise-disable-file-->", "- Pytorch"], []],
    [
      "without blanks around a rule",
      ["<!--rolewise-disable no-mismatched-skill-->", "- Tableau", "- Pytorch"],
      [torch],
    ],
    [
      "a reason with signs in it",
      ["<!-- rolewise-disable-next-line no-mismatched-skill -- reports > 5 years -> <b> -->", "- Tableau", "- Pytorch"],
      [torch],
    ],
    ["a reason alone", ["<!-- rolewise-disable-next-line --consistent-skill-name -->", "- Tableau"], []],
    [
      "skills by label, alias and misspelling",
      [
        "<!-- rolewise-disable-next-line no-mismatched-skill(Google Analytics, MS Power BI, TABLEAU) -->",
        "- Google Analytics, Power BI, Tableau and SPSS",
      ],
      ["no-mismatched-skill SPSS"],
    ],
    [
      "comments on the next line are not the next line",
      [
        "<!-- rolewise-disable-next-line no-mismatched-skill -->",
        "<!-- rolewise-disable-next-line consistent-skill-name -->",
        "- Tableau and Pytorch",
        "- Tableau",
      ],
      [tableau],
    ],
    [
      "enabling a rule after all were disabled",
      [
        "<!-- rolewise-disable -->",
        "- Tableau and Pytorch",
        "<!-- rolewise-enable no-mismatched-skill -->",
        "- Tableau and Pytorch",
      ],
      [tableau],
    ],
    [
      "enabling a skill after its rule was disabled",
      [
        "<!-- rolewise-disable no-mismatched-skill -->",
        "<!-- rolewise-enable no-mismatched-skill(tableau) -->",
        "- Tableau and SPSS",
      ],
      [tableau],
    ],
    [
      "enabling does not take back what was said of a line or of the file",
      [
        "<!-- rolewise-disable-file consistent-skill-name -->",
        "<!-- rolewise-disable-next-line no-mismatched-skill -->",
        "- Tableau <!-- rolewise-enable -->",
        "- Tableau and Pytorch",
      ],
      [tableau],
    ],
    ["one that code shows", ["- Write `<!-- rolewise-disable-file -->`", "- Tableau"], [tableau]],
    ["one after a stray backtick", ["- The ` key <!-- rolewise-disable-next-line -->", "- Tableau"], []],
    ["one in fenced code", ["~~~", "```", "<!-- rolewise-disable-file -->", "~~~", "- Tableau"], [tableau]],
    [
      "one in fenced code of an item",
      ["- SQL", "    ```", "    <!-- rolewise-disable-file -->", "    ```", "- Tableau"],
      [tableau],
    ],
    ["one behind code on one line", ["```a```", "<!-- rolewise-disable-next-line -->", "- Tableau"], []],
    ["one after an opening that code shows", ["- `<!--` <!-- rolewise-disable-next-line -->", "- Tableau"], []],
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

  it("front matter says what is wrong of a rule's setting, where it stands", () => {
    const text = `---
rolewise:
  rules:
    no-duplicate-skill: [loud, { most: 3 }]
    no-mismatched-duty: [info, { most: 3 }]
    consistent-role: { most: 3 }
    no-mismatched-skill: [off]
---
# AI Engineer\n\n## Requirements\n\n- Tableau\n`;
    const { problems, findings } = engine.check(text, { today: "2026-01-31", force: true });
    assert.deepEqual(
      problems.map(({ span }) => text.slice(span.start, span.end)),
      ["loud", "{ most: 3 }", "{ most: 3 }"],
    );
    assert.match(problems[0]?.message ?? "", /no level “loud”/);
    assert.match(problems[1]?.message ?? "", /no-mismatched-duty has no options/);
    assert.match(problems[2]?.message ?? "", /options stand behind its level/);
    assert.ok(!findings.some(({ rule }) => rule === "no-mismatched-skill"));
  });

  it("front matter sets a rule's options, and says where one is wrong", () => {
    const page = (setting: string): string =>
      `---\nrolewise: { rules: { max-required-skills: ${setting} } }\n---\n# AI Engineer\n\n## Requirements\n\n- Python, SQL, Go\n`;
    const find = (text: string) => engine.check(text, { today: "2026-01-31", force: true });
    const { findings } = find(page("[warning, { most: 2 }]"));
    assert.equal(findings.find(({ rule }) => rule === "max-required-skills")?.severity, "warning");
    const wrong = page("[warning, { most: two }]");
    const [problem] = find(wrong).problems;
    assert.match(problem?.message ?? "", /option most of max-required-skills: expected a number, found “two”/);
    assert.equal(wrong.slice(problem?.span.start, problem?.span.end), "two");
    const unknown = page("[warning, { moste: 2 }]");
    const [key] = find(unknown).problems;
    assert.match(key?.message ?? "", /did you mean “most”/);
    assert.equal(unknown.slice(key?.span.start, key?.span.end), "moste");
  });

  describe("comments that nobody understands", () => {
    const unknown: [comment: string, message: RegExp, place: string][] = [
      [
        "rolewise-disable-next-line no-mismatched-skil",
        /no rule “no-mismatched-skil”.*“no-mismatched-skill”/,
        "no-mismatched-skil",
      ],
      ["rolewise-disable-next-line no-mismatched-skill(tabelau)", /no skill “tabelau”.*“tableau”/, "tabelau"],
      ["rolewise-disable-next-line tableau", /no rule “tableau”.*no-mismatched-skill\(tableau\)/, "tableau"],
      ["rolewise-disable-next-line we need it here", /no rule “we”.*two dashes/, "we"],
      [
        "rolewise-disable-line",
        /no comment “rolewise-disable-line”.*rolewise-disable-next-line/,
        "<!-- rolewise-disable-line -->",
      ],
    ];
    for (const [comment, message, place] of unknown) {
      it(`says so of “${comment}”, and suppresses nothing`, () => {
        const text = `# AI Engineer\n\n## Requirements\n\n<!-- ${comment} -->\n- Tableau\n`;
        const { problems, findings } = engine.check(text, { today: "2026-01-31", force: true });
        assert.equal(problems.length, 1);
        assert.match(problems[0]?.message ?? "", message);
        assert.equal(text.slice(problems[0]?.span.start, problems[0]?.span.end), place);
        assert.ok(findings.some((finding) => finding.skill === "tableau"));
      });
    }

    it("still heeds what it understands of them", () => {
      const { found, problems } = check([
        "<!-- rolewise-disable no-such-rule-here, no-mismatched-skill(tabelau, spss) -->",
        "- Tableau and SPSS",
      ]);
      assert.equal(problems.length, 1);
      assert.deepEqual(found, [tableau, "no-mismatched-skill SPSS"]);
      const near = check([
        "<!-- rolewise-disable no-duplicat-skill, no-mismatched-skill(tabelau, spss) -->",
        "- Tableau and SPSS",
      ]);
      assert.equal(near.problems.length, 2);
      assert.deepEqual(near.found, [tableau]);
    });

    it("says that one is never closed", () => {
      for (const rest of ["", "\n<!-- closed -->"])
        assert.match(check([`<!-- rolewise-disable${rest}`, "- Tableau"]).problems.join(), /never closed/);
    });

    it("keeps the list of problems short", () => {
      const comment = `<!-- rolewise-disable no-mismatched-skill(${"nothing, ".repeat(5_000)}) -->`;
      assert.ok(check([comment]).problems.length <= 20);
    });
  });

  it("are found in one pass, however many there are and whether they end or not", () => {
    const bold = "<!-- rolewise-disable no-mismatched-skill(";
    const pieces = [
      "<!-- rolewise-disable ",
      "<!-- ",
      "`<!-- rolewise-disable` ",
      bold,
      "```\n<!-- rolewise-disable -->\n",
      "<!--rolewise-disable-next-line-->",
    ];
    for (const piece of pieces) {
      for (const end of ["", " -->"]) {
        const text = `# AI Engineer\n\n${piece.repeat(Math.ceil(300_000 / piece.length))}rolewise-${end}\n`;
        const started = process.cpuUsage().user;
        readSuppressions(readPosting(text, index.reader).posting, index, []);
        const seconds = (process.cpuUsage().user - started) / 1e6;
        assert.ok(seconds < 5, `${JSON.stringify(piece)} took ${seconds} s`);
      }
    }
  });

  describe("in front matter", () => {
    it("skills may be named in any way that postings name them", () => {
      const lines = ["- Power BI and Tableau"];
      for (const name of ["PowerBI", "power bi", "PBI", "Power-BI"])
        assert.deepEqual(check(lines, `---\nrolewise: { allow: [${name}] }\n---\n`), {
          found: [tableau],
          problems: [],
        });
      assert.deepEqual(check([], "---\nrolewise: { allow: [k8s, Kubernets] }\n---\n").problems, []);
    });
  });
});
