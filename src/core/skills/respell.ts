import type { Span } from "../text/span.ts";
import { startUpper } from "../text/start-upper.ts";
import type { Alias } from "./alias-index.ts";

/** In characters: so much of a sentence before and behind a name tells how it is meant. What is longer is no sentence. */
const nearby = 500;

/** A name as it stands in a text. */
export interface Written extends Span {
  readonly sentence: Span;
}

/** What a product is, said behind its name ("Azure cloud", "Jupyter notebooks"): no part of the brand, whatever the case of its first letter. */
const nouns = new Set(
  "api apis charts cloud database databases development ecosystem framework gateway gateways language libraries library notebook notebooks platform programming script scripting scripts server service services shell stack suite".split(
    " ",
  ),
);

/**
 * The spelling that should stand where a name stands, or undefined where it is fine. Case counts for names of
 * technologies only, a capital at the beginning never, and text in capitals throughout is left alone.
 */
export function respell(text: string, written: Written, alias: Alias): string | undefined {
  const spelled = findSpelling(text.slice(written.start, written.end), alias, () =>
    text.slice(
      Math.max(written.sentence.start, written.start - nearby),
      Math.min(written.sentence.end, written.end + nearby),
    ),
  );
  return spelled === undefined || isPartOfCode(text, written) ? undefined : spelled;
}

/** Commands, paths, domains, handles and file names are spelled as machines want them. */
function isPartOfCode(text: string, { start, end, sentence }: Written): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  if (/[/@#_\\.`>:=]$|[\w)]-$/.test(before) || /^(?:[/@_`<=(]|\.\w|-\w)/.test(after)) return true;
  const ticks = text.slice(Math.max(sentence.start, start - nearby), start).split("`").length - 1;
  return ticks % 2 === 1;
}

function findSpelling(written: string, alias: Alias, sentence: () => string): string | undefined {
  if (written === alias.spelling && !alias.isMisspelling) return undefined;
  // Marks or a line break inside a name: an edit would destroy them.
  if (/[*_`~\\\r\n[\]()<>]/.test(written)) return undefined;
  const label = alias.skill.label;
  if (alias.isMisspelling) return alias.spelling;
  if (alias.skill.kind !== "technology" || alias.isDoubtful) return undefined;
  const plain = spaced(written);
  const right = spaced(alias.spelling);
  if (plain === right || plain.toLowerCase() !== right.toLowerCase()) return undefined;
  const whole = sentence();
  if (!/\p{Ll}/u.test(whole) && whole.length > written.length) return undefined;
  // Written like an accepted spelling of the same skill, this one or another.
  const words = plain.split(" ");
  if ([right, spaced(label)].some((spelling) => isCapitalised(words, spelling.split(" ")))) return undefined;
  if (alias.skill.aliases.some((spelling) => spaced(spelling) === plain)) return undefined;
  return alias.spelling;
}

function spaced(name: string): string {
  return name.replace(/[-\u2010\u2011\s]+/g, " ");
}

/** Whether words differ from the right ones in a capital at their beginning at most, and lack one only where the word is a noun. */
function isCapitalised(written: readonly string[], right: readonly string[]): boolean {
  return (
    written.length === right.length &&
    written.every((word, at) => {
      const own = right[at] as string;
      if (word === own || word === startUpper(own)) return true;
      return word.slice(1) === own.slice(1) && at > 0 && nouns.has(own.toLowerCase());
    })
  );
}
