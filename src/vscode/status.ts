import * as vscode from "vscode";
import { explainRole } from "../core/roles/explain-role.ts";
import type { Shown } from "../core/suggest/hold-back.ts";
import { markdown } from "./documents.ts";
import { nameRoles, wordReview } from "./posting-words.ts";
import { type Checked, longestText, type Obstacle, type Results } from "./results.ts";
import { setRoleCommand } from "./set-role.ts";
import type { ShownFindings } from "./shown-findings.ts";

type Status = Pick<vscode.LanguageStatusItem, "text" | "severity"> &
  Partial<Pick<vscode.LanguageStatusItem, "detail" | "busy" | "command">>;

/** Loading shorter than this, in ms, is not worth a word: of most Markdown there will be none at all. */
const patience = 300;

/**
 * Says in the language status what role the active posting is for, and why, how serious its findings are, or what keeps it
 * from being checked; for any other document it is not there.
 */
export function showStatus(results: Results, shown: ShownFindings): vscode.Disposable {
  let item: vscode.LanguageStatusItem | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function show(status: Status | undefined): void {
    if (status === undefined) {
      item?.dispose();
      item = undefined;
      return;
    }
    item ??= vscode.languages.createLanguageStatusItem("rolewise.role", markdown);
    item.name = "Rolewise";
    item.text = status.text;
    item.detail = status.detail ?? "";
    item.severity = status.severity;
    item.command = status.command;
    item.busy = status.busy === true;
  }

  function update(): void {
    clearTimeout(waiting);
    const document = vscode.window.activeTextEditor?.document;
    const checked = document && results.of(document);
    const obstacle = document && results.obstacleOf(document);
    if (document !== undefined && checked?.result.isPosting === true) {
      show(describePosting(checked, shown.of(document) ?? checked.result, document.uri));
    } else if (obstacle === "loading") {
      waiting = setTimeout(() => show(describeObstacle(obstacle)), patience);
    } else show(obstacle && describeObstacle(obstacle));
  }

  const watch = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    shown.onDidChange(update),
    results.onDidChange(({ state }) => {
      if (state === "loading") update();
    }),
  );
  return {
    dispose() {
      clearTimeout(waiting);
      watch.dispose();
      item?.dispose();
    },
  };
}

function describePosting(checked: Checked, shown: Shown, uri: vscode.Uri): Status {
  const { role, posting } = checked.result;
  return {
    text: nameRoles(checked),
    detail: `${wordReview(shown)} · ${explainRole(vscode.l10n, role, posting.title?.value, checked.engine.index().roleLabels)}`,
    severity: worstOf(shown),
    command: { command: setRoleCommand, title: vscode.l10n.t("Change"), arguments: [uri] },
  };
}

function describeObstacle(obstacle: Obstacle): Status {
  switch (obstacle) {
    case "loading":
      return {
        text: vscode.l10n.t("Loading the role maps…"),
        severity: vscode.LanguageStatusSeverity.Information,
        busy: true,
      };
    case "failed":
      return {
        text: vscode.l10n.t("The role maps could not be loaded"),
        severity: vscode.LanguageStatusSeverity.Error,
        command: { command: "rolewise.showOutput", title: vscode.l10n.t("Show why") },
      };
    case "too-long":
      return {
        text: vscode.l10n.t("Not checked"),
        detail: vscode.l10n.t(
          "The posting has more than {0} characters.",
          longestText.toLocaleString(vscode.env.language),
        ),
        severity: vscode.LanguageStatusSeverity.Warning,
      };
  }
}

function worstOf({ findings, problems }: Shown): vscode.LanguageStatusSeverity {
  if (problems.length > 0 || findings.some(({ severity }) => severity === "error")) {
    return vscode.LanguageStatusSeverity.Error;
  }
  return findings.some(({ severity }) => severity === "warning")
    ? vscode.LanguageStatusSeverity.Warning
    : vscode.LanguageStatusSeverity.Information;
}
