import type { RoleData } from "../knowledge.ts";
import { outermost } from "../phrases/outermost.ts";
import { compilePhrases } from "../phrases/phrase-set.ts";
import { createTokenBuffer, lexInto } from "../text/lex.ts";
import type { Vocabulary } from "../text/vocabulary.ts";

export interface TitleReader {
  /** The roles that a title names, in its order; level, place and domain words around them do not matter. */
  readonly rolesIn: (title: string) => readonly string[];
}

export function createTitleReader(roles: readonly RoleData[], vocabulary: Vocabulary): TitleReader {
  const titles = compilePhrases(
    roles.flatMap((role) => role.titles.map((phrase) => ({ phrase, value: role.id }))),
    vocabulary,
  );
  return {
    rolesIn(title) {
      const tokens = createTokenBuffer();
      lexInto(tokens, title, 0, title.length, vocabulary);
      const named = outermost(titles.match(tokens, 0, tokens.length));
      return [...new Set(named.map((match) => match.value))];
    },
  };
}
