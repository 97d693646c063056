/** Reads data by a schema and keeps whatever is valid of it: one wrong entry costs neither its list nor its file. */
import * as v from "valibot";
import { type DataPath, explainIssue, type SchemaShape } from "../../core/text/explain-issue.ts";
import type { DataProblem, ParsedFile } from "../data-file.ts";

import type { Located } from "../read-items.ts";

export interface LenientItem<T> extends Located<T> {
  /** `false`: something was wrong with it, told and left out, so that what it lacks now it may have had. */
  readonly isWhole: boolean;
}

export interface LenientRead<T> {
  /** Missing where nothing of it can be used. Paths lead to where things stand in the file, whatever was left out before them. */
  readonly item: LenientItem<T> | undefined;
  readonly problems: readonly (() => DataProblem)[];
}

/** Leaving something out can leave its surroundings without what they need; deeper than this no schema goes. */
const mostRounds = 8;
/** With more than this wrong in it, nothing of it is worth keeping. */
const mostIssues = 300;

export function readLeniently<T>(
  file: ParsedFile,
  path: DataPath,
  value: unknown,
  schema: v.GenericSchema<unknown, T>,
): LenientRead<T> {
  const shape = schema as unknown as SchemaShape;
  const problems: (() => DataProblem)[] = [];
  const places = createPlaces();
  for (let round = 0; round < mostRounds; round++) {
    const result = v.safeParse(schema, value);
    const problemAt: ParsedFile["problemAt"] = (inside, message, at) =>
      file.problemAt([...path, ...places.inFile(inside)], message, at);
    if (result.success) {
      const item = { value: result.output, file: { ...file, problemAt }, path: [], isWhole: round === 0 };
      return { item, problems };
    }
    const issues = result.issues.map((issue) => explainIssue(issue, shape));
    for (const [index, issue] of issues.entries()) {
      // What is missing now and was not before has been told and left out.
      if (round > 0 && isMissing(result.issues[index])) continue;
      const inFile = [...path, ...places.inFile(issue.path)];
      problems.push(() => file.problemAt(inFile, issue.message, issue.at));
    }
    if (issues.length > mostIssues || issues.some((issue) => issue.path.length === 0)) break;
    leaveOut(
      value,
      issues.map((issue) => issue.path),
      places,
    );
  }
  return { item: undefined, problems };
}

function isMissing(issue: v.BaseIssue<unknown> | undefined): boolean {
  return issue?.input === undefined && issue?.path?.at(-1)?.origin === "key";
}

interface Places {
  /** Notes that an entry of a list was taken out; both by their places after all that was taken out before. */
  readonly takeOut: (list: DataPath, index: number) => void;
  /** The place in the file of what is now at a place. */
  readonly inFile: (path: DataPath) => DataPath;
}

function createPlaces(): Places {
  /** By list, the original index of each entry that is left. */
  const taken = new Map<string, number[]>();
  const key = (path: DataPath) => JSON.stringify(path);
  function inFile(path: DataPath): DataPath {
    const original: (string | number)[] = [];
    for (const step of path) {
      const removed = typeof step === "number" ? taken.get(key(original)) : undefined;
      let index = step;
      for (const at of removed ?? []) if (typeof index === "number" && at <= index) index++;
      original.push(index);
    }
    return original;
  }
  return {
    inFile,
    takeOut(list, index) {
      const original = inFile([...list, index]);
      const where = key(original.slice(0, -1));
      const removed = [...(taken.get(where) ?? []), original.at(-1) as number].sort((a, b) => a - b);
      taken.set(where, removed);
    },
  };
}

/** Takes what is wrong out of the value itself, the last of a list first so that the others keep their index. */
function leaveOut(value: unknown, paths: readonly DataPath[], places: Places): void {
  const distinct = new Map(paths.map((path) => [JSON.stringify(path), path] as const));
  for (const path of [...distinct.values()].sort(laterFirst)) {
    const last = path.at(-1) as string | number;
    const group = path.slice(0, -1).reduce<unknown>((at, step) => (at as Record<string, unknown>)?.[step], value);
    if (Array.isArray(group)) {
      places.takeOut(path.slice(0, -1), last as number);
      group.splice(last as number, 1);
    } else if (typeof group === "object" && group !== null) delete (group as Record<string, unknown>)[last];
  }
}

function laterFirst(a: DataPath, b: DataPath): number {
  for (let depth = 0; depth < Math.min(a.length, b.length); depth++) {
    const [one, other] = [a[depth], b[depth]];
    if (one === other) continue;
    return typeof one === "number" && typeof other === "number" ? other - one : String(one) < String(other) ? 1 : -1;
  }
  return b.length - a.length;
}
