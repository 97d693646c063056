import type { Posting, Sentence } from "../posting/types.ts";
import { leadOf } from "./list-lead.ts";

const someOf =
  /\b(?:some|any|one|two|three|several|few|either|many)(?: or (?:more|all))? of (?:the|these|those|our)\b|\b(?:may|might|could|can) include\b|\bsuch as\b|\bfor example\b/i;

/** Whether an entry stands in a list of which some entries are enough: "at least some of the following:". */
export function isOfSeveral(posting: Posting, sentence: Sentence): boolean {
  return someOf.test(leadOf(posting, sentence));
}
