/**
 * Where line breaks got lost, names stand glued to what follows ("PythonR", "TableauTreasure Data", "GreatExpectations"). A word that nobody knows is
 * taken apart at its capitals, and a part counts as a name only where every other part is a word too.
 */
import type { SkillData } from "../knowledge.ts";
import type { Span } from "../text/span.ts";
import type { Vocabulary } from "../text/vocabulary.ts";
import { type Alias, spellingsInDoubt } from "./alias-index.ts";

export interface GluedName extends Span {
  readonly alias: Alias;
  /** How it should be written, where the words of one name are glued together. */
  readonly respelling: string | undefined;
}

export interface GluedNameFinder {
  /** The names in words of a text that are glued together, in its order. */
  readonly find: (text: string) => GluedName[];
}

/** A capital behind a small letter, within a word. */
const hump = /[a-z][A-Z]/g;
/** In characters, to either side of a hump. What is longer is no word. */
const longestHalf = 40;
/** Parts of one word. */
const mostParts = 6;
/** A shorter name is too often a part of another. */
const shortestName = 3;

export function createGluedNameFinder(skills: readonly SkillData[], vocabulary: Vocabulary): GluedNameFinder {
  const names = new Map<string, Alias>();
  for (const skill of skills) {
    if (skill.kind !== "technology") continue;
    const doubtful = spellingsInDoubt(skill);
    for (const spelling of [skill.label, ...skill.aliases]) {
      const bare = spelling.toLowerCase().replace(/\s/g, "");
      if (bare.length < shortestName || doubtful.has(spelling) || !/^\p{L}+$/u.test(bare) || names.has(bare)) continue;
      names.set(bare, { skill, spelling, isMisspelling: false, isDoubtful: false });
    }
  }

  function namesIn(text: string, start: number, end: number): GluedName[] {
    const parts = partsOf(text, start, end);
    if (parts.length < 2 || parts.length > mostParts) return [];
    const found: GluedName[] = [];
    for (let at = 0; at < parts.length; ) {
      const name = longestAt(text, parts, at);
      if (name !== undefined) {
        found.push(name.name);
        at = name.next;
      } else if (isPlainWord(text.slice(parts[at]?.start, parts[at]?.end), at === 0)) at++;
      else return [];
    }
    return found;
  }

  /** "OpenLDAP", "ProxySQL" and "IcingaDB" are names of their own: before a name stands the end of a sentence, behind it the beginning of one. */
  function isPlainWord(part: string, isFirst: boolean): boolean {
    const looksPlain = isFirst ? /^\p{Ll}{2,}$/u.test(part) : /^(?:\p{Lu}\p{Ll}+|R)$/u.test(part);
    return looksPlain && vocabulary.knows(part);
  }

  function longestAt(text: string, parts: readonly Span[], at: number): { name: GluedName; next: number } | undefined {
    const { start } = parts[at] as Span;
    for (let next = parts.length; next > at; next--) {
      const { end } = parts[next - 1] as Span;
      const alias = names.get(text.slice(start, end).toLowerCase());
      if (alias === undefined) continue;
      const respelling = /\s/.test(alias.spelling) ? alias.spelling : undefined;
      return { name: { start, end, alias, respelling }, next };
    }
    return undefined;
  }

  return {
    find(text) {
      const found: GluedName[] = [];
      let searched = 0;
      for (const { index } of text.matchAll(hump)) {
        if (index < searched) continue;
        const start =
          index - (/\p{L}*$/u.exec(text.slice(Math.max(searched, index - longestHalf), index))?.[0].length ?? 0);
        const end = index + (/^\p{L}*/u.exec(text.slice(index, index + longestHalf))?.[0].length ?? 0);
        searched = end;
        if (!standsFree(text, start, end) || vocabulary.knows(text.slice(start, end))) continue;
        found.push(...namesIn(text, start, end));
      }
      return found;
    },
  };
}

/** No part of an address, a handle, a tag or a name of code. */
function standsFree(text: string, start: number, end: number): boolean {
  return (
    !/[\p{N}/@#.=&?%_\\-]/u.test(text[start - 1] ?? " ") && !/^(?:[\p{N}/@=%_\\-]|\.\w)/u.test(text.slice(end, end + 2))
  );
}

function partsOf(text: string, start: number, end: number): Span[] {
  const parts: Span[] = [];
  for (const { 0: part, index } of text.slice(start, end).matchAll(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{L}/gu))
    parts.push({ start: start + index, end: start + index + part.length });
  return parts;
}
