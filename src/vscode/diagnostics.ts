import * as vscode from "vscode";
import type { Finding } from "../core/index.ts";
import type { Severity } from "../core/rules/types.ts";
import type { Shown } from "../core/suggest/hold-back.ts";
import { toRange } from "./ranges.ts";
import type { ShownFindings } from "./shown-findings.ts";

export const diagnosticSource = "rolewise";

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** Shows the findings of every open posting. `extensionUri` is where the pages about the rules lie. */
export function showDiagnostics(shown: ShownFindings, extensionUri: vscode.Uri): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(diagnosticSource);
  const listener = shown.onDidChange((document) => {
    const now = shown.of(document);
    if (now === undefined) collection.delete(document.uri);
    else collection.set(document.uri, toDiagnostics(document, now, extensionUri));
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
  { findings, problems }: Shown,
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
