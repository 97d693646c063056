import type { ReportedFinding } from "../types.ts";
import { html, type Markup } from "./markup.ts";
import { joinMarkup, type Page } from "./page.ts";

/** What was found, in the order of the text, with what mends it. */
export function renderFindings(page: Page): Markup {
  const { posting, say, heading } = page;
  const count = html` <span class="count">${posting.findings.length}</span>`;
  return html`<section>
${heading(1, "findings", say("findings"), count)}
${
  posting.findings.length === 0
    ? html`<p>${say("noFindings")}</p>`
    : html`<ol class="findings">\n${posting.findings.map((finding, place) => renderFinding(finding, place, page))}</ol>`
}
</section>
`;
}

function renderFinding(
  { severity, message, rule, quote, place, fixes }: ReportedFinding,
  at: number,
  page: Page,
): Markup {
  const { say, offersFixes } = page;
  const titles = fixes.map(({ title }, fix) =>
    offersFixes
      ? html`<button type="button" data-finding="${at}" data-fix="${fix}">${title}</button>`
      : html`<span class="fix">${title}</span>`,
  );
  return html`<li id="${page.idOf(`finding-${at}`)}" class="finding ${severity}"><p><span class="tag severity">${say(severity)}</span> ${page.place(place, quote)} <q><bdi>${quote}</bdi></q> <code class="note">${rule}</code></p>
<p>${message}</p>
${fixes.length > 0 && html`<p class="fixes">${say("offered")} ${joinMarkup(titles, offersFixes ? " " : " · ")}</p>`}</li>
`;
}
