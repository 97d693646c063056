import * as vscode from "vscode";
import { allowInConfig } from "../config/allow-in-config.ts";
import { joinPath } from "../config/file-source.ts";
import { configName } from "../config/find-config.ts";
import type { SettingEntry } from "../core/fixes/edit-yaml.ts";
import { createLineIndex, type Finding, rules } from "../core/index.ts";
import { entryFor } from "../core/suppressions/offer-allowing.ts";
import type { HeldConfig } from "./configs.ts";
import { isOf } from "./diagnostics.ts";
import { markdown } from "./documents.ts";
import { guard } from "./guard.ts";
import { toRange } from "./ranges.ts";
import type { Checked, Results } from "./results.ts";
import { uriAt } from "./workspace-paths.ts";

const saveCommand = "rolewise.saveConfiguration";

/**
 * Offers on every finding to allow it in the rolewise.yaml that holds, or in a new one: a skill where it does not fit, or else the
 * rule is turned off.
 */
export function registerAllowInWorkspace(results: Results, log: vscode.LogOutputChannel): vscode.Disposable {
  function provide(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only, diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const checked = results.of(document);
    if (checked === undefined || only?.intersects(vscode.CodeActionKind.QuickFix) === false) return [];
    const here = checked.result.findings.filter((one) => toRange(document, one).intersection(range) !== undefined);
    const actions = new Map<string, vscode.CodeAction>();
    for (const finding of here) {
      const { title, entry } = offerFor(finding, checked);
      const action = actions.get(title) ?? createAction(title, entry, checked.held);
      if (action === undefined) continue;
      actions.set(title, action);
      action.diagnostics = [
        ...(action.diagnostics ?? []),
        ...diagnostics.filter((diagnostic) => isOf(document, diagnostic, finding)),
      ];
    }
    return [...actions.values()];
  }
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(
      markdown,
      { provideCodeActions: guard(log, "Allowing in the workspace", provide) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    // What holds is what stands on disk.
    vscode.commands.registerCommand(saveCommand, async (uri: vscode.Uri) => {
      await (await vscode.workspace.openTextDocument(uri)).save();
    }),
  );
}

function offerFor(
  { rule, skill }: Finding,
  { engine }: Checked,
): { readonly title: string; readonly entry: SettingEntry } {
  const entry = entryFor(rule, skill) ?? { off: rule };
  return "allow" in entry
    ? {
        title: vscode.l10n.t(
          "Allow {0} in the workspace",
          engine.index().skills.get(entry.allow)?.label ?? entry.allow,
        ),
        entry,
      }
    : { title: vscode.l10n.t("Turn {0} off in the workspace", rule), entry };
}

/** Undefined where the file cannot be written to so. */
function createAction(title: string, entry: SettingEntry, held: HeldConfig): vscode.CodeAction | undefined {
  const { config, root } = held;
  if (root === undefined || vscode.workspace.fs.isWritableFileSystem(root.scheme) === false) return undefined;
  const uri = uriAt({ root, path: config.path ?? joinPath(config.scope, configName) });
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  // Of a file that is not there, a document may be left, but counts only when somebody writes in it.
  const isShown = open !== undefined && (config.path !== undefined || open.isDirty);
  const text = isShown ? open.getText() : config.files.find(({ path }) => path === config.path)?.text;
  if (text === undefined && config.path !== undefined) return undefined;
  const change = allowInConfig(text ?? "", entry, rules);
  if (change === undefined) return undefined;
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  if (text === undefined) action.edit.createFile(uri, { ignoreIfExists: true });
  const lines = createLineIndex(text ?? "");
  const at = (offset: number): vscode.Position => {
    const { line, column } = lines.positionAt(offset);
    return new vscode.Position(line - 1, column - 1);
  };
  action.edit.replace(uri, new vscode.Range(at(change.start), at(change.end)), change.text);
  // Somebody who is writing in it saves it when it is done.
  if (open === undefined || !open.isDirty) action.command = { command: saveCommand, title: "", arguments: [uri] };
  return action;
}
