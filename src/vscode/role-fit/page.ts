import * as vscode from "vscode";
import { renderPosting } from "../../core/report/html/render-posting.ts";
import { renderEvidence } from "../../core/report/html/render-report.ts";
import { reportStyles } from "../../core/report/html/styles.ts";
import { createReport, reportPosting } from "../../core/report/report-posting.ts";
import { sayCounts } from "../../core/report/say.ts";
import { createSay } from "../../core/report/words.ts";
import type { Checked } from "../results.ts";

/** What is shown of a posting: its report, and one sentence of it for screen readers. */
export interface Shown {
  readonly html: string;
  readonly status: string;
}

const options = {
  l10n: vscode.l10n,
  // The page's script takes clicks on places by their offsets; the address alone would lead nowhere.
  linkTo: () => "#",
  offersFixes: true,
} as const;

/** The report of a posting as the body of the panel's page. `path` is what the posting is called there. */
export function showPosting({ engine, result }: Checked, path: string): Shown {
  const posting = reportPosting(engine, result, path);
  const html = renderPosting(posting, options).markup + renderEvidence(createReport(engine, [posting]), options).markup;
  return { html, status: sayCounts(posting.counts, createSay(options.l10n)) };
}

/** The page itself, which stays while what it shows changes. Nothing may be loaded but its own script. */
export function renderPage(webview: vscode.Webview, script: vscode.Uri, title: string): string {
  const nonce = createNonce();
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  // Neither a language tag nor an address of the webview holds a sign that would have to be escaped.
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${policy}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${title.replace(/[&<>]/g, "")}</title>
<style nonce="${nonce}">${reportStyles}
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
</style>
</head>
<body>
<p id="status" class="spoken" role="status"></p>
<main id="content"></main>
<script nonce="${nonce}" src="${webview.asWebviewUri(script)}"></script>
</body>
</html>
`;
}

function createNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
