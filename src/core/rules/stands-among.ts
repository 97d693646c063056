import { firstFrom } from "../fixes/neighbours.ts";
import { isOutOfPlace } from "../roles/fit.ts";
import type { Mention } from "../skills/types.ts";
import type { RuleContext } from "./types.ts";

/** What stands between two names of one list. */
const between = /^[\s*_`)]*(?:,|\/|,?\s*(?:and\/or|or|and|&)(?=\W))[\s*_`(]*(?:(?:or|and)\s+)?$/i;
const slash = /^[\s*_`]*\/[\s*_`]*$/;
const longestList = 12;
const longList = 4;
const leadsIn = /(?:\b(?:such as|like|e\.g\.?|i\.e\.?|for example|including)[^.;]*|\([^().;]*)$/i;
const etcetera = /^[^.;()]*\betc\b/i;
/** "One of" stands so near before its list. */
const nearBefore = 120;

/**
 * How the list that a mention stands in asks for it. "R, SPSS or Python", "R/SPSS": any one will do, and as one of them fits, nobody is
 * asked for the one that does not; where all the others of many are no more than unusual, it is an example among them. "Such as R, SPSS, SAS",
 * "a package (R, SPSS)", "R, SPSS etc.": one fits, and the others are examples beside it.
 */
export function standsAmong(
  { posting, mentions, fitOf, index }: RuleContext,
  mention: Mention,
): "alternatives" | "examples" | undefined {
  const own = firstFrom(mentions, mention.start, ({ start }) => start);
  const joined = (left: Mention | undefined, right: Mention | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    left.sentence === right.sentence &&
    between.test(posting.text.slice(left.end, right.start));
  let first = own;
  let last = own;
  while (own - first < longestList && joined(mentions[first - 1], mentions[first])) first--;
  while (last - own < longestList && joined(mentions[last], mentions[last + 1])) last++;
  const list = mentions.slice(first, last + 1);
  const fits = (other: Mention, wanted: readonly string[]): boolean =>
    other.skill !== mention.skill && wanted.includes(fitOf(other.skill)?.fit ?? "");
  const start = list[0]?.start ?? mention.start;
  const before = posting.text.slice(Math.max(mention.sentence.start, start - nearBefore), start);
  const behind = posting.text.slice(mention.end, Math.min(mention.sentence.end, mention.end + nearBefore));
  const isChoice =
    /\bor\b/i.test(posting.text.slice(start, list.at(-1)?.end)) ||
    /\b(?:one|any|some|several|few|two|three|all|combination)(?: or (?:more|all))? ?of\b|\b(?:one or more|at least one|either)\b/i.test(
      before,
    ) ||
    /^[^.;]*\bor (?:similar|other|equivalent|comparable|related)\b/i.test(behind);
  const suits = (other: Mention): boolean => fits(other, ["core", "common", "adjacent"]);
  if (isChoice && list.some(suits)) return "alternatives";
  // "R/SAS/SPSS": one of them.
  const slashed = (at: number): boolean => slash.test(posting.text.slice(mentions[at - 1]?.end, mentions[at]?.start));
  for (let at = own; at > first && slashed(at); at--) if (suits(mentions[at - 1] as Mention)) return "alternatives";
  for (let at = own; at < last && slashed(at + 1); at++) if (suits(mentions[at + 1] as Mention)) return "alternatives";
  // What fits in another setting only, in a long list of tools that fit here, or beside one of its own kind ("R and Stata").
  const isConditional = fitOf(mention.skill)?.missing !== undefined;
  if (isConditional && list.some((other) => fits(other, ["core", "common"]))) {
    const { equivalents = [] } = index.skills.get(mention.skill) ?? {};
    if (list.length >= longList || list.some((other) => equivalents.includes(other.skill) && suits(other)))
      return "examples";
  }
  const isOnlyStranger = list.every((other) => other === mention || !isOutOfPlace(fitOf(other.skill)));
  if (isChoice && list.length >= longList && isOnlyStranger) return "examples";
  const ahead = posting.text.slice(Math.max(mention.sentence.start, mention.start - nearBefore), mention.start);
  const lead = leadsIn.exec(ahead);
  // Examples go on to the end of their sentence, over brackets and "and/or"; brackets and "etc." make examples of a list too.
  const examplesStart = lead !== null ? mention.start - lead[0].length : etcetera.test(behind) ? start : undefined;
  if (examplesStart === undefined) return undefined;
  const nearby = mentions.slice(Math.max(0, own - longestList), own + longestList);
  const isBeside = (other: Mention): boolean => other.sentence === mention.sentence && other.start >= examplesStart;
  return nearby.some((other) => isBeside(other) && suits(other)) ? "examples" : undefined;
}
