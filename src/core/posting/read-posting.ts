import type { SectionKind } from "../knowledge.ts";
import { boldLevel, labelLevel, scanBlocks } from "../markdown/scan-blocks.ts";
import { createTokenBuffer } from "../text/lex.ts";
import type { Span } from "../text/span.ts";
import { readFrontMatter } from "./front-matter.ts";
import { type Cut, cutAtLabels, isGlued, runInLabel, wholeLabel } from "./inner-labels.ts";
import { isAsked } from "./is-asked.ts";
import type { HeadingReader } from "./section-kind.ts";
import type { Reading, SentenceReader } from "./sentence-reader.ts";
import { mayWrap, splitSentences } from "./split-sentences.ts";
import type { Block, FrontMatterValue, Heading, Posting, Section, Sentence, Strength } from "./types.ts";

/** A posting with the words it was read by; the words are for the matchers and leave with them. */
export interface ReadPosting {
  readonly posting: Posting;
  /** Beside each sentence of the posting. */
  readonly readings: readonly Reading[];
}

export interface PostingReader {
  /** Whether the knowledge names a word as it stands. */
  readonly isWord: (word: string) => boolean;
  readonly headings: HeadingReader;
  readonly sentences: SentenceReader;
}

type OpenSection = Section & { readonly span: { start: number; end: number } };

/** A word takes 4 characters or more, mostly; as a power of two. */
const shortestWord = 2;
/** In characters: white space around a line. */
const longestGap = 20;
/** Kinds that a heading without any mark may open; "Apply today!" or "About us" are said in passing too. */
const softKinds: readonly SectionKind[] = ["other", "required", "stack", "mixed"];
const askingKinds: readonly SectionKind[] = ["duties", "required", "preferred", "mixed"];

/** Reads a Markdown text as a posting; any text gives one. `remember`: the sentences are kept, and those kept before are not read again. */
export function readPosting(text: string, reader: PostingReader, remember = false): ReadPosting {
  const { headings, sentences: sentenceReader } = reader;
  const frontMatter = readFrontMatter(text);
  const blocks = scanBlocks(text, frontMatter?.span.end ?? 0, (content, context) =>
    headings.isHeadingText(text, content, context),
  );
  const lines = { mayWrap: mayWrap(text), isWord: reader.isWord };
  const tokens = createTokenBuffer(remember ? 0 : 64 + (text.length >> shortestWord));
  const sections: Section[] = [];
  const sentences: Sentence[] = [];
  const readings: Reading[] = [];
  const outline: { level: number; kind: SectionKind }[] = [];
  let section: OpenSection | undefined;

  function openSection(heading: Heading | undefined, kind: SectionKind, start: number): Section {
    // A section learns its end only when the next one begins.
    if (section !== undefined) section.span.end = start;
    section = { index: sections.length, heading, kind, span: { start, end: text.length } };
    sections.push(section);
    return section;
  }
  function addSentence(span: Span, block: Block, current: Section, kind: SectionKind): void {
    const isItem = block.kind === "item" || block.kind === "cell";
    const last = sentences.at(-1);
    const goesOn = last?.section === current && isAsked(last) && (isItem || standsAlone(text, span, block.content));
    const place = { isItem, goesOn };
    const reading = remember
      ? sentenceReader.recall(text, span, kind, place)
      : sentenceReader.read(tokens, text, span, kind, place);
    const { strength } = reading.reading;
    sentences.push({ start: span.start, end: span.end, block, section: current, strength });
    readings.push(reading);
  }

  /** A table row says one thing: "nice to have" in one of its cells is about the others. */
  function isWished(row: readonly Block[], kind: SectionKind): boolean {
    const strengthOf = (span: Span): Strength =>
      sentenceReader.read(createTokenBuffer(), text, span, kind, { isItem: true, goesOn: false }).reading.strength;
    const usual = strengthOf({ start: 0, end: 0 });
    return row.map((cell) => strengthOf(cell.content)).find((strength) => strength !== usual) === "preferred";
  }

  /** A sentence that is a heading; of one that stands between others only what asks, since "About us" is said in passing too. */
  function sureLabel(span: Cut, block: Block): Span | undefined {
    if (span.isHeading === true) return span;
    const label = wholeLabel(text, span, headings);
    if (label === undefined) return undefined;
    return isGlued(text, span, block.content) || askingKinds.includes(headings.classify(text, label))
      ? label
      : undefined;
  }

  const rows = new Map<Block, boolean>();
  const titleBlock = blocks.find((block) => block.kind === "heading" && block.depth === 1);
  for (const [place, block] of blocks.entries()) {
    if (block.kind === "heading") {
      // Left-over marks ("** **") set nothing apart.
      if (!/[\p{L}\p{N}]/u.test(text.slice(block.content.start, block.content.end))) continue;
      const heading = toHeading(text, block);
      // The title announces no section, whatever its words ("Legal Engineer").
      const kind =
        block === titleBlock
          ? "other"
          : settleKind(headings.classify(text, block.content), heading, outline, headings.isFirm(text, block.content));
      const opened = openSection(heading, kind, block.span.start);
      addSentence(block.content, block, opened, "legal");
      continue;
    }
    let current: Section = section ?? openSection(undefined, "about", block.span.start);
    if (block.kind === "cell" && !rows.has(block)) {
      const row = cellsBeside(text, blocks, place);
      const wished = isWished(row, current.kind);
      for (const cell of row) rows.set(cell, wished);
    }
    let wish: SectionKind | undefined = rows.get(block) === true ? "preferred" : undefined;
    const cut = splitSentences(text, block.content, block.kind === "item", lines);
    const spans = block.kind === "paragraph" ? cutAtLabels(text, block.content, cut, headings) : cut;
    for (const [index, span] of spans.entries()) {
      const isLast = index === spans.length - 1;
      const label = runInLabel(text, span, headings) ?? (isLast ? undefined : sureLabel(span, block));
      const said = label === undefined ? undefined : headings.classify(text, label);
      // "Tools: Jira, Git" below "Nice to have" goes on with the wishes.
      const goesOnWishing: boolean =
        label !== undefined &&
        label.end < span.end &&
        (wish ?? current.kind) === "preferred" &&
        (said === "required" || said === "stack") &&
        !headings.isFirm(text, label);
      const announced: SectionKind | undefined = goesOnWishing ? undefined : said;
      // "Nice to have: Go" in running text reaches to the end of its paragraph; "Requirements: …" opens a section.
      if (announced === "preferred" || block.kind !== "paragraph") wish = itemKind(announced) ?? wish;
      else if (label !== undefined && announced !== undefined) {
        const heading: Heading = {
          text: text.slice(label.start, label.end),
          span: label,
          content: label,
          style: "label",
          level: labelLevel,
        };
        current = openSection(
          heading,
          settleKind(announced, heading, outline, headings.isFirm(text, label)),
          label.start,
        );
        wish = undefined;
      }
      addSentence(span, block, current, wish ?? current.kind);
    }
  }
  return {
    posting: {
      text,
      frontMatter,
      title: findTitle(text, frontMatter?.title, blocks),
      blocks,
      sections,
      sentences,
    },
    readings,
  };
}

/** Whether a sentence has its line, or its lines, for itself, or had them before they were lost. */
function standsAlone(text: string, { start, end }: Span, content: Span): boolean {
  const before = text.slice(Math.max(content.start, start - longestGap), start);
  const after = text.slice(end, Math.min(content.end, end + longestGap));
  return /^$|[\r\n]\s*$|[\p{L}\p{N})]$|[-–•·]\s*$/u.test(before) && /^$|^\s*[\r\n]|^\p{L}|^\s*\\?[-–•·]\s/u.test(after);
}

/** The cells of a row from this one on: those on the same line. */
function cellsBeside(text: string, blocks: readonly Block[], first: number): Block[] {
  const row = [blocks[first] as Block];
  for (let index = first + 1; index < blocks.length; index++) {
    const cell = blocks[index] as Block;
    const last = row.at(-1) as Block;
    if (cell.kind !== "cell" || /[\r\n]/.test(text.slice(last.span.end, cell.span.start))) break;
    row.push(cell);
  }
  return row;
}

function toHeading(text: string, block: Block): Heading {
  const style =
    block.depth === labelLevel
      ? "label"
      : block.depth === boldLevel
        ? "bold"
        : block.marker.startsWith("#")
          ? "atx"
          : "setext";
  return {
    text: text.slice(block.content.start, block.content.end),
    span: block.span,
    content: block.content,
    style,
    level: block.depth,
  };
}

/**
 * A heading that announces nothing by itself ("Programming") belongs to the one above it ("Requirements"); below "Nice to have" so does one
 * that says what is asked but not how strongly ("Tools"). `isFirm`: its words say that it is a must.
 */
function settleKind(
  kind: SectionKind,
  heading: Heading,
  outline: { level: number; kind: SectionKind }[],
  isFirm: boolean,
): SectionKind {
  while (outline.length > 0 && (outline.at(-1)?.level ?? 0) >= heading.level) outline.pop();
  const parent = outline.at(-1)?.kind;
  const handsDown =
    parent === "preferred" ? !isFirm && softKinds.includes(kind) : parent !== "about" && kind === "other";
  const settled = parent !== undefined && handsDown ? parent : kind;
  // In text that lost its marks any line with a kind of its own may end the wishes above it ("Job description").
  if (heading.style === "label" && parent === "preferred" && settled !== "preferred") outline.pop();
  // The document's title and its company heading hand nothing down.
  if (settled !== "other" || heading.level > 1)
    outline.push({ level: heading.level, kind: heading.level === 1 ? "other" : settled });
  return settled;
}

/** A label inside an item ("Nice to have: Go") speaks for that item only. */
function itemKind(label: SectionKind | undefined): SectionKind | undefined {
  return label === "preferred" || label === "stack" || label === "required" ? label : undefined;
}

function findTitle(
  text: string,
  declared: FrontMatterValue | undefined,
  blocks: readonly Block[],
): FrontMatterValue | undefined {
  if (declared !== undefined) return declared;
  const block =
    blocks.find((candidate) => candidate.kind === "heading" && candidate.depth === 1) ??
    blocks.find(
      (candidate) => candidate.kind === "heading" && candidate.depth < labelLevel && candidate === blocks[0],
    ) ??
    blocks[0];
  if (block === undefined) return undefined;
  // Of a paragraph, the first line alone can be a title.
  const firstLine = text.slice(block.content.start, block.content.end).split(/[\r\n]/, 1)[0] as string;
  return {
    value: plainText(firstLine),
    span: { start: block.content.start, end: block.content.start + firstLine.length },
  };
}

function plainText(title: string): string {
  return title
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, "$1")
    .replace(/[*_`]/g, "")
    .trim();
}
