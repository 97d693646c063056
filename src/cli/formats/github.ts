import type { Severity } from "../../core/rules/types.ts";
import { replaceUnprintable } from "../../core/text/printable.ts";
import type { CheckedFile, CheckedFinding } from "../checked-file.ts";
import { placeInEditor } from "./place-in-editor.ts";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** Workflow commands, which GitHub Actions shows at their place in a change; one line each. */
export function formatCheckGithub(files: readonly CheckedFile[]): string {
  return files.flatMap((file) => file.findings.map((finding) => `${formatFinding(file, finding)}\n`)).join("");
}

function formatFinding({ path, text }: CheckedFile, { severity, message, rule, start, end }: CheckedFinding): string {
  const first = placeInEditor(start, text);
  const last = placeInEditor(end, text);
  const properties = {
    file: path,
    line: first.line,
    endLine: last.line,
    // Columns belong to one line; GitHub refuses them where a finding goes over several.
    ...(first.line === last.line ? { col: first.column, endColumn: last.column } : {}),
    title: rule,
  };
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${listed.join(",")}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return replaceUnprintable(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
