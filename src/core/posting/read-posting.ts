import type { SectionKind } from "../knowledge.ts";
import { labelLevel, scanBlocks } from "../markdown/scan-blocks.ts";
import { createTokenBuffer, type TokenBuffer } from "../text/lex.ts";
import type { Span } from "../text/span.ts";
import type { BlockCutter } from "./cut-block.ts";
import { findTitle } from "./find-title.ts";
import { readFrontMatter } from "./front-matter.ts";
import { type Cut, endsBlock, isGlued, runInLabel, wholeLabel } from "./inner-labels.ts";
import { isAsked } from "./is-asked.ts";
import { createLeadIns } from "./lead-ins.ts";
import { createOutline, toHeading } from "./outline.ts";
import { askingKinds, type HeadingReader } from "./section-kind.ts";
import type { Reading, SentenceReader } from "./sentence-reader.ts";
import { mayWrap } from "./split-sentences.ts";
import type { Block, Heading, Posting, Section, Sentence, Strength } from "./types.ts";

/** A posting with the words it was read by; the words are for the matchers and leave with them. */
export interface ReadPosting {
  readonly posting: Posting;
  /** Beside each sentence of the posting. */
  readonly readings: readonly Reading[];
}

export interface PostingReader {
  readonly headings: HeadingReader;
  readonly blocks: BlockCutter;
  readonly sentences: SentenceReader;
}

type OpenSection = Section & { readonly span: { start: number; end: number } };

/** A word takes 4 characters or more, mostly; as a power of two. */
const shortestWord = 2;
/** In characters: white space around a line. */
const longestGap = 20;
/** What a label names that more than its line may follow. */
const listNoun = /qualif|skill|requirement|experience|criteria|knowledge|competenc|following/i;
/** Kinds in which nothing is asked. */
const telling: readonly SectionKind[] = ["benefits", "process", "legal"];

/**
 * Reads a Markdown text as a posting; any text gives one. `remember`: the sentences are kept, and those kept before are not read again.
 * `buffer`: for the words, which hold until it is used for the next text.
 */
export function readPosting(
  text: string,
  reader: PostingReader,
  remember = false,
  buffer: TokenBuffer | undefined = undefined,
): ReadPosting {
  const { headings, blocks: cutter, sentences: sentenceReader } = reader;
  const frontMatter = readFrontMatter(text);
  const blocks = scanBlocks(text, frontMatter?.span.end ?? 0, (content, context) =>
    headings.isHeadingText(text, content, context),
  );
  const isWrapped = mayWrap(text);
  const tokens = buffer ?? createTokenBuffer(remember ? 0 : 64 + (text.length >> shortestWord));
  tokens.length = 0;
  const sections: Section[] = [];
  const sentences: Sentence[] = [];
  const readings: Reading[] = [];
  const outline = createOutline();
  const leadIns = createLeadIns(text);
  let section: OpenSection | undefined;

  function openSection(heading: Heading | undefined, kind: SectionKind, start: number): Section {
    // A section learns its end only when the next one begins.
    if (section !== undefined) section.span.end = start;
    section = { index: sections.length, heading, kind, span: { start, end: text.length } };
    sections.push(section);
    return section;
  }
  function addSentence(span: Cut, block: Block, current: Section, kind: SectionKind): Reading {
    const isItem = block.kind === "item" || block.kind === "cell";
    const last = sentences.at(-1);
    const goesOn = last?.section === current && isAsked(last) && (isItem || standsAlone(text, span, block.content));
    const place = { isItem, goesOn };
    const readAs = (as: SectionKind, words: Cut["words"]): Reading =>
      remember
        ? sentenceReader.recall(text, span, as, place)
        : sentenceReader.read(tokens, text, span, as, place, words);
    let reading = readAs(kind, span.words);
    if (leadIns.goesOnWishing(() => reading.signs.some(asksByItself))) reading = readAs("preferred", reading);
    const { strength } = reading.reading;
    sentences.push({ start: span.start, end: span.end, block, section: current, strength });
    readings.push(reading);
    return reading;
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

  /**
   * Whether a label opens a section. "Requirements: …" does in running text, while "Nice to have: Go" there reaches to the end of its paragraph;
   * in an item a label speaks for the item only, unless it is what the item ends with: then it was the next line once.
   */
  function opensBelow(span: Cut, label: Span, block: Block, announced: SectionKind, follows: boolean): boolean {
    const isWhole = span.isHeading === true || endsBlock(text, label.end, span.end);
    if (block.kind === "paragraph")
      return announced !== "preferred" || (isWhole && /\p{L}\s+\p{L}/u.test(text.slice(label.start, label.end)));
    return (
      block.kind === "item" &&
      follows &&
      isWhole &&
      askingKinds.includes(announced) &&
      endsBlock(text, label.end, block.content.end)
    );
  }

  const rows = new Map<Block, boolean>();
  const titleBlock = blocks.find((block) => block.kind === "heading" && block.depth === 1);
  for (const [place, block] of blocks.entries()) {
    const isWishedFor = leadIns.wishesFor(block);
    if (block.kind === "heading") {
      // Left-over marks ("** **") set nothing apart.
      if (!/[\p{L}\p{N}]/u.test(text.slice(block.content.start, block.content.end))) continue;
      const heading = toHeading(text, block);
      // The title announces no section, whatever its words ("Legal Engineer").
      const kind =
        block === titleBlock
          ? "other"
          : outline.settle(headings.classify(text, block.content), heading, headings.isFirm(text, block.content));
      const opened = openSection(heading, kind, block.span.start);
      // A heading asks nothing; but a line that wishes, and is one by its colon, may name what it wishes for.
      addSentence(block.content, block, opened, heading.style === "label" && kind === "preferred" ? kind : "legal");
      continue;
    }
    let current: Section = section ?? openSection(undefined, "about", block.span.start);
    if (block.kind === "cell" && !rows.has(block)) {
      const row = cellsBeside(text, blocks, place);
      const wished = isWished(row, current.kind);
      for (const cell of row) rows.set(cell, wished);
    }
    let wish: SectionKind | undefined =
      rows.get(block) === true || (isWishedFor && !telling.includes(current.kind)) ? "preferred" : undefined;
    const cut = remember ? cutter.recall(text, block, isWrapped) : cutter.cut(tokens, text, block, isWrapped);
    const blockWish = wish;
    let isForLine = false;
    for (const [index, span] of cut.entries()) {
      const isLast = index === cut.length - 1;
      if (isForLine && /[\r\n]/.test(text.slice(cut[index - 1]?.end, span.start))) {
        wish = blockWish;
        isForLine = false;
      }
      const label = runInLabel(text, span, headings) ?? (isLast && index === 0 ? undefined : sureLabel(span, block));
      const said = label === undefined ? undefined : headings.classify(text, label);
      // "Tools: Jira, Git" below "Nice to have" goes on with the wishes.
      const goesOnWishing: boolean =
        label !== undefined &&
        label.end < span.end &&
        (wish ?? current.kind) === "preferred" &&
        (said === "required" || said === "stack") &&
        !headings.isFirm(text, label);
      const announced: SectionKind | undefined = goesOnWishing ? undefined : said;
      if (label !== undefined && announced !== undefined && opensBelow(span, label, block, announced, index > 0)) {
        const heading: Heading = {
          text: text.slice(label.start, label.end),
          span: label,
          content: label,
          style: "label",
          level: labelLevel,
        };
        current = openSection(heading, outline.settle(announced, heading, headings.isFirm(text, label)), label.start);
        wish = undefined;
      } else if (announced === "preferred" || block.kind !== "paragraph") {
        wish = itemKind(announced) ?? wish;
        // "Bonus: you know Go" is about its line; "Preferred skills: Go" may open a list.
        isForLine = label !== undefined && label.end < span.end && !listNoun.test(text.slice(label.start, label.end));
      }
      const { reading } = addSentence(span, block, current, wish ?? current.kind);
      leadIns.follow(block, span, reading.strength, isLast);
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

function asksByItself({ value }: Reading["signs"][number]): boolean {
  return value.kind === "cue" && (value.cue === "asks" || value.cue === "demands" || value.cue === "opens");
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

/** A label inside an item ("Nice to have: Go") speaks for that item only. */
function itemKind(label: SectionKind | undefined): SectionKind | undefined {
  return label === "preferred" || label === "stack" || label === "required" ? label : undefined;
}
