import { closesFence, fenceOf } from "../markdown/fence.ts";
import { scanLines } from "../markdown/scan-lines.ts";
import type { Span } from "../text/span.ts";

/** A comment that begins with `rolewise-…`. */
export interface Directive {
  /** With its signs, `<!--` to `-->`. */
  readonly span: Span;
  /** What stands after "rolewise-": "disable", or something that does not exist. */
  readonly name: string;
  /** What follows the name, up to the reason. */
  readonly list: Span;
  readonly isClosed: boolean;
}

/** More than this many comments in one posting are no longer a person's; the rest are passed over. */
const mostDirectives = 1_000;
/** A line longer than this is looked through for backticks only around the comment. */
const widestLook = 500;
const name = /\s*rolewise-([\w-]*)/y;

/** The directives of a text in their order, without those that are only shown as code. One pass forward: linear in any text. */
export function findDirectives(text: string): Directive[] {
  if (!text.includes("rolewise-")) return [];
  const code = codeRanges(text);
  const directives: Directive[] = [];
  let codeAt = 0;
  let close = 0;
  for (let at = text.indexOf("<!--"); at !== -1 && directives.length < mostDirectives; ) {
    const next = text.indexOf("<!--", at + 4);
    // "<!-->" is a whole comment.
    if (close !== -1 && close < at + 2) close = text.indexOf("-->", at + 2);
    const isClosed = close !== -1 && (next === -1 || close < next);
    const contentEnd = isClosed ? close : next === -1 ? text.length : next;
    while (codeAt < code.length && (code[codeAt] as Span).end <= at) codeAt++;
    const isCode = (code[codeAt]?.start ?? text.length) <= at;
    const directive = isCode ? undefined : readDirective(text, at, contentEnd, isClosed);
    if (directive !== undefined && !isBetweenBackticks(text, directive.span)) directives.push(directive);
    at = next;
  }
  return directives;
}

function readDirective(text: string, start: number, contentEnd: number, isClosed: boolean): Directive | undefined {
  const content = text.slice(start + 4, contentEnd);
  name.lastIndex = 0;
  const match = name.exec(content);
  if (match === null) return undefined;
  const rest = content.slice(match[0].length);
  // A closing "-->" glued to the name is not in the content, so what is left of a "--" begins the reason.
  const reason = rest.search(/(?:^|\s)--/);
  const from = start + 4 + match[0].length;
  return {
    span: { start, end: isClosed ? contentEnd + 3 : start + 4 + match[0].length },
    name: match[1] as string,
    list: { start: from, end: reason === -1 ? contentEnd : from + reason },
    isClosed,
  };
}

function codeRanges(text: string): Span[] {
  const ranges: Span[] = [];
  let open: { readonly start: number; readonly mark: string } | undefined;
  for (const { first, end } of scanLines(text, 0)) {
    const line = text.slice(first, end);
    if (open === undefined) {
      const mark = fenceOf(line);
      if (mark !== undefined) open = { start: first, mark };
    } else if (closesFence(line, open.mark)) {
      ranges.push({ start: open.start, end: first });
      open = undefined;
    }
  }
  if (open !== undefined) ranges.push({ start: open.start, end: text.length });
  return ranges;
}

function isBetweenBackticks(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - widestLook), start);
  const [after = ""] = text.slice(end, end + widestLook).split(/[\r\n]/, 1);
  const line = before.slice(Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1);
  return line.split("`").length % 2 === 0 && after.includes("`");
}
