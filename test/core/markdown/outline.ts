import type { SyntaxNode } from "@lezer/common";
import { GFM, parser } from "@lezer/markdown";

const markdown = parser.configure(GFM);
const blocks =
  /^(?:Document|Blockquote|BulletList|OrderedList|ListItem|(?:ATX|Setext)Heading\d|Paragraph|Task|Table|TableHeader|TableRow|TableCell|FencedCode|CodeBlock|HTMLBlock|HorizontalRule|LinkReference)$/;
const comment = /<!--.*?-->/gs;

/** The blocks of a page as a reader sees them, front matter and comments left out: each with its text, nested as they are. */
export function outlineOf(text: string): string {
  const body = text
    .replace(/^\uFEFF?---[ \t]*\r?\n(?:.*?\r?\n)??(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/s, "")
    .replace(/^\uFEFF/, "");
  const lines: string[] = [];
  const show = (node: SyntaxNode, depth: number): void => {
    if (!blocks.test(node.name)) return;
    const before = lines.push("") - 1;
    for (let child = node.firstChild; child !== null; child = child.nextSibling) show(child, depth + 1);
    const isLeaf = lines.length === before + 1;
    const said = isLeaf
      ? body
          .slice(node.from, node.to)
          .replace(comment, " ")
          .replace(/[\s>]+/g, " ")
          .trim()
      : "";
    lines[before] = `${" ".repeat(depth)}${node.name} ${said}`.trimEnd();
  };
  show(markdown.parse(body).topNode, 0);
  // A comment beside raw HTML is one block with it.
  return lines.filter((line) => !/^ *HTMLBlock$/.test(line)).join("\n");
}
