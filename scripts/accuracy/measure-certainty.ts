import type { RankedRole } from "../../src/core/roles/types.ts";
import { type MeasuredPosting, shareOf } from "./measured-posting.ts";
import { formatTable, percent } from "./table.ts";

/** How often a role told from the body is right, by how sure the engine was of it. Shares are NaN where there are no postings. */
export type Certainty = readonly {
  /** From this score on, up to the next band's. */
  readonly from: number;
  readonly n: number;
  readonly right: number;
}[];

/** The engine calls what is below 0.6 unclear. */
const bands = [0, 0.4, 0.6, 0.8, 0.95];

export function measureCertainty(
  results: readonly MeasuredPosting[],
  bestOf: (row: MeasuredPosting) => RankedRole | undefined,
): Certainty {
  const scored = results.flatMap((row) => {
    const best = bestOf(row);
    return best === undefined ? [] : [{ row, best }];
  });
  return bands.map((from, at) => {
    const rows = scored.filter(
      ({ best }) => best.score >= from && best.score < (bands[at + 1] ?? Number.POSITIVE_INFINITY),
    );
    return { from, n: rows.length, right: shareOf(rows, ({ row, best }) => best.role === row.truth) };
  });
}

export function formatCertainty(certainty: Certainty): string {
  return [
    "How sure of the first of all roles, and how often right",
    formatTable(
      ["score from", "postings", "right"],
      certainty.map(({ from, n, right }) => [String(from), String(n), percent(right)]),
    ),
  ].join("\n");
}
