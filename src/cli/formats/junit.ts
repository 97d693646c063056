import type { Severity } from "../../core/rules/types.ts";
import { replaceUnprintable } from "../../core/text/printable.ts";
import type { CheckedFile, CheckedFinding } from "../checked-file.ts";

/**
 * JUnit XML: a suite for each posting, a case for each finding. A finding fails where the command line fails over it; a milder
 * one is a passed case that says what was found, and a posting without findings is one passed case.
 */
export function formatCheckJunit(files: readonly CheckedFile[], isFailure: (severity: Severity) => boolean): string {
  const findings = files.flatMap((file) => file.findings);
  const cases = files.reduce((sum, file) => sum + Math.max(1, file.findings.length), 0);
  const totals = countAttributes(cases, findings, isFailure);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="Rolewise"${totals}>`,
    ...files.flatMap((file) => formatSuite(file, isFailure)),
    "</testsuites>",
    "",
  ].join("\n");
}

function formatSuite({ path, findings }: CheckedFile, isFailure: (severity: Severity) => boolean): string[] {
  const name = escapeXml(path);
  const cases = findings.map((finding) => formatCase(name, finding, isFailure));
  const passed = `    <testcase name="no findings" classname="${name}" file="${name}" time="0"/>`;
  return [
    `  <testsuite name="${name}" file="${name}"${countAttributes(Math.max(1, findings.length), findings, isFailure)}>`,
    ...(cases.length === 0 ? [passed] : cases),
    "  </testsuite>",
  ];
}

function formatCase(
  path: string,
  { rule, severity, message, start }: CheckedFinding,
  isFailure: (severity: Severity) => boolean,
): string {
  const words = escapeXml(message);
  const place = `line ${start.line}, column ${start.column}`;
  const says = isFailure(severity)
    ? `<failure type="${severity}" message="${words}">${path}:${start.line}:${start.column} ${words}</failure>`
    : `<system-out>${severity}: ${words}</system-out>`;
  const attributes = `name="${rule} (${place})" classname="${path}" file="${path}" line="${start.line}" time="0"`;
  return `    <testcase ${attributes}>${says}</testcase>`;
}

function countAttributes(
  cases: number,
  findings: readonly CheckedFinding[],
  isFailure: (severity: Severity) => boolean,
): string {
  const failures = findings.filter(({ severity }) => isFailure(severity)).length;
  return ` tests="${cases}" failures="${failures}" errors="0" skipped="0" time="0"`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** For text and attributes alike; characters that XML has no place for become U+FFFD. */
function escapeXml(text: string): string {
  return replaceUnprintable(text).replace(/[&<>"'\t\n\r]/g, (character) => entities[character] as string);
}
