import { type CheckedFile, countSeverities } from "../checked-file.ts";

/** The JSON of `check`, version 1: one line. Fields are only ever added to it. */
export function formatCheckJson(files: readonly CheckedFile[]): string {
  const { error, warning, info } = countSeverities(files);
  const report = {
    version: 1,
    files: files.map(({ path, role, roleSource, findings }) => ({
      path,
      role: { id: role, source: roleSource },
      findings: findings.map(({ related: _, ...finding }) => finding),
    })),
    summary: { files: files.length, errors: error, warnings: warning, infos: info },
  };
  return `${JSON.stringify(report)}\n`;
}
