import { mostSymbols } from "../text/vocabulary.ts";

/** A table from (state, symbol) to state, flat in memory: the matcher asks it for every word of a text. */
export interface Transitions {
  /** The next state; `dead` where the symbol leads nowhere, `unknown` where nothing was set. */
  readonly get: (state: number, symbol: number) => number;
  readonly set: (state: number, symbol: number, next: number) => void;
}

export const dead = -1;
export const unknown = -2;
const firstSize = 1 << 14;
/** Enough for a symbol; there may be twice as many states. */
const symbolBits = Math.log2(mostSymbols);

/** Open addressing, at most half full; a key and its value lie side by side. */
export function createTransitions(): Transitions {
  let table = new Int32Array(firstSize * 2).fill(-1);
  let mask = firstSize - 1;
  let used = 0;

  function slotOf(key: number): number {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    for (;;) {
      const held = table[slot * 2] as number;
      if (held === key || held === -1) return slot * 2;
      slot = (slot + 1) & mask;
    }
  }
  function grow(): void {
    const old = table;
    table = new Int32Array(old.length * 2).fill(-1);
    mask = old.length - 1;
    for (let from = 0; from < old.length; from += 2) {
      const key = old[from] as number;
      if (key === -1) continue;
      const slot = slotOf(key);
      table[slot] = key;
      table[slot + 1] = old[from + 1] as number;
    }
  }

  return {
    get(state, symbol) {
      const slot = slotOf((state << symbolBits) | symbol);
      return table[slot] === -1 ? unknown : (table[slot + 1] as number);
    },
    set(state, symbol, next) {
      if (used * 2 >= mask) grow();
      const key = (state << symbolBits) | symbol;
      const slot = slotOf(key);
      if (table[slot] === -1) used++;
      table[slot] = key;
      table[slot + 1] = next;
    },
  };
}
