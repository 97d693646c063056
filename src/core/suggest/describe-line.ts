import type { Engine } from "../engine.ts";
import type { Fit } from "../knowledge.ts";
import { rateOf } from "../lookup/cite-evidence.ts";
import { escapeMarkdown } from "../text/escape-markdown.ts";
import { joinNames, type L10n } from "../text/l10n.ts";
import { startUpper } from "../text/start-upper.ts";
import type { CheckResult } from "../types.ts";
import { joinLines, joinParagraphs } from "./cards.ts";
import { showRate } from "./evidence-bars.ts";
import { type RankedLine, tellingOf } from "./rank-lines.ts";

const mostSkills = 5;
const mostDuties = 3;

/** In a few words, why a line is offered: the area that it shows, else what is best about its skills and duties. */
export function summarizeLine(
  l10n: L10n,
  engine: Engine,
  result: CheckResult,
  { role, line, fills }: RankedLine,
): string {
  const area = role.areas.find(({ id }) => id === fills[0]);
  if (area !== undefined) return l10n.t("shows {0}", area.label);
  const index = engine.index();
  const rates = tellingOf(line).map(({ kind, id }) => ({
    rate: rateOf(index, role.id, kind, id),
    fit: kind === "skills" ? engine.fitOf(result, id)?.fit : undefined,
  }));
  const [best] = rates.sort((a, b) => (b.rate?.count ?? 0) - (a.rate?.count ?? 0));
  if (best?.rate === undefined) return best?.fit === undefined ? "" : wordFit(l10n, best.fit);
  const { count, n } = best.rate;
  return best.fit === undefined
    ? l10n.t("{0} of {1} postings", count, n)
    : l10n.t("{0}, {1} of {2} postings", wordFit(l10n, best.fit), count, n);
}

/** The whole line, the areas that it shows and nothing else does, and how its skills and duties suit the role, as Markdown. */
export function describeLine(
  l10n: L10n,
  engine: Engine,
  result: CheckResult,
  { role, line, missing }: RankedLine,
): string {
  const index = engine.index();
  const rateFor = (kind: "skills" | "duties", id: string): readonly string[] => {
    const rate = rateOf(index, role.id, kind, id);
    return rate === undefined ? [] : [showRate(l10n, kind, rate)];
  };
  const areas = role.areas.filter(({ id }) => missing.includes(id)).map(({ label }) => `**${escapeMarkdown(label)}**`);
  const skills = line.skills.slice(0, mostSkills).flatMap((id) => {
    const skill = index.skills.get(id);
    const fit = engine.fitOf(result, id)?.fit;
    if (skill === undefined || fit === undefined) return [];
    const name = `**${escapeMarkdown(skill.label)}** · ${wordFit(l10n, fit)}`;
    return [joinLines([name, ...rateFor("skills", id)])];
  });
  const duties = line.duties.slice(0, mostDuties).flatMap((id) => {
    const duty = index.duties.get(id);
    if (duty === undefined) return [];
    const isTypical = index.roleDuties.get(role.id)?.get(id)?.fit === "typical";
    const name = `**${escapeMarkdown(startUpper(duty.label))}**${isTypical ? ` · ${l10n.t("typical")}` : ""}`;
    return [joinLines([name, ...rateFor("duties", id)])];
  });
  return joinParagraphs([
    escapeMarkdown(line.label),
    areas.length === 0 ? "" : l10n.t("Shows what nothing else here shows yet: {0}.", joinNames(l10n, areas)),
    ...skills,
    ...duties,
  ]);
}

/** How a skill fits, in one word. */
export function wordFit(l10n: L10n, fit: Fit): string {
  switch (fit) {
    case "core":
      return l10n.t("core");
    case "common":
      return l10n.t("common");
    case "adjacent":
      return l10n.t("adjacent");
    case "unusual":
      return l10n.t("unusual");
    case "out-of-place":
      return l10n.t("out of place");
  }
}
