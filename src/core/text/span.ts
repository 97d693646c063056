/** A stretch of a text: UTF-16 offsets into the file as it stands (a byte-order mark counts), end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A replacement of a span by a text. The edits of one fix never overlap and all refer to the unchanged text. */
export interface TextEdit extends Span {
  readonly text: string;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
