import * as vscode from "vscode";
import { markdownFiles } from "../../config/markdown-files.ts";
import type { PostingDiagnostics } from "../diagnostics.ts";
import { describeError } from "../guard.ts";
import type { Results } from "../results.ts";
import type { KnownPostings } from "./known-postings.ts";
import { checkFile, findMarkdownFiles, forEachAtOnce, tellTooLong } from "./read-files.ts";

const checkAllCommand = "rolewise.checkAll";

/** Files change several at a time, when a branch is checked out for one: so long, in ms, they are let come to rest. */
const rest = 300;

/**
 * The command that checks every posting of the workspace. What it finds stays in Problems and in the view, and follows the
 * files from then on, until the window closes.
 */
export function registerCheckAll(
  results: Results,
  diagnostics: PostingDiagnostics,
  postings: KnownPostings,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  let hasChecked = false;
  /** Once all were checked they are followed, also where a later check is cancelled. */
  let isWhole = false;
  const waiting = new Map<string, vscode.Uri>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again: vscode.CancellationTokenSource | undefined;

  /** Those that are there, and those that are known and may be gone. */
  async function findFiles(token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
    return [...new Map([...(await findMarkdownFiles(token)), ...known()].map((uri) => [uri.toString(), uri])).values()];
  }

  function known(): readonly vscode.Uri[] {
    return postings.all().map(({ uri }) => uri);
  }

  /** Tells whether it is a posting that is too long to be checked. */
  async function check(uri: vscode.Uri): Promise<boolean> {
    try {
      const { text, checked, isTooLong } = isLeft(uri) ? nothing : await checkFile(results, uri);
      postings.put(uri, checked);
      diagnostics.keep(uri, text, checked?.result);
      return isTooLong;
    } catch (error) {
      // Deleted, or not to be read.
      log.debug(`${uri.toString(true)} could not be read: ${describeError(error)}`);
      postings.put(uri, undefined);
      diagnostics.keep(uri, "", undefined);
      return false;
    }
  }

  async function checkAll(
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
  ): Promise<void> {
    const all = await findFiles(token);
    const tooLong: vscode.Uri[] = [];
    let done = 0;
    let found = 0;
    await forEachAtOnce(all, token, async (uri) => {
      if (await check(uri)) tooLong.push(uri);
      done += 1;
      if (postings.has(uri)) found += 1;
      progress.report({
        increment: 100 / all.length,
        message: vscode.l10n.t("{0} of {1} files, {2} postings", done, all.length, found),
      });
    });
    hasChecked = true;
    isWhole ||= done === all.length && !token.isCancellationRequested;
    log.info(`${done} of ${all.length} Markdown files checked, ${found} postings`);
    postings.note(
      isWhole
        ? undefined
        : vscode.l10n.t("Stopped after {0} of {1} files. “Check All Postings” checks them all.", done, all.length),
    );
    tellTooLong(tooLong);
    if (isWhole && tooLong.length === 0 && found === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t("No job postings were found. The setting “rolewise.include” says where they are."),
      );
    }
  }

  /** Quietly, and again from the start where something changes meanwhile: the files may be others now. What was cancelled is not taken up. */
  async function checkAgain(): Promise<void> {
    again?.cancel();
    again = new vscode.CancellationTokenSource();
    const { token } = again;
    await new Promise((resolve) => setTimeout(resolve, rest));
    if (token.isCancellationRequested) return;
    await forEachAtOnce(isWhole ? await findFiles(token) : known(), token, check);
  }

  function checkSoon(uri: vscode.Uri): void {
    if (!hasChecked) return;
    waiting.set(uri.toString(), uri);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const uris = [...waiting.values()];
      waiting.clear();
      void forEachAtOnce(uris, new vscode.CancellationTokenSource().token, check);
    }, rest);
  }

  const watcher = vscode.workspace.createFileSystemWatcher(markdownFiles);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(checkSoon),
    watcher.onDidChange(checkSoon),
    watcher.onDidDelete(checkSoon),
    results.onDidChange(({ document, state }) => {
      // What is open is checked as it is typed; closed, perhaps without saving, it is what is on the disk.
      if (state === "closed") checkSoon(document.uri);
      else if (state === "checked" && hasChecked) postings.put(document.uri, results.of(document));
    }),
    // By another configuration other files may be postings.
    results.onDidChangeAll(() => {
      if (hasChecked) void checkAgain();
    }),
    vscode.commands.registerCommand(checkAllCommand, () =>
      vscode.window.withProgress(
        {
          location: vscode.ProgressLocation.Notification,
          title: vscode.l10n.t("Checking all postings"),
          cancellable: true,
        },
        checkAll,
      ),
    ),
    {
      dispose() {
        clearTimeout(timer);
        again?.cancel();
      },
    },
  );
}

const nothing = { text: "", checked: undefined, isTooLong: false };

/** Whether a file has left the workspace with its folder, and is not open either. */
function isLeft(uri: vscode.Uri): boolean {
  const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
  return !isOpen && vscode.workspace.getWorkspaceFolder(uri) === undefined;
}
