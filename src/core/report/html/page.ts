import type { L10n } from "../../text/l10n.ts";
import type { Place, PostingReport } from "../types.ts";
import { createSay, type Say } from "../words.ts";
import { html, type Markup } from "./markup.ts";

/** How a report is shown where it is shown. */
export interface PageOptions {
  /** English where missing. */
  readonly l10n?: L10n;
  /** What a place in a posting links to; plain words where missing. The link has its offsets as data-start and data-end. */
  readonly linkTo?: (place: Place, posting: PostingReport) => string;
  /** Whether fixes are buttons, with data-finding and data-fix counted from 0, for a script to make; else they are only named. */
  readonly offersFixes?: boolean;
}

/** What the parts of a posting's page share. */
export interface Page {
  readonly posting: PostingReport;
  readonly say: Say;
  /** An id that no other posting on the page has. */
  readonly idOf: (name: string) => string;
  /** A heading `below` the posting's own. */
  readonly heading: (below: number, id: string, ...content: readonly (Markup | string)[]) => Markup;
  /** `of` is what stands there: read out with the line, as many links are to the same. */
  readonly place: (place: Place, of: string) => Markup;
  readonly offersFixes: boolean;
}

/** `level` is that of the posting's own heading, `number` tells postings of one page apart. */
export function createPage(posting: PostingReport, options: PageOptions, level: 1 | 2, number: number): Page {
  const say = createSay(options.l10n);
  const idOf = (name: string): string => `posting-${number}-${name}`;
  return {
    posting,
    say,
    idOf,
    heading: (below, name, ...content) => {
      const inside = content.map((part) => html`${part}`);
      const id = idOf(name);
      switch (level + below) {
        case 1:
          return html`<h1 id="${id}">${inside}</h1>`;
        case 2:
          return html`<h2 id="${id}">${inside}</h2>`;
        case 3:
          return html`<h3 id="${id}">${inside}</h3>`;
        default:
          return html`<h4 id="${id}">${inside}</h4>`;
      }
    },
    place: (place, of) => {
      const words = say("line", place.line);
      const target = options.linkTo?.(place, posting);
      return target === undefined
        ? html`<span class="place">${words}</span>`
        : html`<a class="place" href="${target}" aria-label="${of}, ${words}" data-start="${place.start}" data-end="${place.end}">${words}</a>`;
    },
    offersFixes: options.offersFixes === true,
  };
}

/** Markup with something between. */
export function joinMarkup(parts: readonly Markup[], between: string): Markup {
  return html`${parts.map((part, place) => (place === 0 ? part : html`${between}${part}`))}`;
}
