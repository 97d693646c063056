import { sayCounts } from "../say.ts";
import type { PostingReport } from "../types.ts";
import { html, type Markup } from "./markup.ts";
import { createPage, joinMarkup, type Page, type PageOptions } from "./page.ts";
import { renderAreas } from "./render-areas.ts";
import { renderFindings } from "./render-findings.ts";
import { renderReading } from "./render-reading.ts";
import { renderDuties, renderRequirements } from "./render-requirements.ts";

/** One posting as an article of HTML, without a page around it; `level` is that of its heading. */
export function renderPosting(posting: PostingReport, options: PageOptions = {}, level: 1 | 2 = 1, number = 1): Markup {
  const page = createPage(posting, options, level, number);
  const { say, heading, idOf } = page;
  return html`<article id="${idOf("report")}" aria-labelledby="${idOf("title")}">
<header>
${heading(0, "title", html`<bdi>${posting.title ?? say("untitled")}</bdi>`)}
<p class="path">${posting.path}</p>
${posting.isPosting ? html`<p>${renderVerdict(page)} <strong>${sayCounts(posting.counts, say)}</strong></p>` : html`<p>${say("notAPosting")}</p>`}
</header>
${renderProblems(page)}
${posting.isPosting && html`${renderReading(page)}${renderAreas(page)}${renderFindings(page)}${renderRequirements(page)}${renderDuties(page)}`}
</article>
`;
}

function renderVerdict({ posting, say }: Page): Markup {
  const { name, reason } = posting.role;
  const verdict = name === undefined ? undefined : html`${say("judgedAs", name)} `;
  return html`${verdict}<bdi>${reason}</bdi>`;
}

function renderProblems({ posting, say, heading, place }: Page): Markup | undefined {
  if (posting.problems.length === 0) return undefined;
  const items = posting.problems.map(
    (problem) => html`<li>${place(problem.place, say("problems"))}: <bdi>${problem.message}</bdi></li>\n`,
  );
  return html`<section>
${heading(1, "problems", say("problems"))}
<ul>
${joinMarkup(items, "")}</ul>
</section>
`;
}
