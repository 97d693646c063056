import type { EngineIndex } from "./engine-index.ts";

/** How many roles beside the posting's own a citation names. */
const comparedRoles = 1;

export interface Rate {
  /** The role that was counted: for a company's own role the one that it extends. */
  readonly role: string;
  /** What that role was called when it was counted. */
  readonly label: string;
  readonly count: number;
  readonly n: number;
}

/**
 * How many of the counted postings of a role ask for a skill or name a duty; undefined where there are too few to say, and for
 * what nobody has counted.
 */
export function rateOf(index: EngineIndex, role: string, kind: "skills" | "duties", id: string): Rate | undefined {
  const counts = index.citedCounts(role);
  if (counts === undefined || !index.counted.knows(kind, id)) return undefined;
  return { ...index.counted.of(role), count: counts[kind][id] ?? 0, n: counts.n };
}

/** The roles that ask for it most often, by share, leaving out those given and those where it is rare. */
export function highestRates(
  index: EngineIndex,
  kind: "skills" | "duties",
  id: string,
  except: readonly string[],
): Rate[] {
  const known = index.counted.widen(except);
  return index.knowledge.roles
    .filter(({ id }) => !known.includes(id) && index.counted.of(id).role === id)
    .flatMap((role) => rateOf(index, role.id, kind, id) ?? [])
    .filter((rate) => rate.count >= 3 && rate.count / rate.n >= 0.03)
    .sort((a, b) => b.count / b.n - a.count / a.n);
}

/** The rates of some roles, each counted role once, and of the one that names it most often; empty where nothing may be cited. */
export function compareRates(
  index: EngineIndex,
  kind: "skills" | "duties",
  id: string,
  roles: readonly string[],
): readonly Rate[] {
  const rates = roles.flatMap((role) => rateOf(index, role, kind, id) ?? []);
  const own = [...new Map(rates.map((rate) => [rate.role, rate])).values()];
  return own.length === 0 ? [] : [...own, ...highestRates(index, kind, id, roles).slice(0, comparedRoles)];
}

/** "2 of 240 AI engineer postings, 45 of 85 data analyst postings"; undefined where nothing may be cited. */
export function citeEvidence(
  index: EngineIndex,
  kind: "skills" | "duties",
  id: string,
  roles: readonly string[],
): string | undefined {
  const rates = compareRates(index, kind, id, roles);
  if (rates.length === 0) return undefined;
  return rates.map(({ count, n, label }) => `${count} of ${n} ${label} postings`).join(", ");
}
