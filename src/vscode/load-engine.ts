import * as vscode from "vscode";
import { createEngine, type Engine } from "../core/index.ts";

/**
 * The engine with the built-in role maps. These are a file beside the bundles and no part of them: one for both hosts, and
 * activating the extension does not wait for them to be parsed.
 */
export async function loadEngine(extensionUri: vscode.Uri): Promise<Engine> {
  const file = vscode.Uri.joinPath(extensionUri, "build", "knowledge.json");
  return createEngine(JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))));
}
