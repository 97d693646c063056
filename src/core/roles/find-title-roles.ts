import type { RoleData } from "../knowledge.ts";
import { outermost } from "../phrases/outermost.ts";
import { compilePhrases } from "../phrases/phrase-set.ts";
import { createTokenBuffer, lexInto } from "../text/lex.ts";
import type { Vocabulary } from "../text/vocabulary.ts";

export interface TitleReader {
  /** The roles that a title names, in its order; level, place and domain words around them do not matter. */
  readonly rolesIn: (title: string) => readonly string[];
}

/** In characters. What is longer is no title. */
const longestTitle = 300;
/** "Software Engineer (AI)", "Software Engineer II – AI", "Software Engineer | AI": all are "Software Engineer, AI". */
const part = /\s*(?:\b(?:[IVX]{1,3}|[A-Z]?\d)\b)?\s*(?:[([|:;–—]|,|\s-\s)\s*/g;
/** "Data Scientist/Engineer": one word for both. */
const sharedStart =
  /\b(\p{L}+) (engineer|scientist|analyst|developer)s?\s*(?:\/|&|\band\b|\bor\b)\s*(engineer|scientist|analyst|developer)s?\b/giu;
/** "Backend & Data Engineer": one word for both. */
const sharedEnd =
  /\b([\p{L}-]+)\s*(?:\/|&|\band\b|\bor\b)\s*[\p{L}-]+(?: \p{L}+)? (engineer|scientist|analyst|developer)s?\b/giu;

export function createTitleReader(roles: readonly RoleData[], vocabulary: Vocabulary): TitleReader {
  const titles = compilePhrases(
    roles.flatMap((role) =>
      role.titles.flatMap((title) => withPlural(title).map((phrase) => ({ phrase, value: role.id }))),
    ),
    vocabulary,
  );
  return {
    rolesIn(title) {
      const spelled = spellOut(title.slice(0, longestTitle));
      const tokens = createTokenBuffer();
      lexInto(tokens, spelled, 0, spelled.length, vocabulary);
      const named = outermost(titles.match(tokens, 0, tokens.length));
      return [...new Set(named.map((match) => match.value))];
    },
  };
}

/** A title that ends with a word in full may stand for several people: "Data Scientists". */
function withPlural(title: string): string[] {
  return /[a-z]{4}$/.test(title) && !title.endsWith("s") ? [title, `${title}s`] : [title];
}

/** A title as the role maps write titles, and behind it each name that it cuts short. */
function spellOut(title: string): string {
  const short = [
    ...[...title.matchAll(sharedStart)].map(([, start, , end]) => `${start} ${end}`),
    ...[...title.matchAll(sharedEnd)].map(([, start, end]) => `${start} ${end}`),
  ];
  return [title.replace(part, ", ").replace(/[)\]]/g, " "), ...short].join("; ");
}
