import { parseYaml } from "./parse-yaml.ts";

/** Roles and skills are groups in lists under keys. */
const deepest = 5;
/** In UTF-16 units. */
const longest = 64 * 1024;
/** So many parts are read by themselves: far more than a file has that people write, since a hostile one is only parts. */
const mostParts = 1_000;

/** A text with what cannot be read left out of it, and which lines these are. */
export interface Readable {
  /** Blanks stand for what is left out, so that offsets and lines stay. */
  readonly text: string;
  /** From 1, each range with its last line; in order, none touching the next. */
  readonly leftOut: readonly { readonly first: number; readonly last: number }[];
}

/**
 * Leaves out of a YAML text the smallest groups of lines, by their indentation, without which the rest can be read: an entry
 * that is still being written hides nothing of those beside it. Undefined where nothing is left, and for long texts.
 */
export function keepReadable(text: string): Readable | undefined {
  if (text.length > longest) return undefined;
  const lines = text.split(/(?<=\n|\r(?!\n))/);
  const end = endOfDocument(lines);
  const kept = [...keepLines(lines.slice(0, end), 0, countReadings()), ...lines.slice(end).map(blank)];
  const left = kept.join("");
  if (left.trim() === "" || !isReadable(left)) return undefined;
  const leftOut: { first: number; last: number }[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === kept[index]) continue;
    const before = leftOut.at(-1);
    if (before !== undefined && before.last === index) before.last = index + 1;
    else leftOut.push({ first: index + 1, last: index + 1 });
  }
  return { text: left, leftOut };
}

/** What became of the rest, to stand behind what is wrong; without a full stop. */
export function tellLeftOut({ leftOut }: Readable): string {
  const [{ first, last } = { first: 1, last: 1 }, ...more] = leftOut;
  const lines = first === last ? `Line ${first}` : `Lines ${first} to ${last}`;
  if (more.length > 0) return `${lines} and what else cannot be read are left out; the rest holds`;
  return `${lines} ${first === last ? "is" : "are"} left out; the rest holds`;
}

type Read = (part: string) => boolean;

/** Each line is looked at a few times for each level, and there are few levels: the cost is linear in the text. */
function keepLines(lines: readonly string[], depth: number, read: Read): readonly string[] {
  return groupByIndentation(lines).flatMap((group) => {
    if (read(group.join(""))) return group;
    const [head = "", ...rest] = group;
    if (depth === deepest || !rest.some(isSaying) || !read(head)) return group.map(blank);
    const kept = [head, ...keepLines(rest, depth + 1, read)];
    return read(kept.join("")) ? kept : group.map(blank);
  });
}

/** Whether a part can be read; of too many none. */
function countReadings(): Read {
  let parts = 0;
  return (part) => parts++ < mostParts && isReadable(part);
}

/** A group is a line of the least indentation with what stands deeper below it, and with the items of its list. */
function groupByIndentation(lines: readonly string[]): string[][] {
  const saying = lines.filter(isSaying);
  const least = saying.reduce((found, line) => Math.min(found, indentationOf(line)), Number.POSITIVE_INFINITY);
  const outer = saying.filter((line) => indentationOf(line) === least);
  const isList = outer.every(isItem);
  const groups: string[][] = [];
  for (const line of lines) {
    const begins = isSaying(line) && indentationOf(line) === least && (isList || !isItem(line));
    if (begins || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(line);
  }
  return groups;
}

/** The index of the line where a second document begins, which no file of ours has. */
function endOfDocument(lines: readonly string[]): number {
  const first = lines.findIndex(isSaying);
  const second = lines.findIndex((line, index) => index > first && /^(?:---|\.\.\.)\s/.test(line));
  return second < 0 ? lines.length : second;
}

function isReadable(part: string): boolean {
  return parseYaml(part, { logLevel: "error", uniqueKeys: false }).errors.length === 0;
}

function isSaying(line: string): boolean {
  const words = line.trimStart();
  return words !== "" && !words.startsWith("#");
}

function isItem(line: string): boolean {
  return /^ *-(?:\s|$)/.test(line);
}

function indentationOf(line: string): number {
  return line.length - line.replace(/^ +/, "").length;
}

function blank(line: string): string {
  return line.replace(/[^\r\n]/g, " ");
}
