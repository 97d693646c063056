/** With a capital, to begin a sentence or a title with. */
export function startUpper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
