import * as vscode from "vscode";
import { explainRole } from "../core/roles/explain-role.ts";
import type { Shown } from "../core/suggest/hold-back.ts";
import { splitAreas } from "../core/suggest/split-areas.ts";
import { markdown } from "./documents.ts";
import { nextFindingCommand } from "./go-to-finding.ts";
import { guard } from "./guard.ts";
import { nameRoles, wordReview } from "./posting-words.ts";
import { toRange } from "./ranges.ts";
import type { Checked, Results } from "./results.ts";
import { setRoleCommand } from "./set-role.ts";
import { isOn, onDidChangeSettings } from "./settings.ts";
import { showAreasCommand } from "./show-areas.ts";
import type { ShownFindings } from "./shown-findings.ts";

/** Above a posting's title: its role, how many areas it shows, how much there is to review. Each leads to what it names. */
export function registerCodeLens(
  results: Results,
  shown: ShownFindings,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();

  function provide(document: vscode.TextDocument): vscode.CodeLens[] {
    if (!isOn("codeLens", document)) return [];
    const checked = results.of(document);
    if (checked?.result.isPosting !== true) return [];
    const { title } = checked.result.posting;
    const range = toRange(document, title?.span ?? { start: 0, end: 0 });
    return [
      roleOf(checked, document.uri),
      ...areasOf(checked, document.uri),
      reviewOf(shown.of(document) ?? checked.result, document.uri),
    ].map((command) => new vscode.CodeLens(range, command));
  }

  return vscode.Disposable.from(
    changed,
    shown.onDidChange(() => changed.fire()),
    onDidChangeSettings(() => changed.fire()),
    vscode.languages.registerCodeLensProvider(markdown, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: guard(log, "The code lens", provide),
    }),
  );
}

function roleOf(checked: Checked, uri: vscode.Uri): vscode.Command {
  const { engine, result } = checked;
  return {
    title: nameRoles(checked),
    tooltip: explainRole(vscode.l10n, result.role, result.posting.title?.value, engine.index().roleLabels),
    command: setRoleCommand,
    arguments: [uri],
  };
}

function areasOf({ engine, result }: Checked, uri: vscode.Uri): readonly vscode.Command[] {
  const areas = splitAreas(engine.index(), result);
  const missing = areas.flatMap((one) => one.missing);
  const count = areas.reduce((sum, { shown }) => sum + shown.length, 0);
  if (count + missing.length === 0) return [];
  const command = {
    title: vscode.l10n.t("{0} of {1} areas", count, count + missing.length),
    command: showAreasCommand,
    arguments: [uri],
  };
  if (missing.length === 0) return [command];
  return [{ ...command, tooltip: vscode.l10n.t("Not shown yet: {0}.", missing.map(({ label }) => label).join(", ")) }];
}

function reviewOf(shown: Shown, uri: vscode.Uri): vscode.Command {
  const title = wordReview(shown);
  const hasNone = shown.findings.length + shown.problems.length === 0;
  return hasNone ? { title, command: "" } : { title, command: nextFindingCommand, arguments: [uri] };
}
