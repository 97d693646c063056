/**
 * The candidate that a mistyped word most likely means, or undefined where none is near enough. Case does not matter; of
 * equally near candidates the first one wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const typed = word.toLowerCase();
  // A third of the letters may be wrong, but never so many that any short word is near to any other.
  let closest = Math.min(3, Math.max(1, Math.floor((typed.length + 1) / 3))) + 1;
  let found: string | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - typed.length) >= closest) continue;
    const distance = editDistance(typed, candidate.toLowerCase());
    // With no letter in common nothing is near, however short the words are.
    if (distance >= closest || distance >= Math.max(typed.length, candidate.length)) continue;
    closest = distance;
    found = candidate;
  }
  return found;
}

/** Letters to insert, remove, replace or swap with their neighbour to get from one word to the other. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, at(beforeLast, column - 2) + 1);
      }
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] as number;
}
