import * as vscode from "vscode";
import { placeOf } from "../config/check-options.ts";
import { describeConfig } from "../config/describe-config.ts";
import { nameOf } from "../config/file-source.ts";
import { layerConfig } from "../config/layer-config.ts";
import { readPostingLayer } from "../config/posting-layer.ts";
import { rules } from "../core/index.ts";
import { findDocument } from "./active-posting.ts";
import type { Configs } from "./configs.ts";
import { pathsOf } from "./documents.ts";
import type { Results } from "./results.ts";
import { onDidChangeSettings, readSettings } from "./settings.ts";
import { placeInFolder, uriAt } from "./workspace-paths.ts";

const scheme = "rolewise-configuration";

/** The command that opens what holds for the document at hand, and who says it, as a page that keeps up with changes. */
export function registerShowConfig(configs: Configs, results: Results): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const refresh = (subject?: vscode.TextDocument): void => {
    for (const { uri } of vscode.workspace.textDocuments)
      if (uri.scheme === scheme && (subject === undefined || uri.query === subject.uri.toString())) changed.fire(uri);
  };
  return vscode.Disposable.from(
    changed,
    configs.onDidChange(() => refresh()),
    onDidChangeSettings(() => refresh()),
    // Its front matter is part of it.
    results.onDidChange(({ document, state }) => {
      if (state === "checked") refresh(document);
    }),
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      async provideTextDocumentContent({ query }) {
        const subject = await findSubject(vscode.Uri.parse(query));
        // VS Code then leaves the page as it is.
        return subject && describe(subject, configs);
      },
    }),
    vscode.commands.registerCommand("rolewise.showConfiguration", async (given?: unknown) => {
      const document = await findDocument(given);
      if (document === undefined || document.uri.scheme === scheme) {
        void vscode.window.showInformationMessage(vscode.l10n.t("Open a job posting or a configuration first."));
        return;
      }
      // The ending tells VS Code that it is YAML.
      const path = `/${nameOf(document.uri.path)} (${vscode.l10n.t("configuration")}).yaml`;
      const page = vscode.Uri.from({ scheme, path, query: document.uri.toString() });
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(page), { preview: true });
    }),
  );
}

/**
 * The document that a page is about, while there is one. VS Code keeps a page for minutes after it was closed: to open an
 * untitled document by its address then would make a new one, and a deleted file cannot be opened.
 */
async function findSubject(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined || uri.scheme === "untitled") return open;
  try {
    await vscode.workspace.fs.stat(uri);
  } catch {
    return undefined;
  }
  return vscode.workspace.openTextDocument(uri);
}

async function describe(document: vscode.TextDocument, configs: Configs): Promise<string> {
  const held = await configs.read(document);
  const { config, root } = held;
  const { enable, layer } = readSettings(document);
  const isPosting = document.languageId === "markdown";
  const name = vscode.workspace.asRelativePath(document.uri);
  const own = isPosting
    ? [readPostingLayer(placeInFolder(document.uri)?.path ?? name, document.getText(), config.engine.index(), rules)]
    : [];
  const effective = layerConfig([layer, ...config.layers, ...own]);
  const text = describeConfig(
    {
      name,
      place: isPosting ? placeOf(effective, pathsOf(document, held, effective)) : undefined,
      config,
      effective,
      show: (path) => (root === undefined ? path : vscode.workspace.asRelativePath(uriAt({ root, path }))),
    },
    rules,
    vscode.l10n,
  );
  return enable ? text : `# ${vscode.l10n.t("Nothing is checked: rolewise.enable is off.")}\n${text}`;
}
