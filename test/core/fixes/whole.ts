import assert from "node:assert/strict";

/** What no edit may leave behind. */
const broken: readonly RegExp[] = [
  /,\s*[,;.]|;\s*[,;.]/,
  /\s[,;)]/,
  /\(\s|\(\s*\)|\(\s*[,;/]/,
  /[,;/]\s*\)/,
  /,\s*(?:and|or)\s*(?:$|[.;)])/m,
  /\b(?:and|or)\s+(?:and|or)\b/,
  /(?:^[\s>]*(?:[-*+•]|\d+[.)])\s+|\(|: |\bwith |\bas )(?:,|;|and\b|or\b|&|\/)/m,
  /\b(?:and|or|with|of|as|including|e\.g\.),?[ \t]*$/m,
  /^[\s>]*(?:[-*+•]|\d+[.)])[ \t]*$/m,
  /\*{4}|``|\[\]/,
  /[\p{L}\d,;:] {2,}\S/u,
];

/** Asserts that edits left nothing broken behind: no stray signs, no torn lists, the line ends as they were. */
export function assertWhole(before: string, after: string): void {
  for (const pattern of broken) assert.doesNotMatch(unwrap(after), pattern);
  assert.doesNotMatch(after, /(?:\r?\n[ \t>]*){3,}\S/, "two blank lines");
  if (before.includes("\r\n")) assert.doesNotMatch(after, /(?<!\r)\n/, "a bare line feed");
  else assert.doesNotMatch(after, /\r/);
  assert.equal(/\n$/.test(after), /\n$/.test(before), "the end of the text");
}

/** Every item on one line. */
export function unwrap(text: string): string {
  return text.replace(/[ \t]*\r?\n(?:> )? {2,}(?!(?:[-*+•]|\d+[.)])\s)(?=\S)/g, " ");
}
