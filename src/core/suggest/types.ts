import type { Span } from "../text/span.ts";

/** Something that could be written at a place of a posting. */
export interface Suggestion {
  readonly kind: "role-key" | "role" | "skill" | "duty" | "area";
  /** What the list shows, and what is compared with the text already typed. */
  readonly label: string;
  /** What is written; a snippet has placeholders, `${1:words}`. */
  readonly insert: string;
  readonly isSnippet: boolean;
  /** One line beside the label. */
  readonly detail: string;
  /** Markdown; may be empty. */
  readonly documentation: string;
  /** What it takes the place of. */
  readonly replace: Span;
  /** Orders the suggestions by plain comparison. */
  readonly sortKey: string;
}

/** A suggestion before its place is known. */
export type Proposal = Omit<Suggestion, "replace" | "sortKey">;
