import { oneLine } from "../../core/text/one-line.ts";
import { type CheckedFile, type CheckedFinding, countSeverities } from "../checked-file.ts";
import { countOf } from "./count-of.ts";
import type { Format, Paint } from "./paint.ts";

const colours: Readonly<Record<CheckedFinding["severity"], Format>> = { error: "red", warning: "yellow", info: "cyan" };
const severityWidth = "warning".length;

/** For people: a line on the role of each posting, a line for each finding, and a line of totals. */
export function formatCheckText(files: readonly CheckedFile[], paint: Paint): string {
  if (files.length === 0) return "";
  const groups = files.map((file) => formatFile(file, paint));
  // A blank line around whatever has findings; postings without stay together.
  const text = groups.reduce((before, group, index) => {
    const apart = (files[index - 1]?.findings.length ?? 0) > 0 || (files[index]?.findings.length ?? 0) > 0;
    return `${before}${apart ? "\n\n" : "\n"}${group}`;
  });
  return `${text}\n\n${formatTotals(files, paint)}\n`;
}

function formatFile({ path, roleReason, findings }: CheckedFile, paint: Paint): string {
  const shown = oneLine(path);
  const places = findings.map(({ start }) => `${shown}:${start.line}:${start.column}`);
  const width = Math.max(0, ...places.map((place) => place.length));
  const lines = findings.map(({ severity, message, rule }, index) => {
    const place = (places[index] as string).padEnd(width);
    return `${place}  ${paint(colours[severity], severity.padEnd(severityWidth))}  ${oneLine(message)}  ${paint("dim", rule)}`;
  });
  return [paint("dim", `${shown}: ${oneLine(roleReason)}`), ...lines].join("\n");
}

function formatTotals(files: readonly CheckedFile[], paint: Paint): string {
  const { error, warning, info } = countSeverities(files);
  const counted = [
    countOf(error, "error", "errors"),
    countOf(warning, "warning", "warnings"),
    countOf(info, "info", "infos"),
  ].filter((count) => !count.startsWith("0 "));
  const colour: Format = error > 0 ? "red" : warning > 0 ? "yellow" : "green";
  const found = paint(colour, counted.length === 0 ? "no findings" : counted.join(", "));
  const made = files.reduce((sum, file) => sum + file.fixesMade, 0);
  const left = files.flatMap((file) => file.findings).filter((finding) => finding.fixes.some((fix) => fix.safe)).length;
  return [
    `${countOf(files.length, "posting", "postings")}: ${found}.`,
    ...(made > 0 ? [`${countOf(made, "fix", "fixes")} made.`] : []),
    ...(left > 0 ? [`--fix mends ${left} of them.`] : []),
  ].join(" ");
}
