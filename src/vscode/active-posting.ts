import * as vscode from "vscode";
import type { Checked, Results } from "./results.ts";

export interface PostingAtHand extends Checked {
  readonly document: vscode.TextDocument;
}

/**
 * The posting that a command is about, as it stands now: the document with the given address where a link or a lens hands one
 * on, else the active editor's. Says so to the user, and gives undefined, where that is no posting.
 */
export async function findPosting(results: Results, given: unknown): Promise<PostingAtHand | undefined> {
  const document = await findDocument(given);
  const checked = document && results.of(document);
  if (document !== undefined && checked?.result.isPosting === true) return { document, ...checked };
  void vscode.window.showInformationMessage(vscode.l10n.t("Open a job posting in Markdown first."));
  return undefined;
}

/** The document that a command is about. Links of a hover hand its address on as text. */
export async function findDocument(given: unknown): Promise<vscode.TextDocument | undefined> {
  const uri = typeof given === "string" ? vscode.Uri.parse(given) : given;
  if (uri instanceof vscode.Uri) return vscode.workspace.openTextDocument(uri);
  return vscode.window.activeTextEditor?.document;
}

/** Tells, now and whenever that changes, whether the active editor has a posting: `when` clauses ask for it. */
export function setPostingContext(results: Results): vscode.Disposable {
  let known: boolean | undefined;
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const isPosting = document !== undefined && results.of(document)?.result.isPosting === true;
    if (isPosting === known) return;
    known = isPosting;
    void vscode.commands.executeCommand("setContext", "rolewise.isPosting", isPosting);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    results.onDidChange(({ state }) => {
      if (state === "checked" || state === "closed") update();
    }),
  );
}
