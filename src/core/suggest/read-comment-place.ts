import { lineStart } from "../text/line-start.ts";
import type { Span } from "../text/span.ts";

/** A place in a comment that tells Rolewise to leave something alone. */
export interface CommentPlace {
  /** What stands here: the comment's own name, a rule, or a skill in a rule's brackets. */
  readonly kind: "name" | "rule" | "skill";
  readonly typed: Span;
  /** Where the comment begins. */
  readonly start: number;
  /** The name that is written already, and the rule before the bracket. */
  readonly name: string;
  readonly rule: string;
  /** The comment says that it is for Rolewise. */
  readonly isOurs: boolean;
}

const opener = "<!--";
const ownName = "rolewise-";
/** A comment is in one line. */
const longestComment = 500;

export function readCommentPlace(text: string, offset: number): CommentPlace | undefined {
  const line = Math.max(lineStart(text, offset), offset - longestComment);
  const before = text.slice(line, offset);
  const open = before.lastIndexOf(opener);
  if (open === -1) return undefined;
  const content = before.slice(open + opener.length);
  if (content.includes("-->")) return undefined;
  const place = (kind: CommentPlace["kind"], typed: string, name: string, rule = ""): CommentPlace => ({
    kind,
    typed: {
      start: offset - typed.length,
      end: offset + (/^[\w-]*?(?=--|[^\w-]|$)/.exec(text.slice(offset, offset + longestComment))?.[0].length ?? 0),
    },
    start: line + open,
    name,
    rule,
    isOurs: content.trimStart().startsWith(ownName),
  });
  const named = /^\s*([\w-]*)$/.exec(content)?.[1];
  if (named !== undefined) return isBeginning(named) ? place("name", named, "") : undefined;
  const list = /^\s*rolewise-([\w-]+)\s+(.*)$/.exec(content);
  const [, name = "", targets = ""] = list ?? [];
  // Behind two dashes stands the reason.
  if (list === null || /(?:^|\s)--/.test(targets)) return undefined;
  const bracket = /([^\s,:()]+)\s*\((?:[^()]*,)?\s*([^(),]*)$/.exec(targets);
  if (bracket !== null) return place("skill", bracket[2] as string, name, bracket[1]);
  const typed = /(?:^|[\s,)])([\w-]*)$/.exec(targets)?.[1];
  return typed === undefined ? undefined : place("rule", typed, name);
}

function isBeginning(word: string): boolean {
  return ownName.startsWith(word) || word.startsWith(ownName);
}
