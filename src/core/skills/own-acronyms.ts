/**
 * A text may give an acronym a meaning of its own: behind "Customer Success Solutions (CSS)", CSS is no style sheet, there and wherever it stands again.
 */
import type { SkillData } from "../knowledge.ts";
import type { Span } from "../text/span.ts";

export interface OwnAcronymReader {
  /** Tells of a name as written, and of the skill it was read as, whether the text says that it stands for something else. */
  readonly read: (
    text: string,
    mentions: readonly (Span & { readonly skill: SkillData })[],
  ) => (written: string, skill: string) => boolean;
}

const acronym = /^[A-Z]{2,6}$/;
/** So much before the bracket, in characters, holds the words that an acronym stands for. */
const longestMeaning = 100;
const small = new Set(["and", "of", "for", "the", "in", "on", "to", "a", "as", "with", "by"]);

/** Reads what acronyms stand for in a text. A skill's own words in it ("Structured Query Language (SQL)") leave the skill as it is. */
export function createOwnAcronymReader(): OwnAcronymReader {
  const wordsOf = new Map<string, ReadonlySet<string>>();

  function ownWords(skill: SkillData): ReadonlySet<string> {
    let words = wordsOf.get(skill.id);
    if (words === undefined) {
      const names = [skill.label, ...skill.aliases, ...skill.misspellings];
      words = new Set(names.flatMap(cutWords).filter((word) => word.length > 2));
      wordsOf.set(skill.id, words);
    }
    return words;
  }

  return {
    read(text, mentions) {
      const others = new Set<string>();
      for (const { start, end, skill } of mentions) {
        const written = text.slice(start, end);
        if (skill.kind !== "technology" || !acronym.test(written) || text[start - 1] !== "(" || text[end] !== ")")
          continue;
        const meaning = meaningBefore(text, start - 1, written);
        if (meaning === undefined || meaning.some((word) => ownWords(skill).has(word))) continue;
        others.add(`${written} ${skill.id}`);
      }
      return (written, skill) => others.size > 0 && others.has(`${written} ${skill}`);
    },
  };
}

/** The words before a bracket that begin with the letters of the acronym in it. */
function meaningBefore(text: string, bracket: number, written: string): string[] | undefined {
  const words = cutWords(text.slice(Math.max(0, bracket - longestMeaning), bracket));
  const letters = [...written.toLowerCase()];
  const found: string[] = [];
  for (let at = words.length - 1, letter = letters.length - 1; letter >= 0; at--) {
    const word = words[at];
    if (word === undefined) return undefined;
    if (word.startsWith(letters[letter] as string)) letter--;
    else if (!small.has(word)) return undefined;
    if (!small.has(word)) found.push(word);
  }
  return found.length > 1 ? found : undefined;
}

function cutWords(words: string): string[] {
  return words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
