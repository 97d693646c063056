/** Milliseconds of CPU that this process spends on some work: unlike the clock, blind to what else the machine does. */
export function cpuTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** Median of the CPU milliseconds that a piece of work takes, once warm. `round` counts from 0. */
export function measure(work: (round: number) => unknown, rounds = 21, warmUps = 5): number {
  const times = Array.from({ length: warmUps + rounds }, (_, round) => cpuTime(() => work(round)));
  return median(times.slice(warmUps));
}

export interface Paired {
  /** Medians of CPU milliseconds. */
  readonly ours: number;
  readonly theirs: number;
  /** Median of theirs / ours of the same round. */
  readonly ratio: number;
}

/** Two kinds of work on the same input by turns, so that whatever slows the machine slows both. */
export function measurePaired(
  ours: (round: number) => unknown,
  theirs: (round: number) => unknown,
  rounds: number,
  warmUps: number,
): Paired {
  const pairs = Array.from({ length: warmUps + rounds }, (_, round) => {
    // Neither goes first always: the one that does finds colder caches.
    if (round % 2 === 1) {
      const second = cpuTime(() => theirs(round));
      return { ours: cpuTime(() => ours(round)), theirs: second };
    }
    return { ours: cpuTime(() => ours(round)), theirs: cpuTime(() => theirs(round)) };
  }).slice(warmUps);
  return {
    ours: median(pairs.map((pair) => pair.ours)),
    theirs: median(pairs.map((pair) => pair.theirs)),
    ratio: median(pairs.map((pair) => pair.theirs / pair.ours)),
  };
}
