import * as vscode from "vscode";
import type { Span, TextEdit } from "../core/text/span.ts";

/** Offsets of the engine and of VS Code are the same (UTF-16 units), but VS Code hides a byte-order mark. */
export function toRange(document: Pick<vscode.TextDocument, "positionAt">, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** Plain edits of one document, so that VS Code can preview and undo them. The offsets must be of its present text. */
export function toWorkspaceEdit(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    edits.map((each) => vscode.TextEdit.replace(toRange(document, each), each.text)),
  );
  return edit;
}

/** Shows a document with a range selected, in the editor that it is open in where there is one. */
export async function goTo(document: vscode.TextDocument, selection: vscode.Range): Promise<void> {
  const open = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  await vscode.window.showTextDocument(document, {
    selection,
    ...(open?.viewColumn ? { viewColumn: open.viewColumn } : {}),
  });
}
