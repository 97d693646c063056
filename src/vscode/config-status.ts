import * as vscode from "vscode";
import type { ConfigProblem } from "../config/types.ts";
import { startUpper } from "../core/text/start-upper.ts";
import { languages } from "./config-diagnostics.ts";
import type { Configs, HeldConfig } from "./configs.ts";
import { canBePosting } from "./documents.ts";
import type { Results } from "./results.ts";
import { placeInFolder, uriAt } from "./workspace-paths.ts";

/**
 * Says in the language status that something is wrong with the configuration by which the active document is checked, or of
 * which it is a file; leads to the first fault. Where all is well, or nothing is checked, it is not there.
 */
export function showConfigStatus(configs: Configs, results: Results): vscode.Disposable {
  let item: vscode.LanguageStatusItem | undefined;

  function update(): void {
    const document = vscode.window.activeTextEditor?.document;
    const held = document && findConfig(document);
    const [first] = held?.config.problems ?? [];
    if (held?.root === undefined || first === undefined) {
      item?.dispose();
      item = undefined;
      return;
    }
    item ??= vscode.languages.createLanguageStatusItem("rolewise.configuration", ["markdown", ...languages]);
    item.name = vscode.l10n.t("Rolewise: Configuration");
    item.severity = vscode.LanguageStatusSeverity.Error;
    const count = held.config.problems.length;
    item.text =
      count === 1
        ? vscode.l10n.t("1 problem in the configuration")
        : vscode.l10n.t("{0} problems in the configuration", count);
    item.detail = `${vscode.workspace.asRelativePath(uriAt({ root: held.root, path: first.path }))}:${first.line}: ${startUpper(first.message)}`;
    item.command = openAt(held.root, first);
  }

  function findConfig(document: vscode.TextDocument): HeldConfig | undefined {
    if (canBePosting(document))
      return results.of(document)?.result.isPosting === true ? configs.of(document) : undefined;
    if (!languages.includes(document.languageId)) return undefined;
    const held = configs.of(document);
    const place = placeInFolder(document.uri);
    const files = held === undefined ? [] : [held.config, ...held.config.files, ...held.config.maps];
    return files.some(({ path }) => path === place?.path) ? held : undefined;
  }

  update();
  const listeners = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    configs.onDidChange(update),
    results.onDidChange(({ document, state }) => {
      if (state === "checked" && document === vscode.window.activeTextEditor?.document) update();
    }),
  );
  return {
    dispose() {
      listeners.dispose();
      item?.dispose();
    },
  };
}

function openAt(root: vscode.Uri, { path, line, column }: ConfigProblem): vscode.Command {
  const at = new vscode.Position(line - 1, column - 1);
  return {
    command: "vscode.open",
    title: vscode.l10n.t("Open"),
    arguments: [
      uriAt({ root, path }),
      { selection: new vscode.Range(at, at) } satisfies vscode.TextDocumentShowOptions,
    ],
  };
}
