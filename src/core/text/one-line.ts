/** Words of a file as they stand in messages and on a terminal: without its line breaks, and without what would drive the terminal. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
