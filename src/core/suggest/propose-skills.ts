import type { Fit } from "../knowledge.ts";
import { type Rate, rateOf } from "../lookup/cite-evidence.ts";
import type { L10n } from "../text/l10n.ts";
import { plainCards } from "./cards.ts";
import { wordFit } from "./describe-line.ts";
import { describeSkill } from "./describe-skill.ts";
import type { Draft, Proposal } from "./types.ts";

/** Adjacent skills are suggested only where so many real postings ask for them. */
const leastRate = 0.03;

const fitOrder: Readonly<Record<"required" | "preferred" | "stack", readonly Fit[]>> = {
  required: ["core", "common", "adjacent"],
  // What is core belongs among the requirements: here it comes last.
  preferred: ["common", "adjacent", "core"],
  stack: ["core", "common", "adjacent"],
};

/**
 * Skills for the posting's roles that it does not mention yet: those first that most real postings ask for, then (where
 * that is the same, or not known) by their fit.
 */
export function proposeSkills(
  l10n: L10n,
  { engine, result }: Draft,
  section: keyof typeof fitOrder,
): readonly Proposal[] {
  const index = engine.index();
  const order = fitOrder[section];
  const mentioned = new Set(result.mentions.map(({ skill }) => skill));
  const candidates = [...index.skills.values()].flatMap((skill) => {
    if (mentioned.has(skill.id) || skill.kind === "trait" || skill.retired !== undefined) return [];
    const fit = engine.fitOf(result, skill.id);
    const rank = fit === undefined ? -1 : order.indexOf(fit.fit);
    if (fit === undefined || rank === -1) return [];
    const rates = result.role.ids.flatMap((role) => rateOf(index, role, "skills", skill.id) ?? []);
    const rate = rates.sort((a, b) => shareOf(b) - shareOf(a))[0];
    const share = shareOf(rate);
    if (share < leastRate && (fit.basis !== "map" || fit.fit === "adjacent")) return [];
    return [{ skill, fit, rank, rate, share: Math.round(share * 100) }];
  });
  const isLast = (fit: Fit): boolean => section === "preferred" && fit === "core";
  return candidates
    .sort(
      (a, b) =>
        Number(isLast(a.fit.fit)) - Number(isLast(b.fit.fit)) ||
        b.share - a.share ||
        a.rank - b.rank ||
        a.skill.label.localeCompare(b.skill.label, "en"),
    )
    .map(({ skill, fit: { fit }, rate }) => ({
      kind: "skill",
      label: skill.label,
      detail:
        rate === undefined
          ? wordFit(l10n, fit)
          : l10n.t("{0}, {1} of {2} postings", wordFit(l10n, fit), rate.count, rate.n),
      insert: skill.label,
      isSnippet: false,
      describe: () => describeSkill({ ...plainCards, l10n }, engine, result, skill.id),
      names: skill.aliases,
    }));
}

function shareOf(rate: Rate | undefined): number {
  return rate === undefined ? 0 : rate.count / rate.n;
}
