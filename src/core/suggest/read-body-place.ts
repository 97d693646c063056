import type { Section } from "../posting/types.ts";
import type { Span } from "../text/span.ts";
import type { CheckResult } from "../types.ts";
import { isHidden } from "./is-hidden.ts";

/** A place below the front matter where something of the posting could be written. */
export interface BodyPlace {
  readonly kind: "line-start" | "item-start" | "enumeration";
  /** What is typed of it already, in the cursor's line; it may be empty. */
  readonly typed: Span;
  /** Of that, the sign that called for suggestions: "/" or nothing. */
  readonly call: string;
  /** Where the text of the list item begins that it is in. */
  readonly item: number | undefined;
  /** A blank is missing before what comes next: "Python,". */
  readonly needsSpace: boolean;
  /** Missing before the first heading. */
  readonly section: Section | undefined;
}

const itemStart = /^[ \t>]*(?:[-*+•–]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;
const called = /^\/(?:[^/]*)$/;
const lineStart = /^[ \t]*(?=\/|$)/;
/** Signs and words after which another name may come. */
const joint =
  /[,;/][ \t]*|\s(?:and|or|&)\s+|(?:^|\s)(?:with|using|including|such as|(?<!\b(?:you|we|i|they|would|also) )like)\s+|\s(?:in|of)\s+/gi;
const skilled = /\b(?:experience|knowledge|proficien\w+|skills?|skilled|expertise|background|fluen\w+|versed)$/i;
const lastWord = /[\p{L}\p{N}+#.]*$/u;

export function readBodyPlace(
  result: CheckResult,
  lineStartsAt: number,
  offset: number,
  asked: boolean,
): BodyPlace | undefined {
  const { text, frontMatter, sections } = result.posting;
  const section = sections.findLast(({ span }) => span.start <= offset);
  const from = section?.span.start ?? frontMatter?.span.end ?? 0;
  const heading = section?.heading;
  const onHeadingLine = heading !== undefined && heading.span.end > lineStartsAt;
  // Only a label leaves room beside it: "Nice to have: Go".
  if (onHeadingLine && (heading.style === "atx" || heading.style === "setext")) return undefined;
  const start = onHeadingLine ? Math.min(heading.span.end, offset) : lineStartsAt;
  const before = text.slice(start, offset);
  if (isHidden(text, from, offset)) return undefined;
  const mark = onHeadingLine ? null : itemStart.exec(before);
  const place = (kind: BodyPlace["kind"], at: number, rest: Partial<BodyPlace> = {}): BodyPlace => ({
    kind,
    typed: { start: start + at, end: offset },
    call: "",
    item: mark === null ? undefined : start + mark[0].length,
    needsSpace: false,
    section,
    ...rest,
  });

  if (!onHeadingLine) {
    const lead = mark ?? lineStart.exec(before);
    if (lead !== null && called.test(before.slice(lead[0].length)))
      return place(mark === null ? "line-start" : "item-start", lead[0].length, { call: "/" });
  }
  const last = [...before.matchAll(joint)].at(-1);
  if (last !== undefined) {
    const sign = last[0].trim().toLowerCase();
    const end = last.index + last[0].length;
    const names = /^(?:[,;/&]|and|or)$/.test(sign);
    const follows = names
      ? result.mentions.some((mention) => mention.start >= start && mention.end <= start + last.index)
      : !/^(?:in|of)$/.test(sign) || skilled.test(before.slice(0, last.index));
    if (follows) return place("enumeration", end, { needsSpace: /[,;]$/.test(last[0]) });
  }
  if (onHeadingLine) {
    const isLabel = /^[:*\s]+$/.test(before);
    if (isLabel) return place("enumeration", before.length, { needsSpace: /[:*]$/.test(before) });
    return asked ? place("enumeration", before.search(lastWord)) : undefined;
  }
  if (mark !== null) return place("item-start", mark[0].length);
  if (!asked) return undefined;
  const isEmpty = before.trim() === "" && /^[ \t]*(?:[\r\n]|$)/.test(text.slice(offset));
  return isEmpty ? place("line-start", before.length) : place("enumeration", before.search(lastWord));
}
