/** Adds a company's duties, and the people it names, to the built-in ones. */
import type { DutyData, PhraseGroup } from "../../core/knowledge.ts";
import { oneLine } from "../../core/text/one-line.ts";
import { findCoveredPhrases, sayCovered } from "../covered-phrases.ts";
import { problemIn } from "../ids.ts";
import type { Located } from "../read-items.ts";
import type { CompanyDuty, CompanyStakeholder } from "./company-schema.ts";
import { type Definition, type Merged, mergeDefinitions } from "./definitions.ts";
import type { PhraseKeeper } from "./phrase-keeper.ts";
import type { ProblemList } from "./problem-list.ts";
import type { LenientItem } from "./read-leniently.ts";

export function mergeDuties(
  base: readonly DutyData[],
  items: readonly LenientItem<CompanyDuty>[],
  keepPhrases: PhraseKeeper,
  problems: ProblemList,
): Merged<DutyData> {
  return mergeNamed("duty", base, items, keepPhrases, problems, (named, known, item) => {
    const { line } = item.value;
    const except = [...(known?.except ?? []), ...keepPhrases(item, ["except"], item.value.except)];
    tellCovered(item, named.phrases, except, problems);
    return {
      ...named,
      line: line === undefined ? known?.line : oneLine(line),
      except,
      sources: known?.sources ?? [],
    };
  });
}

export function mergeStakeholders(
  base: readonly PhraseGroup[],
  items: readonly LenientItem<CompanyStakeholder>[],
  keepPhrases: PhraseKeeper,
  problems: ProblemList,
): Merged<PhraseGroup> {
  return mergeNamed("stakeholder", base, items, keepPhrases, problems, (named) => named);
}

/** What is named by phrases, and nothing without any; `complete` adds what there is beside id, label and phrases. */
function mergeNamed<
  T extends { readonly id: string; readonly label: string; readonly phrases: readonly string[] },
  D extends Definition & { readonly phrases?: readonly string[] | undefined },
>(
  kind: string,
  base: readonly T[],
  items: readonly LenientItem<D>[],
  keepPhrases: PhraseKeeper,
  problems: ProblemList,
  complete: (named: { id: string; label: string; phrases: string[] }, known: T | undefined, item: Located<D>) => T,
): Merged<T> {
  return mergeDefinitions(
    kind,
    base,
    items,
    (known, item) => {
      const { id, label } = item.value;
      const phrases = [...(known?.phrases ?? []), ...keepPhrases(item, ["phrases"], item.value.phrases)];
      if (phrases.length > 0)
        return complete(
          { id, label: label === undefined ? (known?.label ?? id) : oneLine(label), phrases },
          known,
          item,
        );
      // Phrases that cannot be used have been told of already.
      if ((item.value.phrases ?? []).length === 0)
        problems.add(item.file.path, () =>
          problemIn(item, ["id"], `nothing names the ${kind} “${id}”: it has no phrases`),
        );
      return undefined;
    },
    problems,
  );
}

/** Tells of this file's phrases that never count, at the phrase; or at the exception, where it undoes what is built in. */
function tellCovered(
  item: Located<CompanyDuty>,
  phrases: readonly string[],
  except: readonly string[],
  problems: ProblemList,
): void {
  const own = (item.value.phrases ?? []).map(oneLine);
  for (const phrase of findCoveredPhrases(phrases, except)) {
    const index = own.indexOf(phrase);
    const path = index === -1 ? ["except"] : ["phrases", index];
    problems.add(item.file.path, () => problemIn(item, path, sayCovered(phrase)));
  }
}
