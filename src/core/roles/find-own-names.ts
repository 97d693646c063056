import { outermost } from "../phrases/outermost.ts";
import type { PhraseMatch } from "../phrases/phrase-set.ts";
import type { ReadPosting } from "../posting/read-posting.ts";
import type { Sign } from "../posting/sign.ts";
import type { Span } from "../text/span.ts";

/** In words: how far before the role's name "we are looking for a" may stand ("highly motivated, experienced Senior"). */
const furthestAhead = 5;

/**
 * What a posting calls the job in its text, by role, with where it first does so ("As a data analyst, you will", "the AI engineer position"), the title
 * left out; colleagues ("work with data scientists") and pasts ("three years as a data engineer") are not the job.
 */
export function findOwnNames({ posting, readings }: ReadPosting): ReadonlyMap<string, Span> {
  const named = new Map<string, Span>();
  for (const [index, { start }] of posting.sentences.entries()) {
    const { signs, from, tokens, base } = readings[index] as (typeof readings)[number];
    if (start === posting.title?.span.start) continue;
    const titles = signs.filter(({ value }) => value.kind === "title");
    if (titles.length === 0) continue;
    const calls = readCalls(signs, from);
    // "AI Platform Engineer" is no platform engineer.
    for (const name of outermost(titles)) {
      if (name.value.kind !== "title" || named.has(name.value.role)) continue;
      const isCalled = calls.behind.has(name.to) || isAhead(calls.ahead, name.from);
      if (!isCalled) continue;
      named.set(name.value.role, {
        start: base + (tokens.start[name.from] as number),
        end: base + (tokens.end[name.to - 1] as number),
      });
    }
  }
  return named;
}

/** The words of a sentence that call the job something, by token: where those begin that stand behind a name, and where those end that stand ahead. */
function readCalls(
  signs: readonly PhraseMatch<Sign>[],
  from: number,
): { readonly behind: ReadonlySet<number>; readonly ahead: ReadonlySet<number> } {
  const behind = new Set<number>();
  const ahead = new Set<number>();
  for (const sign of signs) {
    if (sign.value.kind !== "calls") continue;
    if (sign.value.place === "behind") behind.add(sign.from);
    else if (sign.value.place === "ahead" || sign.from === from) ahead.add(sign.to);
  }
  return { behind, ahead };
}

function isAhead(ends: ReadonlySet<number>, token: number): boolean {
  for (let at = token; at >= token - furthestAhead; at--) if (ends.has(at)) return true;
  return false;
}
