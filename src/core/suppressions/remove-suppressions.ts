import { afterBreak, beforeBreak, isBlank, lineEnd } from "../fixes/lines.ts";
import { firstFrom } from "../fixes/neighbours.ts";
import { type LinePlace, traceLines } from "../markdown/trace-lines.ts";
import { lineStart } from "../text/line-start.ts";
import type { Span, TextEdit } from "../text/span.ts";
import type { Suppression } from "./read-suppressions.ts";

/**
 * Takes some of the suppressions out of their comments; a comment that says nothing else goes, with its line if it has that
 * to itself. Empty where a comment names what nobody knows: it may be meant for something. `trace` gives the lines of the text from the
 * body's start on.
 */
export function removeSuppressions(
  text: string,
  bodyStart: number,
  removed: readonly Suppression[],
  all: readonly Suppression[],
  trace: () => readonly LinePlace[],
): TextEdit[] {
  const comments = new Set(removed.map(({ comment }) => comment));
  if ([...comments].some(({ isPuzzling }) => isPuzzling)) return [];
  const edits = [...comments].flatMap((comment) => {
    const own = all.filter((one) => one.comment === comment);
    const kept = own.filter((one) => !removed.includes(one));
    return kept.length === 0 ? [removeComment(text, comment.span)] : shortenList(own, kept);
  });
  // Two paragraphs that only comments keep apart need a blank line instead.
  return joinRemovals(edits).map((edit) =>
    joinsParagraphs(text, bodyStart, edit, trace) ? leaveBlank(text, edit) : edit,
  );
}

/** Each name goes with the comma behind it, the last ones with that before them; a rule goes with its last skill. */
function shortenList(own: readonly Suppression[], kept: readonly Suppression[]): TextEdit[] {
  const targets = own.flatMap(({ target }) => target ?? []);
  const keptTargets = new Set(kept.flatMap(({ target }) => target ?? []));
  const keptEntries = new Set([...keptTargets].map(({ entry }) => entry));
  const entries = [...new Set(targets.map(({ entry }) => entry))];
  const skills = entries
    .filter((entry) => keptEntries.has(entry))
    .flatMap((entry) => {
      const named = targets.filter((target) => target.entry === entry);
      return cutFrom(
        named.map(({ span }) => span),
        (index) => keptTargets.has(named[index] as (typeof named)[0]),
      );
    });
  return [...cutFrom(entries, (index) => keptEntries.has(entries[index] as Span)), ...skills];
}

/** Cuts parts out of a list of which at least one is kept. */
function cutFrom(parts: readonly Span[], isKept: (index: number) => boolean): TextEdit[] {
  const lastKept = parts.findLastIndex((_, index) => isKept(index));
  const edits: TextEdit[] = [];
  for (const [index, { start }] of parts.entries()) {
    if (index < lastKept && !isKept(index)) edits.push({ start, end: (parts[index + 1] as Span).start, text: "" });
  }
  const end = parts.at(-1)?.end ?? 0;
  if (lastKept < parts.length - 1) edits.push({ start: (parts[lastKept] as Span).end, end, text: "" });
  return edits;
}

function removeComment(text: string, { start, end }: Span): TextEdit {
  const from = Math.max(lineStart(text, start), text.startsWith("\uFEFF") ? 1 : 0);
  const to = lineEnd(text, end);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  if (!isBlank(before) || !isBlank(after)) {
    // Of the spaces on both sides one is enough.
    const gap = /[ \t]*$/.exec(before)?.[0].length ?? 0;
    const isEnd = /^[ \t]*$/.test(after) || gap === 0;
    return { start: isEnd || /^[ \t]/.test(after) ? start - gap : start, end, text: "" };
  }
  const line = { start: from, end: afterBreak(text, to), text: "" };
  const previousEnd = beforeBreak(text, from);
  const isFirst = previousEnd === from || isBlank(text.slice(lineStart(text, previousEnd), previousEnd));
  const nextEnd = lineEnd(text, line.end);
  if (isFirst && line.end < text.length && isBlank(text.slice(line.end, nextEnd)))
    return { ...line, end: afterBreak(text, nextEnd) };
  return line;
}

function leaveBlank(text: string, { start, end }: TextEdit): TextEdit {
  const marks = /^[ \t>]*/.exec(text.slice(start, end))?.[0].trimEnd() ?? "";
  return { start, end: beforeBreak(text, end), text: marks };
}

/** Whether the line behind removed lines would go on with the paragraph before them. */
function joinsParagraphs(text: string, bodyStart: number, line: TextEdit, trace: () => readonly LinePlace[]): boolean {
  const isWhole = line.start === lineStart(text, line.start) && line.end === lineStart(text, line.end);
  if (!isWhole || line.end >= text.length || line.start <= bodyStart) return false;
  const lines = trace();
  if (lines[firstFrom(lines, line.end, ({ start }) => start)]?.kind === "continued") return false;
  // What a line is depends on nothing below it.
  const above = text.slice(0, line.start) + text.slice(line.end, lineEnd(text, line.end));
  return traceLines(above, bodyStart).at(-1)?.kind === "continued";
}

/** Removals that meet or overlap become one. */
function joinRemovals(edits: readonly TextEdit[]): TextEdit[] {
  const joined: { start: number; end: number; text: string }[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last !== undefined && edit.start <= last.end) last.end = Math.max(last.end, edit.end);
    else joined.push({ ...edit });
  }
  return joined;
}
