import type { Position } from "../../core/text/line-index.ts";

/** A place as editors and code hosts count it: to them a byte-order mark is no character of the first line. */
export function placeInEditor({ line, column }: Position, text: string): { line: number; column: number } {
  return { line, column: line === 1 && column > 1 && text.startsWith("\uFEFF") ? column - 1 : column };
}
