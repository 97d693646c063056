import assert from "node:assert/strict";
import fc from "fast-check";
import { createEngine } from "../../../src/core/engine.ts";
import { applyEdits } from "../../../src/core/fixes/apply.ts";
import type { CheckOptions, Finding } from "../../../src/core/types.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";
import { outlineOf } from "../markdown/outline.ts";

const engine = createEngine(builtInKnowledge);
const rule = "no-unused-suppression";

function unusedIn(text: string, options: Partial<CheckOptions> = {}): readonly Finding[] {
  const result = engine.check(text, { today: "2026-01-31", force: true, ...options });
  assert.deepEqual(result.failures, []);
  return result.findings.filter((finding) => finding.rule === rule);
}

function quotesIn(text: string, options?: Partial<CheckOptions>): string[] {
  return unusedIn(text, options).map(({ start, end }) => text.slice(start, end));
}

/** The text after the first offered fix of the finding about a quote. */
function mend(text: string, quote: string): string {
  const finding = unusedIn(text).find(({ start, end }) => text.slice(start, end) === quote);
  assert.ok(finding !== undefined, `nothing is said of ${quote}`);
  const fix = finding.fixes.find(({ allows }) => allows === undefined);
  assert.ok(fix !== undefined, "no fix");
  return applyEdits(text, fix.edits);
}

const head = "# AI Engineer\n\n## Requirements\n\n";
const next = (list: string): string => `<!-- rolewise-disable-next-line${list === "" ? "" : ` ${list}`} -->`;

describe("suppressions that suppress nothing", () => {
  const used: [name: string, lines: string][] = [
    ["a rule and a skill", `${next("no-mismatched-skill(tableau)")}\n- Tableau\n`],
    ["every rule", `${next("")}\n- Tableau\n`],
    ["a switch that is never closed", "<!-- rolewise-disable no-mismatched-skill -->\n- SQL\n- Tableau\n"],
    ["a switch and its end", "<!-- rolewise-disable -->\n- Tableau\n<!-- rolewise-enable -->\n- SQL\n"],
    [
      "an end for one of several",
      "<!-- rolewise-disable -->\n- Tableau\n<!-- rolewise-enable consistent-skill-name -->\n- SQL\n",
    ],
    ["the whole file", "- Tableau\n\n<!-- rolewise-disable-file no-mismatched-skill -->\n"],
    ["two that say the same", `<!-- rolewise-disable-file -->\n${next("no-mismatched-skill(tableau)")}\n- Tableau\n`],
    ["one that nobody understands", `${next("no-mismatched-skil")}\n- SQL\n`],
  ];
  for (const [name, lines] of used) it(`are not ${name}`, () => assert.deepEqual(quotesIn(head + lines), []));

  const idle: [name: string, lines: string, quotes: string[], mended: string[]][] = [
    [
      "a comment alone on its line",
      `- SQL\n  ${next("no-mismatched-skill")}\n- Go\n`,
      [next("no-mismatched-skill")],
      ["- SQL\n- Go\n"],
    ],
    ["a comment behind text", `- SQL ${next("")}\n- Go\n`, [next("")], ["- SQL\n- Go\n"]],
    ["a comment in the midst of text", `- SQL ${next("")} and\n  Go\n`, [next("")], ["- SQL and\n  Go\n"]],
    ["a comment in a quotation", `> ${next("")}\n> - SQL\n`, [next("")], ["> - SQL\n"]],
    ["a comment between blank lines", `SQL\n\n${next("")}\n\nGo\n`, [next("")], ["SQL\n\nGo\n"]],
    ["a comment that keeps two paragraphs apart", `SQL\n${next("")}\nGo\n`, [next("")], ["SQL\n\nGo\n"]],
    [
      "one skill of two",
      `${next("no-mismatched-skill(spss, tableau)")}\n- Tableau\n`,
      ["spss"],
      [`${next("no-mismatched-skill(tableau)")}\n- Tableau\n`],
    ],
    [
      "the last of three",
      `${next("no-mismatched-skill(tableau, sas, spss) -- ours")}\n- Tableau and SAS\n`,
      ["spss"],
      [`${next("no-mismatched-skill(tableau, sas) -- ours")}\n- Tableau and SAS\n`],
    ],
    [
      "one rule of two",
      `${next("consistent-skill-name, no-mismatched-skill(tableau)")}\n- Tableau\n`,
      ["consistent-skill-name"],
      [`${next("no-mismatched-skill(tableau)")}\n- Tableau\n`],
    ],
    [
      "a rule's only skill",
      `${next("no-mismatched-skill(tableau) no-duplicate-skill(sql)")}\n- Tableau\n`,
      ["sql"],
      [`${next("no-mismatched-skill(tableau)")}\n- Tableau\n`],
    ],
    [
      "a switch, and with it its end",
      "<!-- rolewise-disable -->\n- SQL\n<!-- rolewise-enable -->\n- Go\n",
      ["<!-- rolewise-disable -->"],
      ["- SQL\n- Go\n"],
    ],
    ["an end of nothing", "- SQL\n  <!-- rolewise-enable -->\n- Go\n", ["<!-- rolewise-enable -->"], ["- SQL\n- Go\n"]],
    ["one that names this rule for no reason", `${next(rule)}\n- SQL\n`, [next(rule)], ["- SQL\n"]],
  ];
  for (const [name, lines, quotes, mended] of idle) {
    it(`are ${name}`, () => {
      assert.deepEqual(quotesIn(head + lines), quotes);
      assert.deepEqual(
        quotes.map((quote) => mend(head + lines, quote)),
        mended.map((text) => head + text),
      );
      for (const text of mended) assert.deepEqual(quotesIn(head + text), []);
    });
  }

  it("stay as long as another line of theirs has something to hide", () => {
    const lines =
      "<!-- rolewise-disable no-mismatched-skill, consistent-skill-name -->\n- Tableau\n<!-- rolewise-enable -->\n";
    assert.deepEqual(quotesIn(head + lines), ["consistent-skill-name"]);
    assert.equal(
      mend(head + lines, "consistent-skill-name"),
      `${head}<!-- rolewise-disable no-mismatched-skill -->\n- Tableau\n<!-- rolewise-enable -->\n`,
    );
  });

  it("may be kept by name, not by a comment for everything", () => {
    const lines = `${next("no-mismatched-skill")}\n- SQL\n`;
    assert.deepEqual(quotesIn(`${head}${next(rule)}\n${lines}`), []);
    assert.deepEqual(quotesIn(`${head}${lines}\n<!-- rolewise-disable-file ${rule} -->\n`), []);
    assert.equal(quotesIn(`${head}<!-- rolewise-disable-file -->\n${lines}- Tableau\n`).length, 1);
  });

  it("are those of a rule that is off only if it would find nothing", () => {
    const lines = `${head}${next("no-mismatched-skill(tableau)")}\n- Tableau\n- SQL\n`;
    assert.deepEqual(quotesIn(lines, { rules: { "no-mismatched-skill": "off" } }), []);
    assert.equal(quotesIn(lines.replace("- Tableau\n", ""), { rules: { "no-mismatched-skill": "off" } }).length, 1);
    assert.deepEqual(quotesIn(lines.replace("- Tableau\n", ""), { rules: { [rule]: "off" } }), []);
  });

  it("are not judged without a role, by another role than the posting's, or in what is no posting", () => {
    const lines = `## Requirements\n\n${next("no-mismatched-skill(tableau)")}\n- SQL\n`;
    assert.deepEqual(quotesIn(`---\nrole: none\n---\n\n${lines}`), []);
    assert.deepEqual(quotesIn(`# AI Engineer\n\n${lines}`, { role: "data-analyst" }), []);
    assert.deepEqual(quotesIn(`# Notes\n\n${lines}`, { force: false }), []);
  });

  const body = "\n# AI Engineer\n\n## Requirements\n\n- Tableau\n";
  const entries: [name: string, before: string, quote: string, after: string][] = [
    [
      "a skill of a list",
      "rolewise:\n  allow: [tableau, SPSS] # ours\n",
      "SPSS",
      "rolewise:\n  allow: [tableau] # ours\n",
    ],
    ["the first of a list", "rolewise: { allow: [spss, tableau] }\n", "spss", "rolewise: { allow: [tableau] }\n"],
    [
      "a line of a list",
      "rolewise:\n  allow:\n    - spss # ours\n    - tableau\n",
      "spss",
      "rolewise:\n  allow:\n    - tableau\n",
    ],
    [
      "the only skill",
      "role: ai-engineer\nrolewise:\n  allow: [spss]\ntags: [a]\n",
      "spss",
      "role: ai-engineer\ntags: [a]\n",
    ],
    [
      "the only skill beside rules",
      "rolewise:\n  allow: spss\n  rules: { no-mismatched-skill: off }\n",
      "spss",
      "rolewise:\n  rules: { no-mismatched-skill: off }\n",
    ],
    [
      "a rule",
      "rolewise:\n  rules:\n    no-duplicate-skill: off\n    no-mismatched-skill: off\n",
      "no-duplicate-skill",
      "rolewise:\n  rules:\n    no-mismatched-skill: off\n",
    ],
    [
      "a rule in braces",
      "rolewise: { rules: { no-mismatched-skill: off, no-duplicate-skill: off } }\n",
      "no-duplicate-skill",
      "rolewise: { rules: { no-mismatched-skill: off } }\n",
    ],
  ];
  for (const [name, before, quote, after] of entries) {
    it(`are ${name} in front matter`, () => {
      const text = `---\n${before}---\n${body}`;
      assert.deepEqual(quotesIn(text), [quote]);
      assert.equal(mend(text, quote), `---\n${after}---\n${body}`);
    });
  }

  it("take the front matter with them that says nothing else", () => {
    assert.equal(mend(`---\nrolewise: { allow: [spss] }\n---\n${body}`, "spss"), body.slice(1));
  });

  const piece = fc.constantFrom(
    "- SQL",
    "- Tableau",
    "  - Go",
    "- PowerBI",
    "Tableau and SQL",
    "",
    "",
    "> - Tableau",
    next(""),
    next("no-mismatched-skill(tableau)"),
    `  ${next("no-mismatched-skill(tableau, spss), consistent-skill-name")}`,
    "<!-- rolewise-disable -->",
    "<!-- rolewise-disable no-mismatched-skill -->",
    "<!-- rolewise-enable -->",
    "<!-- rolewise-enable no-mismatched-skill(tableau) -->",
    `- Go ${next("consistent-skill-name")}`,
    `SQL ${next(rule)}`,
    "<!-- rolewise-disable-file no-impossible-experience -->",
  );
  /** Lists and quotations that only a comment kept apart may become one. */
  const itemsOf = (text: string): string => outlineOf(text).replace(/^ +(?:(?:BulletList|Blockquote)\n)?/gm, "");
  it("go one by one, in any text: each removal clears its finding, adds none and leaves the page", function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), fc.constantFrom("\n", "\r\n"), (lines, eol) => {
        const text = (head + lines.join("\n")).replaceAll("\n", eol);
        const before = unusedIn(text);
        for (const finding of before) {
          const fix = finding.fixes.find(({ allows }) => allows === undefined);
          assert.ok(fix !== undefined);
          const after = applyEdits(text, fix.edits);
          const left = unusedIn(after);
          assert.ok(left.length < before.length, `${JSON.stringify(text)}: ${finding.message}`);
          assert.equal(itemsOf(after), itemsOf(text));
        }
      }),
      { numRuns: 150 },
    );
  });
});
