import { compileGlobs, endOfClass, type GlobStep } from "./glob-steps.ts";

/**
 * Tells whether a path, with forward slashes, is meant by a list of globs: `*`, `**`, `?`, `[…]` and `{…,…}`; case does not matter.
 */
export type PathMatcher = (path: string) => boolean;

/** In characters; a pattern has a few dozen. */
export const longestPattern = 200;
/** So many patterns of a list are looked at; the rest is passed over. */
export const mostPatterns = 100;

const slash = 47;
const dot = 46;

/**
 * A pattern that cannot be one matches nothing; `explainPattern` says why. What stands for any name is for none that begins
 * with a dot, unless `hidden`. All patterns become one automaton that is in all its states at once, so that a path costs
 * its length times theirs, whoever wrote them: as regular expressions, which libraries make of them, they could take hours.
 */
export function createPathMatcher(patterns: readonly string[], { hidden = false } = {}): PathMatcher {
  const usable = patterns.filter((pattern) => explainPattern(pattern) === undefined).slice(0, mostPatterns);
  if (usable.length === 0) return () => false;
  const steps = compileGlobs(usable.map((pattern) => pattern.replace(/^(?:\.\/)+/, "").toLowerCase()));
  return (path) => run(steps, path.toLowerCase(), hidden);
}

/** Why a text cannot be a pattern, as a sentence; undefined where it can. */
export function explainPattern(pattern: string): string | undefined {
  if (pattern.trim() === "") return "A pattern cannot be empty.";
  if (pattern.length > longestPattern) return `A pattern has at most ${longestPattern} characters.`;
  if (pattern.includes("\\")) return "A pattern has forward slashes only.";
  if (pattern.startsWith("!")) return "A pattern says what is meant. What is not meant stands under exclude.";
  if (/^(?:\/|[a-z]:)/i.test(pattern)) return "A pattern begins inside the folder, and not with a slash or a drive.";
  if (pattern.split("/").includes("..")) return "A pattern cannot lead out of the folder (..).";
  return isClosed(pattern) ? undefined : "A bracket or brace of this pattern is never closed.";
}

/** Whether a text is a pattern, and not the path of one file. */
export function isPattern(text: string): boolean {
  return /[*?[{]/.test(text);
}

function isClosed(pattern: string): boolean {
  let open = 0;
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] === "[") {
      at = endOfClass(pattern, at);
      if (at === -1) return false;
    } else if (pattern[at] === "{") open++;
    else if (pattern[at] === "}" && open > 0) open--;
  }
  return open === 0;
}

function run(steps: readonly GlobStep[], path: string, hidden: boolean): boolean {
  // Which position a step was last reached at, so that no step is followed twice from the same one.
  const reached = new Int32Array(steps.length).fill(-1);
  let active: number[] = [];
  let next: number[] = [];

  function reach(index: number, position: number, into: number[]): void {
    const waiting = [index];
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      if (reached[one] === position) continue;
      reached[one] = position;
      const step = steps[one] as GlobStep;
      if (step.kind === "fork") waiting.push(...step.to);
      else into.push(one);
    }
  }

  reach(0, 0, active);
  for (let at = 0; at < path.length && active.length > 0; at++) {
    const code = path.charCodeAt(at);
    const isHiding = code === dot && !hidden && (at === 0 || path.charCodeAt(at - 1) === slash);
    for (const index of active) {
      const step = steps[index] as GlobStep;
      const goesOn =
        step.kind === "character"
          ? step.code === code
          : step.kind === "wild" && code !== slash && !isHiding && step.accepts(code);
      if (goesOn) reach(index + 1, at + 1, next);
    }
    [active, next] = [next, active];
    next.length = 0;
  }
  return active.some((index) => steps[index]?.kind === "end");
}
