import assert from "node:assert/strict";
import { parser as commonmark, GFM } from "@lezer/markdown";
import fc from "fast-check";
import { createEngine } from "../../../src/core/engine.ts";
import { renderCsv } from "../../../src/core/report/render-csv.ts";
import { renderMarkdown } from "../../../src/core/report/render-markdown.ts";
import { createReport, reportPosting } from "../../../src/core/report/report-posting.ts";
import type { PostingReport } from "../../../src/core/report/types.ts";
import { compileSample } from "../suggest/knowledge.ts";

const engine = createEngine(compileSample());
const posting = "# AI Engineer\n\n## Requirements\n\n- Python, Tableau and SQL\n";

function reportOf(text: string, path = "jobs/a.md"): PostingReport {
  return reportPosting(engine, engine.check(text, { force: true, today: "2026-06-30" }), path);
}

/** RFC 4180, read strictly: throws on what it does not allow. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const found = cell.exec(text);
    assert.ok(found !== null, `no cell at ${at}: ${JSON.stringify(text.slice(at, at + 20))}`);
    const [, raw = "", end] = found;
    row.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === "\r\n") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe("CSV report", () => {
  it("has a row for each finding, and one for a posting without any", () => {
    const report = createReport(engine, [reportOf(posting), reportOf("# Data Analyst\n", "jobs/b.md")]);
    const [head = [], ...rows] = parseCsv(renderCsv(report));
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
    assert.deepEqual(column("path"), ["jobs/a.md", "jobs/b.md"]);
    assert.deepEqual(column("title"), ["AI Engineer", "Data Analyst"]);
    assert.deepEqual(column("role"), ["ai-engineer", "data-analyst"]);
    assert.deepEqual(column("rule"), ["no-mismatched-skill", ""]);
    assert.deepEqual(column("line"), ["5", ""]);
    assert.deepEqual(column("areas shown"), ["1", "0"]);
    assert.deepEqual(column("fixes"), [String(report.postings[0]?.findings[0]?.fixes.length), ""]);
  });

  it("is well formed for any words, and none of them is a formula", () => {
    const words = fc.string({
      unit: fc.constantFrom("=", "+", "-", "@", "＝", "\t", '"', ",", "\r", "\n", "a", "1", "é", "\u0000"),
    });
    fc.assert(
      fc.property(words, words, (title, path) => {
        const report = createReport(engine, [
          { ...reportOf(posting), title, path },
          { ...reportOf("Hello"), title, path },
        ]);
        const rows = parseCsv(renderCsv(report));
        assert.equal(new Set(rows.map(({ length }) => length)).size, 1);
        for (const cell of rows.flat()) assert.ok(!/^[=+\-@\t\r\n＝]/.test(cell), cell);
      }),
    );
  });
});

describe("Markdown report", () => {
  const parser = commonmark.configure(GFM);
  const shapeOf = (text: string): string[] => {
    const names: string[] = [];
    parser.parse(text).iterate({
      enter: ({ name }) => {
        // How often a text is escaped is no matter of shape; where rows break is.
        if (name !== "Escape" && name !== "URL") names.push(name);
      },
    });
    return names;
  };

  it("shows one posting", () => {
    const text = renderMarkdown(createReport(engine, [reportOf(posting)]));
    assert.match(text, /^# AI Engineer\n\njobs\/a\.md\n\nJudged as AI engineer\./);
    assert.match(text, /\n## Areas: 1 of 2\n\n### Missing\n\n- \*\*Serving models\*\*\. For instance: Experience with/);
    assert.match(
      text,
      /\n- \*\*Warning\*\*, line 5: AI engineer postings rarely ask for Tableau .* Offered: .*Remove Tableau/,
    );
    assert.match(text, /\n\| Python \| core \| 80 of 100 AI engineer postings \| 5 \|\n/);
  });

  it("has a table of several first", () => {
    const text = renderMarkdown(createReport(engine, [reportOf(posting), reportOf("# Data Analyst\n", "b|c.md")]));
    assert.match(text, /^# Job postings report\n\nPostings: 2\. 1 warning\n\n\| Posting \|/);
    assert.match(text, /\n\| Data Analyst \(b\\\|c\.md\) \| data analyst \| unknown \| – \| 0 \| 0 \| 0 \|\n/);
    assert.match(text, /\n## Data Analyst\n/);
  });

  it("keeps its shape whatever a posting is called", () => {
    const plain = shapeOf(renderMarkdown(createReport(engine, [{ ...reportOf(posting), title: "x", path: "y" }])));
    const words = fc.string({
      unit: fc.constantFrom("*", "_", "`", "|", "<b>", "\n", "# ", "[a](b)", "&lt;", "\\", "!", "~", "x", "- ", "1. "),
    });
    fc.assert(
      fc.property(words, words, (title, path) => {
        const named = { ...reportOf(posting), title: `a${title}b`, path: `a${path}b` };
        assert.deepEqual(shapeOf(renderMarkdown(createReport(engine, [named]))), plain);
      }),
    );
  });
});
