import * as vscode from "vscode";
import type { CheckResult, Engine } from "../core/index.ts";
import { joinWords } from "../core/rules/wording.ts";
import { startUpper } from "../core/suggest/markdown-text.ts";
import { markdown } from "./documents.ts";
import type { Results } from "./results.ts";
import { setRoleCommand } from "./set-role.ts";

/** Says in the language status what role the active posting is for, and why; for any other document it is not there. */
export function showStatus(engine: Engine, results: Results): vscode.Disposable {
  let item: vscode.LanguageStatusItem | undefined;

  function update(): void {
    const document = vscode.window.activeTextEditor?.document;
    const result = document && results.resultOf(document);
    const isPosting = result?.isPosting === true;
    void vscode.commands.executeCommand("setContext", "rolewise.isPosting", isPosting);
    if (document === undefined || !isPosting) {
      item?.dispose();
      item = undefined;
      return;
    }
    item ??= vscode.languages.createLanguageStatusItem("rolewise.role", markdown);
    item.name = "Rolewise";
    item.text = nameRoles(engine, result);
    item.detail = result.role.reason;
    item.severity = worstOf(result);
    item.command = { command: setRoleCommand, title: vscode.l10n.t("Change"), arguments: [document.uri] };
    item.busy = false;
  }

  const listeners = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    results.onDidChange(({ document, state }) => {
      if (document !== vscode.window.activeTextEditor?.document) return;
      if (state !== "pending") update();
      else if (item !== undefined) item.busy = true;
    }),
  );
  return { dispose: () => vscode.Disposable.from(listeners, ...(item === undefined ? [] : [item])).dispose() };
}

function nameRoles(engine: Engine, { role }: CheckResult): string {
  const labels = role.ids.map((id) => engine.index().roleLabels.get(id) ?? id);
  return labels.length === 0 ? vscode.l10n.t("Role not known") : startUpper(joinWords(labels));
}

function worstOf({ findings, problems }: CheckResult): vscode.LanguageStatusSeverity {
  if (problems.length > 0 || findings.some(({ severity }) => severity === "error")) {
    return vscode.LanguageStatusSeverity.Error;
  }
  return findings.some(({ severity }) => severity === "warning")
    ? vscode.LanguageStatusSeverity.Warning
    : vscode.LanguageStatusSeverity.Information;
}
