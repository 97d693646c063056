import type { Block, Posting, Section } from "../posting/types.ts";
import type { Mention } from "../skills/types.ts";
import { contains, type Span, type TextEdit } from "../text/span.ts";
import { insertItem, type WriteItem } from "./insert-item.ts";
import { insertSection } from "./insert-section.ts";
import { lineBreakOf } from "./lines.ts";
import { formatItem, hangLines, type ItemStyle, withoutBox } from "./list-style.ts";
import { besideSentence, blockIndex, subtreeEnd } from "./neighbours.ts";
import { ownComments } from "./own-comments.ts";
import { planRemoval } from "./remove-mention.ts";
import { blocksOf, isInList, placeOf } from "./section-on-page.ts";
import type { Fix } from "./types.ts";

const longestLabel = 80;
/** A beginning such as "Nice to have:" or "**Bonus points** –". */
const wishLabel =
  /^[^.:,;]*\b(?:nice|good|great|bonus|plus(?:es)?|preferred|desired|desirable|optional|wish(?:es)?|advantage|asset)\b[^.:,;]*:/i;

export interface MoveOptions {
  /** The skill's canonical spelling, for the title; as written when missing. */
  readonly label?: string;
}

const newHeading = "Nice to have";
/** Words of a must, which a nice-to-have cannot keep. */
const must =
  /\b(?:must|required|requires?|requirement|mandatory|essential|need|needed|needs|minimum|at least|necessary)\b/i;

/**
 * Moves one skill to the end of the posting's nice-to-haves: the whole item where it asks for nothing else, otherwise the
 * skill alone as a new item. Adds the section where there is none. Undefined where the skill cannot be taken out cleanly,
 * or is among the nice-to-haves already.
 */
export function moveToPreferred(
  posting: Posting,
  mentions: readonly Mention[],
  target: Mention,
  options: MoveOptions = {},
): Fix | undefined {
  if (target.section.kind === "preferred") return undefined;
  const removal = planRemoval(posting, mentions, target);
  if (removal === undefined) return undefined;
  const preferred = findPreferred(posting);
  const isThere = (mention: Mention): boolean => mention.skill === target.skill && mention.section.kind === "preferred";
  if (preferred !== undefined && (mentions.some(isThere) || !endsPreferred(posting, preferred))) return undefined;

  const { block } = target.sentence;
  const { previous, next } = besideSentence(posting, target.sentence);
  const movesItem = removal.isWhole && block.kind === "item" && previous === undefined && next === undefined;
  const index = blockIndex(posting, block);
  // What is nested in an item belongs to it, and cannot stay behind in its place.
  if (movesItem && subtreeEnd(posting, index) > index + 1) return undefined;
  const isRemoved = (span: Span): boolean => removal.edits.some((edit) => edit.text === "" && contains(edit, span));
  const removed: Span[] = [];
  // The labels that the item leaves empty stand right before it.
  for (let at = index; at >= 0 && isRemoved((posting.blocks[at] as Block).span); at--)
    removed.push((posting.blocks[at] as Block).span);
  const content = withoutBox(posting.text.slice(block.content.start, block.content.end));
  const spelling = isBarely(target.text, options.label) ? (options.label as string) : target.text;
  const comments = movesItem ? ownComments(posting.text, block.span.start).texts : [];
  const isInOldList =
    preferred !== undefined &&
    blocksOf(posting, placeOf(posting, preferred)).some(({ kind, span }) => kind === "item" && !removed.includes(span));
  let written: { readonly style: ItemStyle; readonly line: string } | undefined;
  const write: WriteItem = (style) => {
    const asked = style.isBare ? spelling : `Experience with ${spelling}`;
    const said = movesItem && !must.test(content) ? hangLines(style, content, lineBreakOf(posting.text)) : asked;
    written = { style, line: formatItem(style, said) };
    return said;
  };

  const place = placeFor(posting, target);
  // Under a label of a list, or beside wishes in running text, a heading would be in the wrong place.
  if (preferred === undefined && (isInList(posting, placeOf(posting, place).heading) || wishesInText(posting)))
    return undefined;
  const insertion =
    preferred !== undefined
      ? insertItem(posting, preferred, write, removed)
      : insertSection(posting, place, { title: newHeading, items: [write] }, removed);
  const lead =
    written === undefined ? "" : commentLines(comments, written.style, isInOldList, lineBreakOf(posting.text));
  const itemAt = insertion.text.lastIndexOf(written?.line ?? "");
  const inserted =
    itemAt === -1
      ? insertion
      : { ...insertion, text: `${insertion.text.slice(0, itemAt)}${lead}${insertion.text.slice(itemAt)}` };
  const name = options.label ?? target.text;
  const title =
    preferred === undefined
      ? `Move ${name} to a new “${newHeading}” section`
      : `Move ${name} to “${titleOf(placeOf(posting, preferred))}”`;
  return { title, safe: false, edits: join(removal.edits, inserted) };
}

/** Comments above a new item: inside the item before it, since a line between two items would part their list. */
function commentLines(
  comments: readonly string[],
  { prefix, marker }: ItemStyle,
  isInOldList: boolean,
  lineBreak: string,
): string {
  const indent = `${prefix}${isInOldList ? " ".repeat(marker.length) : ""}`;
  return comments.map((comment) => `${indent}${comment}${lineBreak}`).join("");
}

/** Whether a name is the label but for its case or its number ("microservice"), or a word of running text ("finetune"): alone the label reads better. */
function isBarely(text: string, label: string | undefined): boolean {
  const plain = (name: string): string => name.toLowerCase().replace(/[\s-]/g, "").replace(/s$/, "");
  return (
    label !== undefined && text === text.toLowerCase() && (/^[\p{L}-]+$/u.test(text) || plain(text) === plain(label))
  );
}

/** The last section of nice-to-haves; of one with sections of its own, the first that has text. */
function findPreferred(posting: Posting): Section | undefined {
  const { sections } = posting;
  const isPreferred = (section: Section | undefined): boolean =>
    section?.kind === "preferred" && section.heading !== undefined;
  const last = sections.findLastIndex(isPreferred);
  if (last === -1) return undefined;
  let first = last;
  while (isPreferred(sections[first - 1])) first--;
  const run = sections.slice(first, last + 1);
  return run.find((section) => blocksOf(posting, placeOf(posting, section)).length > 0) ?? run.at(-1);
}

/** Whether an item at the end of a section is read as nice to have, and not as what a label of its list announces last. */
function endsPreferred(posting: Posting, section: Section): boolean {
  const place = placeOf(posting, section);
  return posting.sections.findLast(({ span }) => span.start < place.span.end)?.kind === "preferred";
}

/** Whether the posting says on a line of its own text what is nice to have: "… Nice to have: Looker, Go." */
function wishesInText({ text, sentences }: Posting): boolean {
  return sentences.some(
    ({ start, end, section, strength }) =>
      strength === "preferred" &&
      section.kind !== "preferred" &&
      wishLabel.test(text.slice(start, Math.min(end, start + longestLabel))),
  );
}

/** Behind the requirements that the skill stands in, else behind the last, else behind the skill's own section. */
function placeFor({ sections }: Posting, { section }: Mention): Section {
  const asks = (one: Section | undefined): boolean => one?.kind === "required" || one?.kind === "mixed";
  if (!asks(section)) return sections.findLast(asks) ?? section;
  let last = section;
  while (asks(sections[last.index + 1])) last = sections[last.index + 1] as Section;
  return last;
}

function titleOf({ heading }: Section): string {
  return (heading?.text ?? "")
    .replace(/[*_`]/g, "")
    .replace(/\s+/g, " ")
    .replace(/\s*:\s*$/, "")
    .trim();
}

/** The edits of both; where the insertion touches a removal, the two are one. */
function join(removal: readonly TextEdit[], insertion: TextEdit): TextEdit[] {
  const touching = removal.findIndex(({ start, end }) => start <= insertion.start && insertion.start <= end);
  if (touching === -1) return [...removal, insertion];
  return removal.map((edit, at) => (at === touching ? { ...edit, text: insertion.text + edit.text } : edit));
}
