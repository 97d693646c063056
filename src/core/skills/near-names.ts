import type { Evidence, SkillData } from "../knowledge.ts";
import { type Alias, spellingsInDoubt } from "./alias-index.ts";

/** In letters. Of shorter names too many words differ by one letter. */
const shortestName = 5;
/** In names as short as that, two letters may have changed places and no more. */
const shortestLoose = 6;
const longestName = 24;
/** In postings. Of what is named in fewer, a word near to it is rather another name ("TriNet" is no TriNetX). */
const fewestPostings = 5;

/**
 * The name that a word differs from by one letter: one too many, one missing, another, or two that changed places ("Driud", "Prostgres", "Elastisearch").
 * Undefined where there is none, or more than one skill. Costs a look-up for each letter.
 */
export function createNearNameFinder(
  skills: readonly SkillData[],
  evidence: Evidence,
): (word: string) => Alias | undefined {
  let index: NameIndex | undefined;
  return (word) => {
    const written = word.toLowerCase();
    if (written.length < shortestName - 1 || written.length > longestName + 1 || !/^[a-z]+$/.test(written))
      return undefined;
    // Few texts need it.
    index ??= indexNames(
      skills.filter(({ id, kind }) => kind === "technology" && countNamings(evidence, id) >= fewestPostings),
    );
    const { names, byShortened } = index;
    const near = new Set<string>(byShortened.get(written));
    for (const shortened of shorten(written)) {
      if (names.has(shortened)) near.add(shortened);
      for (const name of byShortened.get(shortened) ?? []) if (differsByOne(written, name)) near.add(name);
    }
    const found = [...near].filter(
      (name) => name[0] === written[0] && (name.length >= shortestLoose || isTransposed(written, name)),
    );
    // What is also an everyday word is meant with a capital only.
    const isBig = word[0] !== written[0];
    const aliases = found.map((name) => names.get(name) as Alias).filter((alias) => isBig || !alias.isDoubtful);
    return new Set(aliases.map(({ skill }) => skill)).size === 1 ? aliases[0] : undefined;
  };
}

interface NameIndex {
  readonly names: ReadonlyMap<string, Alias>;
  /** Names by what they are with one letter left out. */
  readonly byShortened: ReadonlyMap<string, ReadonlySet<string>>;
}

function indexNames(skills: readonly SkillData[]): NameIndex {
  const names = new Map<string, Alias>();
  const byShortened = new Map<string, Set<string>>();
  for (const skill of skills) {
    const doubtful = spellingsInDoubt(skill);
    for (const spelling of [skill.label, ...skill.aliases]) {
      const name = spelling.toLowerCase();
      if (name.length < shortestName || name.length > longestName || !/^[a-z]+$/.test(name) || names.has(name))
        continue;
      names.set(name, { skill, spelling, isMisspelling: true, isDoubtful: doubtful.has(spelling) });
      for (const shortened of shorten(name)) {
        const alike = byShortened.get(shortened);
        if (alike === undefined) byShortened.set(shortened, new Set([name]));
        else alike.add(name);
      }
    }
  }
  return { names, byShortened };
}

function countNamings({ roles }: Evidence, skill: string): number {
  return Object.values(roles).reduce((sum, { all }) => sum + (all.skills[skill] ?? 0), 0);
}

function shorten(word: string): string[] {
  return [...word].map((_, at) => word.slice(0, at) + word.slice(at + 1));
}

function differsByOne(a: string, b: string): boolean {
  return isTransposed(a, b) || (a.length === b.length && isSameBehind(a, b, 1));
}

/** Two neighbours changed places. */
function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = firstDifference(a, b);
  return at !== -1 && a[at] === b[at + 1] && a[at + 1] === b[at] && isSameBehind(a, b, 2);
}

/** Whether two words are the same again so many letters behind their first difference. */
function isSameBehind(a: string, b: string, skipped: number): boolean {
  const at = firstDifference(a, b);
  return at !== -1 && a.slice(at + skipped) === b.slice(at + skipped);
}

function firstDifference(a: string, b: string): number {
  return [...a].findIndex((letter, index) => letter !== b[index]);
}
