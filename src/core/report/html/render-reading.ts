import { startUpper } from "../../text/start-upper.ts";
import { formatShare } from "../share.ts";
import { readingsShown } from "../shown.ts";
import type { RoleReading } from "../types.ts";
import { html, type Markup } from "./markup.ts";
import type { Page } from "./page.ts";

/** How well the text reads as each role: a bar, its value in words, and what speaks for it. */
export function renderReading(page: Page): Markup {
  const { posting, say, heading } = page;
  const shown = readingsShown(posting);
  return html`<section>
${heading(1, "reading", say("reading"))}
${
  shown.length === 0
    ? html`<p>${say("readsAsNothing")}</p>`
    : html`<p class="note">${say("readingNote")}</p>
<ul role="list" class="rows readings">
${shown.map((reading) => renderRole(reading, page))}</ul>`
}
</section>
`;
}

function renderRole({ label, score, isOwn, reasons }: RoleReading, page: Page): Markup {
  const { say } = page;
  const value = score === undefined ? say("tooFewCounted") : formatShare(score);
  return html`<li>
<div class="reading"><span class="name">${startUpper(label)}${isOwn && html` <span class="tag">${say("own")}</span>`}</span>
${score === undefined ? html`<span></span>` : renderBar(score)}
<span class="value">${value}</span></div>
${
  reasons.length > 0 &&
  html`<ul role="list" class="reasons">
${reasons.map(({ label: reason, rate }) => html`<li>${reason}${rate && html` <span class="note">(${say("ofMany", rate.count, rate.n)})</span>`}</li>\n`)}</ul>`
}
</li>
`;
}

/** Only a picture of the value that stands beside it in words. */
export function renderBar(share: number): Markup {
  const width = (share * 100).toFixed(1);
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="bar-ground" width="100" height="8"></rect><rect class="bar-value" width="${width}" height="8"></rect></svg>`;
}
