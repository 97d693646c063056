import type { Posting } from "../posting/types.ts";
import type { Span } from "../text/span.ts";

/** A stretch of the text in which some findings are not wanted. */
export interface Suppression {
  readonly range: Span;
  /** What it speaks of; undefined for every rule. */
  readonly target: SuppressionTarget | undefined;
  /** The comment that says so. */
  readonly span: Span;
}

export interface SuppressionTarget {
  readonly rule: string;
  /** Empty for every skill. */
  readonly skills: readonly string[];
}

const comment = /<!--\s*rolewise-(disable-next-line|disable-file|disable|enable)(?![\w-])([^>]*?)-->/g;
const targetPattern = /([a-z][a-z-]*)\s*(?:\(([^)]*)\))?/g;
const fence = /^ {0,3}(?:`{3,}|~{3,})/;
/** More than this many comments in one posting are no longer a person's; the rest are passed over. */
const mostComments = 1_000;

/**
 * Reads `<!-- rolewise-disable-next-line RULE(SKILL) -- reason -->`, `rolewise-disable` … `rolewise-enable` and
 * `rolewise-disable-file`; comments that code only shows are none. The next line is the next one with text on it.
 */
export function readSuppressions({ text }: Posting): Suppression[] {
  if (!text.includes("rolewise-")) return [];
  const code = codeRanges(text);
  const suppressions: Suppression[] = [];
  let open: { start: number; target: SuppressionTarget | undefined; span: Span }[] = [];
  let seen = 0;
  for (const match of text.matchAll(comment)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (isShownAsCode(text, code, span.start)) continue;
    if (++seen > mostComments) break;
    const named = readTargets((match[2] as string).split(/\s--(?:\s|$)/, 1)[0] as string);
    const targets = named.length === 0 ? [undefined] : named;
    switch (match[1]) {
      case "disable-file":
        for (const target of targets) suppressions.push({ range: { start: 0, end: text.length }, target, span });
        break;
      case "disable-next-line":
        for (const target of targets) suppressions.push({ range: nextLine(text, span.end), target, span });
        break;
      case "disable":
        for (const target of targets) open.push({ start: span.start, target, span });
        break;
      default: {
        // `enable` ends what it names; without names, everything.
        const ends = (target: SuppressionTarget | undefined): boolean =>
          named.length === 0 || named.some((other) => other.rule === target?.rule);
        for (const { start, target, span: from } of open.filter((entry) => ends(entry.target))) {
          suppressions.push({ range: { start, end: span.start }, target, span: from });
        }
        open = open.filter((entry) => !ends(entry.target));
      }
    }
  }
  for (const { start, target, span } of open) suppressions.push({ range: { start, end: text.length }, target, span });
  return suppressions;
}

function readTargets(list: string): SuppressionTarget[] {
  return [...list.matchAll(targetPattern)].map((match) => ({
    rule: match[1] as string,
    skills: (match[2] ?? "")
      .split(",")
      .map((skill) => skill.trim().toLowerCase())
      .filter((skill) => skill !== ""),
  }));
}

function nextLine(text: string, from: number): Span {
  const lines = /[^\r\n]*(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))*/y;
  lines.lastIndex = from;
  if (!lines.test(text)) return { start: text.length, end: text.length };
  const start = lines.lastIndex;
  const end = /[\r\n]|$/g;
  end.lastIndex = start;
  return { start, end: end.exec(text)?.index ?? text.length };
}

function codeRanges(text: string): Span[] {
  const ranges: Span[] = [];
  let start: number | undefined;
  for (const line of text.matchAll(/^.*$/gm)) {
    if (!fence.test(line[0])) continue;
    if (start === undefined) start = line.index;
    else {
      ranges.push({ start, end: line.index });
      start = undefined;
    }
  }
  if (start !== undefined) ranges.push({ start, end: text.length });
  return ranges;
}

function isShownAsCode(text: string, code: readonly Span[], at: number): boolean {
  if (code.some((range) => range.start <= at && at < range.end)) return true;
  const before = text.slice(Math.max(text.lastIndexOf("\n", at), at - 500), at);
  return (before.split("`").length - 1) % 2 === 1;
}
