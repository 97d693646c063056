import { isAsked } from "../posting/is-asked.ts";
import type { Block, Heading, Posting, Section } from "../posting/types.ts";
import { lineStart } from "../text/line-start.ts";
import { contains, type Span, type TextEdit } from "../text/span.ts";
import { blanksAroundHeadings, nearestStyle, type WriteItem } from "./insert-item.ts";
import { laidOut } from "./laid-out.ts";
import { isBlank, lineBreakOf, lineEnd } from "./lines.ts";
import { blankLines, formatItem, numberStyle, startList } from "./list-style.ts";
import { firstFrom, within } from "./neighbours.ts";
import { blocksOf, isInList, sectionOnPage } from "./section-on-page.ts";

/** More blank lines than this are none of a posting's habits. */
const mostBlanks = 2;

export interface NewSection {
  readonly title: string;
  /** One or more. */
  readonly items: readonly WriteItem[];
  /** The section whose heading the new one's is to be like, where that is not the one before it. */
  readonly like?: Section | undefined;
}

/**
 * Adds a section of a list behind another section, with a heading as the posting's others are: mark, level, capitals,
 * colon and blank lines are taken from that section's, or from a fellow where it has none.
 */
export function insertSection(
  posting: Posting,
  fellow: Section,
  { title, items, like = fellow }: NewSection,
  removed: readonly Span[],
): TextEdit {
  const { text } = posting;
  const behind = sectionOnPage(posting, fellow);
  const eol = lineBreakOf(text);
  const heading = modelHeading(posting, like === fellow ? behind : sectionOnPage(posting, like));
  const at = lineEnd(text, endOf(posting, behind, removed));
  const style = startList(nearestStyle(posting, behind, at));
  const quote = style.prefix.includes(">") ? style.prefix : "";
  const blank = `${eol}${quote.trimEnd()}`;
  const isEmpty = text.slice(0, at).trim() === "";
  const blanks = blanksAt(posting, heading);
  const words = suitCase(posting, heading, title);
  if (heading !== undefined && isRunIn(text, heading)) {
    const sentences = items.map((write) => `${write({ ...style, isBare: false })}.`.replace(/\.\.$/, "."));
    const line = `${runInMark(text, heading, words)} ${sentences.join(" ")}`;
    return { start: at, end: at, text: `${blank}${eol}${quote}${line}` };
  }
  const lead = isEmpty ? "" : `${blank.repeat(blanks.before)}${eol}`;
  const list = items.map((write, at) => formatItem(numberStyle(style, at + 1), write(style))).join(eol);
  const line = `${lead}${quote}${drawHeading(text, heading, words, eol)}${blank.repeat(blanks.after)}${eol}${list}`;
  return { start: at, end: at, text: line };
}

/**
 * Where a section ends for a reader: behind its list and a closing word, not behind all that nothing else is a heading of, nor behind what the
 * employer says last ("We are an equal opportunity employer").
 */
function endOf(posting: Posting, section: Section, removed: readonly Span[]): number {
  const blocks = withoutLastWords(
    posting,
    blocksOf(posting, section).filter(({ span }) => !removed.includes(span)),
  );
  const { heading } = section;
  if (blocks.length === 0) return heading?.span.end ?? posting.text.slice(0, section.span.start).trimEnd().length;
  const lastItem = blocks.findLastIndex(({ kind }) => kind === "item");
  if (lastItem === -1)
    return ((heading && isRunIn(posting.text, heading) ? blocks[0] : blocks.at(-1)) as Block).span.end;
  const isClosed = lastItem === blocks.length - 2;
  return (blocks[isClosed ? lastItem + 1 : lastItem] as Block).span.end;
}

/** The blocks up to the closing paragraphs that ask nothing, where something else does. */
function withoutLastWords({ sentences }: Posting, blocks: readonly Block[]): readonly Block[] {
  let end = blocks.length;
  for (; end > 1; end--) {
    const { kind, span } = blocks[end - 1] as Block;
    if (kind !== "paragraph") break;
    const said = within(sentences, span);
    if (said.length === 0 || said.some(isAsked)) break;
  }
  return blocks.slice(0, end);
}

/** Blank lines above and below a heading, as the posting has them there. */
function blanksAt(posting: Posting, heading: Heading | undefined): { readonly before: number; readonly after: number } {
  const usual = blanksAroundHeadings(posting);
  if (heading === undefined) return usual;
  const { blocks, text } = posting;
  const index = firstFrom(blocks, heading.span.start, ({ span }) => span.start);
  const around = (at: number): Block | undefined => {
    const block = blocks[at];
    return block && laidOut(text, block);
  };
  const [before, after] = [around(index - 1), around(index + 1)];
  const count = (from: number, to: number): number => Math.min(mostBlanks, blankLines(text, from, to));
  // Right under a list its words would go on with the last item, and only their underline would be left.
  const fewest = heading.style === "setext" ? 1 : 0;
  const above =
    before === undefined || before.kind === "heading" ? usual.before : count(before.span.end, heading.span.start);
  return {
    before: Math.max(fewest, above),
    after: after === undefined || after.kind === "heading" ? usual.after : count(heading.span.end, after.span.start),
  };
}

/** The heading to be like: of a run of sections the one that stands highest, else any but the title. */
function modelHeading(posting: Posting, model: Section): Heading | undefined {
  const { sections } = posting;
  const headings = sections.flatMap(({ heading }) =>
    heading === undefined || isTitle(posting, heading) || isInList(posting, heading) ? [] : [heading],
  );
  if (model.heading === undefined || !headings.includes(model.heading)) return headings[0];
  let best = model.heading;
  for (let at = model.index - 1; at >= 0; at--) {
    const { heading, kind } = sections[at] as Section;
    if (isInList(posting, heading)) continue;
    if (heading === undefined || kind !== model.kind || heading.level > best.level) break;
    if (heading.level < best.level) best = heading;
  }
  return best;
}

/** A posting's title is a name: no other heading is written like it. */
function isTitle({ title, sections }: Posting, heading: Heading): boolean {
  const isFirst = sections.find((section) => section.heading !== undefined)?.heading === heading;
  return (isFirst && heading.level === 1) || (title !== undefined && contains(heading.span, title.span));
}

/** The model's source with other words in it, so that every mark around them stays. */
function drawHeading(text: string, heading: Heading | undefined, words: string, eol: string): string {
  if (heading === undefined) return `## ${words}`;
  const { span, content, style } = heading;
  const after = text.slice(content.end, span.end);
  if (style !== "setext") return text.slice(span.start, content.start) + words + after;
  const underline = after.trimEnd().at(-1) as string;
  const closing = after.slice(0, after.search(/[\r\n]/));
  const before = text.slice(span.start, content.start);
  return `${before}${words}${closing}${eol}${underline.repeat(before.length + words.length + closing.length)}`;
}

/** "**Requirements:** Python, SQL": a heading with its text on the same line. */
function isRunIn(text: string, { span }: Heading): boolean {
  return (
    !isBlank(text.slice(span.end, lineEnd(text, span.end))) ||
    !isBlank(text.slice(lineStart(text, span.start), span.start))
  );
}

function runInMark(text: string, { span, content, style }: Heading, words: string): string {
  if (style === "label") return `${words}:`;
  return (text.slice(span.start, content.start) + words + text.slice(content.end, span.end)).trimEnd();
}

/** The words as the posting's other headings are written: in sentence case, Title Case or capitals, with a colon or not. */
function suitCase(posting: Posting, model: Heading | undefined, words: string): string {
  const { sections } = posting;
  const fellows = sections.flatMap(({ heading }) =>
    heading === undefined || isTitle(posting, heading) || isInList(posting, heading) ? [] : [heading],
  );
  const colon = model?.text.trimEnd().endsWith(":") === true ? ":" : "";
  const plain = model?.text ?? "";
  if (/\p{Lu}/u.test(plain) && plain === plain.toUpperCase()) return words.toUpperCase() + colon;
  if (/\p{Ll}/u.test(plain) && plain === plain.toLowerCase()) return words.toLowerCase() + colon;
  const titled = fellows.filter(({ text }) => countCapitals(text) > 0).length;
  const plainly = fellows.filter(({ text }) => countCapitals(text) < 0).length;
  if (titled <= plainly) return words + colon;
  return words.replace(/(?<=\s)(?!to\b|and\b|of\b)\p{Ll}/gu, (letter) => letter.toUpperCase()) + colon;
}

/** Above zero where the longer words behind the first begin with capitals, below where they do not. */
function countCapitals(words: string): number {
  const later = words
    .split(/\s+/)
    .slice(1)
    .filter((word) => /^\p{L}[\p{L}’']{3,}/u.test(word));
  return later.reduce((sum, word) => sum + (/^\p{Lu}/u.test(word) ? 1 : -1), 0);
}
