import type { Span } from "../text/span.ts";
import { anaphoric, artefacts, asking, fillers, maker } from "./grammar-words.ts";

const makesSomething = /^(?:build|creat|develop|design|maintain|deliver|produc|publish)(?:e|ing)?\b/;
const longest = 18;
const label = /^[^:,;()]{1,40}:\s+/;

/**
 * Whether a sentence asks for the skills at `units` and for nothing else, so that nothing is left to say without them.
 * Visible text; it names no other skill, which the caller knows. What a list holds besides (`isListed`) may be names that
 * nobody knows, so there every word has to be one that says nothing.
 */
export function asksAlone(text: string, units: readonly Span[], isListed: boolean): boolean {
  let rest = text;
  for (const { start, end } of units.toSorted((a, b) => b.start - a.start))
    rest = `${rest.slice(0, start)}\uE000${rest.slice(end)}`;
  const lower = rest.toLowerCase();
  // What is to be made ("build dashboards in …") can be made without the tool.
  if (makesSomething.test(lower)) return false;
  if (isFilled(lower) || (label.test(rest) && isFilled(lower.replace(label, "")))) return true;
  if (
    isListed ||
    !asking.test(lower) ||
    /\bexperience\b.*\bexperience\b/.test(lower) ||
    wordsOf(lower).length > longest
  )
    return false;
  const bare = lower
    .replace(/\([^()]*\)/g, " ")
    .replace(
      /,?\s+(?:or|and)\s+(?:any |a |an |some )?(?:similar|equivalent|other|another|comparable|related)\b[^,;]*$/,
      "",
    );
  if (/[;,:]/.test(bare.replace(/[.,;:]\s*$/, ""))) return false;
  // "reports and dashboards" is one thing to make; any other "and" may ask for something more.
  const joined = bare.matchAll(/([\w-]+)\s+(?:and|or|&)\s+([\w-]+)/g);
  return (
    [...joined].every(([, left, right]) => artefacts.has(left as string) && artefacts.has(right as string)) &&
    !/\uE000.*\s(?:and|or|&)\s/.test(bare)
  );
}

function isFilled(text: string): boolean {
  return wordsOf(text).every((word) => fillers.has(word) || artefacts.has(word) || /^[\d+–-]+$/.test(word));
}

/** Whether a skill is named only by what its tools make ("dashboards"). */
export function isPlainWord(text: string): boolean {
  return wordsOf(text.toLowerCase()).every((word) => artefacts.has(word) || maker.test(word) || word === "and");
}

/** Whether a word only says what kind of thing the name is: "Data visualization: Tableau", "Tableau or another BI tool". */
export function framesName(text: string, name: Span, word: Span): boolean {
  if (word.end <= name.start) return label.test(text) && text.slice(word.end, name.start).includes(":");
  const between = text.slice(name.end, word.start).toLowerCase();
  // "Angular or a similar framework like React": what is named as an example is a name of its own.
  if (/[(:]|\b(?:like|such as|e\.g|including)/.test(between.trimStart().slice(1))) return false;
  return (
    /^[\s,(]*(?:or|and)\s/.test(between) && anaphoric.test(between.replace(/^[\s,(]*(?:or|and)\s+(?:any\s+)?/, ""))
  );
}

function wordsOf(text: string): string[] {
  return text
    .split(/[\s/\uE000,;:()[\]"“”'’*]+/)
    .map((word) => word.replace(/\.+$/, ""))
    .filter((word) => word !== "" && word !== "&");
}
