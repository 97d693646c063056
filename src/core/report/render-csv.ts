import { replaceUnprintable } from "../text/printable.ts";
import { countShown } from "./shown.ts";
import type { Report } from "./types.ts";

const columns = [
  "path",
  "title",
  "role",
  "role source",
  "reads most as",
  "areas shown",
  "areas",
  "severity",
  "rule",
  "line",
  "column",
  "skill",
  "message",
  "fixes",
] as const;

/** A row for each finding, and one without a rule for each posting in which nothing was found; RFC 4180. */
export function renderCsv({ postings }: Report): string {
  const rows = postings.flatMap((report) => {
    const { path, title, role, readsAs, areas, findings } = report;
    const posting = [
      path,
      title ?? "",
      role.ids.join(" "),
      role.source,
      readsAs[0]?.role ?? "",
      String(countShown(report)),
      String(areas.length),
    ];
    if (findings.length === 0) return [[...posting, ...columns.slice(posting.length).map(() => "")]];
    return findings.map(({ severity, rule, place, skill, message, fixes }) => [
      ...posting,
      severity,
      rule,
      String(place.line),
      String(place.column),
      skill ?? "",
      message,
      String(fixes.length),
    ]);
  });
  return [columns, ...rows].map((row) => `${row.map(formatCell).join(",")}\r\n`).join("");
}

/** A cell that a spreadsheet would take for a formula gets the apostrophe that makes it text. */
function formatCell(text: string): string {
  const printable = replaceUnprintable(text);
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(printable) ? `'${printable}` : printable;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
