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

/** Open addressing over two typed arrays, at most half full. */
export function createTransitions(): Transitions {
  let keys = new Int32Array(firstSize).fill(-1);
  let values = new Int32Array(firstSize);
  let mask = firstSize - 1;
  let used = 0;

  function slotOf(key: number): number {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    while (keys[slot] !== key && keys[slot] !== -1) slot = (slot + 1) & mask;
    return slot;
  }
  function grow(): void {
    const [oldKeys, oldValues] = [keys, values];
    keys = new Int32Array(oldKeys.length * 2).fill(-1);
    values = new Int32Array(keys.length);
    mask = keys.length - 1;
    for (const [index, key] of oldKeys.entries()) {
      if (key === -1) continue;
      const slot = slotOf(key);
      keys[slot] = key;
      values[slot] = oldValues[index] as number;
    }
  }

  return {
    get(state, symbol) {
      const slot = slotOf((state << symbolBits) | symbol);
      return keys[slot] === -1 ? unknown : (values[slot] as number);
    },
    set(state, symbol, next) {
      if (used * 2 >= keys.length) grow();
      const key = (state << symbolBits) | symbol;
      const slot = slotOf(key);
      if (keys[slot] === -1) used++;
      keys[slot] = key;
      values[slot] = next;
    },
  };
}
