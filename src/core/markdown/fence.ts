/** Fenced code: how it begins and ends. */
const opening = /^(?:`{3,}(?=[^`]*$)|~{3,})/;

/** The mark with which a line opens fenced code; undefined where it opens none. What is in backticks on one line is a code span. */
export function fenceOf(line: string): string | undefined {
  return opening.exec(line)?.[0];
}

/** Whether a line, without white space at its ends, closes the code that a mark opened. */
export function closesFence(line: string, mark: string): boolean {
  return line.length >= mark.length && line === (mark[0] as string).repeat(line.length);
}
