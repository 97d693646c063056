/**
 * The phrase syntax of the data files: words, `stem*` (any word that begins so), `...` (up to four words between),
 * `(a|b c)` (any one of these) and `(a|)` (or nothing). Case does not matter, a hyphen is a space. It is no regular
 * expression: what it can say, a linear matcher can find.
 */
export type PhraseElement =
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "stem"; readonly text: string }
  | { readonly kind: "gap" };

export type PhrasePart =
  | PhraseElement
  | { readonly kind: "group"; readonly alternatives: readonly (readonly PhraseElement[])[] };

export type PhraseParse =
  | { readonly ok: true; readonly parts: readonly PhrasePart[] }
  | { readonly ok: false; readonly reason: string };

export const gapWords = 4;
const mostGaps = 3;
const mostGroups = 8;

/** Gives the parts of a phrase, or why it is none. */
export function parsePhrase(phrase: string): PhraseParse {
  const parts: PhrasePart[] = [];
  let group: string[] | undefined;
  for (const piece of phrase
    .toLowerCase()
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\u2010\u2011]/g, "-")
    .split(/([()|])/)) {
    if (piece === "(") {
      if (group !== undefined) return fail("parentheses inside parentheses");
      group = [""];
    } else if (piece === "|") {
      if (group === undefined) return fail("a | outside parentheses");
      group.push("");
    } else if (piece === ")") {
      if (group === undefined) return fail("a ) without its (");
      const alternatives = group.map(parseElements);
      for (const alternative of alternatives) if (typeof alternative === "string") return fail(alternative);
      if (alternatives.some((alternative) => (alternative as PhraseElement[]).some(isGap)))
        return fail("a ... inside parentheses");
      parts.push({ kind: "group", alternatives: alternatives as PhraseElement[][] });
      group = undefined;
    } else if (group !== undefined) group[group.length - 1] += piece;
    else {
      const elements = parseElements(piece);
      if (typeof elements === "string") return fail(elements);
      parts.push(...elements);
    }
  }
  if (group !== undefined) return fail("a ( without its )");
  return checkWhole(parts);
}

function checkWhole(parts: readonly PhrasePart[]): PhraseParse {
  if (parts.every((part) => part.kind === "group" && part.alternatives.some((alternative) => alternative.length === 0)))
    return fail("it can be empty");
  if (isGap(parts[0]) || isGap(parts.at(-1))) return fail("a ... at its beginning or end");
  if (parts.some((part, index) => isGap(part) && isGap(parts[index + 1]))) return fail("two ... in a row");
  if (parts.filter(isGap).length > mostGaps) return fail(`more than ${mostGaps} gaps (...)`);
  if (parts.filter((part) => part.kind === "group").length > mostGroups)
    return fail(`more than ${mostGroups} groups of alternatives`);
  return { ok: true, parts };
}

function isGap(part: PhrasePart | undefined): boolean {
  return part?.kind === "gap";
}

function fail(reason: string): { ok: false; reason: string } {
  return { ok: false, reason };
}

const plainWord = /^[a-z\d]+\*?$/;

/** Words and signs apart, as the lexer cuts a text; a text says why it is none. */
function parseElements(text: string): PhraseElement[] | string {
  const elements: PhraseElement[] = [];
  for (const raw of text.split(/[\s-]+/)) {
    if (raw === "") continue;
    if (raw === "...") {
      elements.push({ kind: "gap" });
      continue;
    }
    const isStem = raw.endsWith("*");
    // Nearly all are plain words, and the pattern for all others takes most of the time that a start takes.
    if (plainWord.test(raw)) {
      elements.push(isStem ? { kind: "stem", text: raw.slice(0, -1) } : { kind: "word", text: raw });
      continue;
    }
    const pieces: readonly string[] =
      (isStem ? raw.slice(0, -1) : raw).match(/[\p{L}\p{N}\p{M}]+(?:_[\p{L}\p{N}\p{M}]+)*|[^\p{L}\p{N}\p{M}]/gu) ?? [];
    if (pieces.length === 0 || pieces.includes("*")) return `“${raw}” is no word or stem`;
    for (const [index, piece] of pieces.entries()) {
      elements.push({ kind: isStem && index === pieces.length - 1 ? "stem" : "word", text: piece });
    }
  }
  return elements;
}
