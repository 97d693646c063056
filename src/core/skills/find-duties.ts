import type { ReadPosting } from "../posting/read-posting.ts";
import type { DutyMention } from "./types.ts";

/** All duties that a posting names, in the order of the text; a duty once per sentence. */
export function findDuties({ posting, readings }: ReadPosting): DutyMention[] {
  const found: DutyMention[] = [];
  for (const [index, sentence] of posting.sentences.entries()) {
    const { tokens, base, signs, reading } = readings[index] as (typeof readings)[number];
    if (signs.length === 0 || !signs.some(({ value }) => value.kind === "duty")) continue;
    // Duties found in this sentence, and those that an exception rules out.
    const settled = new Set<string>();
    for (const { value } of signs) if (value.kind === "duty" && value.isException) settled.add(value.duty);
    for (const { value, from, to } of signs) {
      if (value.kind !== "duty" || settled.has(value.duty)) continue;
      settled.add(value.duty);
      found.push({
        duty: value.duty,
        start: base + (tokens.start[from] as number),
        end: base + (tokens.end[to - 1] as number),
        strength: reading.strengthAt(from),
        sentence,
        section: sentence.section,
      });
    }
  }
  return found;
}
