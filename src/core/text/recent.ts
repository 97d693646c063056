/** Keeps what was worked out for texts that come again and again, as those of a document being edited do. */
export interface Recent<V> {
  /** What was kept for a text; it counts as used. */
  readonly get: (text: string) => V | undefined;
  readonly set: (text: string, value: V) => void;
}

/** In UTF-16 units, of one generation: a posting ten times as long as any is kept whole. */
const mostText = 1_000_000;
/** What is longer leaves no room for others. */
const longestText = mostText / 4;

/** When the younger generation is full it becomes the older one, and what is still used moves back into the younger. */
export function createRecent<V>(): Recent<V> {
  let young = new Map<string, V>();
  let old = new Map<string, V>();
  let held = 0;

  function set(text: string, value: V): void {
    if (text.length > longestText) return;
    if (held + text.length > mostText) {
      old = young;
      young = new Map();
      held = 0;
    }
    young.set(text, value);
    held += text.length;
  }

  return {
    get(text) {
      let value = young.get(text);
      if (value !== undefined) return value;
      value = old.get(text);
      if (value !== undefined) set(text, value);
      return value;
    },
    set,
  };
}

/** Does some work once for a text that comes again and again. */
export function rememberByText<V extends object | string>(work: (text: string) => V): (text: string) => V {
  const recent = createRecent<V>();
  return (text) => {
    let done = recent.get(text);
    if (done === undefined) {
      done = work(text);
      recent.set(text, done);
    }
    return done;
  };
}
