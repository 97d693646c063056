import * as vscode from "vscode";
import { startUpper } from "../core/text/start-upper.ts";
import { findDocument } from "./active-posting.ts";
import type { Configs } from "./configs.ts";
import { describeError } from "./guard.ts";
import { rolePageUri } from "./role-pages.ts";

export const showRoleCommand = "rolewise.showRole";

/**
 * The command that opens the page about a role: the one with the given id, else one that is asked for. Roles are those that hold for
 * the document whose address is given too, else for the one at hand.
 */
export function registerShowRole(configs: Configs, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand(showRoleCommand, async (given?: unknown, documentUri?: unknown) => {
    const document = await findDocument(documentUri);
    const held = await (document === undefined ? configs.readFolder(undefined) : configs.read(document));
    const { roles } = held.config.engine.index();
    const id = typeof given === "string" ? given : await askForRole([...roles.values()]);
    // What a link gives is looked up, never taken for a path.
    if (id === undefined || !roles.has(id)) return;
    const page = rolePageUri(id, document);
    try {
      await vscode.commands.executeCommand("markdown.showPreview", page);
    } catch (error) {
      // VS Code's own Markdown extension may be switched off.
      log.debug(`No preview of ${page.toString(true)}: ${describeError(error)}`);
      await vscode.commands.executeCommand("vscode.open", page);
    }
  });
}

async function askForRole(
  roles: readonly { readonly id: string; readonly label: string; readonly summary: string }[],
): Promise<string | undefined> {
  const choices = roles.map(({ id, label, summary }) => ({ label: startUpper(label), detail: summary, id }));
  const choice = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t("Which role?"),
    matchOnDetail: true,
  });
  return choice?.id;
}
