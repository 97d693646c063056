import * as vscode from "vscode";
import type { Checked, Results } from "./results.ts";

export interface ActivePosting extends Checked {
  readonly document: vscode.TextDocument;
}

/** Follows the active editor: tells which posting is in it, undefined where it has none, and when that is being edited. */
export function watchActivePosting(
  results: Results,
  show: (posting: ActivePosting | undefined) => void,
  edited: () => void = () => {},
): vscode.Disposable {
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const checked = document && results.of(document);
    show(document !== undefined && checked?.result.isPosting === true ? { document, ...checked } : undefined);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    results.onDidChange(({ document, state }) => {
      if (document !== vscode.window.activeTextEditor?.document) return;
      if (state === "pending") edited();
      else update();
    }),
  );
}
