/** Adds a company's duties, and the people it names, to the built-in ones. */
import type { DutyData, PhraseGroup } from "../../core/knowledge.ts";
import { findCoveredPhrases, sayCovered } from "../covered-phrases.ts";
import { problemIn } from "../ids.ts";
import type { Located } from "../read-items.ts";
import type { CompanyDuty, CompanyStakeholder } from "./company-schema.ts";
import { type Merged, mergeDefinitions } from "./definitions.ts";
import { oneLine } from "./one-line.ts";
import type { PhraseKeeper } from "./phrase-keeper.ts";
import type { ProblemList } from "./problem-list.ts";
import type { LenientItem } from "./read-leniently.ts";

export function mergeDuties(
  base: readonly DutyData[],
  items: readonly LenientItem<CompanyDuty>[],
  keepPhrases: PhraseKeeper,
  problems: ProblemList,
): Merged<DutyData> {
  return mergeDefinitions(
    "duty",
    base,
    items,
    (known, item) => {
      const { id, label, line } = item.value;
      const phrases = [...(known?.phrases ?? []), ...keepPhrases(item, ["phrases"], item.value.phrases)];
      if (!hasPhrases(phrases, item, `nothing names the duty “${id}”: it has no phrases`, problems)) return undefined;
      const except = [...(known?.except ?? []), ...keepPhrases(item, ["except"], item.value.except)];
      tellCovered(item, phrases, except, problems);
      return {
        id,
        label: label === undefined ? (known?.label ?? id) : oneLine(label),
        line: line === undefined ? known?.line : oneLine(line),
        phrases,
        except,
        sources: known?.sources ?? [],
      };
    },
    problems,
  );
}

export function mergeStakeholders(
  base: readonly PhraseGroup[],
  items: readonly LenientItem<CompanyStakeholder>[],
  keepPhrases: PhraseKeeper,
  problems: ProblemList,
): Merged<PhraseGroup> {
  return mergeDefinitions(
    "stakeholder",
    base,
    items,
    (known, item) => {
      const { id, label } = item.value;
      const phrases = [...(known?.phrases ?? []), ...keepPhrases(item, ["phrases"], item.value.phrases)];
      if (!hasPhrases(phrases, item, `nothing names “${id}”: it has no phrases`, problems)) return undefined;
      return { id, label: label === undefined ? (known?.label ?? id) : oneLine(label), phrases };
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

function hasPhrases(
  phrases: readonly string[],
  item: Located<{ readonly phrases?: readonly string[] | undefined }>,
  message: string,
  problems: ProblemList,
): boolean {
  // Phrases that cannot be used have been told of already.
  if (phrases.length === 0 && (item.value.phrases ?? []).length === 0)
    problems.add(item.file.path, () => problemIn(item, ["id"], message));
  return phrases.length > 0;
}
