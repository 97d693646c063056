/** What the headings of a posting hand down to those below them. */
import type { SectionKind } from "../knowledge.ts";
import { boldLevel, labelLevel } from "../markdown/scan-blocks.ts";
import type { Block, Heading } from "./types.ts";

export interface Outline {
  /**
   * The kind of the section that a heading opens, whose words announce `kind`. A heading that announces nothing by itself ("Programming")
   * belongs to the one above it ("Requirements"); below "Nice to have" so does one that says what is asked but not how strongly ("Tools").
   * `isFirm`: its words say that it is a must.
   */
  readonly settle: (kind: SectionKind, heading: Heading, isFirm: boolean) => SectionKind;
}

/** Kinds that a heading without any mark may open; "Apply today!" or "About us" are said in passing too. */
const softKinds: readonly SectionKind[] = ["other", "required", "stack", "mixed"];

/** An empty outline, for the headings of one posting in their order. */
export function createOutline(): Outline {
  const open: { readonly level: number; readonly kind: SectionKind }[] = [];
  return {
    settle(kind, heading, isFirm) {
      while (open.length > 0 && (open.at(-1)?.level ?? 0) >= heading.level) open.pop();
      const parent = open.at(-1)?.kind;
      const handsDown =
        parent === "preferred" ? !isFirm && softKinds.includes(kind) : parent !== "about" && kind === "other";
      const settled = parent !== undefined && handsDown ? parent : kind;
      // In text that lost its marks any line with a kind of its own may end the wishes above it ("Job description").
      if (heading.style === "label" && parent === "preferred" && settled !== "preferred") open.pop();
      // The document's title and its company heading hand nothing down.
      if (settled !== "other" || heading.level > 1)
        open.push({ level: heading.level, kind: heading.level === 1 ? "other" : settled });
      return settled;
    },
  };
}

/** The heading that a block of its own is. */
export function toHeading(text: string, block: Block): Heading {
  const style =
    block.depth === labelLevel
      ? "label"
      : block.depth === boldLevel
        ? "bold"
        : block.marker.startsWith("#")
          ? "atx"
          : "setext";
  return {
    text: text.slice(block.content.start, block.content.end),
    span: block.span,
    content: block.content,
    style,
    level: block.depth,
  };
}
