import { type MeasuredPosting, shareOf } from "./measured-posting.ts";
import { formatTable, percent } from "./table.ts";

/** How well the role is told from the body alone. Shares are NaN where there are no postings. */
export interface RoleAccuracy {
  readonly top1: number;
  readonly top2: number;
  /** Mean of the recalls of the roles that the postings have. */
  readonly mean: number;
  /** Of AI engineer and data scientist postings, those whose body ranks the right one of the two first. */
  readonly aiEngineerAgainstDataScientist: number;
  readonly roles: readonly {
    readonly role: string;
    readonly n: number;
    readonly recall: number;
    readonly top2: number;
    /** Postings by the role that was found first. */
    readonly found: Readonly<Record<string, number>>;
  }[];
}

const pair = ["ai-engineer", "data-scientist"];

export function measureRoles(results: readonly MeasuredPosting[], roles: readonly string[]): RoleAccuracy {
  const isFirst = (row: MeasuredPosting): boolean => row.ranking[0] === row.truth;
  const isAmongTwo = (row: MeasuredPosting): boolean => row.ranking.slice(0, 2).includes(row.truth);
  const perRole = roles.map((role) => {
    const rows = results.filter((row) => row.truth === role);
    const found = Object.fromEntries(
      roles.map((other) => [other, rows.filter((row) => row.ranking[0] === other).length]),
    );
    return { role, n: rows.length, recall: shareOf(rows, isFirst), top2: shareOf(rows, isAmongTwo), found };
  });
  const present = perRole.filter((row) => row.n > 0);
  return {
    top1: shareOf(results, isFirst),
    top2: shareOf(results, isAmongTwo),
    mean: present.reduce((sum, row) => sum + row.recall, 0) / present.length,
    aiEngineerAgainstDataScientist: shareOf(
      results.filter((row) => pair.includes(row.truth)),
      (row) => row.ranking.find((role) => pair.includes(role)) === row.truth,
    ),
    roles: perRole,
  };
}

/** `by` says what of the postings told the role. */
export function formatRoles({ roles, ...total }: RoleAccuracy, by: string): string {
  const names = roles.map(({ role }) => role);
  return [
    `Role from ${by}: true role by row, found by column`,
    formatTable(
      ["", ...names, "n", "recall", "top 2"],
      roles.map(({ role, n, recall, top2, found }) => [
        role,
        ...names.map((name) => String(found[name])),
        String(n),
        percent(recall),
        percent(top2),
      ]),
    ),
    `top-1 over postings ${percent(total.top1)}, top-2 ${percent(total.top2)}, mean over roles ${percent(total.mean)}, AI engineer against data scientist ${percent(total.aiEngineerAgainstDataScientist)}`,
  ].join("\n");
}
