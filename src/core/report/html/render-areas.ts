import { startUpper } from "../../text/start-upper.ts";
import type { AreaReport } from "../types.ts";
import { html, type Markup } from "./markup.ts";
import { joinMarkup, type Page } from "./page.ts";

const mostSigns = 6;

/** The areas that a posting for the role shows, with what shows them, and those that this one does not. */
export function renderAreas(page: Page): Markup {
  const { posting, say, heading } = page;
  const shown = posting.areas.filter(({ shownBy }) => shownBy.length > 0);
  const missing = posting.areas.filter(({ shownBy }) => shownBy.length === 0);
  const count = html` <span class="count">${say("ofMany", shown.length, posting.areas.length)}</span>`;
  return html`<section>
${posting.areas.length === 0 ? heading(1, "areas", say("areas")) : heading(1, "areas", say("areas"), count)}
${
  posting.areas.length === 0
    ? html`<p>${say("noAreas")}</p>`
    : html`<p class="note">${say("areasNote")}</p>
${heading(2, "areas-missing", say("missing"))}
${missing.length === 0 ? html`<p>${say("noneMissing")}</p>` : html`<ul class="areas">\n${missing.map((area) => renderMissing(area, page))}</ul>`}
${shown.length > 0 && html`${heading(2, "areas-shown", say("shown"))}\n<ul class="areas">\n${shown.map((area) => renderShown(area, page))}</ul>`}`
}
</section>
`;
}

function renderMissing(area: AreaReport, page: Page): Markup {
  return html`<li>${nameArea(area, page)}. <span class="note">${page.say("forInstance", area.line)}</span></li>\n`;
}

function renderShown(area: AreaReport, page: Page): Markup {
  const signs = area.shownBy.map(({ label, place }) => html`${label} (${page.place(place, label)})`);
  const more = signs.length > mostSigns ? html`, …` : undefined;
  return html`<li>${nameArea(area, page)}: ${joinMarkup(signs.slice(0, mostSigns), ", ")}${more}</li>\n`;
}

/** With its role where the posting is for several. */
function nameArea({ label, roleLabel }: AreaReport, { posting }: Page): Markup {
  return html`<strong>${startUpper(label)}</strong>${posting.role.ids.length > 1 && html` <span class="tag">${roleLabel}</span>`}`;
}
