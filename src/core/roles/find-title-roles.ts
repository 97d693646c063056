import type { Knowledge } from "../knowledge.ts";
import { outermost } from "../phrases/outermost.ts";
import { compilePhrases, type PhraseMatch } from "../phrases/phrase-set.ts";
import { createTokenBuffer, lexInto, type Tokens } from "../text/lex.ts";
import { rememberByText } from "../text/recent.ts";
import type { Vocabulary } from "../text/vocabulary.ts";

export interface TitleReader {
  /** The roles that a title names, in its order; level, place and domain words around them do not matter. */
  readonly rolesIn: (title: string) => readonly string[];
  /** How surely the roles that a title names are the whole of the job. */
  readonly certaintyOf: (title: string) => TitleCertainty;
  /** The roles whose field it speaks of, whether it names them or not ("AI" in "Data Engineer, AI"). */
  readonly fieldsIn: (title: string) => ReadonlySet<string>;
}

/**
 * `whole`: the title names these roles and nothing else. `broad`: other jobs are called the same. `part`: another job stands beside
 * them, or they are put together from words of a longer name ("Developer & Data Scientist", "Software Engineer - AI Workbench").
 */
export type TitleCertainty = "whole" | "broad" | "part";

/** In characters. What is longer is no title. */
const longestTitle = 300;
/** "Software Engineer (AI)", "Software Engineer II – AI", "Software Engineer | AI": all are "Software Engineer, AI". */
const part = /\s*(?:\b(?:[IVX]{1,3}|[A-Z]?\d)\b)?\s*(?:[([|:;–—]|,|\s-\s)\s*/g;
/** "Data Scientist/Engineer": one word for both. */
const sharedStart =
  /\b(\p{L}+) (engineer|scientist|analyst|developer)s?\s*(?:\/|&|\band\b|\bor\b)\s*(engineer|scientist|analyst|developer)s?\b/giu;
/** "Backend & Data Engineer": one word for both. "AI/ML" is one field, and what goes on behind is another job's name ("Product Developer Marketing"). */
const sharedEnd =
  /\b((?:\p{L}+ )?[\p{L}-]+)\s*(?:\/|&|\band\b|\bor\b)\s*(?!(?:ml|machine|llm|genai)\b)[\p{L}-]+(?: \p{L}+)? (engineer|scientist|analyst|developer)s?\b(?!\s+\p{L})/giu;

export function createTitleReader(
  { roles, cues }: Pick<Knowledge, "roles" | "cues">,
  vocabulary: Vocabulary,
): TitleReader {
  const titles = compilePhrases(
    roles.flatMap((role) =>
      role.titles.flatMap((title) => withPlural(title).map((phrase) => ({ phrase, value: role.id }))),
    ),
    vocabulary,
  );
  const names = (cue: string) => (cues[cue] ?? []).map((phrase) => ({ phrase, value: cue }));
  const jobs = compilePhrases([...names("job"), ...names("broadTitle")], vocabulary);

  const fields = compilePhrases(
    roles.flatMap(({ id, field }) => field.map((phrase) => ({ phrase, value: id }))),
    vocabulary,
  );

  // The words of one title are forgotten when the next comes.
  const tokens = createTokenBuffer();
  function lex(title: string): Tokens {
    tokens.length = 0;
    lexInto(tokens, title, 0, title.length, vocabulary);
    return tokens;
  }
  const rolesAt = (tokens: Tokens): PhraseMatch<string>[] => outermost(titles.match(tokens, 0, tokens.length));

  return {
    // Several ask the same of a posting's title.
    rolesIn: rememberByText((title) => [
      ...new Set(rolesAt(lex(spellOut(title.slice(0, longestTitle)))).map((match) => match.value)),
    ]),
    certaintyOf: rememberByText((title): TitleCertainty => {
      const spelled = inParts(title.slice(0, longestTitle).replace(sharedStart, "$1 $2, $1 $3"));
      const tokens = lex(spelled);
      const named = rolesAt(tokens);
      const said = jobs.match(tokens, 0, tokens.length);
      const isOther = ({ value, from, to }: PhraseMatch<string>): boolean =>
        value === "job" && !named.some((match) => match.from <= from && match.to >= to);
      const isCut = ({ from, to }: PhraseMatch<string>): boolean =>
        spelled.slice(tokens.start[from], tokens.end[to - 1]).includes(",") &&
        /^\s*[^\s,]/.test(spelled.slice(tokens.end[to - 1]));
      if (said.some(isOther) || named.some(isCut)) return "part";
      const isBroad = ({ from, to }: PhraseMatch<string>): boolean =>
        said.some((match) => match.value === "broadTitle" && match.from <= from && match.to >= to);
      return named.some(isBroad) ? "broad" : "whole";
    }),
    fieldsIn(title) {
      const tokens = lex(title.slice(0, longestTitle));
      return new Set(fields.match(tokens, 0, tokens.length).map(({ value }) => value));
    },
  };
}

/** A title that ends with a word in full may stand for several people: "Data Scientists". */
function withPlural(title: string): string[] {
  return /[a-z]{4}$/.test(title) && !title.endsWith("s") ? [title, `${title}s`] : [title];
}

/** A title as the role maps write titles. */
function inParts(title: string): string {
  return title.replace(part, ", ").replace(/[)\]]/g, " ");
}

/** The same, and behind it each name that it cuts short. */
function spellOut(title: string): string {
  const short = [
    ...[...title.matchAll(sharedStart)].map(([, start, , end]) => `${start} ${end}`),
    ...[...title.matchAll(sharedEnd)].map(([, start, end]) => `${start} ${end}`),
  ];
  return [inParts(title), ...short].join("; ");
}
