import * as vscode from "vscode";
import type { CheckResult, Finding } from "../core/index.ts";
import type { Severity } from "../core/rules/types.ts";
import { toRange } from "./ranges.ts";
import type { Results } from "./results.ts";

export const diagnosticSource = "rolewise";

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** Shows the findings of every open posting. `extensionUri` is where the pages about the rules lie. */
export function showDiagnostics(results: Results, extensionUri: vscode.Uri): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(diagnosticSource);
  const listener = results.onDidChange(({ document, state }) => {
    // Until the next check VS Code moves the old ones along with the text.
    if (state === "pending") return;
    const result = state === "closed" ? undefined : results.of(document)?.result;
    if (result?.isPosting === true) collection.set(document.uri, toDiagnostics(document, result, extensionUri));
    else collection.delete(document.uri);
  });
  return vscode.Disposable.from(listener, collection);
}

/** Whether a diagnostic is the one made from the finding. */
export function isOf(document: vscode.TextDocument, diagnostic: vscode.Diagnostic, finding: Finding): boolean {
  const rule = typeof diagnostic.code === "object" ? diagnostic.code.value : diagnostic.code;
  return (
    diagnostic.source === diagnosticSource &&
    rule === finding.rule &&
    diagnostic.range.isEqual(toRange(document, finding)) &&
    diagnostic.message === finding.message
  );
}

function toDiagnostics(
  document: vscode.TextDocument,
  { findings, problems }: CheckResult,
  extensionUri: vscode.Uri,
): readonly vscode.Diagnostic[] {
  return [
    ...problems.map(({ span, message }) => {
      const diagnostic = new vscode.Diagnostic(toRange(document, span), message, vscode.DiagnosticSeverity.Error);
      diagnostic.source = diagnosticSource;
      diagnostic.code = "front-matter";
      return diagnostic;
    }),
    ...findings.map((finding) => {
      const diagnostic = new vscode.Diagnostic(
        toRange(document, finding),
        finding.message,
        severities[finding.severity],
      );
      diagnostic.source = diagnosticSource;
      diagnostic.code = {
        value: finding.rule,
        target: vscode.Uri.joinPath(extensionUri, "docs", "rules", `${finding.rule}.md`),
      };
      diagnostic.relatedInformation = finding.related.map(
        ({ span, message }) =>
          new vscode.DiagnosticRelatedInformation(new vscode.Location(document.uri, toRange(document, span)), message),
      );
      return diagnostic;
    }),
  ];
}
