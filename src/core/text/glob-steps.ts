/** A step of the automaton that globs become. A fork takes no character; of the others each takes one and goes on to the next step. */
export type GlobStep =
  | { readonly kind: "character"; readonly code: number }
  /** A character of a name, so never a slash. */
  | { readonly kind: "wild"; readonly accepts: (code: number) => boolean }
  | { readonly kind: "fork"; readonly to: readonly number[] }
  | { readonly kind: "end" };

const slash = 47;
const any = (): boolean => true;

/** The steps of any of the patterns; the first one is where to begin. Brackets and braces have to be closed. */
export function compileGlobs(patterns: readonly string[]): readonly GlobStep[] {
  const steps: GlobStep[] = [];
  const start = reserve(steps);
  const entries = patterns.map((pattern) => {
    const entry = steps.length;
    addPattern(pattern, steps);
    steps.push({ kind: "end" });
    return entry;
  });
  start(entries);
  return steps;
}

/** Where the `]` of a class stands that opens at an offset; -1 where there is none. Right behind the opening it is one of the class. */
export function endOfClass(pattern: string, open: number): number {
  const first = /[!^]/.test(pattern[open + 1] ?? "") ? open + 2 : open + 1;
  return pattern.indexOf("]", first + 1);
}

/** Adds a fork whose ways are told later. */
function reserve(steps: GlobStep[]): (to: readonly number[]) => void {
  const index = steps.length;
  steps.push({ kind: "fork", to: [] });
  return (to) => {
    steps[index] = { kind: "fork", to };
  };
}

function addPattern(pattern: string, steps: GlobStep[]): void {
  let at = 0;
  addSequence(false, true);

  /** Up to the end of the pattern or of an alternative in braces. `beginsName`: what comes first begins a name of the path. */
  function addSequence(isAlternative: boolean, beginsName: boolean): void {
    let begins = beginsName;
    while (at < pattern.length) {
      const sign = pattern[at] as string;
      if (isAlternative && (sign === "," || sign === "}")) return;
      if (begins && /^\*\*(?![^/,}])/.test(pattern.slice(at, at + 3))) {
        addFolders();
        begins = true;
        continue;
      }
      if (sign === "*") addStar();
      else if (sign === "?") addWild(any);
      else if (sign === "[") addClass();
      else if (sign === "{") addBraces(begins);
      else {
        steps.push({ kind: "character", code: sign.charCodeAt(0) });
        at++;
      }
      begins = sign === "/";
    }
  }

  function addWild(accepts: (code: number) => boolean): void {
    steps.push({ kind: "wild", accepts });
    at++;
  }

  function addStar(): void {
    addMany(() => steps.push({ kind: "wild", accepts: any }));
    at++;
  }

  /** `**`: any number of folders, and where no slash follows, the name of a file in them. */
  function addFolders(): void {
    at += 2;
    const addName = () => {
      steps.push({ kind: "wild", accepts: any });
      addMany(() => steps.push({ kind: "wild", accepts: any }));
    };
    addMany(() => {
      addName();
      steps.push({ kind: "character", code: slash });
    });
    if (pattern[at] === "/") at++;
    else addName();
  }

  /** What `add` adds, as often as it comes. */
  function addMany(add: () => void): void {
    const fork = steps.length;
    const go = reserve(steps);
    add();
    steps.push({ kind: "fork", to: [fork] });
    go([fork + 1, steps.length]);
  }

  function addClass(): void {
    const end = endOfClass(pattern, at);
    const isNegated = /[!^]/.test(pattern[at + 1] as string);
    const ranges = readRanges(pattern.slice(at + (isNegated ? 2 : 1), end));
    at = end;
    addWild((code) => ranges.some(([from, to]) => from <= code && code <= to) !== isNegated);
  }

  function addBraces(beginsName: boolean): void {
    const go = reserve(steps);
    const entries: number[] = [];
    const leave: ReturnType<typeof reserve>[] = [];
    do {
      at++;
      entries.push(steps.length);
      addSequence(true, beginsName);
      leave.push(reserve(steps));
    } while (pattern[at] === ",");
    at++;
    go(entries);
    for (const exit of leave) exit([steps.length]);
  }
}

/** "a-z0" as [[97, 122], [48, 48]]. */
function readRanges(inside: string): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (let at = 0; at < inside.length; at++) {
    const from = inside.charCodeAt(at);
    const isRange = inside[at + 1] === "-" && at + 2 < inside.length;
    ranges.push([from, isRange ? inside.charCodeAt(at + 2) : from]);
    if (isRange) at += 2;
  }
  return ranges;
}
