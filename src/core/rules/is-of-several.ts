import { firstFrom } from "../fixes/neighbours.ts";
import type { Posting, Sentence } from "../posting/types.ts";

/** So many entries back the words that lead in a list are looked for. */
const mostEntries = 40;
/** In characters, back from the end of the lead. */
const nearEnd = 200;
const someOf =
  /\b(?:some|any|one|two|three|several|few|either|many)(?: or (?:more|all))? of (?:the|these|those|our)\b|\b(?:may|might|could|can) include\b|\bsuch as\b|\bfor example\b/i;

/** Whether an entry stands in a list of which some entries are enough: "at least some of the following:". */
export function isOfSeveral({ text, sentences }: Posting, sentence: Sentence): boolean {
  const { block } = sentence;
  if (block.kind !== "item") return false;
  const own = firstFrom(sentences, sentence.start, ({ start }) => start);
  for (let at = own - 1; at >= Math.max(0, own - mostEntries); at--) {
    const lead = sentences[at] as Sentence;
    const isBeside = lead.block.kind === "item" && lead.block.depth >= block.depth;
    if (!isBeside) return someOf.test(text.slice(Math.max(lead.start, lead.end - nearEnd), lead.end));
  }
  return false;
}
