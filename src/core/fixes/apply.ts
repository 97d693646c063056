import type { Span, TextEdit } from "../text/span.ts";

/**
 * The text with all edits made. Edits may come in any order and may touch, but never overlap: that, or an edit outside
 * the text, is an error of the programmer and throws. Of two that touch, an insertion comes before a replacement.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let result = "";
  let at = 0;
  for (const edit of ordered) {
    if (edit.start < at) throw new RangeError(`Overlapping edits at ${edit.start}`);
    if (edit.end < edit.start || edit.end > text.length) throw new RangeError(`Edit outside the text at ${edit.start}`);
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** One edit, or none where the text stands there already. */
export function replaceText(posting: { readonly text: string }, span: Span, text: string): TextEdit[] {
  return posting.text.slice(span.start, span.end) === text ? [] : [{ start: span.start, end: span.end, text }];
}
