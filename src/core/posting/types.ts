import type { SectionKind } from "../knowledge.ts";
import type { Span } from "../text/span.ts";

export type Strength = "required" | "preferred" | "context" | "negated";

/** What stands on the page, one after the other: a flat list, since a posting is one. Code and comments are left out. */
export interface Block {
  readonly kind: "heading" | "paragraph" | "item" | "cell";
  /** From the first character of the marker (or of the text) to the end of the last line, without its line break. */
  readonly span: Span;
  /** The text alone, without list marker, `#`, quote marks or the bold marks of a bold-only heading. Nested items are blocks of their own. */
  readonly content: Span;
  /** Items: the marker as written ("-", "*", "•", "3."); headings: how they are made. */
  readonly marker: string;
  /** Items: width of the white space before the marker; headings: level 1 to 6 (a bold-only line counts as 6, a label line as 7). */
  readonly depth: number;
}

export type HeadingStyle = "atx" | "setext" | "bold" | "label";

export interface Heading {
  readonly text: string;
  readonly span: Span;
  readonly content: Span;
  readonly style: HeadingStyle;
  readonly level: number;
}

export interface Section {
  readonly index: number;
  /** Missing for what stands before the first heading. */
  readonly heading: Heading | undefined;
  readonly kind: SectionKind;
  /** Heading and body, up to the next heading. */
  readonly span: Span;
}

/** A sentence, or the whole text of a list item that has only one. */
export interface Sentence extends Span {
  readonly block: Block;
  readonly section: Section;
  /** How strongly this sentence asks, before the hedges beside single mentions are weighed. */
  readonly strength: Strength;
}

export interface FrontMatter {
  /** From the opening fence to the end of the closing fence's line. */
  readonly span: Span;
  readonly title: FrontMatterValue | undefined;
  /** `role:` or `roles:`; empty where neither stands there. `none` turns the checks off. */
  readonly roles: readonly FrontMatterValue[];
  /** `rolewise: { allow, rules }`. */
  readonly allow: readonly FrontMatterValue[];
  readonly rules: readonly { readonly rule: FrontMatterValue; readonly level: unknown; readonly span: Span }[];
  /** ISO date of `date:` where there is one: the day against which years of experience are judged. */
  readonly date: string | undefined;
  readonly problems: readonly { readonly message: string; readonly span: Span }[];
}

export interface FrontMatterValue {
  readonly value: string;
  readonly span: Span;
}

export interface Posting {
  readonly text: string;
  readonly frontMatter: FrontMatter | undefined;
  /** Front matter title, else first heading of level 1, else the first heading or line. */
  readonly title: FrontMatterValue | undefined;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
}
