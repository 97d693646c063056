import { firstFrom } from "../fixes/neighbours.ts";
import type { RoleData } from "../knowledge.ts";
import { outermost } from "../phrases/outermost.ts";
import { compilePhrases } from "../phrases/phrase-set.ts";
import { isAsked } from "../posting/is-asked.ts";
import type { ReadPosting } from "../posting/read-posting.ts";
import { rememberByReading } from "../posting/remember-reading.ts";
import type { Span } from "../text/span.ts";
import type { Vocabulary } from "../text/vocabulary.ts";

export interface AreaPhrases {
  /**
   * Where phrases first show the areas of some roles, by `areaKey`: in what is asked of the candidate or told of the work, never
   * in a heading, in the job's own name or in talk of the employer.
   */
  readonly find: (read: ReadPosting, roles: readonly string[]) => ReadonlyMap<string, Span>;
}

/** The key of a role's area among those of all roles. */
export function areaKey(role: string, area: string): string {
  return `${role} ${area}`;
}

/** Compiles the areas' phrases for each role by itself: a posting is judged by the areas of its own roles only. */
export function createAreaPhrases(roles: readonly RoleData[], vocabulary: Vocabulary): AreaPhrases {
  const byRole = new Map(
    roles.map((role) => {
      const phrases = compilePhrases(
        role.areas.flatMap((area) => {
          const value = areaKey(role.id, area.id);
          return area.phrases.map((phrase) => ({ phrase, value }));
        }),
        vocabulary,
      );
      return [role.id, rememberByReading(({ tokens, from, to }) => phrases.match(tokens, from, to))];
    }),
  );
  return {
    find({ posting, readings }, ids) {
      const shown = new Map<string, Span>();
      for (const id of ids) {
        const matchesIn = byRole.get(id);
        if (matchesIn === undefined) continue;
        for (const [index, { block }] of posting.sentences.entries()) {
          if (block.kind === "heading") continue;
          const sentence = readings[index] as (typeof readings)[number];
          const matches = matchesIn(sentence);
          if (matches.length === 0) continue;
          const { tokens, base, signs, reading } = sentence;
          const titles = outermost(signs.filter((sign) => sign.value.kind === "title"));
          for (const { value, from, to } of matches) {
            if (shown.has(value) || !isAsked({ strength: reading.strengthAt(from) })) continue;
            const title = titles[firstFrom(titles, from + 1, (sign) => sign.from) - 1];
            if (title !== undefined && title.to >= to) continue;
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
