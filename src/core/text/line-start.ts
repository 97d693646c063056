/** Where the line that holds an offset begins, in UTF-16 units. Lines end in LF, CRLF or CR. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text.charCodeAt(at - 1) !== 10 && text.charCodeAt(at - 1) !== 13) at--;
  return at;
}
