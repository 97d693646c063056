import * as vscode from "vscode";
import { type CheckResult, createLineIndex, type Finding } from "../core/index.ts";
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

export interface PostingDiagnostics extends vscode.Disposable {
  /** Shows what was found in a file, as long as it is not open in an editor; nothing where it is no posting. */
  readonly keep: (uri: vscode.Uri, text: string, result: CheckResult | undefined) => void;
}

/** Shows the findings of every open posting. `extensionUri` is where the pages about the rules lie. */
export function showDiagnostics(shown: ShownFindings, extensionUri: vscode.Uri): PostingDiagnostics {
  const collection = vscode.languages.createDiagnosticCollection(diagnosticSource);
  const listener = shown.onDidChange((document) => {
    const now = shown.of(document);
    if (now === undefined) collection.delete(document.uri);
    else collection.set(document.uri, toDiagnostics(document, now, extensionUri));
  });
  return {
    keep(uri, text, result) {
      const isOpen = vscode.workspace.textDocuments.some(
        (document) =>
          !document.isClosed && document.uri.toString() === uri.toString() && shown.of(document) !== undefined,
      );
      if (isOpen) return;
      if (result?.isPosting !== true) collection.delete(uri);
      else collection.set(uri, toDiagnostics({ uri, positionAt: positionsIn(text) }, result, extensionUri));
    },
    dispose: () => vscode.Disposable.from(listener, collection).dispose(),
  };
}

/** As a document counts them. */
function positionsIn(text: string): (offset: number) => vscode.Position {
  const lines = createLineIndex(text);
  return (offset) => {
    const { line, column } = lines.positionAt(offset);
    return new vscode.Position(line - 1, column - 1);
  };
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
  document: Pick<vscode.TextDocument, "uri" | "positionAt">,
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
