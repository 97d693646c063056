import type { CheckResult } from "../../src/core/types.ts";
import { type MeasuredPosting, shareOf } from "./measured-posting.ts";
import { createProgress } from "./progress.ts";
import { formatTable, percent } from "./table.ts";

/** By true role and by the role that a posting is called instead: the share that is flagged. */
export type SwapRates = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What tells that a posting carries the wrong title. */
const telling = ["consistent-role", "no-mismatched-skill", "no-mismatched-duty"];

/** Checks each posting under each other role. */
export function measureSwaps(
  results: readonly MeasuredPosting[],
  roles: readonly string[],
  checkAs: (text: string, role: string) => CheckResult,
): SwapRates {
  const progress = createProgress("Retitled", results.length * (roles.length - 1));
  const isFlagged = (row: MeasuredPosting, title: string): boolean => {
    progress.step();
    return checkAs(row.posting.text, title).findings.some(
      ({ rule, severity }) => severity === "warning" && telling.includes(rule),
    );
  };
  const rates = Object.fromEntries(
    roles.map((truth) => {
      const rows = results.filter((row) => row.truth === truth);
      const others = roles.filter((title) => title !== truth);
      return [truth, Object.fromEntries(others.map((title) => [title, shareOf(rows, (row) => isFlagged(row, title))]))];
    }),
  );
  progress.end();
  return rates;
}

export function formatSwaps(rates: SwapRates): string {
  const roles = Object.keys(rates);
  return [
    `Retitled: flagged (${telling.join(", ")}) when a posting of the row is called what the column says`,
    formatTable(
      ["", ...roles],
      roles.map((truth) => [truth, ...roles.map((title) => percent(rates[truth]?.[title] ?? Number.NaN))]),
    ),
  ].join("\n");
}
