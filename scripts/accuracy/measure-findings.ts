import { rules } from "../../src/core/rules/index.ts";
import { type MeasuredPosting, shareOf } from "./measured-posting.ts";
import { formatTable, percent } from "./table.ts";

/** How many postings get which findings under their own role. */
export interface FindingRates {
  readonly roles: readonly {
    readonly role: string;
    readonly n: number;
    /** Share of the postings, by "rule severity". */
    readonly flagged: Readonly<Record<string, number>>;
    /** Findings in a posting: half have no more, nine in ten, all. */
    readonly findings: { readonly median: number; readonly ninth: number; readonly most: number };
  }[];
}

const severities = ["error", "warning", "info"];

export function measureFindings(results: readonly MeasuredPosting[], roles: readonly string[]): FindingRates {
  const kinds = rules.flatMap(({ id }) => severities.map((severity) => ({ id, severity })));
  const told = kinds.filter(({ id, severity }) =>
    results.some((row) => row.own.findings.some((finding) => finding.rule === id && finding.severity === severity)),
  );
  return {
    roles: roles.map((role) => {
      const rows = results.filter((row) => row.truth === role);
      const counts = rows.map((row) => row.own.findings.length).sort((a, b) => a - b);
      const at = (part: number): number => counts[Math.min(counts.length - 1, Math.floor(counts.length * part))] ?? 0;
      return {
        role,
        n: rows.length,
        flagged: Object.fromEntries(
          told.map(({ id, severity }) => [
            `${id} ${severity}`,
            shareOf(rows, (row) =>
              row.own.findings.some((finding) => finding.rule === id && finding.severity === severity),
            ),
          ]),
        ),
        findings: { median: at(0.5), ninth: at(0.9), most: at(1) },
      };
    }),
  };
}

export function formatFindings({ roles }: FindingRates): string {
  const kinds = Object.keys(roles[0]?.flagged ?? {});
  return [
    "Flagged under their own role (share of postings)",
    formatTable(
      ["", ...roles.map(({ role }) => role)],
      [
        ["postings", ...roles.map(({ n }) => String(n))],
        ...kinds.map((kind) => [kind, ...roles.map(({ flagged }) => percent(flagged[kind] as number))]),
        ["findings: median", ...roles.map(({ findings }) => String(findings.median))],
        ["findings: 90 %", ...roles.map(({ findings }) => String(findings.ninth))],
        ["findings: most", ...roles.map(({ findings }) => String(findings.most))],
      ],
    ),
  ].join("\n");
}
