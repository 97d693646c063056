import type { RoleData } from "../knowledge.ts";
import { compilePhrases } from "../phrases/phrase-set.ts";
import type { ReadPosting } from "../posting/read-posting.ts";
import type { Span } from "../text/span.ts";
import type { Vocabulary } from "../text/vocabulary.ts";

export interface AreaPhrases {
  /** Where phrases first show the areas of some roles, by `areaKey`. */
  readonly find: (read: ReadPosting, roles: readonly string[]) => ReadonlyMap<string, Span>;
}

/** The key of a role's area among those of all roles. */
export function areaKey(role: string, area: string): string {
  return `${role} ${area}`;
}

/** Compiles the areas' phrases for each role by itself: a posting is judged by the areas of its own roles only. */
export function createAreaPhrases(roles: readonly RoleData[], vocabulary: Vocabulary): AreaPhrases {
  const byRole = new Map(
    roles.map((role) => [
      role.id,
      compilePhrases(
        role.areas.flatMap((area) => {
          const value = areaKey(role.id, area.id);
          return area.phrases.map((phrase) => ({ phrase, value }));
        }),
        vocabulary,
      ),
    ]),
  );
  return {
    find({ readings }, ids) {
      const shown = new Map<string, Span>();
      for (const id of ids) {
        const phrases = byRole.get(id);
        if (phrases === undefined) continue;
        for (const { tokens, base, ...sentence } of readings) {
          for (const { value, from, to } of phrases.match(tokens, sentence.from, sentence.to)) {
            if (shown.has(value)) continue;
            shown.set(value, {
              start: base + (tokens.start[from] as number),
              end: base + (tokens.end[to - 1] as number),
            });
          }
        }
      }
      return shown;
    },
  };
}
