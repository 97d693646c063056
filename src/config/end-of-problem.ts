import type { ConfigProblem } from "./types.ts";

/** The column behind what a problem speaks of: the words, or the text in quotes, that begin at its place. */
export function endOfProblem(text: string, { line, column }: Pick<ConfigProblem, "line" | "column">): number {
  const rest = (text.split(/\r\n|[\r\n]/)[line - 1] ?? "").slice(column - 1);
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'[^']*')/.exec(rest)?.[0];
  const plain = /^[^\s,[\]{}#:]+(?:\s+[^\s,[\]{}#:]+|:(?=\S))*/.exec(rest)?.[0];
  return column + (quoted ?? plain ?? rest.slice(0, 1)).length;
}
