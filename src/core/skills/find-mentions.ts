import type { Knowledge, SkillData } from "../knowledge.ts";
import type { ReadPosting } from "../posting/read-posting.ts";
import { rememberByReading } from "../posting/remember-reading.ts";
import type { Reading } from "../posting/sentence-reader.ts";
import type { Sentence } from "../posting/types.ts";
import { overlaps, type Span } from "../text/span.ts";
import type { Vocabulary } from "../text/vocabulary.ts";
import { isWhiteSpace } from "../text/white-space.ts";
import { type Alias, type AliasMatch, createAliasIndex } from "./alias-index.ts";
import { createEnumeration, type Enumeration } from "./enumeration.ts";
import { createEmployerFinder, type NamedPlace } from "./find-employers.ts";
import { createGluedNameFinder } from "./find-glued-names.ts";
import { createMisspeltFinder } from "./find-misspelt.ts";
import { createOwnAcronymReader } from "./own-acronyms.ts";
import { respell } from "./respell.ts";
import { createSkillCueReader } from "./skill-cues.ts";
import type { Mention } from "./types.ts";

export interface MentionFinder {
  /** All mentions in the order of the text. */
  readonly find: (read: ReadPosting) => Mention[];
}

interface Candidate extends AliasMatch {
  /** The shorter name that begins at the same place and is beyond doubt. */
  readonly instead: AliasMatch | undefined;
}

/** The title, and the employer below it. */
const topSentences = 3;

export function createMentionFinder(
  { skills, cues: phrases, evidence }: Pick<Knowledge, "skills" | "cues" | "evidence">,
  vocabulary: Vocabulary,
): MentionFinder {
  const employers = createEmployerFinder(phrases, vocabulary);
  const aliases = createAliasIndex(skills, vocabulary);
  const enumeration = createEnumeration(vocabulary);
  const { isBeside, opens, closes } = enumeration;
  const { withMisspelt } = createMisspeltFinder(skills, evidence, vocabulary, enumeration);
  const glued = createGluedNameFinder(skills, vocabulary);
  const ownAcronyms = createOwnAcronymReader();
  const cues = createSkillCueReader(skills, vocabulary);
  const byId = new Map(skills.map((skill) => [skill.id, skill]));
  const denying = new Set(["no", "zero"].map(vocabulary.intern));

  const cuesIn = rememberByReading(({ tokens, from, to }) => cues.read(tokens, from, to));
  /** By sentences that come again; what stands right before one may be a part of a hashtag. */
  const known = new WeakMap<object, readonly Candidate[]>();

  function recallCandidates(text: string, reading: Reading, start: number): readonly Candidate[] {
    const { origin } = reading;
    if (origin === undefined || (start > 0 && !isWhiteSpace(text.charCodeAt(start - 1))))
      return candidatesIn(text, reading);
    let found = known.get(origin);
    if (found === undefined) {
      found = candidatesIn(text, reading);
      known.set(origin, found);
    }
    return found;
  }

  function candidatesIn(text: string, reading: Reading): readonly Candidate[] {
    const { tokens, from, to } = reading;
    let found: Candidate[] | undefined;
    for (let at = from; at < to; at++) {
      if (tokens.symbol[at] === 0) continue;
      const names = aliases.matchAt(tokens, at, to);
      if (names.length === 0) continue;
      let match: AliasMatch | undefined;
      let instead: AliasMatch | undefined;
      for (const name of names) {
        if (!fitsPlace(text, reading, name, enumeration)) continue;
        if (match !== undefined) {
          instead = name;
          break;
        }
        match = name;
      }
      if (match === undefined) continue;
      found ??= [];
      found.push({
        alias: match.alias,
        from: at,
        to: match.to,
        instead: instead?.alias.isDoubtful === false ? instead : undefined,
      });
      at = match.to - 1;
    }
    return found ?? none;
  }

  /** Keeps of the candidates of one sentence those that mean the skill; "Python" stays of a "Python 2+ years" that is not Python 2. */
  function decide(
    text: string,
    candidates: readonly Candidate[],
    reading: Reading,
    sentence: Sentence,
  ): readonly AliasMatch[] {
    const { tokens, from, to } = reading;
    if (!candidates.some((candidate) => candidate.alias.isDoubtful)) return candidates;
    const said = cuesIn(reading);
    const standing = candidates.filter(
      ({ alias, from: first, to: after }) =>
        !alias.isDoubtful ||
        !(
          said.notNear.has(alias.skill) ||
          (said.not.get(alias.skill)?.has(first) === true && said.not.get(alias.skill)?.has(after - 1) === true)
        ),
    );
    const meant = standing.filter((candidate, index) => {
      const { alias, from: start, to: end } = candidate;
      if (!alias.isDoubtful) return true;
      if (isSure(text, reading, candidate)) return true;
      if (!isAsSpelt(text, reading, candidate) && !isShouted(text, reading, candidate))
        return isListedInPassing(text, reading, standing, index);
      if (said.near.has(alias.skill)) return true;
      if (isBeside(tokens, standing[index - 1]?.to, start) || isBeside(tokens, end, standing[index + 1]?.from))
        return true;
      if (isWishedAlone(reading, start, end)) return true;
      const { block } = sentence;
      const fillsBlock = sentence.start === block.content.start && sentence.end === block.content.end;
      if (!fillsBlock || (block.kind !== "item" && block.kind !== "cell")) return false;
      return end - start === to - from || (end - start === to - from - 1 && !isCapitalised(text, reading, end));
    });
    // Most sentences keep all of them.
    if (meant.length === candidates.length) return meant;
    const kept = new Set<AliasMatch>(meant);
    return candidates.flatMap((candidate) => (kept.has(candidate) ? candidate : (candidate.instead ?? [])));
  }

  /** "dbt, snowflake, airflow": in any other case a word is a name only as a member of a list whose other members leave no doubt. */
  function isListedInPassing(
    text: string,
    reading: Reading,
    candidates: readonly AliasMatch[],
    index: number,
  ): boolean {
    const { tokens, from: first, to: last } = reading;
    const { from, to } = candidates[index] as AliasMatch;
    const [before, after] = [candidates[index - 1], candidates[index + 1]];
    const isTool = (match: AliasMatch | undefined): match is AliasMatch =>
      match?.alias.skill.kind === "technology" && isSure(text, reading, match);
    const isAfterName = isTool(before) && isBeside(tokens, before.to, from);
    const isBeforeName = isTool(after) && isBeside(tokens, to, after.from);
    if (isAfterName) return isBeforeName || to >= last || closes(tokens, to);
    return isBeforeName && (from === first || opens(tokens, from - 1));
  }

  return {
    find({ posting, readings }) {
      const named: Named[] = [];
      const scripts = findScripts(posting.text);
      let script = 0;
      for (let index = 0; index < readings.length; index++) {
        const sentence = posting.sentences[index] as Sentence;
        const reading = readings[index] as Reading;
        const candidates = recallCandidates(posting.text, reading, sentence.start);
        if (candidates.length === 0) continue;
        while (script < scripts.length && (scripts[script] as Span).end <= sentence.start) script++;
        if (script < scripts.length && overlaps(scripts[script] as Span, sentence)) continue;
        const matches = withMisspelt(posting.text, decide(posting.text, candidates, reading, sentence), reading);
        // What is told of companies asks for nothing.
        const isTold = (at: number): boolean =>
          sentence.section.kind === "about" || reading.reading.strengthAt(at) === "context";
        const isCompany = matches.some(({ from }) => isTold(from))
          ? employers.readCompanies(reading.tokens, reading.from, reading.to)
          : undefined;
        for (const [place, { alias, from, to }] of matches.entries()) {
          const mayBeCompany = alias.skill.kind === "technology" && isTold(from);
          if (mayBeCompany && isCompany?.(from, to) === true) continue;
          const isListed =
            isBeside(reading.tokens, matches[place - 1]?.to, from) ||
            isBeside(reading.tokens, to, matches[place + 1]?.from);
          const isHeading = sentence.block.kind === "heading";
          const isAtTop = index < topSentences;
          named.push({
            skill: alias.skill.id,
            alias,
            tokens: reading.tokens,
            from,
            to,
            sentence: reading,
            isHeading,
            isAtTop,
            isListed,
            at: sentence,
          });
        }
      }
      const own = employers.findEmployer(named);
      const meant = named.filter((place) => !own.has(place)).map((place) => toMention(posting.text, place));
      const isOther = ownAcronyms.read(
        posting.text,
        meant.map(({ start, end, skill }) => ({ start, end, skill: byId.get(skill) as SkillData })),
      );
      const mentions = meant.filter((mention) => !isOther(mention.text, mention.skill));
      return withGlued(posting.text, mentions, { posting, readings });
    },
  };

  /** Adds the names in words that are glued together. All goes forward through the text, so that it stays linear. */
  function withGlued(text: string, mentions: readonly Mention[], { posting, readings }: ReadPosting): Mention[] {
    const added: Mention[] = [];
    let index = 0;
    let token = 0;
    let taken = 0;
    for (const { start, end, alias, respelling } of glued.find(text)) {
      while (index < readings.length && (posting.sentences[index] as Sentence).end <= start) {
        index++;
        token = 0;
      }
      while (taken < mentions.length && (mentions[taken] as Mention).end <= start) taken++;
      const sentence = posting.sentences[index];
      const isTaken = taken < mentions.length && (mentions[taken] as Mention).start < end;
      if (sentence === undefined || isTaken || sentence.start > start || end > sentence.end) continue;
      const { tokens, base, from, to, reading } = readings[index] as Reading;
      token = Math.max(token, from);
      while (token < to && base + (tokens.end[token] as number) <= start) token++;
      if (token === to) continue;
      const { section } = sentence;
      const strength = reading.strengthAt(token);
      added.push({
        start,
        end,
        skill: alias.skill.id,
        text: text.slice(start, end),
        strength,
        sentence,
        section,
        respelling,
      });
    }
    return added.length === 0 ? [...mentions] : [...mentions, ...added].sort((a, b) => a.start - b.start);
  }

  function toMention(text: string, { alias, from, to, sentence: reading, at }: Named): Mention {
    const { tokens, base } = reading;
    const start = base + (tokens.start[from] as number);
    const end = base + (tokens.end[to - 1] as number);
    return {
      start,
      end,
      skill: alias.skill.id,
      text: text.slice(start, end),
      strength:
        from > reading.from && denying.has(tokens.symbol[from - 1] as number)
          ? "negated"
          : reading.reading.strengthAt(from),
      sentence: at,
      section: at.section,
      respelling: respell(text, { start, end, sentence: at }, alias),
    };
  }
}

/** A name that stands for its skill or for the employer. */
interface Named extends NamedPlace {
  readonly alias: Alias;
  readonly sentence: Reading;
  readonly at: Sentence;
}

const none: readonly never[] = [];
/** What a page's own code looks like, where it got into the text. */
const scripting = /\bfunction ?\(|\bdocument\.\w+\(/g;

/** The lines of a text that hold a page's code. */
function findScripts(text: string): Span[] {
  const lines: Span[] = [];
  for (const { index } of text.matchAll(scripting)) {
    if (index < (lines.at(-1)?.end ?? 0)) continue;
    const end = text.indexOf("\n", index);
    lines.push({ start: text.lastIndexOf("\n", index) + 1, end: end === -1 ? text.length : end });
  }
  return lines;
}

/** "Make Waves" is no Make: two words with capitals are one name, or a sentence. */
function isCapitalised(text: string, { tokens, base, to }: Reading, at: number): boolean {
  return (
    at < to && /^\p{Lu}\p{Ll}/u.test(text.slice(base + (tokens.start[at] as number), base + (tokens.end[at] as number)))
  );
}

const longestHashtag = 40;
/** In tokens: what stands between a name and the wish for it ("would", "is", "(", "–"). */
const mostBetween = 2;

function fitsPlace(text: string, reading: Reading, match: AliasMatch, { separates }: Enumeration): boolean {
  const { tokens, base } = reading;
  const { alias, from, to } = match;
  // "cutting-edge AI" is not edge AI: a practice does not begin inside a compound.
  if (alias.skill.kind !== "technology" && tokens.glue[from] === 2) return false;
  if (isInHashtag(text, base + (tokens.start[from] as number))) return false;
  if (!alias.isDoubtful || isAsSpelt(text, reading, match) || isShouted(text, reading, match)) return true;
  // What stands beyond the sentence are the words of another, or of none.
  return (from > reading.from && separates(tokens, from - 1)) || (to < reading.to && separates(tokens, to));
}

/** No everyday word, or one that its case and its skill leave no doubt about. */
function isSure(text: string, reading: Reading, match: AliasMatch): boolean {
  const { alias } = match;
  return !alias.isDoubtful || (alias.skill.ambiguous?.needsContext === false && isAsSpelt(text, reading, match));
}

/** "Go is a plus": a sentence of a name and the wish for it. */
function isWishedAlone({ from, to, signs }: Reading, start: number, end: number): boolean {
  if (start !== from || end === to) return false;
  return signs.some(
    ({ value, from: wish, to: behind }) =>
      value.kind === "cue" &&
      (value.cue === "preferred" || value.cue === "preferredLast") &&
      wish - end <= mostBetween &&
      behind >= to - 1,
  );
}

/** "#LI-DNI", "#IND-DNS": a tag for the job board's machinery asks for nothing. */
function isInHashtag(text: string, start: number): boolean {
  let at = start - 1;
  while (start - at < longestHashtag && isTagCharacter(text.charCodeAt(at))) at--;
  return text.charCodeAt(at) === 35 && /\s/.test(text[at - 1] ?? " ");
}

/** A letter or digit of ASCII, an underscore or a hyphen. */
function isTagCharacter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 45
  );
}

function isAsSpelt(text: string, reading: Reading, match: AliasMatch): boolean {
  const { skill, spelling } = match.alias;
  if (skill.ambiguous?.exactCase === false) return true;
  const written = wordsOf(text, reading, match);
  // "Pig" and "PIG" are one name to look for.
  return written === spelling || skill.ambiguous?.words?.includes(written) === true;
}

/** "SPARK", "HIVE": in capitals a name may still be meant, where its neighbours say so. What is shorter is another acronym. */
function isShouted(text: string, reading: Reading, match: AliasMatch): boolean {
  const { spelling } = match.alias;
  return spelling.length >= 4 && wordsOf(text, reading, match) === spelling.toUpperCase();
}

function wordsOf(text: string, { tokens, base }: Reading, { from, to }: AliasMatch): string {
  return text.slice(base + (tokens.start[from] as number), base + (tokens.end[to - 1] as number));
}
