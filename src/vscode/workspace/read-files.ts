import * as vscode from "vscode";
import { isMarkdownName, markdownFiles } from "../../config/markdown-files.ts";
import { type Checked, longestText, type Results } from "../results.ts";

/** So many files are read at once: enough to keep a disk or a network busy, few enough to end soon when cancelled. */
const atOnce = 64;
const passedOver = "**/{node_modules,.git}/**";

export interface FileRead {
  readonly uri: vscode.Uri;
  readonly text: string;
  /** Undefined where the file is not checked: it is no posting, or was not to be read. */
  readonly checked: Checked | undefined;
  /** It is a posting, but too long to be checked. */
  readonly isTooLong: boolean;
}

/** VS Code can search these by itself; of others it depends on the extension that brings them. */
const searched = ["file", "vscode-remote", "vscode-vfs"];
/** So many files and folders are looked at where VS Code cannot search. */
const mostEntries = 20_000;

/** The Markdown files of the workspace, less what the user's settings leave out of searches. */
export async function findMarkdownFiles(token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  const found = await vscode.workspace.findFiles(markdownFiles, passedOver, undefined, token);
  const unsearched = (vscode.workspace.workspaceFolders ?? []).filter(
    ({ uri: { scheme, authority } }) =>
      !searched.includes(scheme) && !found.some((uri) => uri.scheme === scheme && uri.authority === authority),
  );
  const walked = await Promise.all(unsearched.map(({ uri }) => walk(uri, token)));
  return [...found, ...walked.flat()];
}

async function walk(root: vscode.Uri, token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  const files: vscode.Uri[] = [];
  const waiting = [root];
  let entries = 0;
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    if (token.isCancellationRequested || entries > mostEntries) break;
    let listed: readonly [string, vscode.FileType][] = [];
    try {
      listed = await vscode.workspace.fs.readDirectory(folder);
    } catch {
      // What cannot be listed has no postings for anybody to see.
    }
    entries += listed.length;
    for (const [name, type] of listed) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.File && isMarkdownName(name)) files.push(uri);
      if (type === vscode.FileType.Directory && name !== "node_modules" && name !== ".git") waiting.push(uri);
    }
  }
  return files;
}

/** A file as it would be checked in the editor; of an open document what is in the editor. Rejects where it cannot be read. */
export async function checkFile(results: Results, uri: vscode.Uri): Promise<FileRead> {
  const open = vscode.workspace.textDocuments.find(
    (document) => document.uri.toString() === uri.toString() && !document.isClosed,
  );
  // As the editor does it, without the byte-order mark.
  const text = open?.getText() ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const outcome = await results.checkText(uri, text);
  const isTooLong = outcome === "too-long";
  return { uri, text, checked: isTooLong ? undefined : outcome, isTooLong };
}

/** Works on items, several at once, until all are done or the user cancels. */
export async function forEachAtOnce<T>(
  items: readonly T[],
  token: vscode.CancellationToken,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length && !token.isCancellationRequested) await work(items[next++] as T);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}

/** Says which postings were passed over because they are too long, where there are any. */
export function tellTooLong(uris: readonly vscode.Uri[]): void {
  if (uris.length === 0) return;
  const names = uris.slice(0, mostNamed).map((uri) => vscode.workspace.asRelativePath(uri));
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      "Not checked, because they have more than {0} characters: {1}",
      longestText.toLocaleString(vscode.env.language),
      `${names.join(", ")}${uris.length > mostNamed ? "…" : ""}`,
    ),
  );
}

const mostNamed = 5;
