import type { Fit, RoleData } from "../knowledge.ts";
import { isOwnLine } from "./own-line.ts";

export interface SkillFit {
  readonly fit: Fit;
  /** `map`: the role map names the skill; `category`: only its category speaks, which is never enough for a warning. */
  readonly basis: "map" | "category" | "none";
  /** `true`: a company says so of its own role, whatever postings elsewhere say. */
  readonly isOwn: boolean;
  /** The role that gave the fit: of several roles the one that fits best. */
  readonly role: string;
  /** Skills that the role uses for the same purpose. */
  readonly instead: readonly string[];
  /** The setting in which the skill would fit, where the posting does not show it. */
  readonly missing: string | undefined;
}

const order: readonly Fit[] = ["core", "common", "adjacent", "unusual", "out-of-place"];

/** What one role thinks of a skill: by its map's row, else by category. `conditions` are the settings (an academic one, say) that hold for the posting. */
export function fitFor(
  role: RoleData,
  row: RoleData["skills"][number] | undefined,
  category: string,
  conditions: ReadonlySet<string>,
): SkillFit {
  if (row !== undefined) {
    const holds = row.when === undefined || conditions.has(row.when);
    return {
      fit: holds ? row.fit : (row.otherwise ?? row.fit),
      basis: "map",
      isOwn: isOwnLine(row),
      role: role.id,
      instead: row.instead,
      missing: holds ? undefined : row.when,
    };
  }
  const byCategory = role.categories[category];
  return byCategory === undefined
    ? { fit: "adjacent", basis: "none", isOwn: false, role: role.id, instead: [], missing: undefined }
    : { fit: byCategory, basis: "category", isOwn: false, role: role.id, instead: [], missing: undefined };
}

/** Whether a map says that a skill is out of place; what only its category says is never enough for a finding. */
export function isOutOfPlace(fit: SkillFit | undefined): boolean {
  return fit?.fit === "out-of-place" && fit.basis === "map";
}

/** Of several fits the kindest: in a posting for two roles a skill fits if it fits either. */
export function bestFit(fits: readonly SkillFit[]): SkillFit | undefined {
  return fits.reduce<SkillFit | undefined>(
    (best, fit) => (best === undefined || order.indexOf(fit.fit) < order.indexOf(best.fit) ? fit : best),
    undefined,
  );
}
