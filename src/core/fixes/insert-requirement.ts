import { traceLines } from "../markdown/trace-lines.ts";
import type { Posting, Section } from "../posting/types.ts";
import { lineStart } from "../text/line-start.ts";
import type { TextEdit } from "../text/span.ts";
import { insertItem } from "./insert-item.ts";
import { insertSection } from "./insert-section.ts";
import { lineBreakOf } from "./lines.ts";
import { firstFrom } from "./neighbours.ts";
import { blocksOf, placeOf } from "./section-on-page.ts";

/**
 * Adds a line to the posting's first list of requirements, in that list's style; where the posting has no such section,
 * adds one behind the duties. Nothing where the line stands there already, or where that list is so far in that a page shows it as code.
 */
export function insertRequirement(posting: Posting, line: string): TextEdit[] {
  const { sections, text } = posting;
  if (text.toLowerCase().includes(line.toLowerCase().replace(/\.$/, ""))) return [];
  const write = (): string => line;
  const required = findRequired(posting, "required") ?? findRequired(posting, "mixed");
  if (required !== undefined) {
    const edit = insertItem(posting, required, write, []);
    return isInCode(posting, edit.start) ? [] : [edit];
  }
  const last = sections.at(-1);
  if (last === undefined) {
    const eol = lineBreakOf(text);
    const lead =
      text === "" || /^\uFEFF?$/.test(text) ? "" : text.endsWith("\n") || text.endsWith("\r") ? eol : eol + eol;
    return [{ start: text.length, end: text.length, text: `${lead}## Requirements${eol}${eol}- ${line}${eol}` }];
  }
  const behind = sections.findLast(({ kind }) => kind === "duties") ?? beforeEnd(sections) ?? last;
  return [insertSection(posting, behind, { title: "Requirements", items: [write] }, [])];
}

/** Whether Markdown takes the line that ends at an offset for code: a list pasted with its indentation. */
function isInCode({ text, frontMatter }: Posting, offset: number): boolean {
  const line = lineStart(text, offset);
  if (!/^(?: {4}| {0,3}\t)/.test(text.slice(line, offset))) return false;
  const lines = traceLines(text, frontMatter?.span.end ?? 0);
  return lines[firstFrom(lines, line, ({ start }) => start)]?.kind === "closed";
}

/** The first of them that has a list, since one with sections of its own may hold nothing else; else the first. */
function findRequired(posting: Posting, wanted: Section["kind"]): Section | undefined {
  const found = posting.sections.filter(({ kind, heading }) => kind === wanted && heading !== undefined);
  const hasItems = (section: Section): boolean =>
    blocksOf(posting, placeOf(posting, section)).some(({ kind }) => kind === "item");
  return found.find(hasItems) ?? found[0];
}

/** The last section before what the employer offers and has to say. */
function beforeEnd(sections: readonly Section[]): Section | undefined {
  const end = sections.findIndex(
    ({ kind }) => kind === "preferred" || kind === "benefits" || kind === "process" || kind === "legal",
  );
  return end > 0 ? sections[end - 1] : undefined;
}
