import * as vscode from "vscode";
import { joinWords } from "../core/rules/wording.ts";
import { startUpper } from "../core/suggest/markdown-text.ts";
import { type ActivePosting, watchActivePosting } from "./active-posting.ts";
import { markdown } from "./documents.ts";
import type { Checked, Results } from "./results.ts";
import { setRoleCommand } from "./set-role.ts";

/** Says in the language status what role the active posting is for, and why; for any other document it is not there. */
export function showStatus(results: Results): vscode.Disposable {
  let item: vscode.LanguageStatusItem | undefined;

  function show(posting: ActivePosting | undefined): void {
    if (posting === undefined) {
      item?.dispose();
      item = undefined;
      return;
    }
    const { document, result } = posting;
    item ??= vscode.languages.createLanguageStatusItem("rolewise.role", markdown);
    item.name = "Rolewise";
    item.text = nameRoles(posting);
    item.detail = result.role.reason;
    item.severity = worstOf(posting);
    item.command = { command: setRoleCommand, title: vscode.l10n.t("Change"), arguments: [document.uri] };
    item.busy = false;
  }

  const watch = watchActivePosting(results, show, () => {
    if (item !== undefined) item.busy = true;
  });
  return {
    dispose() {
      watch.dispose();
      item?.dispose();
    },
  };
}

function nameRoles({ engine, result: { role } }: Checked): string {
  const labels = role.ids.map((id) => engine.index().roleLabels.get(id) ?? id);
  return labels.length === 0 ? vscode.l10n.t("Role not known") : startUpper(joinWords(labels));
}

function worstOf({ result: { findings, problems } }: Checked): vscode.LanguageStatusSeverity {
  if (problems.length > 0 || findings.some(({ severity }) => severity === "error")) {
    return vscode.LanguageStatusSeverity.Error;
  }
  return findings.some(({ severity }) => severity === "warning")
    ? vscode.LanguageStatusSeverity.Warning
    : vscode.LanguageStatusSeverity.Information;
}
