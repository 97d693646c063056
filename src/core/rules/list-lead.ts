import { firstFrom } from "../fixes/neighbours.ts";
import type { Posting, Sentence } from "../posting/types.ts";

/** So many entries back the words that lead in a list are looked for. */
const mostEntries = 40;
/** In characters, back from the end of the lead. */
const nearEnd = 200;

/** The end of what leads in the list that an entry stands in ("Familiarity with:"); empty where nothing does. */
export function leadOf({ text, sentences }: Posting, { block, start }: Sentence): string {
  if (block.kind !== "item") return "";
  const own = firstFrom(sentences, start, (one) => one.start);
  for (let at = own - 1; at >= Math.max(0, own - mostEntries); at--) {
    const lead = sentences[at] as Sentence;
    const isBeside = lead.block.kind === "item" && lead.block.depth >= block.depth;
    if (!isBeside) return text.slice(Math.max(lead.start, lead.end - nearEnd), lead.end);
  }
  return "";
}
