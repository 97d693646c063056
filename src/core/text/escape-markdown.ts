/** Words from data or from the posting, made safe to stand in Markdown that the editor renders. */
export function escapeMarkdown(words: string): string {
  return words.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&");
}
