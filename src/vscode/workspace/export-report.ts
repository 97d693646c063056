import * as vscode from "vscode";
import type { Engine } from "../../core/index.ts";
import { renderReport } from "../../core/report/html/render-report.ts";
import { renderCsv } from "../../core/report/render-csv.ts";
import { renderMarkdownFile } from "../../core/report/render-markdown.ts";
import { createReport, reportPosting } from "../../core/report/report-posting.ts";
import type { PostingReport, Report } from "../../core/report/types.ts";
import { describeError } from "../guard.ts";
import type { Results } from "../results.ts";
import { checkFile, findMarkdownFiles, forEachAtOnce, tellTooLong } from "./read-files.ts";

interface Format extends vscode.QuickPickItem {
  readonly extension: string;
  readonly render: (report: Report) => string;
}

/** The command that writes a report of all postings, or of one that a menu hands on, to a file of the user's choice. */
export function registerExportReport(results: Results, log: vscode.LogOutputChannel): vscode.Disposable {
  async function exportReport(given: unknown): Promise<void> {
    const format = await vscode.window.showQuickPick(formats(), {
      title: vscode.l10n.t("Export a Report of Postings"),
      placeHolder: vscode.l10n.t("As what?"),
    });
    if (format === undefined) return;
    const report = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t("Reading the postings"),
        cancellable: true,
      },
      (_progress, token) => collectReport(given instanceof vscode.Uri ? [given] : undefined, token),
    );
    if (report === undefined) return;
    if (report.postings.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t("There is no job posting to report on."));
      return;
    }
    const target = await askWhere(format);
    if (target === undefined) return;
    try {
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(format.render(report)));
      await vscode.commands.executeCommand("vscode.open", target);
    } catch (error) {
      log.error(`The report could not be written: ${describeError(error)}`);
      void vscode.window.showErrorMessage(
        vscode.l10n.t("The report could not be written to {0}. Choose another place, or see the log.", nameOf(target)),
      );
    }
  }

  /** Undefined where the user cancelled. */
  async function collectReport(
    uris: readonly vscode.Uri[] | undefined,
    token: vscode.CancellationToken,
  ): Promise<Report | undefined> {
    const reports = new Map<string, PostingReport>();
    const tooLong: vscode.Uri[] = [];
    let engine: Engine | undefined;
    await forEachAtOnce(uris ?? (await findMarkdownFiles(token)), token, async (uri) => {
      try {
        const { checked, isTooLong } = await checkFile(results, uri);
        if (isTooLong) tooLong.push(uri);
        if (checked?.result.isPosting !== true) return;
        engine ??= checked.engine;
        reports.set(uri.path, reportPosting(checked.engine, checked.result, vscode.workspace.asRelativePath(uri)));
      } catch (error) {
        log.warn(`${uri.toString(true)} is not in the report: ${describeError(error)}`);
      }
    });
    if (token.isCancellationRequested) return undefined;
    tellTooLong(tooLong);
    const sorted = [...reports].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, report]) => report);
    return engine === undefined ? emptyReport : createReport(engine, sorted);
  }

  return vscode.commands.registerCommand("rolewise.exportReport", exportReport);
}

const emptyReport: Report = {
  version: 1,
  postings: [],
  counts: { error: 0, warning: 0, info: 0 },
  evidence: { corpus: "", period: { from: "", to: "" } },
};

function formats(): readonly Format[] {
  return [
    {
      label: "HTML",
      detail: vscode.l10n.t("A page to read in a browser, print or send"),
      extension: "html",
      render: (report) => renderReport(report, { l10n: vscode.l10n, language: vscode.env.language }),
    },
    {
      label: "Markdown",
      detail: vscode.l10n.t("For a wiki or a pull request"),
      extension: "md",
      render: renderMarkdownFile,
    },
    {
      label: "CSV",
      detail: vscode.l10n.t("A table of all findings, for a spreadsheet"),
      extension: "csv",
      render: renderCsv,
    },
  ];
}

function nameOf(uri: vscode.Uri): string {
  return uri.scheme === "file" ? uri.fsPath : uri.toString(true);
}

function askWhere({ label, extension }: Format): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = `postings-report.${extension}`;
  return vscode.window.showSaveDialog({
    filters: { [label]: [extension] },
    ...(folder !== undefined && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
}
