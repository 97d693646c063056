import { labelLevel } from "../markdown/scan-blocks.ts";
import type { Block, FrontMatterValue } from "./types.ts";

/** A posting's title: the declared one, else the first heading of level 1, else the first heading or line; without its marks. */
export function findTitle(
  text: string,
  declared: FrontMatterValue | undefined,
  blocks: readonly Block[],
): FrontMatterValue | undefined {
  if (declared !== undefined) return declared;
  const block =
    blocks.find((candidate) => candidate.kind === "heading" && candidate.depth === 1) ??
    blocks.find(
      (candidate) => candidate.kind === "heading" && candidate.depth < labelLevel && candidate === blocks[0],
    ) ??
    blocks[0];
  if (block === undefined) return undefined;
  // Of a paragraph, the first line alone can be a title.
  const firstLine = text.slice(block.content.start, block.content.end).split(/[\r\n]/, 1)[0] as string;
  return {
    value: plainText(firstLine),
    span: { start: block.content.start, end: block.content.start + firstLine.length },
  };
}

function plainText(title: string): string {
  return title
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, "$1")
    .replace(/[*_`]/g, "")
    .trim();
}
