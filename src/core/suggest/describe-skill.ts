import type { Engine } from "../engine.ts";
import type { Fit, RoleData, SkillData } from "../knowledge.ts";
import type { EngineIndex } from "../lookup/engine-index.ts";
import type { Strength } from "../posting/types.ts";
import { fitFor } from "../roles/fit.ts";
import { escapeMarkdown } from "../text/escape-markdown.ts";
import type { L10n } from "../text/l10n.ts";
import type { CheckResult } from "../types.ts";
import { type CardStyle, joinParagraphs } from "./cards.ts";
import { showEvidence } from "./evidence-bars.ts";

type Judged = Pick<CheckResult, "role" | "conditions">;

const mostAlternatives = 5;
const mostHomes = 3;

/**
 * What there is to know about a skill in a posting, as Markdown: how it fits the role, what real postings ask, which areas it
 * shows, what could stand in its place, since when there is such a thing. `strength` is how the posting asks for it, where it does.
 */
export function describeSkill(
  style: CardStyle,
  engine: Engine,
  judged: Judged,
  id: string,
  strength?: Strength,
): string {
  const index = engine.index();
  const skill = index.skills.get(id);
  if (skill === undefined) return "";
  const category = index.knowledge.categories.find((one) => one.id === skill.category)?.label ?? skill.category;
  const { l10n } = style;
  const head = [
    `**${escapeMarkdown(skill.label)}**`,
    escapeMarkdown(category),
    wordAge(l10n, skill),
    strength === undefined ? "" : wordStrength(l10n, strength),
  ];
  return joinParagraphs([
    head.filter((part) => part !== "").join(" · "),
    ...judged.role.ids.map((role) => describeFit(style, index, judged, skill, role)),
    showEvidence(l10n, index, "skills", id, judged.role.ids),
    ...judged.role.ids.map((role) => (strength === "negated" ? "" : wordAreas(l10n, index, skill, role))),
    wordAlternatives(l10n, engine, judged, skill),
    wordRetirement(l10n, index, skill),
  ]);
}

function wordStrength(l10n: L10n, strength: Strength): string {
  switch (strength) {
    case "required":
      return l10n.t("read as required");
    case "preferred":
      return l10n.t("read as nice to have");
    case "context":
      return l10n.t("mentioned, not asked for");
    case "negated":
      return l10n.t("read as not required");
  }
}

function describeFit(style: CardStyle, index: EngineIndex, judged: Judged, skill: SkillData, roleId: string): string {
  const role = index.roles.get(roleId);
  if (role === undefined) return "";
  const { l10n } = style;
  const name = style.nameRole(role);
  const row = index.roleSkills.get(role.id)?.get(skill.id);
  const { fit, basis } = fitFor(role, row, skill.category, judged.conditions);
  if (basis === "none") return l10n.t("What is known of {0} postings says nothing about it.", name);
  const homes = fit === "out-of-place" ? findHomes(index, judged, skill).map(style.nameRole) : [];
  return [
    wordFit(l10n, fit, name),
    homes.length === 0 ? "" : l10n.t("At home in postings for: {0}.", homes.join(", ")),
    row?.when === undefined ? "" : wordSetting(l10n, index, judged, row.when),
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function wordFit(l10n: L10n, fit: Fit, role: string): string {
  switch (fit) {
    case "core":
      return l10n.t("**Core** in {0} postings: it belongs among the requirements.", role);
    case "common":
      return l10n.t("**Common** in {0} postings.", role);
    case "adjacent":
      return l10n.t("**Adjacent** in {0} postings: it fits, without being what the role is about.", role);
    case "unusual":
      return l10n.t("**Unusual** in {0} postings: better as a nice to have.", role);
    case "out-of-place":
      return l10n.t("**Out of place** in {0} postings.", role);
  }
}

function wordSetting(l10n: L10n, index: EngineIndex, { conditions }: Judged, when: string): string {
  const setting = escapeMarkdown(index.knowledge.conditions.find((one) => one.id === when)?.label ?? when);
  return conditions.has(when)
    ? l10n.t("This posting is for {0}.", setting)
    : l10n.t("That is otherwise in {0}.", setting);
}

/** The roles that do use it, those whose maps call it core first. */
function findHomes(index: EngineIndex, { conditions }: Judged, skill: SkillData): readonly RoleData[] {
  return [...index.roles.values()]
    .map((role) => ({
      role,
      fit: fitFor(role, index.roleSkills.get(role.id)?.get(skill.id), skill.category, conditions),
    }))
    .filter(({ fit }) => fit.basis === "map" && (fit.fit === "core" || fit.fit === "common"))
    .sort((a, b) => (a.fit.fit === b.fit.fit ? 0 : a.fit.fit === "core" ? -1 : 1))
    .slice(0, mostHomes)
    .map(({ role }) => role);
}

function wordAreas(l10n: L10n, index: EngineIndex, skill: SkillData, roleId: string): string {
  const role = index.roles.get(roleId);
  const areas = role?.areas.filter(({ skills }) => skills.includes(skill.id)) ?? [];
  if (role === undefined || areas.length === 0) return "";
  const names = areas.map(({ label }) => escapeMarkdown(label)).join(", ");
  return l10n.t("Counts towards what {0} postings show: {1}.", escapeMarkdown(role.label), names);
}

function wordAlternatives(l10n: L10n, engine: Engine, judged: Judged, skill: SkillData): string {
  const fit = engine.fitOf(judged, skill.id);
  const misfit = fit?.fit === "unusual" || fit?.fit === "out-of-place";
  const candidates = [...new Set([...(fit?.instead ?? []), ...skill.equivalents])].flatMap((id) => {
    const other = engine.index().skills.get(id);
    const otherFit = engine.fitOf(judged, id);
    const suits = otherFit === undefined ? !misfit : otherFit.fit !== "unusual" && otherFit.fit !== "out-of-place";
    return other !== undefined && other.retired === undefined && suits ? [escapeMarkdown(other.label)] : [];
  });
  if (candidates.length === 0) return "";
  const names = candidates.slice(0, mostAlternatives).join(", ");
  return misfit ? l10n.t("What the role uses instead: {0}.", names) : l10n.t("Does the same job: {0}.", names);
}

function wordAge(l10n: L10n, { since }: SkillData): string {
  const year = typeof since === "number" ? since : since?.year;
  return year === undefined ? "" : l10n.t("first released in {0}", year);
}

function wordRetirement(l10n: L10n, index: EngineIndex, { retired }: SkillData): string {
  if (retired === undefined) return "";
  const successor = retired.successor === undefined ? undefined : index.skills.get(retired.successor)?.label;
  return successor === undefined
    ? l10n.t("Retired in {0}.", retired.year)
    : l10n.t("Retired in {0}; its successor is {1}.", retired.year, escapeMarkdown(successor));
}
