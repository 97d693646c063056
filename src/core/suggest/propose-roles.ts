import type { EngineIndex } from "../lookup/engine-index.ts";
import { escapeMarkdown } from "../text/escape-markdown.ts";
import type { L10n } from "../text/l10n.ts";
import { startUpper } from "../text/start-upper.ts";
import type { CheckResult } from "../types.ts";
import type { Proposal } from "./types.ts";

/** Every role but those declared, those first that the body describes best; last `none`, which turns the checks off. */
export function proposeRoles(
  l10n: L10n,
  index: EngineIndex,
  { role }: Pick<CheckResult, "role">,
  declared: readonly string[],
): readonly Proposal[] {
  const scores = new Map(role.ranking.map((ranked) => [ranked.role, ranked.score]));
  const ranked = [...index.roles.values()]
    .filter(({ id }) => !declared.includes(id))
    .sort((a, b) => (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0));
  const none = propose("none", l10n.t("This is not a posting"), l10n.t("Rolewise leaves the document alone."), []);
  return [
    ...ranked.map(({ id, label, summary, titles }) => propose(id, startUpper(label), escapeMarkdown(summary), titles)),
    ...(declared.length === 0 ? [none] : []),
  ];
}

function propose(id: string, detail: string, markdown: string, names: readonly string[]): Proposal {
  return { kind: "role", label: id, detail, insert: id, isSnippet: false, describe: () => markdown, names };
}
