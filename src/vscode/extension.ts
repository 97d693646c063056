import * as vscode from "vscode";
import { type CheckResult, createEngine } from "../core/index.ts";
import { builtInKnowledge } from "../knowledge/built-in.ts";
import { registerCompletions } from "./completions.ts";
import { showDiagnostics } from "./diagnostics.ts";
import { registerHover } from "./hover.ts";
import { registerQuickFixes } from "./quick-fixes.ts";
import { createResults, today } from "./results.ts";
import { registerSetRole } from "./set-role.ts";
import { showStatus } from "./status.ts";

/** What other extensions can use. */
export interface RolewiseApi {
  readonly version: string;
  /** Checks a text as the editor would, with the built-in rules at their own levels. */
  readonly check: (text: string) => CheckResult;
}

export function activate(context: vscode.ExtensionContext): RolewiseApi {
  const started = performance.now();
  const log = vscode.window.createOutputChannel("Rolewise", { log: true });
  const engine = createEngine(builtInKnowledge);
  const results = createResults(engine, log);
  context.subscriptions.push(
    log,
    results,
    showDiagnostics(results, context.extensionUri),
    registerQuickFixes(results),
    registerHover(engine, results),
    registerCompletions(engine, results),
    showStatus(engine, results),
    registerSetRole(engine),
    vscode.commands.registerCommand("rolewise.showOutput", () => log.show()),
  );
  log.debug(`Activated in ${(performance.now() - started).toFixed(1)} ms`);
  return {
    version: context.extension.packageJSON.version,
    check: (text) => engine.check(text, { today: today() }),
  };
}
