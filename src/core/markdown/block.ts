import type { Span } from "../text/span.ts";

/** What stands on the page, one after the other: a flat list, since a posting is one. Code and comments are left out. */
export interface Block {
  readonly kind: "heading" | "paragraph" | "item" | "cell";
  /** From the first character of the marker (or of the text) to the end of the last line, without its line break. */
  readonly span: Span;
  /** The text alone, without list marker, `#`, quote marks or the bold marks of a bold-only heading. Nested items are blocks of their own. */
  readonly content: Span;
  /** Items: the marker as written ("-", "*", "•", "3."); headings: how they are made. */
  readonly marker: string;
  /** Items: width of the white space before the marker; headings: level 1 to 6, 7 for a bold-only line, 8 for a label line. */
  readonly depth: number;
}
