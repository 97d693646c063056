/** Text as it stands in messages, whatever line breaks and blanks a file gives it. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
