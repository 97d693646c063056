import assert from "node:assert/strict";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { createEngine } from "../../../src/core/engine.ts";
import { renderPosting } from "../../../src/core/report/html/render-posting.ts";
import { type DocumentOptions, renderReport } from "../../../src/core/report/html/render-report.ts";
import { createReport, reportPosting } from "../../../src/core/report/report-posting.ts";
import type { PostingReport } from "../../../src/core/report/types.ts";
import { compileSample } from "../suggest/knowledge.ts";

const engine = createEngine(compileSample());
const posting = [
  "# AI Engineer",
  "",
  "## Responsibilities",
  "",
  "- Deploy our models",
  "",
  "## Requirements",
  "",
  "- Python, Tableau and SQL",
  "",
].join("\n");

function reportOf(text: string, path = "jobs/a.md"): PostingReport {
  return reportPosting(engine, engine.check(text, { force: true, today: "2026-06-30" }), path);
}

function pageOf(postings: readonly PostingReport[], options: DocumentOptions = {}): string {
  return renderReport(createReport(engine, postings), options);
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text inside, that of children included. */
  text: string;
}

/** The pages are written so that an XML parser, which forgives nothing, reads them like a browser does. */
function parse(page: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: "" };
    elements.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    for (const element of open) element.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(page).close();
  return elements;
}

const textOf = (elements: readonly Element[], name: string): string[] =>
  elements.filter((element) => element.name === name).map(({ text }) => text.replace(/\s+/g, " ").trim());

describe("HTML report", () => {
  it("has links to places that say what stands there to those who hear only the link", () => {
    const links = parse(pageOf([reportOf(posting)], { linkTo: ({ line }) => `#L${line}` })).filter(
      ({ attributes }) => attributes.class === "place",
    );
    const labels = links.map(({ attributes }) => attributes["aria-label"]);
    assert.ok(labels.includes("Tableau, line 9"), labels.join(" | "));
    for (const { attributes, text } of links)
      assert.match(String(attributes["aria-label"]), new RegExp(`^.+, ${text}$`));
  });

  it("shows of one posting how it reads, its areas, findings, skills and duties", () => {
    const page = parse(pageOf([reportOf(posting)]));
    assert.deepEqual(textOf(page, "title"), ["AI Engineer · Rolewise"]);
    assert.deepEqual(textOf(page, "h1"), ["AI Engineer"]);
    assert.deepEqual(
      textOf(page, "h2").map((heading) => heading.split(" ")[0]),
      ["How", "Areas", "Findings", "Skills", "Duties"],
    );
    const [all = ""] = textOf(page, "main");
    assert.match(all, /Judged as AI engineer\. The title “AI Engineer” names AI engineer\./);
    assert.match(all, /Areas 2 of 2.*Nothing is missing\..*A programming language: Python \(line 9\)/);
    assert.match(all, /Warning line 9 Tableau no-mismatched-skill .*Offered: .*Remove Tableau/);
    assert.match(all, /Python \(programming language\) core 80 of 100 AI engineer postings line 9/);
    assert.match(
      textOf(page, "footer")[0] ?? "",
      /postings; the counts cited are of 2025-01 to 2026-03.*fewer than 50/,
    );
  });

  it("has a value in words beside each bar, and its width from the same figure", () => {
    const page = parse(pageOf([reportOf(posting)]));
    const bars = page.filter(({ attributes }) => attributes.class === "bar-value");
    const rates = page.filter(({ attributes }) => attributes.class === "rate").map(({ text }) => text.trim());
    assert.ok(rates.includes("80 of 100 AI engineer postings"));
    assert.ok(bars.some(({ attributes }) => attributes.width === "80.0"));
    for (const svg of page.filter(({ name }) => name === "svg")) assert.equal(svg.attributes["aria-hidden"], "true");
  });

  it("has an index of several postings, each row of which leads to its posting", () => {
    const page = parse(pageOf([reportOf(posting), reportOf("# Data Analyst\n", "jobs/b.md")]));
    assert.deepEqual(textOf(page, "h1"), ["Job postings report"]);
    assert.deepEqual(
      textOf(page, "h2").map((heading) => heading),
      ["AI Engineer", "Data Analyst"],
    );
    const ids = page.map(({ attributes }) => attributes.id).filter(Boolean);
    assert.equal(new Set(ids).size, ids.length);
    const links = page.filter(({ name }) => name === "a").map(({ attributes }) => attributes.href ?? "");
    assert.deepEqual(links, ["#posting-1-report", "#posting-2-report"]);
    for (const link of links) assert.ok(ids.includes(link.slice(1)));
    assert.match(textOf(page, "tr")[1] ?? "", /^AI Engineerjobs\/a\.md AI engineerAI engineer2 of 2010$/);
  });

  it("says so where there is no posting, no role, and nothing to tell", () => {
    const none = engine.check("# Shopping\n", { today: "2026-06-30" });
    assert.match(pageOf([reportPosting(engine, none, "a.md")]), /no job posting/);
    assert.match(pageOf([reportOf("Hello\n")]), /No role is known.*|names too few skills/s);
  });

  it("links places and offers fixes where the page is told how to", () => {
    const page = parse(
      pageOf([reportOf(posting)], {
        linkTo: ({ start, line }, { path }) => `command:go?${path}&"${line}"${start}`,
        offersFixes: true,
      }),
    );
    const at = posting.indexOf("Tableau");
    const link = page.find(({ name, attributes }) => name === "a" && attributes["data-start"] === String(at));
    assert.equal(link?.attributes["data-end"], String(at + 7));
    assert.equal(link?.attributes.href, `command:go?jobs/a.md&"9"${at}`);
    const finding = reportOf(posting).findings.findIndex(({ skill }) => skill === "tableau");
    const buttons = page.filter(
      ({ name, attributes }) => name === "button" && attributes["data-finding"] === `${finding}`,
    );
    assert.deepEqual(
      buttons.map(({ text }) => text),
      reportOf(posting).findings[finding]?.fixes.map(({ title }) => title),
    );
  });

  it("says everything of its own in the reader's language", () => {
    const said: string[] = [];
    const l10n = {
      t: (text: string, ...values: readonly (string | number | boolean)[]): string => {
        said.push(text);
        return text.toUpperCase().replace(/\{(\d+)\}/g, (_, place) => String(values[place]));
      },
    };
    const text = posting.replace("Tableau", "Go");
    const made = reportPosting(engine, engine.check(text, { force: true, today: "2026-06-30" }), "a.md", l10n);
    const page = parse(pageOf([made], { l10n, language: "x-loud" }));
    assert.equal(page[0]?.attributes.lang, "x-loud");
    const [all = ""] = textOf(page, "body");
    assert.match(all, /JUDGED AS AI engineer\. THE TITLE “AI Engineer” NAMES AI engineer\./);
    assert.ok(said.length > 20);
    for (const own of said.filter((words) => /^[^{]*[a-z]{3}[^{]*$/.test(words)))
      assert.ok(!all.includes(` ${own} `), own);
  });

  it("is a fragment for a page of somebody else's", () => {
    const { markup } = renderPosting(reportOf(posting));
    assert.match(markup, /^<article /);
    assert.equal(parse(markup)[0]?.name, "article");
  });

  describe("is safe", () => {
    const policy = "default-src 'none'";

    it("under a policy that allows nothing but its style sheet", () => {
      const text = pageOf([reportOf(posting), reportOf("# X\n")], { policy });
      const page = parse(text);
      const meta = page.find(({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy");
      assert.equal(meta?.attributes.content, policy);
      const names = new Set(page.map(({ name }) => name));
      for (const name of ["script", "link", "img", "iframe", "object", "base", "form"])
        assert.ok(!names.has(name), name);
      for (const { attributes } of page)
        for (const name of Object.keys(attributes)) assert.ok(name !== "style" && !name.startsWith("on"), name);
      assert.ok(!/url\(|@import|https?:/.test(text));
    });

    it("for whatever a posting, its path and the data behind it hold", () => {
      const nasty = fc.constantFrom(
        "<script>",
        "</style>",
        "-->",
        '"><b onload=x>',
        "&amp;",
        "]]>",
        "\u0000",
        "\u202E",
        "\uD800",
        "{0}",
        "'",
      );
      const words = fc
        .array(fc.oneof(nasty, fc.string({ unit: "binary" })), { maxLength: 6 })
        .map((parts) => parts.join(" "));
      const plain = parse(pageOf([reportOf(posting)]));
      fc.assert(
        fc.property(words, (evil) => {
          const page = parse(pageOf([poison(reportOf(posting), evil)], { linkTo: () => evil, policy: evil }));
          // The same elements with other words in them: nothing became markup.
          const shape = (elements: readonly Element[]) =>
            elements.map(({ name }) => name).filter((name) => name !== "a" && name !== "span" && name !== "meta");
          assert.deepEqual(shape(page), shape(plain));
        }),
      );
    });
  });
});

/** The report with every text in it replaced that stands for somebody's words. */
function poison<T>(value: T, words: string): T {
  if (Array.isArray(value)) return value.map((item) => poison(item, words)) as T;
  if (typeof value !== "object" || value === null) return value;
  const own = new Set([
    "path",
    "title",
    "name",
    "reason",
    "label",
    "roleLabel",
    "message",
    "quote",
    "line",
    "category",
    "rule",
  ]);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      typeof inner === "string" && own.has(key) ? words : poison(inner, words),
    ]),
  ) as T;
}
