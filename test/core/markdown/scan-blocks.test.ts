import assert from "node:assert/strict";
import { GFM, parser } from "@lezer/markdown";
import fc from "fast-check";
import { scanBlocks } from "../../../src/core/markdown/scan-blocks.ts";
import type { Block } from "../../../src/core/posting/types.ts";

const noLabels = (): boolean => false;
const scan = (text: string): Block[] => scanBlocks(text, 0, noLabels);
const show = (text: string): string[] =>
  scan(text).map((block) => `${block.kind} ${text.slice(block.content.start, block.content.end)}`);

describe("blocks", () => {
  const cases: [name: string, text: string, blocks: string[]][] = [
    ["ATX headings, closed and bold", "# One #\n## **Two**\n", ["heading One", "heading Two"]],
    ["Setext headings", "One\n===\n\nTwo\n---\n", ["heading One", "heading Two"]],
    [
      "bold-only headings",
      "**What you’ll do**\n- Build\n\n__Skills:__\n",
      ["heading What you’ll do", "item Build", "heading Skills:"],
    ],
    ["a bold sentence is no heading", "**We build things.**\n", ["paragraph **We build things.**"]],
    ["two bold runs are no heading", "**Python** and **Go**\n", ["paragraph **Python** and **Go**"]],
    ["broken bold", "** Requirements **\n\n****\n", ["heading Requirements"]],
    [
      "bullets of all kinds",
      "- a\n* b\n+ c\n• d\n●e\n1. f\n2) g\n",
      ["item a", "item b", "item c", "item d", "item e", "item f", "item g"],
    ],
    ["nested items", "- a\n  - b\n    c\n", ["item a", "item b\n    c"]],
    ["wrapped items and paragraphs", "- a\n  b\n\nc\nd\n", ["item a\n  b", "paragraph c\nd"]],
    ["code is left out", "a\n\n```\n- b\n# c\n```\n\n    d\n\ne\n", ["paragraph a", "paragraph e"]],
    ["an unclosed fence hides the rest", "a\n~~~\nb\n", ["paragraph a"]],
    ["comments are left out, over empty lines too", "a\n\n<!-- b\n\nc -->\n\nd\n", ["paragraph a", "paragraph d"]],
    [
      "table cells",
      "| Tool | Years |\n| --- | --- |\n| Python | 3 |\n",
      ["cell Tool", "cell Years", "cell Python", "cell 3"],
    ],
    ["quotes", "> - a\n> b\n\n> # c\n", ["item a\n> b", "heading c"]],
    ["line breaks of all kinds", "# a\r\n- b\r\n- c\rd\n", ["heading a", "item b", "item c\rd"]],
    ["a rule is no heading", "- a\n\n---\n\nb\n", ["item a", "paragraph b"]],
    ["years in a paragraph are no list", "In all\n2019. We grew\n", ["paragraph In all\n2019. We grew"]],
    ["run-on text after bold", "**Note** this\n", ["paragraph **Note** this"]],
  ];
  for (const [name, text, blocks] of cases) it(name, () => assert.deepEqual(show(text), blocks));

  it("takes an unmarked line for a heading when its words say so", () => {
    const isHeading = (text: string) => (content: { start: number; end: number }) =>
      text.slice(content.start, content.end) === "Requirements:";
    const text = "About it\nRequirements:\nPython\n";
    const blocks = scanBlocks(text, 0, isHeading(text));
    assert.deepEqual(
      blocks.map((block) => `${block.kind} ${text.slice(block.content.start, block.content.end)}`),
      ["paragraph About it", "heading Requirements:", "paragraph Python"],
    );
  });

  it("agrees with @lezer/markdown on headings and list items of plain Markdown", () => {
    const word = fc.constantFrom("Python", "build", "data", "Go", "teams", "five");
    const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
    const piece = fc.oneof(
      fc.tuple(fc.integer({ min: 1, max: 6 }), sentence).map(([level, text]) => `${"#".repeat(level)} ${text}\n`),
      sentence.map((text) => `${text}\n===\n`),
      fc
        .array(sentence, { minLength: 1, maxLength: 4 })
        .map((items) => `${items.map((item) => `- ${item}`).join("\n")}\n`),
      fc
        .array(sentence, { minLength: 1, maxLength: 4 })
        .map((items) => `${items.map((item, index) => `${index + 1}. ${item}`).join("\n")}\n`),
      fc.tuple(sentence, sentence).map(([outer, inner]) => `- ${outer}\n  - ${inner}\n`),
      fc.array(sentence, { minLength: 1, maxLength: 3 }).map((lines) => `${lines.join("\n")}\n`),
      sentence.map((text) => `\`\`\`\n- ${text}\n\`\`\`\n`),
      sentence.map((text) => `| ${text} | b |\n| --- | --- |\n| c | ${text} |\n`),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join("\n");
        const ours = scan(text).map(
          (block) => `${block.kind} ${text.slice(block.content.start, block.content.end).trim()}`,
        );
        assert.deepEqual(
          ours.filter((line) => !line.startsWith("paragraph")),
          readWithLezer(text),
        );
      }),
      { numRuns: 300 },
    );
  });
});

function readWithLezer(text: string): string[] {
  const found: string[] = [];
  parser
    .configure(GFM)
    .parse(text)
    .iterate({
      enter(node) {
        if (/^(ATX|Setext)Heading\d$/.test(node.name)) {
          const mark = node.node.getChild("HeaderMark");
          const content = node.name.startsWith("ATX")
            ? text.slice(mark?.to ?? node.from, node.to)
            : text.slice(node.from, mark?.from);
          found.push(`heading ${content.trim()}`);
        } else if (node.name === "ListItem") {
          const paragraph = node.node.getChild("Paragraph");
          found.push(`item ${text.slice(paragraph?.from, paragraph?.to).trim()}`);
        } else if (node.name === "TableCell") found.push(`cell ${text.slice(node.from, node.to).trim()}`);
      },
    });
  return found;
}
