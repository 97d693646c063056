import * as vscode from "vscode";
import type { CheckResult, Engine } from "../core/index.ts";
import { setPostingContext } from "./active-posting.ts";
import { registerAllowInWorkspace } from "./allow-in-workspace.ts";
import { registerCodeLens } from "./code-lens.ts";
import { registerCompletions } from "./completions.ts";
import { showConfigDiagnostics } from "./config-diagnostics.ts";
import { showConfigStatus } from "./config-status.ts";
import { createConfigs } from "./configs.ts";
import { showDiagnostics } from "./diagnostics.ts";
import { registerGoToFinding } from "./go-to-finding.ts";
import { showHighlights } from "./highlights.ts";
import { registerHover } from "./hover.ts";
import { registerInlayHints } from "./inlay-hints.ts";
import { registerLanguageModelTool } from "./language-model-tool.ts";
import { loadEngine } from "./load-engine.ts";
import { registerNewPosting } from "./new-posting.ts";
import { registerQuickFixes } from "./quick-fixes.ts";
import { createResults, today } from "./results.ts";
import { registerRoleFit } from "./role-fit/panel.ts";
import { registerRolePages } from "./role-pages.ts";
import { registerSetRole } from "./set-role.ts";
import { registerShowAreas } from "./show-areas.ts";
import { registerShowConfig } from "./show-config.ts";
import { registerShowRole } from "./show-role.ts";
import { createShownFindings } from "./shown-findings.ts";
import { showStatus } from "./status.ts";
import { registerCheckAll } from "./workspace/check-all.ts";
import { registerExportReport } from "./workspace/export-report.ts";
import { createKnownPostings } from "./workspace/known-postings.ts";
import { showPostingsView } from "./workspace/postings-view.ts";

/** What other extensions can use. */
export interface RolewiseApi {
  readonly version: string;
  /** Checks a text as the editor would, with the built-in rules at their own levels. */
  readonly check: (text: string) => Promise<CheckResult>;
}

export function activate(context: vscode.ExtensionContext): RolewiseApi {
  const started = performance.now();
  const log = vscode.window.createOutputChannel("Rolewise", { log: true });
  let loading: Promise<Engine> | undefined;
  const load = (): Promise<Engine> => {
    loading ??= loadEngine(context.extensionUri, log).catch((error: unknown) => {
      // Read over the network in a browser: the next document tries again.
      loading = undefined;
      throw error;
    });
    return loading;
  };
  const configs = createConfigs(load, log);
  const results = createResults(configs, log);
  const shown = createShownFindings(results);
  const diagnostics = showDiagnostics(shown, context.extensionUri);
  const postings = createKnownPostings();
  context.subscriptions.push(
    log,
    configs,
    results,
    shown,
    diagnostics,
    // Of two that are registered, VS Code lists what the later one offers first.
    registerAllowInWorkspace(results, log),
    registerQuickFixes(results, log),
    showConfigDiagnostics(configs, log),
    showConfigStatus(configs, results),
    registerShowConfig(configs, results),
    registerHover(results, log),
    registerCompletions(results, log),
    registerCodeLens(results, shown, log),
    registerGoToFinding(results),
    registerInlayHints(results, log),
    showHighlights(results),
    registerShowAreas(results),
    setPostingContext(results),
    showStatus(results, shown),
    postings,
    registerCheckAll(results, diagnostics, postings, log),
    showPostingsView(results, postings),
    registerExportReport(results, log),
    registerLanguageModelTool(results),
    registerRoleFit(results, context.extensionUri, log),
    registerSetRole(configs),
    registerNewPosting(configs, log),
    registerRolePages(configs),
    registerShowRole(configs, log),
    vscode.commands.registerCommand("rolewise.showOutput", () => log.show()),
  );
  log.debug(`Activated in ${(performance.now() - started).toFixed(1)} ms`);
  return {
    version: context.extension.packageJSON.version,
    check: async (text) => (await load()).check(text, { today: today() }),
  };
}
