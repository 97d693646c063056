/** Remembers the symbols of words that texts bring, by their letters in place: no word is cut out of a text that was seen before. */
export interface WordTable {
  /** The symbol of the word between two offsets, whatever its case. */
  readonly symbolIn: (text: string, start: number, end: number) => number;
}

/** Words are forgotten at this many, or when their letters take so many bytes, so that a hostile text cannot fill the memory. */
const mostWords = 30_000;
const mostLetters = 1 << 18;
/** In characters. Longer words are looked up each time. */
const longestKept = 100;
const firstSize = 1 << 12;
/** A word's place in the table: its first four letters, the next four, where the others are kept, and its length and symbol. */
const fields = 4;
const inPlace = 8;

/** Lower case of the ASCII characters. */
const lower = Uint8Array.from({ length: 128 }, (_, code) => String.fromCharCode(code).toLowerCase().charCodeAt(0));

/** `lookUp` gives the symbol of a lower-case word, below 2 ** 15; it is asked once for each word. */
export function createWordTable(lookUp: (word: string) => number): WordTable {
  // Open addressing, at most half full. The words that come most often lie side by side in the fastest memory, which objects would not.
  let table = new Int32Array(firstSize * fields);
  let mask = firstSize - 1;
  let used = 0;
  /** The letters behind the eighth of all words. */
  let letters = new Uint8Array(1 << 12);
  let lettersUsed = 0;

  function remember(text: string, start: number, end: number, slot: number, low: number, high: number): number {
    const length = end - start;
    const symbol = lookUp(text.slice(start, end).toLowerCase());
    if (used === mostWords || lettersUsed + length > mostLetters) {
      table.fill(0);
      used = 0;
      lettersUsed = 0;
      return symbol;
    }
    const at = slot * fields;
    table[at] = low;
    table[at + 1] = high;
    table[at + 2] = lettersUsed;
    table[at + 3] = (length << 16) | (symbol + 1);
    for (let letter = start + inPlace; letter < end; letter++) {
      if (lettersUsed === letters.length) letters = enlarged(letters);
      letters[lettersUsed++] = lower[text.charCodeAt(letter)] as number;
    }
    if (++used * 2 > mask) grow();
    return symbol;
  }

  function grow(): void {
    const old = table;
    table = new Int32Array(old.length * 2);
    mask = table.length / fields - 1;
    for (let from = 0; from < old.length; from += fields) {
      const about = old[from + 3] as number;
      if (about === 0) continue;
      let hash = mix(old[from] as number, old[from + 1] as number);
      const rest = old[from + 2] as number;
      for (let letter = rest; letter < rest + (about >>> 16) - inPlace; letter++)
        hash = withLetter(hash, letters[letter] as number);
      let slot = slotFor(hash) & mask;
      while (table[slot * fields + 3] !== 0) slot = (slot + 1) & mask;
      for (let field = 0; field < fields; field++) table[slot * fields + field] = old[from + field] as number;
    }
  }

  function endsAlike(text: string, start: number, end: number, kept: number): boolean {
    for (let letter = start + inPlace; letter < end; letter++)
      if (letters[kept++] !== lower[text.charCodeAt(letter)]) return false;
    return true;
  }

  return {
    symbolIn(text, start, end) {
      const length = end - start;
      let low = 0;
      let high = 0;
      let beyond = 0;
      const middle = length < 4 ? end : start + 4;
      for (let at = start; at < middle; at++) {
        const code = text.charCodeAt(at);
        beyond |= code;
        low = (low << 8) | (lower[code & 127] as number);
      }
      const edge = length < inPlace ? end : start + inPlace;
      for (let at = middle; at < edge; at++) {
        const code = text.charCodeAt(at);
        beyond |= code;
        high = (high << 8) | (lower[code & 127] as number);
      }
      let hash = mix(low, high);
      for (let at = edge; at < end; at++) {
        const code = text.charCodeAt(at);
        beyond |= code;
        hash = withLetter(hash, lower[code & 127] as number);
      }
      // Lower case outside ASCII may be longer or shorter than the word, and is rare.
      if (beyond >= 128 || length > longestKept) return lookUp(text.slice(start, end).toLowerCase());
      for (let slot = slotFor(hash) & mask; ; slot = (slot + 1) & mask) {
        const at = slot * fields;
        const about = table[at + 3] as number;
        if (about === 0) return remember(text, start, end, slot, low, high);
        if (
          table[at] === low &&
          table[at + 1] === high &&
          about >>> 16 === length &&
          (length <= inPlace || endsAlike(text, start, end, table[at + 2] as number))
        )
          return (about & 0xffff) - 1;
      }
    },
  };
}

function mix(low: number, high: number): number {
  return Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
}

function withLetter(hash: number, letter: number): number {
  return (Math.imul(hash, 31) + letter) | 0;
}

function slotFor(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & 0x7fffffff;
}

function enlarged(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length * 2);
  larger.set(bytes);
  return larger;
}
