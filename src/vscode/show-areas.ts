import * as vscode from "vscode";
import { insertRequirement } from "../core/fixes/insert-requirement.ts";
import { findAreaSigns } from "../core/roles/area-signs.ts";
import { type Area, type RoleAreas, splitAreas } from "../core/suggest/split-areas.ts";
import type { Span } from "../core/text/span.ts";
import { startUpper } from "../core/text/start-upper.ts";
import { findPosting, type PostingAtHand } from "./active-posting.ts";
import { goTo, toRange, toWorkspaceEdit } from "./ranges.ts";
import type { Results } from "./results.ts";

export const showAreasCommand = "rolewise.showAreas";

/** An area of a role: with `span` shown there, else to be added. */
interface Choice extends vscode.QuickPickItem {
  readonly area?: Area;
  readonly span?: Span;
}

/** The command that lists what the posting shows of its roles: it leads to what is shown, and adds a line for what is missing. */
export function registerShowAreas(results: Results): vscode.Disposable {
  return vscode.commands.registerCommand(showAreasCommand, async (given?: unknown) => {
    const posting = await findPosting(results, given);
    if (posting === undefined) return;
    const areas = splitAreas(posting.engine.index(), posting.result);
    const choice = await vscode.window.showQuickPick(
      areas.flatMap((one) => listAreas(posting, one, areas.length > 1)),
      {
        title: vscode.l10n.t("What the posting shows of its role"),
        placeHolder: vscode.l10n.t("Go to what is shown, or add a line for what is missing"),
        matchOnDescription: true,
        matchOnDetail: true,
      },
    );
    if (choice?.span !== undefined) await goTo(posting.document, toRange(posting.document, choice.span));
    else if (choice?.area !== undefined) await addLine(results, posting.document, choice.area);
  });
}

function listAreas(posting: PostingAtHand, { role, shown, missing }: RoleAreas, isOneOfMany: boolean): Choice[] {
  return [
    ...(isOneOfMany ? [{ label: startUpper(role.label), kind: vscode.QuickPickItemKind.Separator }] : []),
    ...missing.map((area) => ({
      label: `$(add) ${startUpper(area.label)}`,
      description: vscode.l10n.t("not shown yet"),
      detail: area.line,
      area,
    })),
    ...shown.map((area) => {
      const signs = findAreaSigns(posting.result, role, area);
      const spans = signs.map(({ span }) => posting.document.getText(toRange(posting.document, span)));
      return {
        label: `$(check) ${startUpper(area.label)}`,
        description: [...new Set(spans)].slice(0, mostSigns).join(", "),
        area,
        ...(signs[0] === undefined ? {} : { span: signs[0].span }),
      };
    }),
  ];
}

const mostSigns = 4;

async function addLine(results: Results, document: vscode.TextDocument, area: Area): Promise<void> {
  // Read again: the text may have changed while the list was open.
  const posting = results.of(document)?.result.posting;
  const edits = posting === undefined ? [] : insertRequirement(posting, area.line);
  if (!(await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits)))) {
    void vscode.window.showErrorMessage(vscode.l10n.t("The line could not be written into the posting."));
    return;
  }
  const start = document.getText().indexOf(area.line);
  if (start >= 0) await goTo(document, toRange(document, { start, end: start + area.line.length }));
}
