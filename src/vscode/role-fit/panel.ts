import * as vscode from "vscode";
import type { Fix } from "../../core/fixes/types.ts";
import { findDocument } from "../active-posting.ts";
import { pathOf } from "../documents.ts";
import { describeError } from "../guard.ts";
import { toRange, toWorkspaceEdit } from "../ranges.ts";
import type { Results } from "../results.ts";
import type { PageMessage, ShowMessage } from "./messages.ts";
import { renderPage, showPosting } from "./page.ts";

const viewType = "rolewise.roleFit";

/** The command that shows how the posting reads, live beside the editor, and the panel's return after a reload. */
export function registerRoleFit(
  results: Results,
  extensionUri: vscode.Uri,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const folder = vscode.Uri.joinPath(extensionUri, "dist", "webview");
  let open: RoleFitPanel | undefined;

  function attach(panel: vscode.WebviewPanel, document: vscode.TextDocument | undefined): void {
    panel.webview.options = { enableScripts: true, localResourceRoots: [folder] };
    const attached = createPanel(panel, results, vscode.Uri.joinPath(folder, "role-fit.js"), log);
    open = attached;
    panel.onDidDispose(() => {
      attached.dispose();
      if (open === attached) open = undefined;
    });
    if (document !== undefined) attached.follow(document);
  }

  return vscode.Disposable.from(
    vscode.commands.registerCommand("rolewise.showRoleFit", async (uri: unknown) => {
      const document = await findDocument(uri);
      if (open !== undefined) {
        if (document !== undefined) open.follow(document);
        // What is not to be seen is only shown; called again, it gets the focus: the way into it by keyboard.
        open.panel.reveal(undefined, !open.panel.visible);
        return;
      }
      const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      attach(
        vscode.window.createWebviewPanel(viewType, vscode.l10n.t("Role Fit"), place, { enableFindWidget: true }),
        document,
      );
    }),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, state: { readonly uri?: string } | undefined) {
        attach(panel, await findAgain(state?.uri));
      },
    }),
    { dispose: () => open?.panel.dispose() },
  );
}

interface RoleFitPanel extends vscode.Disposable {
  readonly panel: vscode.WebviewPanel;
  /** Shows a document from now on, until another posting becomes active. */
  readonly follow: (document: vscode.TextDocument) => void;
}

function createPanel(
  panel: vscode.WebviewPanel,
  results: Results,
  script: vscode.Uri,
  log: vscode.LogOutputChannel,
): RoleFitPanel {
  let followed: vscode.TextDocument | undefined;
  let isReady = false;

  function show(): void {
    if (!isReady || !panel.visible) return;
    const checked = followed && results.of(followed);
    const posting = followed !== undefined && checked?.result.isPosting === true ? { followed, checked } : undefined;
    const name = posting && (pathOf(posting.followed) ?? posting.followed.uri.path);
    const shown =
      posting === undefined ? sayNothingToShow() : showPosting(posting.checked, name ?? posting.followed.uri.path);
    const file = posting?.followed.uri.path.split("/").at(-1);
    panel.title = file === undefined ? vscode.l10n.t("Role Fit") : vscode.l10n.t("Role Fit: {0}", file);
    const message: ShowMessage = {
      kind: "show",
      ...shown,
      version: followed?.version ?? 0,
      uri: posting?.followed.uri.toString(),
    };
    void panel.webview.postMessage(message);
  }

  async function receive(message: PageMessage): Promise<void> {
    if (message.kind === "ready") {
      isReady = true;
      show();
      return;
    }
    const document = followed;
    if (document === undefined) return;
    if (message.kind === "jump") await jump(document, message.start, message.end);
    else if (message.version !== document.version || !(await make(document, findFix(document, message)))) {
      // The text has changed since the page was made: the page is made anew, and nothing else.
      show();
    }
  }

  /** Counted as in the report, which leaves out what only allows. */
  function findFix(
    document: vscode.TextDocument,
    { finding, fix }: PageMessage & { readonly kind: "fix" },
  ): Fix | undefined {
    return results
      .of(document)
      ?.result.findings[finding]?.fixes.filter(({ allows }) => allows === undefined)
      .at(fix);
  }

  const listeners = vscode.Disposable.from(
    panel.webview.onDidReceiveMessage((message: PageMessage) => {
      receive(message).catch((error: unknown) => log.error(`The role fit panel failed: ${describeError(error)}`));
    }),
    // Hidden, its page is thrown away; shown again, it says that it is ready.
    panel.onDidChangeViewState(() => {
      if (!panel.visible) isReady = false;
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      // Anything else that becomes active, the panel itself for one, leaves the last posting in it.
      if (editor === undefined || results.of(editor.document)?.result.isPosting !== true) return;
      followed = editor.document;
      show();
    }),
    results.onDidChange(({ document, state }) => {
      if (state === "pending") return;
      if (document === followed) {
        if (state === "closed") followed = undefined;
      } else if (followed === undefined && document === vscode.window.activeTextEditor?.document) followed = document;
      else return;
      show();
    }),
  );
  panel.webview.html = renderPage(panel.webview, script, vscode.l10n.t("Role Fit"));

  return {
    panel,
    follow(document) {
      followed = document;
      show();
    },
    dispose: () => listeners.dispose(),
  };
}

function sayNothingToShow(): Pick<ShowMessage, "html" | "status"> {
  const words = vscode.l10n.t("Open a job posting to see how it reads.");
  // A text of this extension's own, in which nothing has to be escaped.
  return { html: `<p>${words}</p>`, status: words };
}

async function jump(document: vscode.TextDocument, start: number, end: number): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  await vscode.window.showTextDocument(document, {
    selection: toRange(document, { start, end }),
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
    preview: false,
  });
}

async function make(document: vscode.TextDocument, fix: Fix | undefined): Promise<boolean> {
  return fix !== undefined && vscode.workspace.applyEdit(toWorkspaceEdit(document, fix.edits));
}

/** The document of a panel that comes back, where it can still be had. */
async function findAgain(uri: string | undefined): Promise<vscode.TextDocument | undefined> {
  if (uri === undefined) return undefined;
  try {
    return await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  } catch {
    // Deleted, or an untitled document that is gone: the panel waits for the next posting.
    return undefined;
  }
}
