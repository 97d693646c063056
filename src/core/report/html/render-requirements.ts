import { sayRate } from "../say.ts";
import { placesShown } from "../shown.ts";
import type { CitedRate, DutyReport, Place, SkillReport } from "../types.ts";
import { html, type Markup } from "./markup.ts";
import { joinMarkup, type Page } from "./page.ts";
import { renderBar } from "./render-reading.ts";

/** The skills by how strongly they are asked for: how each fits the role and how usual it is to ask for it. */
export function renderRequirements(page: Page): Markup {
  const { posting, say, heading } = page;
  const groups = posting.requirements.filter(({ skills }) => skills.length > 0);
  return html`<section>
${heading(1, "skills", say("requirements"))}
${groups.length === 0 && html`<p>${say("noSkills")}</p>`}
${groups.map(
  ({
    strength,
    skills,
  }) => html`${heading(2, `skills-${strength}`, say(strength), html` <span class="count">${skills.length}</span>`)}
<ul role="list" class="rows">
${skills.map((skill) => renderSkill(skill, page))}</ul>
`,
)}</section>
`;
}

/** The duties that the posting names; nothing where there are none. */
export function renderDuties(page: Page): Markup | undefined {
  const { posting, say, heading } = page;
  if (posting.duties.length === 0) return undefined;
  return html`<section>
${heading(1, "duties", say("duties"))}
<ul role="list" class="rows">
${posting.duties.map((duty) => renderDuty(duty, page))}</ul>
</section>
`;
}

function renderSkill({ label, fit, category, rates, places }: SkillReport, page: Page): Markup {
  const named = fit === "out-of-place" ? "outOfPlace" : fit;
  const title = html`<strong>${label}</strong> <span class="note">(${category})</span>`;
  return renderRow(label, title, fit, named && page.say(named), rates, places, page);
}

function renderDuty({ label, fit, rates, places }: DutyReport, page: Page): Markup {
  return renderRow(label, html`${label}`, fit, fit && page.say(fit), rates, places, page);
}

function renderRow(
  label: string,
  name: Markup,
  fit: string | undefined,
  fitWords: string | undefined,
  rates: readonly CitedRate[],
  places: readonly Place[],
  page: Page,
): Markup {
  const { shown, areMore } = placesShown(places);
  return html`<li class="row"><span class="name">${name}</span>
<span>${fitWords && html`<span class="tag fit-${fit}">${fitWords}</span>`}</span>
<span class="rates">${rates.map((rate) => html`<span class="rate">${renderBar(rate.count / rate.n)} ${sayRate(rate, page.say)}</span> `)}</span>
<span class="places">${joinMarkup(
    shown.map((place) => page.place(place, label)),
    ", ",
  )}${areMore && ", …"}</span></li>
`;
}
