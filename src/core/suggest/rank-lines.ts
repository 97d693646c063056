import type { Fit, RoleData } from "../knowledge.ts";
import { rateOf } from "../lookup/cite-evidence.ts";
import type { EngineIndex } from "../lookup/engine-index.ts";
import { areaKey } from "../roles/area-phrases.ts";
import type { RoleLine } from "./role-lines.ts";

export interface LineCandidate {
  readonly role: RoleData;
  readonly line: RoleLine;
  /** Areas that nothing in the posting shows and this line does. */
  readonly missing: readonly string[];
}

export interface RankedLine extends LineCandidate {
  /** Of the missing areas those that no line before this one shows, the rarest first. */
  readonly fills: readonly string[];
}

/** What a skill counts that real postings were not counted for. */
const worthByFit: Readonly<Record<Fit, number>> = {
  core: 0.4,
  common: 0.15,
  adjacent: 0.05,
  unusual: 0,
  "out-of-place": 0,
};
/** The same for a typical duty. */
const worthOfDuty = 0.1;

/** Which fits come first: what is core belongs among the requirements, and what is adjacent makes a good wish. */
const tiers: Readonly<Record<"required" | "preferred", Readonly<Partial<Record<Fit, number>>>>> = {
  required: { core: 0, common: 0, adjacent: 1 },
  preferred: { adjacent: 0, common: 1, core: 2 },
};

export interface LineRanking {
  readonly index: EngineIndex;
  readonly fitOf: (skill: string) => Fit | undefined;
  readonly part: RoleLine["part"];
}

/**
 * Puts lines in the order in which they help: those first that show a missing area, then by fit, then by how many real
 * postings ask for what they ask. A line is judged by what those before it do not say, so that the first few differ.
 */
export function rankLines(
  lines: readonly LineCandidate[],
  { index, fitOf, part }: LineRanking,
  most: number,
): RankedLine[] {
  const said = new Set<string>();
  const shown = new Set<string>();
  const candidates = lines.map((candidate, order) => ({ candidate, order, tier: tierOf(candidate.line) }));

  function tierOf({ skills }: RoleLine): number {
    const order = part === "preferred" ? tiers.preferred : part === "about" || part === "duties" ? {} : tiers.required;
    const found = skills.flatMap((id) => order[fitOf(id) ?? "unusual"] ?? []);
    // Of a wish the most central skill decides, of a requirement as well; a line without skills stands between.
    return found.length === 0 ? 1 : part === "preferred" ? Math.max(...found) : Math.min(...found);
  }
  function worthOf({ role, line }: LineCandidate): number {
    const shares = tellingOf(line).map(({ kind, id }) => {
      if (said.has(`${kind} ${id}`)) return 0;
      const rate = rateOf(index, role.id, kind, id);
      if (rate !== undefined) return rate.count / rate.n;
      return kind === "duties" ? worthOfDuty : worthByFit[fitOf(id) ?? "unusual"];
    });
    return Math.max(0, ...shares);
  }
  function scoreOf({ candidate, tier, order }: (typeof candidates)[number]): readonly number[] {
    // How long somebody should have done this is asked first of all.
    const group = candidate.line.asksForYears ? 0 : fillsOf(candidate).length > 0 ? 1 : 2;
    return [group, tier, -worthOf(candidate), order];
  }
  function fillsOf({ role, missing }: LineCandidate): readonly string[] {
    return missing.filter((area) => !shown.has(areaKey(role.id, area)));
  }
  const showing = new Map<string, number>();
  for (const { role, missing } of lines) {
    for (const area of missing) showing.set(areaKey(role.id, area), (showing.get(areaKey(role.id, area)) ?? 0) + 1);
  }
  const rarityOf = (role: RoleData, area: string): number => showing.get(areaKey(role.id, area)) ?? 0;

  const ranked: RankedLine[] = [];
  while (candidates.length > 0 && ranked.length < most) {
    const scores = candidates.map(scoreOf);
    const best = scores.reduce(
      (first, score, at) => (isBefore(score, scores[first] as readonly number[]) ? at : first),
      0,
    );
    const [{ candidate }] = candidates.splice(best, 1) as [(typeof candidates)[number]];
    const { role } = candidate;
    const fills = [...fillsOf(candidate)].sort((a, b) => rarityOf(role, a) - rarityOf(role, b));
    ranked.push({ ...candidate, fills });
    for (const { kind, id } of tellingOf(candidate.line)) said.add(`${kind} ${id}`);
    for (const area of candidate.missing) shown.add(areaKey(role.id, area));
  }
  return ranked;
}

/** What a line is counted by: a duty by what is done, all else by what is asked, where it names any. */
export function tellingOf({
  part,
  skills,
  duties,
}: RoleLine): readonly { readonly kind: "skills" | "duties"; readonly id: string }[] {
  const byDuties = part === "duties" ? duties.length > 0 : skills.length === 0;
  return (byDuties ? duties : skills).map((id) => ({ kind: byDuties ? "duties" : "skills", id }));
}

function isBefore(score: readonly number[], other: readonly number[]): boolean {
  const at = score.findIndex((value, index) => value !== other[index]);
  return at !== -1 && (score[at] as number) < (other[at] as number);
}
