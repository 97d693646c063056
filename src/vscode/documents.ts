import * as vscode from "vscode";

/** As much of a document as a check needs; a file that is not open has it too. */
export type TextSource = Pick<vscode.TextDocument, "uri" | "languageId" | "version" | "getText">;

/** Which documents the providers are registered for; `canBePosting` then looks closer. */
export const markdown: vscode.DocumentSelector = { language: "markdown" };

/**
 * Markdown that somebody could be writing. The old side of a diff, what Git shows of another commit and the like are not:
 * their file systems are read-only or none at all.
 */
export function canBePosting({ languageId, uri: { scheme } }: vscode.TextDocument): boolean {
  if (languageId !== "markdown") return false;
  return (
    scheme === "file" ||
    scheme === "untitled" ||
    vscode.workspace.fs.isWritableFileSystem(scheme) === true ||
    vscode.workspace.workspaceFolders?.some((folder) => folder.uri.scheme === scheme) === true
  );
}

/**
 * The path that decides, with the text, whether a document is a posting: from its workspace folder on, with forward slashes.
 * Of a file outside of the workspace only its folder and name count, lest some folder far above it decide.
 */
export function pathOf({ uri }: TextSource): string | undefined {
  if (uri.scheme === "untitled") return undefined;
  if (vscode.workspace.getWorkspaceFolder(uri) !== undefined) return vscode.workspace.asRelativePath(uri, false);
  return uri.path.split("/").slice(-2).join("/");
}

/** The key under which things about a document are kept. */
export function keyOf(document: vscode.TextDocument): string {
  return document.uri.toString();
}
