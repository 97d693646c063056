import type { Alias } from "./alias-index.ts";

/**
 * The spelling that should stand where `written` stands, or undefined where it is fine. Case counts for names of
 * technologies only, a capital at the beginning never, and text in capitals throughout is left alone.
 */
export function respell(written: string, alias: Alias, sentence: () => string): string | undefined {
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
