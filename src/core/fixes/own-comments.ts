/** Comments that speak of the line behind them go where that line goes: left behind, they would speak of another. */

import { lineStart } from "../text/line-start.ts";
import type { Span } from "../text/span.ts";
import { beforeBreak, isBlank } from "./lines.ts";

const own = /<!--\s*rolewise-disable-next-line\b(?:(?!-->)[^\r\n])*-->/g;
/** A line that is longer holds no such comment that a person wrote. */
const longestLine = 2_000;
/** So many comments in a row above one line are more than anybody writes. */
const mostComments = 10;

export interface OwnComments {
  /** Where the lines begin that hold nothing but such comments, and stand right above; the line's own start where there are none. */
  readonly start: number;
  /** Such a comment behind the words of the line above, with the space before it. */
  readonly trailing: Span | undefined;
  /** In the order of the text. */
  readonly texts: readonly string[];
}

/** The comments for the next line above the line on which something begins. */
export function ownComments(text: string, at: number): OwnComments {
  let start = lineStart(text, at);
  let blankStart = start;
  const texts: string[] = [];
  while (blankStart > 0 && texts.length < mostComments) {
    const end = beforeBreak(text, blankStart);
    const from = lineStart(text, end);
    const line = text.slice(from, end);
    blankStart = from;
    if (isBlank(line)) continue;
    const found = line.length > longestLine ? [] : (line.match(own) ?? []);
    if (found.length === 0) break;
    if (isBlank(line.replace(own, ""))) {
      texts.unshift(...found);
      start = from;
      continue;
    }
    const tail = /\s*(?:<!--\s*rolewise-disable-next-line\b(?:(?!-->).)*-->\s*)+$/.exec(line);
    if (tail === null) break;
    // Blanks behind it may be a hard break.
    const after = /\s*$/.exec(tail[0])?.[0].length ?? 0;
    return {
      start,
      trailing: { start: from + tail.index, end: end - after },
      texts: [...(tail[0].match(own) ?? []), ...texts],
    };
  }
  return { start, trailing: undefined, texts };
}

/** Whether a line holds nothing but such comments. */
export function isOwnComment(line: string): boolean {
  return line.length <= longestLine && !isBlank(line) && isBlank(line.replace(own, ""));
}
