import type { Span } from "../text/span.ts";

/** The words of a statement without comments, marks, stops and case: two that say the same have the same. */
export function plainWords(text: string, { start, end }: Span): string {
  return text
    .slice(start, end)
    .toLowerCase()
    .replace(/<!--.*?-->/gs, " ")
    .replace(/[\s*_`.;,]+/g, " ")
    .trim();
}
