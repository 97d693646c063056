import { nearest } from "./nearest.ts";

/** More of these about one posting would help nobody, and looking for the nearest of so many takes its time. */
export const mostUnknownNames = 20;
const longestQuote = 60;

/** What to say of a name that does not exist, with the nearest that does, or `meant`. `kind` is a noun: "rule", "skill". */
export function explainUnknownName(kind: string, name: string, known: Iterable<string>, meant?: string): string {
  const near = meant ?? nearest(name, known);
  return `There is no ${kind} “${shorten(name)}”.${near === undefined ? "" : ` Did you mean “${near}”?`}`;
}

function shorten(name: string): string {
  return name.length <= longestQuote ? name : `${name.slice(0, longestQuote)}…`;
}
