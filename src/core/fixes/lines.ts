/** Lines of a text, which end in LF, CRLF or CR. */

/** Before the line's break. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isBreak(text, at)) at++;
  return at;
}

/** After the break that stands at `offset`; `offset` itself at the end of the text. */
export function afterBreak(text: string, offset: number): number {
  if (text.startsWith("\r\n", offset)) return offset + 2;
  return offset < text.length && isBreak(text, offset) ? offset + 1 : offset;
}

/** Before the break that ends at `offset`. */
export function beforeBreak(text: string, offset: number): number {
  if (offset >= 2 && text.startsWith("\r\n", offset - 2)) return offset - 2;
  return offset > 0 && isBreak(text, offset - 1) ? offset - 1 : offset;
}

/** The line break that the text uses first. */
export function lineBreakOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
}

/** Whether nothing but white space and quote marks stands there. */
export function isBlank(text: string): boolean {
  return /^[\s>\u200b]*$/.test(text);
}

function isBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || code === 13;
}
