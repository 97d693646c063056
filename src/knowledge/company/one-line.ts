/** Text as it stands in messages, whatever line breaks, blanks and control characters a file gives it. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
