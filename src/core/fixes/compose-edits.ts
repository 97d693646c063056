import type { TextEdit } from "../text/span.ts";

/** A stretch of the first text that is still there, or a text that was put in. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

/**
 * Edits that do in one go what `first` does to a text of some length and `then` to what comes out of it. As all edits they
 * refer to the unchanged text and do not overlap. Throws where `then` reaches past the end.
 */
export function composeEdits(length: number, first: readonly TextEdit[], then: readonly TextEdit[]): TextEdit[] {
  return toEdits(editPieces(editPieces([{ start: 0, end: length }], first), then), length);
}

function editPieces(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const edited: Piece[] = [];
  const rest = pieces.toReversed();
  let at = 0;
  /** Moves what stands before an offset of the text, or passes it over. */
  function take(until: number, keeps: boolean): void {
    while (at < until) {
      const piece = rest.pop();
      if (piece === undefined) throw new RangeError(`Edit outside the text at ${until}`);
      const size = lengthOf(piece);
      const wanted = Math.min(size, until - at);
      if (wanted < size) rest.push(slice(piece, wanted, size));
      if (keeps && wanted > 0) edited.push(slice(piece, 0, wanted));
      at += wanted;
    }
  }
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    take(start, true);
    if (text !== "") edited.push({ text });
    take(end, false);
  }
  return [...edited, ...rest.reverse()];
}

/** What stands between the stretches that stay is what the edits are. */
function toEdits(pieces: readonly Piece[], length: number): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let text = "";
  for (const piece of [...pieces, { start: length, end: length }]) {
    if ("text" in piece) {
      text += piece.text;
      continue;
    }
    if (text !== "" || piece.start > at) edits.push({ start: at, end: piece.start, text });
    text = "";
    at = piece.end;
  }
  return edits;
}

function lengthOf(piece: Piece): number {
  return "text" in piece ? piece.text.length : piece.end - piece.start;
}

function slice(piece: Piece, from: number, to: number): Piece {
  if ("text" in piece) return { text: piece.text.slice(from, to) };
  return { start: piece.start + from, end: piece.start + to };
}
