/** Remembers the symbols of words that texts bring, by their letters in place: no word is cut out of a text that was seen before. */
export interface WordTable {
  /** The symbol of the word between two offsets, whatever its case. */
  readonly symbolIn: (text: string, start: number, end: number) => number;
}

/** Words are forgotten at this many, so that a hostile text cannot fill the memory. */
const mostWords = 30_000;
const size = 1 << 16;

/** Lower case of the ASCII characters. */
const lower = Uint8Array.from({ length: 128 }, (_, code) => String.fromCharCode(code).toLowerCase().charCodeAt(0));

/** `lookUp` gives the symbol of a lower-case word; it is asked once for each word. */
export function createWordTable(lookUp: (word: string) => number): WordTable {
  // Open addressing, at most half full.
  const words: (string | undefined)[] = new Array(size).fill(undefined);
  const symbols = new Int32Array(size);
  let used = 0;

  function remember(slot: number, word: string): number {
    const symbol = lookUp(word);
    if (used === mostWords) {
      words.fill(undefined);
      used = 0;
      return symbol;
    }
    words[slot] = word;
    symbols[slot] = symbol;
    used++;
    return symbol;
  }

  return {
    symbolIn(text, start, end) {
      let hash = end - start;
      for (let at = start; at < end; at++) {
        const code = text.charCodeAt(at);
        // Lower case outside ASCII may be longer or shorter than the word, and is rare.
        if (code >= 128) return lookUp(text.slice(start, end).toLowerCase());
        hash = Math.imul(hash, 31) + (lower[code] as number);
      }
      let slot = (Math.imul(hash, 0x9e3779b1) >>> 16) & (size - 1);
      for (;;) {
        const word = words[slot];
        if (word === undefined) return remember(slot, text.slice(start, end).toLowerCase());
        if (isSame(word, text, start, end)) return symbols[slot] as number;
        slot = (slot + 1) & (size - 1);
      }
    },
  };
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== lower[text.charCodeAt(start + at)]) return false;
  }
  return true;
}
