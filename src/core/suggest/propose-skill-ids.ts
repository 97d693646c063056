import type { L10n } from "../text/l10n.ts";
import { plainCards } from "./cards.ts";
import { describeSkill } from "./describe-skill.ts";
import type { Draft, Proposal } from "./types.ts";

/** Skills by their ids, for settings and comments: those first that something is said about, then those that are named. */
export function proposeSkillIds(l10n: L10n, { engine, result }: Draft, taken: readonly string[]): readonly Proposal[] {
  const index = engine.index();
  const found = new Set(result.findings.flatMap(({ skill }) => skill ?? []));
  const named = new Set(result.mentions.map(({ skill }) => skill));
  const rank = (id: string): number => (found.has(id) ? 0 : named.has(id) ? 1 : 2);
  const known = new Set(taken.flatMap((name) => index.skillNames.find(name)?.id ?? []));
  return [...index.skills.values()]
    .filter(({ id }) => !known.has(id))
    .sort((a, b) => rank(a.id) - rank(b.id) || a.label.localeCompare(b.label, "en"))
    .map(({ id, label, aliases }) => ({
      kind: "skill",
      label: id,
      detail: label,
      insert: id,
      isSnippet: false,
      describe: () => describeSkill({ ...plainCards, l10n }, engine, result, id),
      names: [label, ...aliases],
    }));
}
