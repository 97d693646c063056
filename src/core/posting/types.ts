import type { SectionKind } from "../knowledge.ts";
import type { Block } from "../markdown/block.ts";
import type { DataPath } from "../text/explain-issue.ts";
import type { Span } from "../text/span.ts";

export type { Block };

export type Strength = "required" | "preferred" | "context" | "negated";

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
  readonly rules: readonly FrontMatterSetting[];
  /** ISO date of `date:` where there is one: the day against which years of experience are judged. */
  readonly date: string | undefined;
  readonly problems: readonly Problem[];
}

/** What stands under a key of the front matter, as plain data. */
export interface FrontMatterSetting {
  readonly rule: FrontMatterValue;
  readonly value: unknown;
  /** Where a part of the value stands, or the key that it stands under; what does not exist gives the nearest place around it. */
  readonly placeOf: (path: DataPath, at: "key" | "value") => Span;
}

/** What the posting itself says wrongly of how it is to be checked. */
export interface Problem {
  readonly message: string;
  readonly span: Span;
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
