/**
 * Makers of tools hire too: in a posting of the company behind a product its name is everywhere, and is a requirement hardly
 * anywhere. What a text says right before and after a name tells whose posting it is; a posting's own words are all there is to go by.
 */
import { compilePhrases, type PhraseSet } from "../phrases/phrase-set.ts";
import type { Tokens } from "../text/lex.ts";
import type { Vocabulary } from "../text/vocabulary.ts";

/** A name where it stands: token indices in its sentence, `to` exclusive. */
export interface NamedPlace {
  readonly skill: string;
  readonly tokens: Tokens;
  readonly from: number;
  readonly to: number;
  readonly sentence: { readonly from: number; readonly to: number };
  readonly isHeading: boolean;
  /** One of the first things in the posting. */
  readonly isAtTop: boolean;
  /** Beside other names, as tools are listed. */
  readonly isListed: boolean;
}

export interface EmployerFinder {
  /** Of the names in a posting, those that mean the employer. */
  readonly findEmployer: <T extends NamedPlace>(places: readonly T[]) => ReadonlySet<T>;
  /** Tells of the names in a sentence, by the token where one begins and the one behind it, whether they are those of investors, customers or colleagues' employers. */
  readonly readCompanies: (tokens: Tokens, from: number, to: number) => (first: number, after: number) => boolean;
}

/** A name that is said less often is no employer's. */
const fewestNames = 2;
/** So much has to speak for it: two passing phrases, or one that only an employer says of itself. */
const enough = 2;
/** In tokens: a list of companies. */
const longestCompanies = 40;
/** In tokens, to either side of a name. */
const widestPhrase = 6;

export function createEmployerFinder(
  cues: Readonly<Record<string, readonly string[] | undefined>>,
  vocabulary: Vocabulary,
): EmployerFinder {
  const compile = (...names: readonly string[]): PhraseSet<string> =>
    compilePhrases(
      names.flatMap((value) => (cues[value] ?? []).map((phrase) => ({ phrase, value }))),
      vocabulary,
    );
  const before = compile("employerBefore", "employerHeading", "toolBefore");
  const after = compile("employerAfter", "employerSure");
  const companies = compile("companyBefore", "companyAfter");

  function saysBefore(place: NamedPlace, value: string): boolean {
    const { tokens, from, sentence } = place;
    const start = Math.max(sentence.from, from - widestPhrase);
    return before.match(tokens, start, from).some((match) => match.to === from && match.value === value);
  }
  function weightOf(place: NamedPlace): number {
    const { tokens, from, to, sentence } = place;
    const found = after.match(tokens, to, Math.min(sentence.to, to + widestPhrase));
    const following = found.filter((match) => match.from === to).map((match) => match.value);
    if (following.includes("employerSure")) return enough;
    const isWholeHeading = place.isHeading && from === sentence.from && to === sentence.to;
    if (isWholeHeading && place.isAtTop) return enough;
    const isHeadingOf = isWholeHeading || (place.isHeading && saysBefore(place, "employerHeading"));
    return isHeadingOf || following.length > 0 || saysBefore(place, "employerBefore") ? 1 : 0;
  }

  return {
    readCompanies(tokens, from, to) {
      const found = companies.match(tokens, from, to);
      const leads = found.filter(({ value }) => value === "companyBefore").map((match) => match.to);
      const behind = new Set(found.filter(({ value }) => value === "companyAfter").map((match) => match.from));
      const led = new Set<number>();
      let reach = from;
      for (const end of leads.sort((a, b) => a - b)) {
        for (let at = Math.max(reach, end); at <= end + longestCompanies; at++) led.add(at);
        reach = end + longestCompanies;
      }
      return (first, next) => behind.has(next) || led.has(first);
    },
    findEmployer(places) {
      const bySkill = new Map<string, (typeof places)[number][]>();
      for (const place of places) {
        const named = bySkill.get(place.skill);
        if (named === undefined) bySkill.set(place.skill, [place]);
        else named.push(place);
      }
      const own = new Set<(typeof places)[number]>();
      for (const named of bySkill.values()) {
        if (named.length < fewestNames) continue;
        let weight = 0;
        for (const place of named) if (!place.isListed) weight += weightOf(place);
        if (weight < enough) continue;
        for (const place of named) if (!place.isListed && !saysBefore(place, "toolBefore")) own.add(place);
      }
      return own;
    },
  };
}
