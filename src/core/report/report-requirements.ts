import type { Engine } from "../engine.ts";
import type { EngineIndex } from "../lookup/engine-index.ts";
import type { Strength } from "../posting/types.ts";
import type { Span } from "../text/span.ts";
import type { CheckResult } from "../types.ts";
import { citeRate } from "./read-as-roles.ts";
import type { CitedRate, DutyReport, Place, RequirementGroup } from "./types.ts";

const strengths: readonly Strength[] = ["required", "preferred", "context", "negated"];

/** The skills of a posting by how strongly it asks for them. */
export function reportRequirements(
  engine: Engine,
  result: CheckResult,
  placeOf: (span: Span) => Place,
): RequirementGroup[] {
  const index = engine.index();
  const categories = new Map(index.knowledge.categories.map(({ id, label }) => [id, label]));
  return strengths.map((strength) => {
    const spans = groupBy(
      result.mentions.filter((mention) => mention.strength === strength),
      (mention) => mention.skill,
    );
    const skills = [...spans].map(([id, mentions]) => {
      const skill = index.skills.get(id);
      const fit = engine.fitOf(result, id);
      return {
        skill: id,
        label: skill?.label ?? id,
        kind: skill?.kind ?? "technology",
        category: categories.get(skill?.category ?? "") ?? "",
        fit: fit?.basis === "none" ? undefined : fit?.fit,
        rates: citeOwnRates(index, result, "skill", id),
        places: mentions.map(placeOf),
      };
    });
    return { strength, skills };
  });
}

/** The duties that a posting names, in the order of the text. */
export function reportDuties(index: EngineIndex, result: CheckResult, placeOf: (span: Span) => Place): DutyReport[] {
  const asked = result.duties.filter(({ strength }) => strength !== "negated");
  return [...groupBy(asked, ({ duty }) => duty)].map(([id, places]) => {
    const fits = result.role.ids.map((role) => index.roleDuties.get(role)?.get(id)?.fit);
    return {
      duty: id,
      label: index.duties.get(id)?.label ?? id,
      // In a posting for two roles a duty fits if it fits either.
      fit: fits.includes("typical") ? "typical" : fits.includes("atypical") ? "atypical" : undefined,
      rates: citeOwnRates(index, result, "duty", id),
      places: places.map(placeOf),
    };
  });
}

function citeOwnRates(index: EngineIndex, { role }: CheckResult, kind: "skill" | "duty", id: string): CitedRate[] {
  return role.ids.flatMap((role) => citeRate(index, role, kind, id) ?? []);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
