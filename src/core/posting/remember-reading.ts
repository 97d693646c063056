import type { Reading } from "./sentence-reader.ts";

/** Does some work on a sentence once for each place and time that it comes again; of sentences that are not kept, each time. The work may look at nothing but the words. */
export function rememberByReading<V extends object>(work: (reading: Reading) => V): (reading: Reading) => V {
  const known = new WeakMap<object, V>();
  return (reading) => {
    const { origin } = reading;
    if (origin === undefined) return work(reading);
    let done = known.get(origin);
    if (done === undefined) {
      done = work(reading);
      known.set(origin, done);
    }
    return done;
  };
}
