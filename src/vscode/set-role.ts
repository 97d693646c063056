import * as vscode from "vscode";
import { setRole } from "../core/fixes/set-role.ts";
import type { CheckResult, Engine } from "../core/index.ts";
import { startUpper } from "../core/text/start-upper.ts";
import { findDocument } from "./active-posting.ts";
import type { Configs } from "./configs.ts";
import { toWorkspaceEdit } from "./ranges.ts";
import { today } from "./results.ts";

export const setRoleCommand = "rolewise.setRole";

/** A choice of roles; a missing list leads to choosing several. */
interface Choice extends vscode.QuickPickItem {
  readonly roles?: readonly string[];
}

/** The command that asks for a posting's role and writes it into its front matter. */
export function registerSetRole(configs: Configs): vscode.Disposable {
  return vscode.commands.registerCommand(setRoleCommand, async (given?: unknown) => {
    const document = await findDocument(given);
    if (document?.languageId !== "markdown") {
      void vscode.window.showInformationMessage(vscode.l10n.t("Open a job posting in Markdown first."));
      return;
    }
    const { engine } = (await configs.read(document)).config;
    // Of any Markdown, posting or not: setting its role is what makes it one.
    const read = (): CheckResult => engine.check(document.getText(), { force: true, today: today() });
    const roles = await askForRoles(engine, read());
    if (roles === undefined) return;
    // Read again: the text may have changed while the list was open.
    const edit = toWorkspaceEdit(document, setRole(read().posting, roles));
    if (!(await vscode.workspace.applyEdit(edit))) {
      void vscode.window.showErrorMessage(vscode.l10n.t("The role could not be written into the posting."));
    }
  });
}

async function askForRoles(engine: Engine, result: CheckResult): Promise<readonly string[] | undefined> {
  const ranked = rankRoles(engine, result);
  const choice = await vscode.window.showQuickPick<Choice>(
    [
      ...ranked,
      { label: "", kind: vscode.QuickPickItemKind.Separator },
      { label: vscode.l10n.t("Several roles…"), detail: vscode.l10n.t("The posting hires for more than one.") },
      {
        label: vscode.l10n.t("This is not a posting"),
        detail: vscode.l10n.t("Rolewise leaves the document alone."),
        roles: ["none"],
      },
    ],
    { title: vscode.l10n.t("What does this posting hire for?"), matchOnDescription: true },
  );
  if (choice === undefined || choice.roles !== undefined) return choice?.roles;
  const several = await vscode.window.showQuickPick<Choice>(
    ranked.map((one) => ({ ...one, picked: one.roles?.some((id) => result.role.ids.includes(id)) ?? false })),
    { title: vscode.l10n.t("Which roles does this posting hire for?"), canPickMany: true, matchOnDescription: true },
  );
  return several === undefined || several.length === 0 ? undefined : several.flatMap((one) => one.roles ?? []);
}

/** Those first that the text describes best. */
function rankRoles(engine: Engine, { role: { ids, ranking } }: CheckResult): readonly Choice[] {
  const shares = new Map(ranking.map(({ role: id, score }) => [id, Math.round(score * 100)]));
  return [...engine.index().roles.values()]
    .sort((a, b) => (shares.get(b.id) ?? 0) - (shares.get(a.id) ?? 0))
    .map(({ id, label }) => {
      const share = shares.get(id) ?? 0;
      const detail = share === 0 ? {} : { detail: vscode.l10n.t("The text reads like it: {0} %", share) };
      const isNow = ids.includes(id);
      const description = isNow ? `${id} · ${vscode.l10n.t("current")}` : id;
      return { label: startUpper(label), description, roles: [id], ...detail };
    });
}
