import * as vscode from "vscode";
import { chooseSafeFixes, safeFixOf } from "../core/fixes/choose-safe-fixes.ts";
import type { CheckResult, Finding } from "../core/index.ts";
import type { TextEdit } from "../core/text/span.ts";
import { isOf } from "./diagnostics.ts";
import { markdown } from "./documents.ts";
import { guard } from "./guard.ts";
import { toRange, toWorkspaceEdit } from "./ranges.ts";
import type { Results } from "./results.ts";

const quickFix = vscode.CodeActionKind.QuickFix;
const fixAll = vscode.CodeActionKind.SourceFixAll.append("rolewise");

/** Offers the fixes that came with the findings; nothing is worked out here. */
export function registerQuickFixes(results: Results, log: vscode.LogOutputChannel): vscode.Disposable {
  function provide(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only, diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const result = results.of(document)?.result;
    if (result === undefined || result.findings.length === 0) return [];
    const offersFixes = only === undefined || only.intersects(quickFix);
    // Source actions are only for those who ask for them.
    const offersAll = only?.intersects(fixAll) === true;
    return [
      ...(offersFixes ? offerFixes(document, result, range, diagnostics) : []),
      ...(offersAll ? offerFixAll(document, result) : []),
    ];
  }
  return vscode.languages.registerCodeActionsProvider(
    markdown,
    {
      provideCodeActions: guard(log, "The quick fix", provide),
    },
    { providedCodeActionKinds: [quickFix, fixAll] },
  );
}

function offerFixes(
  document: vscode.TextDocument,
  { findings }: CheckResult,
  range: vscode.Range,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const here = findings.filter((finding) => toRange(document, finding).intersection(range) !== undefined);
  const shown = (some: readonly Finding[]): vscode.Diagnostic[] =>
    diagnostics.filter((diagnostic) => some.some((finding) => isOf(document, diagnostic, finding)));
  const single = here.flatMap((finding) =>
    finding.fixes.map(({ title, edits, allows }, index) => {
      const action = createAction(document, title, quickFix, edits);
      action.diagnostics = shown([finding]);
      action.isPreferred = index === 0 && allows === undefined;
      return action;
    }),
  );
  const safeRules = new Set(here.filter((finding) => safeFixOf(finding) !== undefined).map(({ rule }) => rule));
  const whole = [...safeRules].flatMap((rule) => {
    const fixes = chooseSafeFixes(findings.filter((finding) => finding.rule === rule));
    if (fixes.length < 2) return [];
    const title = vscode.l10n.t("Fix all {0} in this posting ({1})", rule, fixes.length);
    const action = createAction(
      document,
      title,
      quickFix,
      fixes.flatMap(({ edits }) => edits),
    );
    action.diagnostics = shown(here.filter((finding) => finding.rule === rule));
    return [action];
  });
  return [...single, ...whole];
}

function offerFixAll(document: vscode.TextDocument, { findings }: CheckResult): vscode.CodeAction[] {
  const edits = chooseSafeFixes(findings).flatMap((fix) => fix.edits);
  if (edits.length === 0) return [];
  return [createAction(document, vscode.l10n.t("Make all safe fixes in this posting"), fixAll, edits)];
}

function createAction(
  document: vscode.TextDocument,
  title: string,
  kind: vscode.CodeActionKind,
  edits: readonly TextEdit[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, kind);
  action.edit = toWorkspaceEdit(document, edits);
  return action;
}
