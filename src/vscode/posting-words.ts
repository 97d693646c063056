import * as vscode from "vscode";
import type { Shown } from "../core/suggest/hold-back.ts";
import { joinNames } from "../core/text/l10n.ts";
import { startUpper } from "../core/text/start-upper.ts";
import type { Checked } from "./results.ts";

/** "AI engineer and data scientist", to begin a line with: what a posting hires for. */
export function nameRoles({ engine, result: { role } }: Checked): string {
  const labels = role.ids.map((id) => engine.index().roleLabels.get(id) ?? id);
  return labels.length === 0 ? vscode.l10n.t("Role not known") : startUpper(joinNames(vscode.l10n, labels));
}

/** How much of a posting there is to review, in words. */
export function wordReview({ findings, problems }: Shown): string {
  return wordCount(findings.length + problems.length);
}

/** As many things to review, in words. */
export function wordCount(count: number): string {
  return count === 0 ? vscode.l10n.t("nothing to review") : vscode.l10n.t("{0} to review", count);
}
