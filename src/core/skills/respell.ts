import type { Span } from "../text/span.ts";
import type { Alias } from "./alias-index.ts";

/** In characters: so much of a sentence before and behind a name tells how it is meant. What is longer is no sentence. */
const nearby = 500;

/** A name as it stands in a text. */
export interface Written extends Span {
  readonly sentence: Span;
}

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
  const plain = written.replace(/[-\u2010\u2011\s]+/g, " ");
  const right = alias.spelling.replace(/[-\s]+/g, " ");
  if (plain === right || plain.toLowerCase() !== right.toLowerCase()) return undefined;
  if (plain === right.charAt(0).toUpperCase() + right.slice(1)) return undefined;
  const whole = sentence();
  if (!/\p{Ll}/u.test(whole) && whole.length > written.length) return undefined;
  // Written like another accepted spelling of the same skill.
  if ([label, ...alias.skill.aliases].some((spelling) => spelling.replace(/[-\s]+/g, " ") === plain)) return undefined;
  return alias.spelling;
}
