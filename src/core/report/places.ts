import { createLineIndex } from "../text/line-index.ts";
import type { Span } from "../text/span.ts";
import type { Place } from "./types.ts";

const longestQuote = 80;

/** Turns spans of a text into places. */
export function createPlaces(text: string): (span: Span) => Place {
  const lines = createLineIndex(text);
  return ({ start, end }) => {
    const { line, column } = lines.positionAt(start);
    return { start, end, line, column };
  };
}

/** The words of a span on one line, cut between characters where they are many. */
export function quote(text: string, { start, end }: Span): string {
  const cut = text.slice(start, Math.min(end, start + 2 * longestQuote));
  const words = cut.replace(/\s+/g, " ").trim();
  const characters = [...words];
  return characters.length <= longestQuote && cut.length === end - start
    ? words
    : `${characters.slice(0, longestQuote).join("")}…`;
}
