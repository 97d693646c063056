import { showPlaceholders } from "../drafts/placeholders.ts";
import { lineBreakOf } from "../fixes/lines.ts";
import { formatItem, type ItemStyle, plainStyle, styleOfList } from "../fixes/list-style.ts";
import type { Section } from "../posting/types.ts";
import type { L10n } from "../text/l10n.ts";
import type { Span } from "../text/span.ts";
import { findTyped } from "./find-typed.ts";
import { proposeLines } from "./propose-lines.ts";
import { proposeSections } from "./propose-sections.ts";
import { proposeSkills } from "./propose-skills.ts";
import type { BodyPlace } from "./read-body-place.ts";
import { createTrial } from "./try-insertion.ts";
import type { Draft, Proposal } from "./types.ts";

/** So many whole lines are offered at once. */
const mostLines = 20;
/** Of these at a place where sections are offered as well, as long as nothing is typed. */
const fewLines = 6;
/** The end of a list's items is seen from so many of them. */
const mostItems = 50;

const item = /^[ \t>]*(?:[-*+•–]|\d{1,3}[.)])[ \t]+\S/;

/** What could be written below the front matter. What is being typed there counts for nothing yet. */
export function proposeInBody(l10n: L10n, draft: Draft, place: BodyPlace): readonly Proposal[] {
  const { kind, typed, call, section } = place;
  const words = draft.result.posting.text.slice(typed.start + call.length, typed.end);
  const bare = without(draft, typed);
  if (kind === "enumeration") return [...proposeNames(l10n, bare, section), ...proposeEnds(l10n, draft, place)];
  // What tells about the job is no list.
  const isProse = section?.kind === "about";
  if (kind === "item-start") {
    const lines = isProse ? [] : proposeLines(l10n, bare, section?.kind ?? "other");
    const endsWithStop = section !== undefined && doItemsStop(bare, section, typed.start);
    const written = lines.map((line) => (endsWithStop ? withStop(line) : line));
    return [...takeClean(bare, typed.start, written, words), ...proposeNames(l10n, bare, section)];
  }
  const style = styleIn(bare, section);
  const lines = proposeLines(l10n, bare, section?.kind ?? "other").map((line) =>
    isProse ? line : asItem(line, style),
  );
  const { text } = bare.result.posting;
  // A heading needs a blank line above it.
  const hasGap = typed.start === 0 || /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(text.slice(0, typed.start));
  const sections = proposeSections(l10n, bare).map((one) => ({ ...one, insert: `${hasGap ? "" : "\n"}${one.insert}` }));
  const first = takeClean(bare, typed.start, lines, words).slice(0, words === "" ? fewLines : mostLines);
  return [...first, ...takeClean(bare, typed.start, sections, words)];
}

function without(draft: Draft, { start, end }: Span): Draft {
  if (start === end) return draft;
  const { text } = draft.result.posting;
  return { ...draft, result: draft.check(text.slice(0, start) + text.slice(end)) };
}

/** Of the proposals that have the typed words the first few that bring nothing to find fault with. */
function takeClean(bare: Draft, at: number, proposals: readonly Proposal[], words: string): readonly Proposal[] {
  const accepts = createTrial(bare, at);
  const lineBreak = lineBreakOf(bare.result.posting.text);
  const taken: Proposal[] = [];
  for (const proposal of proposals) {
    if (taken.length === mostLines) break;
    const { insert, isSnippet } = proposal;
    const shown = isSnippet ? showPlaceholders(insert).replace("$0", "") : insert;
    if (findTyped(proposal, words) !== undefined && accepts(shown.replaceAll("\n", lineBreak))) taken.push(proposal);
  }
  return taken;
}

function proposeNames(l10n: L10n, draft: Draft, section: Section | undefined): readonly Proposal[] {
  switch (section?.kind) {
    case "required":
    case "mixed":
      return proposeSkills(l10n, draft, "required");
    case "preferred":
    case "stack":
      return proposeSkills(l10n, draft, section.kind);
    default:
      return [];
  }
}

/** The ends of lines that begin as the item does: who chose none at first may still want one. */
function proposeEnds(l10n: L10n, draft: Draft, { item: start, typed, section }: BodyPlace): readonly Proposal[] {
  if (start === undefined || section === undefined || section.kind === "about") return [];
  const { text } = draft.result.posting;
  const begun = text.slice(start, typed.start).toLowerCase();
  const bare = without(draft, { start, end: typed.end });
  const ends = proposeLines(l10n, bare, section.kind)
    .filter(({ insert }) => insert.toLowerCase().startsWith(begun))
    .map((line) => ({ ...line, rest: line.label.slice(begun.length), insert: line.insert.slice(begun.length) }));
  return takeClean(without(draft, typed), typed.start, ends, text.slice(typed.start, typed.end));
}

/** How the last list of a section writes its items. */
function styleIn({ result: { posting } }: Draft, section: Section | undefined): ItemStyle {
  const last = posting.blocks.findLast(
    ({ kind, span }) =>
      kind === "item" && section !== undefined && span.start >= section.span.start && span.end <= section.span.end,
  );
  return last === undefined ? plainStyle : { ...styleOfList(posting, last), prefix: "", trailing: "" };
}

/** Whether most items before an offset end with a full stop. The item that is only begun may be read as one with its neighbour. */
function doItemsStop({ result: { posting } }: Draft, { span }: Section, at: number): boolean {
  const lines = posting.text
    .slice(span.start, at)
    .split(/\r\n|\n|\r/)
    .slice(0, -1);
  const items = lines.filter((line) => item.test(line)).slice(-mostItems);
  return items.filter((line) => /\.[*_]*[ \t]*$/.test(line)).length * 2 > items.length;
}

function withStop(line: Proposal): Proposal {
  return /[.!?]$/.test(line.insert) ? line : { ...line, insert: `${line.insert}.` };
}

function asItem(line: Proposal, style: ItemStyle): Proposal {
  return { ...line, insert: formatItem(style, line.insert) };
}
