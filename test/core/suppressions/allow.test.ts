import assert from "node:assert/strict";
import fc from "fast-check";
import { createEngine } from "../../../src/core/engine.ts";
import { applyEdits } from "../../../src/core/fixes/apply.ts";
import type { Fix } from "../../../src/core/fixes/types.ts";
import type { CheckResult, Finding } from "../../../src/core/types.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";
import { outlineOf } from "../markdown/outline.ts";

const engine = createEngine(builtInKnowledge);

function check(text: string): CheckResult {
  return engine.check(text, { today: "2026-01-31", force: true });
}

function allowing(finding: Finding | undefined, where: Fix["allows"]): Fix | undefined {
  return finding?.fixes.find(({ allows }) => allows === where);
}

/** The text after the first finding of a rule, about a skill or not, has been allowed. */
function allow(text: string, where: Fix["allows"], rule = "no-mismatched-skill", skill?: string): string | undefined {
  const finding = check(text).findings.find((one) => one.rule === rule && (skill === undefined || one.skill === skill));
  const fix = allowing(finding, where);
  return fix && applyEdits(text, fix.edits);
}

const comment = "<!-- rolewise-disable-next-line no-mismatched-skill(tableau) -->";
const head = "# AI Engineer\n\n## Requirements\n\n";

describe("allowing a finding here", () => {
  const cases: [name: string, before: string, after: string][] = [
    ["the first item of a list", "- Tableau\n- SQL\n", `${comment}\n- Tableau\n- SQL\n`],
    ["a later item: inside the one before", "- SQL\n- Tableau\n", `- SQL\n  ${comment}\n- Tableau\n`],
    ["a numbered item", "9. SQL\n10. Tableau\n", `9. SQL\n   ${comment}\n10. Tableau\n`],
    ["an item behind nested ones", "- SQL\n  - Go\n- Tableau\n", `- SQL\n  - Go\n  ${comment}\n- Tableau\n`],
    ["the first nested item", "- Tools\n  - Tableau\n", `- Tools\n  ${comment}\n  - Tableau\n`],
    ["a later nested item", "- Tools\n  - Go\n  - Tableau\n", `- Tools\n  - Go\n    ${comment}\n  - Tableau\n`],
    ["an item behind a blank line", "* SQL\n\n* Tableau\n", `* SQL\n\n  ${comment}\n* Tableau\n`],
    ["an item's wrapped line", "- SQL\n- Go and\n  Tableau\n", `- SQL\n  ${comment}\n- Go and\n  Tableau\n`],
    ["a paragraph", "You know Tableau well.\n", `${comment}\nYou know Tableau well.\n`],
    ["a paragraph's later line", "You know SQL\nand Tableau.\n", `${comment}\nYou know SQL\nand Tableau.\n`],
    ["a paragraph inside an item", "- SQL\n\n  Tableau skills\n", `- SQL\n\n  ${comment}\n  Tableau skills\n`],
    ["a bullet that Markdown takes for text", "• SQL\n• Tableau\n", `• SQL ${comment}\n• Tableau\n`],
    ["behind a hard break", "• SQL  \n• Tableau  \n", `• SQL ${comment}  \n• Tableau  \n`],
    ["under a bold line", "**Must know**\nTableau\n", `**Must know** ${comment}\nTableau\n`],
    [
      "under a bold line that a backslash breaks",
      "**Must know** \\\n• SQL\n• Tableau\n",
      `**Must know** \\\n• SQL ${comment}\n• Tableau\n`,
    ],
    ["a quotation", "> - SQL\n> - Tableau\n", `> - SQL\n>   ${comment}\n> - Tableau\n`],
    ["the first line of a quotation", "> - Tableau\n", `${comment}\n> - Tableau\n`],
    [
      "a row: before the table as a whole",
      "| Tool | Years |\n| --- | --- |\n| SQL | 3 |\n| Tableau | 3 |\n",
      `${comment}\n| Tool | Years |\n| --- | --- |\n| SQL | 3 |\n| Tableau | 3 |\n`,
    ],
    ["behind code", "```\nx\n```\n- Tableau\n", `\`\`\`\nx\n\`\`\`\n${comment}\n- Tableau\n`],
    ["a number behind a bullet's words", "- SQL\n10) Tableau\n", `- SQL ${comment}\n10) Tableau\n`],
    ["behind code on one line", "```a | b ```\n- Tableau\n", `\`\`\`a | b \`\`\`\n${comment}\n- Tableau\n`],
    ["with tabs", "-\tSQL\n-\tTableau\n", `-\tSQL\n    ${comment}\n-\tTableau\n`],
    ["other line breaks", "- SQL\r\n- Tableau\r\n", `- SQL\r\n  ${comment}\r\n- Tableau\r\n`],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      const isWindows = before.includes("\r");
      const lead = isWindows ? head.replaceAll("\n", "\r\n") : head;
      assert.equal(allow(lead + before, "here"), lead + after);
      assert.equal(outlineOf(lead + after), outlineOf(lead + before));
      assert.ok(
        !check(lead + after).findings.some(({ skill, rule }) => skill === "tableau" && rule === "no-mismatched-skill"),
      );
    });
  }

  it("a heading, and a byte-order mark stays first", () => {
    const text =
      "\uFEFF# AI Engineer\n\n## Duties\n\n- Build dashboards in Tableau\n- Report KPIs to leadership\n\n## Requirements\n\n- Excel and Tableau\n- A/B testing\n";
    const after = allow(text, "here", "consistent-role");
    assert.ok(after?.startsWith("\uFEFF<!-- rolewise-disable-next-line consistent-role -->\n# AI Engineer\n"));
    assert.ok(!check(after ?? "").findings.some(({ rule }) => rule === "consistent-role"));
  });

  it("not in front matter, where no comment can stand", () => {
    const text =
      "---\nrole: ai-engineer\n---\n\n## Duties\n\n- Build dashboards in Tableau\n- Report KPIs to leadership\n\n## Requirements\n\n- Excel and Tableau\n- A/B testing\n";
    const finding = check(text).findings.find(({ rule }) => rule === "consistent-role");
    assert.deepEqual(
      finding?.fixes.flatMap(({ allows }) => allows ?? []),
      ["posting"],
    );
  });

  it("stands behind what mends the finding, and is never safe", () => {
    for (const { fixes } of check(`${head}- Python, Tableau and PowerBI\n`).findings) {
      const first = fixes.findIndex(({ allows }) => allows !== undefined);
      assert.deepEqual(
        fixes.slice(first).map(({ allows, safe }) => [allows, safe]),
        [
          ["here", false],
          ["posting", false],
        ],
      );
    }
  });
});

describe("allowing a finding in the posting", () => {
  const body = "\n# AI Engineer\n\n## Requirements\n\n- Python and Tableau\n";
  const allowed: [name: string, before: string, after: string][] = [
    ["adds to front matter", "role: ai-engineer # ours\n", "role: ai-engineer # ours\nrolewise:\n  allow: [tableau]\n"],
    ["adds to empty front matter", "", "rolewise:\n  allow: [tableau]\n"],
    ["adds to a list", "rolewise:\n  allow: [spss] # reports\n", "rolewise:\n  allow: [spss, tableau] # reports\n"],
    ["adds to an empty list", "rolewise: { allow: [] }\n", "rolewise: { allow: [tableau] }\n"],
    [
      "adds to a list of lines",
      "rolewise:\n  allow:\n    - spss # ours\n    # end\ntags: [a]\n",
      "rolewise:\n  allow:\n    - spss # ours\n    - tableau\n    # end\ntags: [a]\n",
    ],
    ["adds to a single skill", "rolewise:\n  allow: spss\n", "rolewise:\n  allow: [spss, tableau]\n"],
    ["fills an empty key", "rolewise:\n  allow:\n", "rolewise:\n  allow: [tableau]\n"],
    ["fills an empty setting", "rolewise: # later\ntags: [a]\n", "rolewise: { allow: [tableau] } # later\ntags: [a]\n"],
    [
      "adds beside rules",
      "rolewise:\n    rules:\n        consistent-role: off\n\ntags: [a]\n",
      "rolewise:\n    rules:\n        consistent-role: off\n    allow: [tableau]\n\ntags: [a]\n",
    ],
    [
      "adds in braces",
      "rolewise: { rules: { consistent-role: off } }\n",
      "rolewise: { rules: { consistent-role: off }, allow: [tableau] }\n",
    ],
    [
      "adds to front matter in braces",
      "{ role: ai-engineer }\n",
      "{ role: ai-engineer, rolewise: { allow: [tableau] } }\n",
    ],
  ];
  for (const [name, before, after] of allowed) {
    it(`${name}, keeping layout and comments`, () => {
      assert.equal(allow(`---\n${before}---\n${body}`, "posting"), `---\n${after}---\n${body}`);
    });
  }

  it("turns off a rule that is about no skill", () => {
    const rest = "---\n\n# AI Engineer\n\n## What you will do\n\n- Explore raw data to find trends\n";
    const off = (frontMatter: string): string | undefined =>
      allow(`---\n${frontMatter}${rest}`, "posting", "no-mismatched-duty");
    assert.equal(
      off("title: AI Engineer\n"),
      `---\ntitle: AI Engineer\nrolewise:\n  rules: { no-mismatched-duty: off }\n${rest}`,
    );
    assert.equal(
      off("rolewise:\n  rules:\n    no-mismatched-duty: info # for now\n"),
      `---\nrolewise:\n  rules:\n    no-mismatched-duty: off # for now\n${rest}`,
    );
  });

  it("keeps the options of a rule that it turns off", () => {
    const rest = "---\n\n# AI Engineer\n\n## Requirements\n\n- Docker, Kafka, Spark, Airflow and SQL\n";
    const before = `---\nrolewise:\n  rules: { max-required-skills: [info, { most: 2 }] }\n${rest}`;
    assert.equal(allow(before, "posting", "max-required-skills"), before.replace("[info", "[off"));
  });

  it("keeps to the skill where another rule is about one", () => {
    const text = "---\nrole: ai-engineer\n---\n\n## Requirements\n\n- PowerBI and Tensorflow\n";
    const after = allow(text, "posting", "consistent-skill-name", "tensorflow");
    assert.equal(
      after,
      text.replace("---\n\n", "---\n<!-- rolewise-disable-file consistent-skill-name(tensorflow) -->\n\n"),
    );
    const left = check(after ?? "").findings.filter(({ rule }) => rule === "consistent-skill-name");
    assert.deepEqual(
      left.map(({ skill }) => skill),
      ["power-bi"],
    );
  });

  it("writes a comment where there is no front matter, or none that can be added to", () => {
    const comment = "<!-- rolewise-disable-file no-mismatched-skill(tableau) -->";
    assert.equal(allow(body, "posting"), `${comment}\n${body}`);
    for (const frontMatter of ["role: [ai-engineer\n", "x: &a { allow: [] }\nrolewise: *a\n", "- a list\n"]) {
      const text = `---\n${frontMatter}---\n${body}`;
      assert.equal(allow(text, "posting"), `---\n${frontMatter}---\n${comment}\n${body}`);
    }
  });
});

describe("allowing a finding in any posting", function () {
  this.timeout(60_000);
  const line = fc.constantFrom(
    "Python and SQL",
    "Tableau",
    "PowerBI, SPSS or Tableau",
    "Explore raw data\nto find trends",
    "Docker, `Go` and\nTableau",
  );
  const marker = fc.constantFrom("- ", "* ", "1. ", "1)  ", "-   ", "• ");
  const hang = (text: string, first: string): string =>
    text
      .split("\n")
      .map((part, index) => `${index === 0 ? first : " ".repeat(first.length)}${part}`)
      .join("\n");
  const list = fc
    .tuple(
      marker,
      marker,
      fc.array(fc.tuple(line, fc.option(line)), { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([outer, inner, items, isLoose, isLazy]) =>
      items
        .map(([text, nested]) => {
          const own = isLazy ? `${outer}${text}` : hang(text, outer);
          return nested === null ? own : `${own}\n${hang(hang(nested, inner), " ".repeat(outer.length))}`;
        })
        .join(isLoose ? "\n\n" : "\n"),
    );
  const block = fc.oneof(
    { weight: 3, arbitrary: list },
    line,
    line.map((text) => `**Must have**\n${text}`),
    fc.tuple(line, line).map(([a, b]) => `${a}  \n${b}`),
    list.map((text) => text.replace(/^/gm, "> ")),
    fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map((rows) =>
        ["| Tool | Use |", "| --- | --- |", ...rows.map((row) => `| ${row.replaceAll("\n", " ")} | yes |`)].join("\n"),
      ),
    line.map((text) => `### ${text.replaceAll("\n", " ")}`),
    line.map((text) => `${text.replaceAll("\n", " ")}\n---`),
    line.map((text) => `\`\`\`\n${text}\n\`\`\``),
    line.map((text) => `<div>\n${text}\n</div>`),
    fc.constant("---"),
  );
  const page = fc
    .tuple(
      fc.array(block, { minLength: 1, maxLength: 5 }),
      fc.constantFrom("\n\n", "\n"),
      fc.constantFrom("\n", "\r\n"),
      fc.constantFrom("", "---\ntitle: AI Engineer\n---\n\n"),
    )
    .map(([parts, gap, eol, frontMatter]) =>
      `${frontMatter}# AI Engineer\n\n## Requirements\n\n${parts.join(gap)}\n`.replaceAll("\n", eol),
    );

  const keyOf = ({ rule, skill, message }: Finding): string => `${rule} ${skill} ${message}`;

  it("silences it, says nothing else, and leaves the page as it was", () => {
    let offered = 0;
    fc.assert(
      fc.property(page, (text) => {
        const { findings } = check(text);
        const outline = outlineOf(text);
        for (const finding of findings.slice(0, 6)) {
          for (const fix of finding.fixes) {
            if (fix.allows === undefined) continue;
            offered++;
            const mended = applyEdits(text, fix.edits);
            assert.equal(outlineOf(mended), outline);
            const left = check(mended).findings.map(keyOf);
            const before = findings.map(keyOf);
            for (const key of new Set([...left, ...before])) {
              const [now, then] = [left, before].map((keys) => keys.filter((one) => one === key).length) as [
                number,
                number,
              ];
              assert.ok(key === keyOf(finding) ? now < then : now <= then, `${key}: ${then} → ${now}`);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
    assert.ok(offered > 150);
  });
});
