import type { Posting } from "../posting/types.ts";
import { lineStart } from "../text/line-start.ts";
import type { TextEdit } from "../text/span.ts";
import { replaceText } from "./apply.ts";
import { afterBreak, lineBreakOf, lineEnd } from "./lines.ts";

const roleKey = /^(?:roles?|"roles?"|'roles?')[ \t]*:/;

/**
 * Declares the posting's role or roles in its front matter: replaces what is declared there, or adds it, with a front
 * matter block where there is none. Nothing where it says so already. Throws without a role.
 */
export function setRole(posting: Posting, roleIds: readonly string[]): TextEdit[] {
  if (roleIds.length === 0) throw new RangeError("A posting's role needs an id");
  const { text, frontMatter } = posting;
  const eol = lineBreakOf(text);
  const line = roleIds.length === 1 ? `role: ${roleIds[0]}` : `roles: [${roleIds.join(", ")}]`;
  if (frontMatter === undefined) {
    const start = text.startsWith("\uFEFF") ? 1 : 0;
    const gap = /^\s*(?:$|[\r\n])/.test(text.slice(start)) ? "" : eol;
    return [{ start, end: start, text: `---${eol}${line}${eol}---${eol}${gap}` }];
  }
  const declared = frontMatter.roles.map(({ value }) => value);
  if (declared.length === roleIds.length && declared.every((value, index) => value === roleIds[index])) return [];
  const entries = findEntries(text, frontMatter.span.end);
  const [first, ...more] = entries;
  if (first === undefined) {
    const value = frontMatter.roles[0];
    // Written in braces, the front matter has no line for a key.
    if (value !== undefined)
      return roleIds.length === 1 && declared.length === 1
        ? replaceText(posting, value.span, roleIds[0] as string)
        : [];
    const end = lineStart(text, frontMatter.span.end);
    const isClosed = /^(?:---|\.\.\.)/.test(text.slice(end, frontMatter.span.end)) && end > 0;
    const at = isClosed ? end : afterBreak(text, lineEnd(text, 0));
    return [{ start: at, end: at, text: `${line}${eol}` }];
  }
  if (more.length === 0 && text.slice(first.start, first.end) === line) return [];
  return [
    { start: first.start, end: first.end, text: line },
    ...more.map(({ start, end }) => ({ start, end: afterBreak(text, end), text: "" })),
  ];
}

/** The entries `role: …` and `roles: …` with the lines that belong to them; a comment behind the value is not among it. */
function findEntries(text: string, end: number): { start: number; end: number }[] {
  const entries: { start: number; end: number }[] = [];
  let at = afterBreak(text, lineEnd(text, 0));
  while (at < end) {
    const close = lineEnd(text, at);
    if (roleKey.test(text.slice(at, close))) {
      let last = close;
      for (let next = afterBreak(text, close); next < end; next = afterBreak(text, last)) {
        // Deeper lines, the items of a list and its closing bracket continue the value.
        if (!/^(?:[ \t]+\S|-(?!--)\s|\])/.test(text.slice(next, lineEnd(text, next)))) break;
        last = lineEnd(text, next);
      }
      const comment = last === close ? /[ \t]+#.*$/.exec(text.slice(at, close)) : null;
      entries.push({ start: at, end: comment === null ? last : at + comment.index });
      at = last;
    }
    at = Math.max(afterBreak(text, lineEnd(text, at)), at + 1);
  }
  return entries;
}
