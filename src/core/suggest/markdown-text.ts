/** Words from data or from the posting, made safe to stand in Markdown that the editor renders. */
export function escapeMarkdown(words: string): string {
  return words.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&");
}

export function startUpper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
