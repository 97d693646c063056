import type { RankedRole } from "../../src/core/roles/types.ts";
import type { CheckResult } from "../../src/core/types.ts";
import type { CollectedPosting } from "./read-collection.ts";

/** A posting as it is checked under the role that its title names, and the roles that its body alone reads like. */
export interface MeasuredPosting {
  readonly posting: CollectedPosting;
  readonly truth: string;
  /** By all that the body says. Best first, only roles that the collection labels. */
  readonly ranking: readonly string[];
  /** The first of all roles. */
  readonly best: RankedRole | undefined;
  readonly own: CheckResult;
}

/** NaN where there is nothing to share. */
export function shareOf<T>(rows: readonly T[], counts: (row: T) => boolean): number {
  return rows.length === 0 ? Number.NaN : rows.filter(counts).length / rows.length;
}
