/** Where in a posting the cursor stands, as far as that tells what could be written there. */
import type { SectionKind } from "../knowledge.ts";
import type { Section } from "../posting/types.ts";
import type { Span } from "../text/span.ts";
import type { CheckResult } from "../types.ts";

export interface Place {
  readonly kind: "role-key" | "role-value" | "item-start" | "enumeration";
  /** What is typed of it already, in the cursor's line; it may be empty. */
  readonly typed: Span;
  /** A blank is missing before what comes next: "role:", "Python,". */
  readonly needsSpace: boolean;
  readonly section: SectionKind;
}

const fence = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/;
const itemStart = /^[ \t>]*(?:[-*+•–]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;
/** Signs and words after which another name may come. */
const joint =
  /[,;/][ \t]*|\s(?:and|or|&)\s+|(?:^|\s)(?:with|using|including|such as|(?<!\b(?:you|we|i|they|would|also) )like)\s+|\s(?:in|of)\s+/gi;
const skilled = /\b(?:experience|knowledge|proficien\w+|skills?|skilled|expertise|background|fluen\w+|versed)$/i;
const lastWord = /[\p{L}\p{N}+#.]*$/u;

/**
 * Undefined where nothing could sensibly be suggested. `asked`: a person called for suggestions, so a place that is merely
 * possible is good enough.
 */
export function readPlace(result: CheckResult, offset: number, asked: boolean): Place | undefined {
  const { text } = result.posting;
  const lineStart = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  const opening = fence.exec(text);
  if (opening !== null && lineStart >= opening[0].length && isFrontMatter(result, offset)) {
    return result.isPosting || asked ? readFrontMatterPlace(result, lineStart, offset) : undefined;
  }
  if (!result.isPosting) return undefined;
  const section = result.posting.sections.findLast(({ span }) => span.start <= offset);
  if (section === undefined || isHidden(text.slice(section.span.start, offset))) return undefined;
  return readBodyPlace(result, section, lineStart, offset, asked);
}

function isFrontMatter({ posting: { text, frontMatter } }: CheckResult, offset: number): boolean {
  if (frontMatter !== undefined)
    return offset < frontMatter.span.end && !/^(?:---|\.\.\.)/m.test(text.slice(4, offset));
  // Its first line is being written.
  return !/\S\s*?\n[ \t]*\r?\n/.test(text.slice(0, offset));
}

function readFrontMatterPlace({ posting }: CheckResult, lineStart: number, offset: number): Place | undefined {
  const { text } = posting;
  const before = text.slice(lineStart, offset);
  const after = /^[\w-]*/.exec(text.slice(offset))?.[0].length ?? 0;
  const place = (kind: Place["kind"], typed: string, needsSpace = false): Place => ({
    kind,
    typed: { start: offset - typed.length, end: offset + after },
    needsSpace,
    section: "other",
  });
  const value = /^roles?:([ \t]*)(?:\[(?:[^\]]*,)?[ \t]*)?["']?([\w-]*)$/.exec(before);
  if (value !== null) return place("role-value", value[2] as string, value[1] === "" && before.endsWith(":"));
  const entry = /^[ \t]*-[ \t]+["']?([\w-]*)$/.exec(before);
  if (entry !== null && /(?:^|[\r\n])roles?:[ \t]*(?:\r?\n[ \t]*-[^\r\n]*)*\r?\n$/.test(text.slice(0, lineStart))) {
    return place("role-value", entry[1] as string);
  }
  const hasRole = /^roles?:/m.test(text.slice(0, posting.frontMatter?.span.end ?? offset));
  return /^[a-z]*$/i.test(before) && !hasRole ? place("role-key", before) : undefined;
}

function readBodyPlace(
  result: CheckResult,
  { heading, kind }: Section,
  lineStart: number,
  offset: number,
  asked: boolean,
): Place | undefined {
  const { text } = result.posting;
  const onHeadingLine = heading !== undefined && heading.span.end > lineStart;
  // Only a label leaves room beside it: "Nice to have: Go".
  if (onHeadingLine && (heading.style === "atx" || heading.style === "setext")) return undefined;
  const start = onHeadingLine ? Math.min(heading.span.end, offset) : lineStart;
  const before = text.slice(start, offset);
  const place = (which: Place["kind"], from: number, needsSpace = false): Place => ({
    kind: which,
    typed: { start: start + from, end: offset },
    needsSpace,
    section: kind,
  });

  const last = [...before.matchAll(joint)].at(-1);
  if (last !== undefined) {
    const sign = last[0].trim().toLowerCase();
    const end = last.index + last[0].length;
    const names = /^(?:[,;/&]|and|or)$/.test(sign);
    const follows = names
      ? result.mentions.some((mention) => mention.start >= start && mention.end <= start + last.index)
      : !/^(?:in|of)$/.test(sign) || skilled.test(before.slice(0, last.index));
    if (follows) return place("enumeration", end, /[,;]$/.test(last[0]));
  }
  const item = itemStart.exec(before);
  if (item !== null) return place("item-start", item[0].length);
  if (onHeadingLine && /^[:*\s]+$/.test(before)) return place("enumeration", before.length, /[:*]$/.test(before));
  return asked ? place("enumeration", before.search(lastWord)) : undefined;
}

/** Whether code or a comment is open at the end of the text. */
function isHidden(text: string): boolean {
  if (text.lastIndexOf("<!--") > text.lastIndexOf("-->")) return true;
  return (text.match(/^[ \t]*(?:```|~~~)/gm)?.length ?? 0) % 2 === 1;
}
