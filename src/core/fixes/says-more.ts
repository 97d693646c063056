import type { Span } from "../text/span.ts";
import { readProse, toVisible } from "./prose.ts";
import { startsWithVerb } from "./verb-words.ts";

const joint =
  /;|[•·|]|\s[–—]\s|(?:,|\s(?:and|or|&|then|plus|while|as well as))\s+(?:(?:and|or|then|also|to|will|you(?:’|')?ll|you will)\s+)*/gi;
/** An "and" before a plural joins two things of the same duty; more words than this are more than a thing. */
const longestThing = 3;

/**
 * Whether a sentence says something that is to be done besides what stands at `span`: another clause before or behind it.
 * Errs on the side of yes, since a sentence that is taken out takes everything in it along.
 */
export function saysMore(source: string, sentence: Span, span: Span): boolean {
  const prose = readProse(source, sentence);
  const visible = toVisible(prose, span);
  if (visible === undefined) return true;
  const before = prose.text.slice(0, visible.start);
  if (/(?:[,;&]|\b(?:and|or|then))\s*$/i.test(before)) return true;
  if (!leadsIn(before)) return true;
  const behind = prose.text.slice(visible.end);
  return [...behind.matchAll(joint)].some(({ 0: sign, index }) => {
    const rest = behind.slice(index + sign.length);
    if (startsWithVerb(rest) !== "no") return true;
    if (/^\s*(?:,|[–—])/.test(sign) && !/\b(?:and|or|then)\b/i.test(sign)) return false;
    const thing = rest.split(/[,;.]|\s(?:and|or|in|from|of|for|across|within|to|that|with|on)\s/, 1)[0] as string;
    return /[;•·|]/.test(sign) || !/\ws$/.test(thing.trim()) || thing.trim().split(/\s+/).length > longestThing;
  });
}

/** Verbs that only lead in: "You will help explore …", "You work to explore …". */
const auxiliary = /^(?:be|help|helps|work|works)$/i;
/** "Create and maintain interactive …": the verbs of the duty, and words that say which. */
const mostAdjectives = 3;

/** Whether what stands before a duty is no duty of its own: "You will", "Create and maintain". */
function leadsIn(before: string): boolean {
  const words = before.split(/\s+/).filter((word) => word !== "");
  const isVerb = (word: string): boolean => startsWithVerb(word) === "sure" && !auxiliary.test(word);
  const first = words.findIndex(isVerb);
  if (first === -1) return true;
  const last = words.findLastIndex(isVerb);
  const joined = words.slice(first, last + 1);
  const adjectives = words.slice(last + 1);
  return (
    joined.every((word) => isVerb(word) || /^(?:and|or|&)$/.test(word)) &&
    adjectives.length <= mostAdjectives &&
    !adjectives.some((word) => /[,;:]$|^(?:and|or|&|to|for|that|which|with|by|in|on|from|using)$/i.test(word))
  );
}
