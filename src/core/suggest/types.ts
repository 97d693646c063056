import type { Engine } from "../engine.ts";
import type { Span } from "../text/span.ts";
import type { CheckResult } from "../types.ts";

/** A text as it was checked, and the way to check what could become of it. */
export interface Draft {
  readonly engine: Engine;
  readonly result: CheckResult;
  /** Checks another text by the same maps and settings. */
  readonly check: (text: string) => CheckResult;
  /** What was found when lines were tried; without it all are tried anew. */
  readonly trials?: Trials;
}

/** What was found of lines that were tried at one place of a text: while an item is typed, the text around it stays the same. */
export interface Verdicts {
  readonly engine: Engine;
  readonly text: string;
  readonly findings: string;
  readonly at: number;
  readonly byInsertion: Map<string, boolean>;
}

/** Keeps the last verdicts. */
export interface Trials {
  last: Verdicts | undefined;
}

/** Something that could be written at a place of a posting. */
export interface Suggestion {
  readonly kind: "key" | "value" | "role" | "skill" | "line" | "section" | "rule" | "comment";
  /** What the list shows. */
  readonly label: string;
  /** A few words beside it; may be empty. */
  readonly detail: string;
  /** What is written, with `\n` between lines; a snippet has placeholders, `${1:words}`. */
  readonly insert: string;
  readonly isSnippet: boolean;
  /** Says more, as Markdown; worked out when somebody looks at it, and perhaps empty. */
  readonly describe: () => string;
  /** What it takes the place of; it lies in one line. */
  readonly replace: Span;
  /** What an editor compares with the text already typed: it begins with it, but for case. */
  readonly filter: string;
  /** Orders the suggestions by plain comparison. */
  readonly sortKey: string;
  /** Something can be suggested right behind it. */
  readonly leadsOn: boolean;
}

/** A suggestion before its place is known. */
export interface Proposal extends Pick<Suggestion, "kind" | "label" | "detail" | "insert" | "isSnippet" | "describe"> {
  /** Other words than its label's by which it is found. */
  readonly names?: readonly string[];
  /** What of its label is still to be written; only what it begins with is compared with the typed words. */
  readonly rest?: string;
  readonly leadsOn?: boolean;
}
