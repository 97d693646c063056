import type { Span } from "../text/span.ts";

/** The words of a statement without comments, marks, stops and case: two that say the same have the same. */
export function plainWords(text: string, statement: Span): string {
  let words = known.get(statement);
  if (words === undefined) {
    words = readPlainly(text.slice(statement.start, statement.end));
    known.set(statement, words);
  }
  return words;
}

/** Several rules ask the same of a text's sentences. */
const known = new WeakMap<Span, string>();

function readPlainly(statement: string): string {
  const said = statement.toLowerCase();
  return (said.includes("<!--") ? said.replace(/<!--.*?-->/gs, " ") : said).replace(/[\s*_`.;,]+/g, " ").trim();
}
