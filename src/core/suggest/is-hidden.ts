import { scanBlocks } from "../markdown/scan-blocks.ts";
import { lineStart } from "../text/line-start.ts";

/** Whether an offset is in code, in raw HTML or in a comment; `from` is an offset before it that is in none. */
export function isHidden(text: string, from: number, offset: number): boolean {
  const before = text.slice(from, offset);
  if (before.lastIndexOf("<!--") > before.lastIndexOf("-->")) return true;
  if (endsInCodeSpan(text.slice(Math.max(from, lineStart(text, offset)), offset))) return true;
  // Whether a word written here would be read.
  const written = `${before}x`;
  return scanBlocks(written, 0, () => false).at(-1)?.span.end !== written.length;
}

/** A span of code ends with as many backticks as it began with. */
function endsInCodeSpan(line: string): boolean {
  let open = 0;
  for (const [ticks] of line.matchAll(/`+/g)) {
    if (open === 0) open = ticks.length;
    else if (ticks.length === open) open = 0;
  }
  return open > 0;
}
