import { minimumCited } from "../../knowledge.ts";
import { startUpper } from "../../text/start-upper.ts";
import { sayCounts } from "../say.ts";
import { countShown } from "../shown.ts";
import type { PostingReport, Report } from "../types.ts";
import { createSay, type Say } from "../words.ts";
import { html, type Markup, styleSheet } from "./markup.ts";
import type { PageOptions } from "./page.ts";
import { renderPosting } from "./render-posting.ts";
import { reportStyles } from "./styles.ts";

export interface DocumentOptions extends PageOptions {
  /** Of the words that `l10n` gives; a BCP 47 tag, "en" where missing. */
  readonly language?: string;
  /** Content-Security-Policy of the page. It needs no more than its own style sheet: `reportStyles`, as it stands. */
  readonly policy?: string;
}

/** A whole page: one posting, or an index and all of them. Needs nothing from elsewhere, and no script. */
export function renderReport(report: Report, options: DocumentOptions = {}): string {
  const say = createSay(options.l10n);
  const [only] = report.postings;
  const isSingle = only !== undefined && report.postings.length === 1;
  const title = isSingle ? (only.title ?? say("untitled")) : say("report");
  const { markup } = html`<!DOCTYPE html>
<html lang="${options.language ?? "en"}">
<head>
<meta charset="utf-8" />
${options.policy !== undefined && html`<meta http-equiv="Content-Security-Policy" content="${options.policy}" />\n`}<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<title>${title} · Rolewise</title>
<style>${styleSheet(reportStyles)}</style>
</head>
<body>
<main>
${isSingle ? renderPosting(only, options) : renderCollection(report, options, say)}</main>
${renderEvidence(report, options)}</body>
</html>
`;
  return markup;
}

/** What the counts are, for the foot of a page. */
export function renderEvidence({ evidence }: Pick<Report, "evidence">, { l10n }: PageOptions = {}): Markup {
  const { corpus, period } = evidence;
  const words = createSay(l10n)("evidence", corpus, period.from, period.to, minimumCited);
  return html`<footer><p>${words}</p></footer>\n`;
}

function renderCollection({ postings, counts }: Report, options: PageOptions, say: Say): Markup {
  return html`<h1>${say("report")}</h1>
<p>${say("postings")}: ${postings.length}. ${sayCounts(counts, say)}</p>
<nav aria-label="${say("postings")}">
<div class="wide" role="region" aria-label="${say("postings")}" tabindex="0">
<table>
<thead><tr>${[say("posting"), say("role"), say("readsMostAs")].map((name) => html`<th scope="col">${name}</th>`)}${[
    say("areasShown"),
    say("errors"),
    say("warnings"),
    say("infos"),
  ].map((name) => html`<th scope="col" class="number">${name}</th>`)}</tr></thead>
<tbody>
${postings.map((posting, place) => renderIndexRow(posting, place + 1, say))}</tbody>
</table>
</div>
</nav>
${postings.map((posting, place) => renderPosting(posting, options, 2, place + 1))}`;
}

function renderIndexRow(posting: PostingReport, number: number, say: Say): Markup {
  const { title, path, role, readsAs, areas, counts } = posting;
  const numbers = [
    areas.length === 0 ? "–" : say("ofMany", countShown(posting), areas.length),
    ...[counts.error, counts.warning, counts.info].map(String),
  ];
  return html`<tr><th scope="row"><a href="#posting-${number}-report"><bdi>${title ?? say("untitled")}</bdi></a><br /><span class="path">${path}</span></th>
<td>${startUpper(role.name ?? say("unknown"))}</td><td>${startUpper(readsAs[0]?.label ?? say("unknown"))}</td>${numbers.map((value) => html`<td class="number">${value}</td>`)}</tr>
`;
}
