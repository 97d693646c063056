import type { DataPath } from "../../core/text/explain-issue.ts";
import { oneLine } from "../../core/text/one-line.ts";
import { problemIn } from "../ids.ts";
import type { Located } from "../read-items.ts";
import type { Matchable } from "./matchable.ts";
import type { ProblemList } from "./problem-list.ts";

/** Keeps of the phrases at a path those that can be matched; the others become problems. */
export type PhraseKeeper = (
  item: Located<unknown>,
  path: DataPath,
  phrases: readonly string[] | undefined,
) => readonly string[];

export function createPhraseKeeper({ findPhraseFault }: Matchable, problems: ProblemList): PhraseKeeper {
  return (item, path, phrases = []) =>
    phrases.map(oneLine).filter((phrase, index) => {
      const fault = findPhraseFault(phrase);
      if (fault !== undefined) problems.add(item.file.path, () => problemIn(item, [...path, index], fault));
      return fault === undefined;
    });
}
