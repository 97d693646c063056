import { rules } from "../rules/index.ts";
import type { CheckResult, Finding } from "../types.ts";
import type { Proposal } from "./types.ts";

/** All rules by their ids, those first that have something to say of the posting, or of the `near` part of it. */
export function proposeRules(
  { findings }: Pick<CheckResult, "findings">,
  near: readonly Finding[] = [],
): readonly Proposal[] {
  const rank = (id: string): number =>
    near.some(({ rule }) => rule === id) ? 0 : findings.some(({ rule }) => rule === id) ? 1 : 2;
  return [...rules]
    .sort((a, b) => rank(a.id) - rank(b.id))
    .map(({ id, summary, why }) => ({
      kind: "rule",
      label: id,
      detail: summary,
      insert: id,
      isSnippet: false,
      describe: () => why.replaceAll("\n", " "),
    }));
}
