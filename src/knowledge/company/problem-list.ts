import type { DataProblem } from "../data-file.ts";

/** Gathers what is wrong with a company's files, up to a number for each file and for all: more would bury the first. */
export interface ProblemList {
  /** `make` is only called where the problem will be told, since finding the nearest word takes its time. */
  readonly add: (file: string, make: () => DataProblem) => void;
  /** The one fault of a file that hides others, or seems to bring them about: no more is told of it. */
  readonly close: (file: string, fault: DataProblem) => void;
  /** In order of file and place; a file with more problems than are told says so at its end. */
  readonly list: () => readonly DataProblem[];
}

const mostInFile = 50;
const mostInAll = 300;

export function createProblemList(paths: readonly string[]): ProblemList {
  const byFile = new Map(paths.map((path) => [path, { told: [] as DataProblem[], more: 0 }]));
  const closed = new Set<string>();
  let all = 0;
  return {
    close(file, fault) {
      this.add(file, () => fault);
      closed.add(file);
    },
    add(file, make) {
      if (closed.has(file)) return;
      const entry = byFile.get(file) ?? { told: [], more: 0 };
      byFile.set(file, entry);
      // Each file tells one, so that none looks sound that is not.
      if (entry.told.length < mostInFile && (all < mostInAll || entry.told.length === 0)) {
        entry.told.push(make());
        all++;
      } else entry.more++;
    },
    list: () => [...byFile.values()].flatMap(({ told, more }) => listOf(told, more)),
  };
}

function listOf(told: readonly DataProblem[], more: number): readonly DataProblem[] {
  // What two ways of reading a value find wrong in the same words is said once.
  const once = [...new Map(told.map((one) => [`${one.line}:${one.column} ${one.message}`, one])).values()];
  const sorted = once.sort((a, b) => a.line - b.line || a.column - b.column);
  const last = sorted.at(-1);
  if (last === undefined || more === 0) return sorted;
  const count = more === 1 ? "1 more problem is" : `${more} more problems are`;
  return [...sorted, { ...last, message: `${count} not listed; mend those above first` }];
}
