/** Where the line that holds an offset begins, in UTF-16 units. */
export function lineStartAt(text: string, offset: number): number {
  // A search from before the text begins at its first character all the same.
  if (offset === 0) return 0;
  return Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
}
