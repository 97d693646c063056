import type { Span } from "../text/span.ts";
import type { Line } from "./scan-lines.ts";

/** The row of dashes between a table's head and its body. */
export function isDelimiterRow(text: string, line: Line | undefined): boolean {
  if (line === undefined || line.end - line.first < 3) return false;
  const row = text.slice(line.first, line.end);
  return row.includes("-") && row.includes("|") && /^[\s|:-]+$/.test(row);
}

/** The texts of a row's cells, without their padding; empty cells are left out. */
export function cellsOf(text: string, line: Line): Span[] {
  const cells: Span[] = [];
  let start = line.first;
  for (let at = line.first; at <= line.end; at++) {
    const isBar = at === line.end || (text[at] === "|" && text[at - 1] !== "\\");
    if (!isBar) continue;
    let from = start;
    let to = at;
    while (from < to && /\s/.test(text[from] as string)) from++;
    while (to > from && /\s/.test(text[to - 1] as string)) to--;
    if (to > from) cells.push({ start: from, end: to });
    start = at + 1;
  }
  return cells;
}
