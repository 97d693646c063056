import type { Engine } from "../engine.ts";
import type { Fit, SkillData } from "../knowledge.ts";
import { citeEvidence } from "../lookup/cite-evidence.ts";
import type { EngineIndex } from "../lookup/engine-index.ts";
import type { Strength } from "../posting/types.ts";
import { fitFor } from "../roles/fit.ts";
import { joinWords } from "../rules/wording.ts";
import type { CheckResult } from "../types.ts";
import { escapeMarkdown } from "./markdown-text.ts";

type Judged = Pick<CheckResult, "role" | "conditions">;

const mostAlternatives = 5;
const mostHomes = 3;

const strengths: Readonly<Record<Strength, string>> = {
  required: "required",
  preferred: "nice to have",
  context: "mentioned, not asked for",
  negated: "not required",
};

/**
 * What there is to know about a skill in a posting, as Markdown: how it fits the role, what real postings ask, what could
 * stand in its place, since when there is such a thing. `strength` is how the posting asks for it, where it does.
 */
export function describeSkill(engine: Engine, judged: Judged, id: string, strength?: Strength): string {
  const index = engine.index();
  const skill = index.skills.get(id);
  if (skill === undefined) return "";
  const category = index.knowledge.categories.find((one) => one.id === skill.category)?.label ?? skill.category;
  const parts = [
    `**${escapeMarkdown(skill.label)}** · ${escapeMarkdown(category)}`,
    strength === undefined ? "" : `Read here as: ${strengths[strength]}.`,
    ...judged.role.ids.map((role) => describeFit(index, judged, skill, role)),
    wordEvidence(index, judged, id),
    wordAlternatives(engine, judged, skill),
    wordAge(index, skill),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function describeFit(index: EngineIndex, judged: Judged, skill: SkillData, roleId: string): string {
  const role = index.roles.get(roleId);
  if (role === undefined) return "";
  const { fit, basis } = fitFor(role, index.roleSkills.get(role.id)?.get(skill.id), skill.category, judged.conditions);
  if (basis === "none") return `The map of ${role.withArticle} says nothing about it.`;
  const when = role.skills.find((row) => row.skill === skill.id)?.when;
  const setting = when === undefined ? undefined : index.knowledge.conditions.find((one) => one.id === when)?.label;
  const because =
    setting === undefined
      ? ""
      : judged.conditions.has(when as string)
        ? ` This posting is for ${setting}.`
        : ` That is otherwise in ${setting}.`;
  return `${wordFit(fit, role.withArticle)}${fit === "out-of-place" ? wordHomes(index, judged, skill) : ""}${because}`;
}

function wordFit(fit: Fit, withArticle: string): string {
  switch (fit) {
    case "core":
      return `**Core** for ${withArticle}: it belongs among the requirements.`;
    case "common":
      return `**Common** for ${withArticle}.`;
    case "adjacent":
      return `**Adjacent** for ${withArticle}: it fits, without being what the role is about.`;
    case "unusual":
      return `**Unusual** for ${withArticle}: better as a nice to have.`;
    case "out-of-place":
      return `**Out of place** for ${withArticle}.`;
  }
}

/** The roles that do use it, those whose maps name it first. */
function wordHomes(index: EngineIndex, { conditions }: Judged, skill: SkillData): string {
  const homes = [...index.roles.values()]
    .map((role) => ({
      role,
      fit: fitFor(role, index.roleSkills.get(role.id)?.get(skill.id), skill.category, conditions),
    }))
    .filter(({ fit }) => fit.basis === "map" && (fit.fit === "core" || fit.fit === "common"))
    .sort((a, b) => (a.fit.fit === b.fit.fit ? 0 : a.fit.fit === "core" ? -1 : 1))
    .slice(0, mostHomes)
    .map(({ role }) => role.withArticle);
  return homes.length === 0 ? "" : ` It is at home with ${joinWords(homes)}.`;
}

function wordEvidence(index: EngineIndex, { role }: Judged, id: string): string {
  const evidence = citeEvidence(index, "skills", id, role.ids);
  return evidence === undefined ? "" : `Asked for in ${evidence}.`;
}

function wordAlternatives(engine: Engine, judged: Judged, skill: SkillData): string {
  const fit = engine.fitOf(judged, skill.id);
  const misfit = fit?.fit === "unusual" || fit?.fit === "out-of-place";
  const candidates = [...new Set([...(fit?.instead ?? []), ...skill.equivalents])].flatMap((id) => {
    const other = engine.index().skills.get(id);
    const otherFit = engine.fitOf(judged, id);
    const suits = otherFit === undefined ? !misfit : otherFit.fit !== "unusual" && otherFit.fit !== "out-of-place";
    return other !== undefined && other.retired === undefined && suits ? [escapeMarkdown(other.label)] : [];
  });
  if (candidates.length === 0) return "";
  return `${misfit ? "What the role uses instead" : "Does the same job"}: ${candidates.slice(0, mostAlternatives).join(", ")}.`;
}

function wordAge(index: EngineIndex, { since, retired }: SkillData): string {
  const year = typeof since === "number" ? since : since?.year;
  const successor = retired?.successor === undefined ? undefined : index.skills.get(retired.successor)?.label;
  const end =
    retired === undefined
      ? ""
      : `Retired in ${retired.year}${successor === undefined ? "" : `; its successor is ${escapeMarkdown(successor)}`}.`;
  return [year === undefined ? "" : `First released in ${year}.`, end].filter((part) => part !== "").join(" ");
}
