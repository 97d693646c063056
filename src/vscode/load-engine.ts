import * as vscode from "vscode";
import { createEngine, type Engine } from "../core/index.ts";

/**
 * The engine with the built-in role maps. These are a file beside the bundles and no part of them: one for both hosts, and
 * activating the extension does not wait for them to be parsed.
 */
export async function loadEngine(extensionUri: vscode.Uri, log: vscode.LogOutputChannel): Promise<Engine> {
  const started = performance.now();
  const file = vscode.Uri.joinPath(extensionUri, "build", "knowledge.json");
  const engine = createEngine(JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))));
  const { roles, skills } = engine.index();
  log.info(`${roles.size} roles and ${skills.size} skills loaded in ${(performance.now() - started).toFixed(0)} ms`);
  return engine;
}
