/** The characters that XML 1.0 has no place for, and the other control characters: some terminals take U+009B for the beginning of a command. */
const unprintable = /[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The text with U+FFFD for control characters, halves of surrogate pairs and other things that cannot be printed. */
export function replaceUnprintable(text: string): string {
  return text.replace(unprintable, "\uFFFD");
}
