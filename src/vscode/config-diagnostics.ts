import * as vscode from "vscode";
import { endOfProblem } from "../config/end-of-problem.ts";
import { findConfig } from "../config/find-config.ts";
import type { FolderConfig } from "../config/folder-config.ts";
import { guardFiles } from "../config/guarded-files.ts";
import type { ConfigProblem } from "../config/types.ts";
import { startUpper } from "../core/text/start-upper.ts";
import type { Configs } from "./configs.ts";
import { diagnosticSource } from "./diagnostics.ts";
import { describeError } from "./guard.ts";
import { createWorkspaceFiles } from "./workspace-files.ts";
import { folderOfDocument, uriAt } from "./workspace-paths.ts";

/** What a configuration and its maps may be written in. */
export const languages: readonly string[] = ["yaml", "json", "jsonc"];

/**
 * Shows what is wrong with the configurations in their files, open or not. The configuration of an open YAML or JSON file's folder is
 * read too, so that it need not wait for a posting.
 */
export function showConfigDiagnostics(configs: Configs, log: vscode.LogOutputChannel): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(`${diagnosticSource}-config`);

  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Many folders may be read at once. */
  function showSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(show, 0);
  }

  function show(): void {
    const all = new Map<string, { uri: vscode.Uri; diagnostics: Map<string, vscode.Diagnostic> }>();
    for (const { config, root } of configs.all()) {
      if (root === undefined) continue;
      for (const problem of config.problems) {
        const uri = uriAt({ root, path: problem.path });
        const ofFile = all.get(uri.toString()) ?? { uri, diagnostics: new Map() };
        all.set(uri.toString(), ofFile);
        // Two configurations that extend the same file say the same of it.
        ofFile.diagnostics.set(JSON.stringify(problem), toDiagnostic(problem, textOf(config, problem.path)));
      }
    }
    collection.clear();
    for (const { uri, diagnostics } of all.values()) collection.set(uri, [...diagnostics.values()]);
  }

  function read(document: vscode.TextDocument): void {
    if (!languages.includes(document.languageId)) return;
    readWhereThereIsOne(document).catch((error: unknown) =>
      log.error(`The configuration could not be read: ${describeError(error)}`),
    );
  }

  /** The role maps are loaded only for folders that Rolewise is meant for: most YAML is of other tools. */
  async function readWhereThereIsOne(document: vscode.TextDocument): Promise<void> {
    const place = folderOfDocument(document);
    if (place === undefined || document.uri.scheme === "untitled") return;
    const { file } = await findConfig(guardFiles(createWorkspaceFiles(place.root)), place.path);
    if (file !== undefined) await configs.read(document);
  }

  const listeners = vscode.Disposable.from(
    collection,
    { dispose: () => clearTimeout(timer) },
    configs.onDidChange(showSoon),
    vscode.workspace.onDidOpenTextDocument(read),
  );
  vscode.workspace.textDocuments.forEach(read);
  return listeners;
}

function textOf({ files, maps }: FolderConfig, path: string): string {
  return [...files, ...maps].find((file) => file.path === path)?.text ?? "";
}

function toDiagnostic(problem: ConfigProblem, text: string): vscode.Diagnostic {
  const { line, column, message } = problem;
  const range = new vscode.Range(line - 1, column - 1, line - 1, endOfProblem(text, problem) - 1);
  const diagnostic = new vscode.Diagnostic(range, startUpper(message), vscode.DiagnosticSeverity.Error);
  diagnostic.source = diagnosticSource;
  diagnostic.code = "configuration";
  return diagnostic;
}
