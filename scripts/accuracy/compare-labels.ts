import { type LabelledPosting, locateLabels, quoteAround } from "./labels.ts";
import type { CollectedPosting } from "./read-collection.ts";
import { percent } from "./table.ts";

export interface Agreement {
  /** Postings that both readers labelled and whose text is at hand. Only these count. */
  readonly postings: number;
  readonly first: number;
  readonly second: number;
  /** Mentions that both marked, one to one: their spans overlap. */
  readonly shared: number;
  /** Of the shared, those with the very same span. */
  readonly sameSpan: number;
  readonly sameStrength: number;
  /** Agreement on the mentions: 2 × shared / (first + second); NaN where neither marked any. */
  readonly f1: number;
  /** Cohen's kappa of the strengths of what is shared; NaN where chance alone explains all (one strength throughout). */
  readonly kappa: number;
  /** Each disagreement with the words around it. For the terminal, never to be kept. */
  readonly disagreements: readonly string[];
}

/** Compares two readers' labels of the same postings. Throws where a quote is not in its text. */
export function compareLabels(
  first: readonly LabelledPosting[],
  second: readonly LabelledPosting[],
  postings: readonly CollectedPosting[],
): Agreement {
  const texts = new Map(postings.map((posting) => [posting.id, posting.text]));
  const seconds = new Map(second.map((posting) => [posting.id, posting]));
  const total = { postings: 0, first: 0, second: 0, shared: 0, sameSpan: 0, sameStrength: 0 };
  const strengths: [string, string][] = [];
  const disagreements: string[] = [];
  for (const posting of first) {
    const text = texts.get(posting.id);
    const other = seconds.get(posting.id);
    if (text === undefined || other === undefined) continue;
    const tell = (what: string, { start, end }: { start: number; end: number }): void => {
      disagreements.push(`${posting.id} ${what}: ${quoteAround(text, start, end)}`);
    };
    const labels = locateLabels(text, posting);
    const unpaired = new Set(locateLabels(text, other));
    total.postings++;
    total.first += labels.length;
    total.second += unpaired.size;
    for (const label of labels) {
      const overlapping = [...unpaired].filter(({ start, end }) => start < label.end && end > label.start);
      const same = overlapping.find(({ start, end }) => start === label.start && end === label.end);
      const pair = same ?? overlapping[0];
      if (pair === undefined) {
        tell(`only the first reader, ${label.strength}`, label);
        continue;
      }
      unpaired.delete(pair);
      total.shared++;
      if (pair === same) total.sameSpan++;
      strengths.push([label.strength, pair.strength]);
      if (pair.strength === label.strength) total.sameStrength++;
      else tell(`${label.strength} to the first, ${pair.strength} to the second`, label);
    }
    for (const label of unpaired) tell(`only the second reader, ${label.strength}`, label);
  }
  return {
    ...total,
    f1: (2 * total.shared) / (total.first + total.second),
    kappa: cohensKappa(strengths),
    disagreements,
  };
}

export function formatAgreement(agreement: Agreement): string {
  const { postings, first, second, shared, sameSpan, sameStrength, f1, kappa } = agreement;
  return [
    ...agreement.disagreements,
    `${postings} postings labelled by both readers: ${first} mentions by the first, ${second} by the second, ${shared} by both (${sameSpan} with the same span)`,
    `agreement on the mentions: F1 ${percent(f1)}; strength of those shared: ${percent(sameStrength / shared)}, Cohen's kappa ${Number.isNaN(kappa) ? "–" : kappa.toFixed(2)}`,
  ].join("\n");
}

function cohensKappa(pairs: readonly (readonly [string, string])[]): number {
  const share = (test: (pair: readonly [string, string]) => boolean): number =>
    pairs.filter(test).length / pairs.length;
  const observed = share(([one, other]) => one === other);
  let byChance = 0;
  for (const value of new Set(pairs.flat()))
    byChance += share(([one]) => one === value) * share(([, other]) => other === value);
  return (observed - byChance) / (1 - byChance);
}
