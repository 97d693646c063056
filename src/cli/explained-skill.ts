import type { Fit, SkillData, SkillKind } from "../core/knowledge.ts";
import { rateOf } from "../core/lookup/cite-evidence.ts";
import type { EngineIndex } from "../core/lookup/engine-index.ts";
import { fitFor } from "../core/roles/fit.ts";

/** What `explain` has to say of a skill. */
export interface ExplainedSkill {
  readonly id: string;
  readonly label: string;
  readonly kind: SkillKind;
  /** The label of its category. */
  readonly category: string;
  readonly aliases: readonly string[];
  readonly misspellings: readonly string[];
  readonly since: { readonly year: number; readonly note: string | null } | null;
  readonly retired: { readonly year: number; readonly note: string | null; readonly successor: Named | null } | null;
  readonly equivalents: readonly Named[];
  /** The roles asked for: those it fits best first. */
  readonly roles: readonly ExplainedFit[];
  /** Months of the postings behind the evidence, as YYYY-MM. */
  readonly period: { readonly from: string; readonly to: string };
}

export interface Named {
  readonly id: string;
  readonly label: string;
}

export interface ExplainedFit {
  readonly role: string;
  readonly label: string;
  /** Without any particular setting. */
  readonly fit: Fit;
  /** What says so: the role's map names the skill, or its category; or nothing does. */
  readonly basis: "map" | "category" | "none";
  /** A setting in which it fits otherwise than elsewhere. */
  readonly setting: { readonly label: string; readonly fit: Fit } | null;
  /** What the role uses for the same purpose. */
  readonly instead: readonly Named[];
  /** How many of the counted postings for the role ask for it; null where fewer than 50 were counted. */
  readonly evidence: { readonly count: number; readonly n: number } | null;
}

const order: readonly Fit[] = ["core", "common", "adjacent", "unusual", "out-of-place"];
const bases: readonly ExplainedFit["basis"][] = ["map", "category", "none"];

/** All there is to know about a skill, for one role or for all. */
export function explainSkill(index: EngineIndex, skill: SkillData, onlyRole: string | undefined): ExplainedSkill {
  const { id, label, kind, category, aliases, misspellings, since, retired, equivalents } = skill;
  const { knowledge } = index;
  const share = ({ evidence }: ExplainedFit): number => (evidence === null ? -1 : evidence.count / evidence.n);
  return {
    id,
    label,
    kind,
    category: knowledge.categories.find((one) => one.id === category)?.label ?? category,
    aliases,
    misspellings,
    since: since === undefined ? null : typeof since === "number" ? { year: since, note: null } : noted(since),
    retired: retired === undefined ? null : { ...noted(retired), successor: nameOf(index, retired.successor) },
    equivalents: namesOf(index, equivalents),
    roles: knowledge.roles
      .filter((role) => onlyRole === undefined || role.id === onlyRole)
      .map((role) => explainFit(index, skill, role.id))
      .sort(
        (a, b) =>
          order.indexOf(a.fit) - order.indexOf(b.fit) ||
          bases.indexOf(a.basis) - bases.indexOf(b.basis) ||
          share(b) - share(a),
      ),
    period: knowledge.evidence.period,
  };
}

function explainFit(index: EngineIndex, skill: SkillData, roleId: string): ExplainedFit {
  const role = index.roles.get(roleId);
  if (role === undefined) throw new Error(`No such role: ${roleId}`);
  const row = index.roleSkills.get(roleId)?.get(skill.id);
  const { fit, basis, instead } = fitFor(role, row, skill.category, new Set());
  const rate = rateOf(index, roleId, "skills", skill.id);
  const setting = index.knowledge.conditions.find((one) => one.id === row?.when);
  return {
    role: roleId,
    label: role.label,
    fit,
    basis,
    setting: row === undefined || setting === undefined ? null : { label: setting.label, fit: row.fit },
    instead: namesOf(index, instead),
    evidence: rate === undefined ? null : { count: rate.count, n: rate.n },
  };
}

function noted({ year, note }: { readonly year: number; readonly note?: string | undefined }) {
  return { year, note: note ?? null };
}

function namesOf(index: EngineIndex, ids: readonly string[]): Named[] {
  return ids.flatMap((id) => nameOf(index, id) ?? []);
}

function nameOf({ skills }: EngineIndex, id: string | undefined): Named | null {
  const skill = id === undefined ? undefined : skills.get(id);
  return skill === undefined ? null : { id: skill.id, label: skill.label };
}
