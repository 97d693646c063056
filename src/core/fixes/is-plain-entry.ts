import type { Span } from "../text/span.ts";
import { adverbs, negation, pairing, qualifiers } from "./grammar-words.ts";
import { readProse, toVisible } from "./prose.ts";

/** Words that lead in what is asked for, or close it, and say nothing of it. */
const frame =
  /^(?:(?:\d+|one|two|three|four|five)\+?(?:[-–]\d+)?|years?|yrs?|minimum|at|least|of|with|in|using|use|knowledge|experience|experienced|proficiency|proficient|familiarity|familiar|expertise|expert|fluency|fluent|skills?|skilled|competen(?:t|ce|cy)|exposure|understanding|command|comfortable|tools?|such|as|like|e\.g\.?|including|a|an|the|you|have|know|is|are|required|preferred|desired|plus|nice|to|must|needed|mandatory|essential|desirable|beneficial|bonus|advantage|highly|etc\.?|similar|equivalent|or|and|both|either)$/i;
const change =
  /\b(?:migrat\w*|replac\w*|legacy|retir\w*|decommission\w*|sunset\w*|phas\w+ out|instead|mov(?:e|ing) (?:away|from|off)|from\s.*\sto)\b/i;
const separator = /[,;/|•·:()[\]&+]|\s(?:and|or)\s/gi;
/** Behind a comma, words that say more of the name before: "Tableau, including LOD expressions". */
const elaboration =
  /^\s*(?:,|\()\s*(?:including|incl\b|with|especially|particularly|specifically|notably|using|e\.g|such|for|in|to|on|that|which|where)/i;

/**
 * Whether a name stands in a sentence as a plain entry of a list or as all that is asked for ("experience with Tableau"),
 * so that another name can take its place and the sentence stays true.
 */
export function isPlainEntry(source: string, sentence: Span, name: Span): boolean {
  const prose = readProse(source, sentence);
  const visible = toVisible(prose, name);
  if (visible === undefined) return false;
  const before = prose.text.slice(0, visible.start);
  const behind = prose.text.slice(visible.end);
  const around = `${before} \uE000 ${behind}`.toLowerCase();
  if (negation.test(around) || change.test(around) || pairing.test(around) || elaboration.test(behind)) return false;
  const isFrame = (text: string): boolean =>
    text
      .split(/\s+/)
      .map((word) => word.replace(/[.!]+$/, "").toLowerCase())
      .every((word) => word === "" || frame.test(word) || qualifiers.has(word) || adverbs.has(word));
  // "Tableau (desired)" says how much, "Tableau (LOD expressions)" and "Tableau: dashboards" what of it.
  const remark = /^\s*[([]([^()[\]]*)[)\]]/.exec(behind);
  if (/^\s*(?:[:([]|[–—-]\s)/.test(behind) && !(remark !== null && isFrame(remark[1] as string))) return false;
  const lead = before.slice(([...before.matchAll(separator)].at(-1)?.index ?? -1) + 1);
  const next = behind.slice(remark?.[0].length ?? 0);
  const end = next.search(separator);
  return isFrame(lead.replace(/^(?:and|or)\s/i, "")) && isFrame(end === -1 ? next : next.slice(0, end));
}
