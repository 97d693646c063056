import { outermost } from "../phrases/outermost.ts";
import type { ReadPosting } from "../posting/read-posting.ts";
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
    // "AI Platform Engineer" is no platform engineer.
    for (const name of outermost(signs.filter(({ value }) => value.kind === "title"))) {
      if (name.value.kind !== "title" || named.has(name.value.role)) continue;
      const isCalled = signs.some(({ value, from: begin, to: end }) => {
        if (value.kind !== "calls") return false;
        if (value.place === "behind") return begin === name.to;
        const isAhead = end <= name.from && name.from - end <= furthestAhead;
        return isAhead && (value.place === "ahead" || begin === from);
      });
      if (!isCalled) continue;
      named.set(name.value.role, {
        start: base + (tokens.start[name.from] as number),
        end: base + (tokens.end[name.to - 1] as number),
      });
    }
  }
  return named;
}
