import type { SkillData } from "../knowledge.ts";
import type { ReadPosting } from "../posting/read-posting.ts";
import type { Reading } from "../posting/sentence-reader.ts";
import type { Sentence } from "../posting/types.ts";
import type { Tokens } from "../text/lex.ts";
import type { Vocabulary } from "../text/vocabulary.ts";
import { type AliasMatch, createAliasIndex } from "./alias-index.ts";
import { respell } from "./respell.ts";
import { createSkillCueReader } from "./skill-cues.ts";
import type { Mention } from "./types.ts";

export interface MentionFinder {
  /** All mentions in the order of the text. */
  readonly find: (read: ReadPosting) => Mention[];
}

/** What may stand between two neighbours of an enumeration. */
const separators = [",", "/", "&", "and", "or", "+", "|", "(", ")", ";", "•", "·"];
const widestSeparator = 3;

export function createMentionFinder(skills: readonly SkillData[], vocabulary: Vocabulary): MentionFinder {
  const aliases = createAliasIndex(skills, vocabulary);
  const cues = createSkillCueReader(skills, vocabulary);
  const no = vocabulary.intern("no");
  const separating = new Set(separators.map(vocabulary.intern));

  function candidatesIn(text: string, reading: Reading): AliasMatch[] {
    const { tokens, from, to } = reading;
    const found: AliasMatch[] = [];
    for (let at = from; at < to; at++) {
      if (tokens.symbol[at] === 0) continue;
      const names = aliases.matchAt(tokens, at, to);
      if (names.length === 0) continue;
      const match = names.find((candidate) => fitsPlace(text, reading, candidate));
      if (match === undefined) continue;
      found.push(match);
      at = match.to - 1;
    }
    return found;
  }

  /** Keeps of the candidates of one sentence those that mean the skill. */
  function decide(
    text: string,
    candidates: readonly AliasMatch[],
    reading: Reading,
    sentence: Sentence,
  ): readonly AliasMatch[] {
    const { tokens, from, to } = reading;
    if (!candidates.some((candidate) => candidate.alias.isDoubtful)) return candidates;
    const said = cues.read(tokens, from, to);
    const standing = candidates.filter(
      ({ alias, from: first, to: after }) =>
        !alias.isDoubtful ||
        !(
          said.notNear.has(alias.skill) ||
          (said.not.get(alias.skill)?.has(first) === true && said.not.get(alias.skill)?.has(after - 1) === true)
        ),
    );
    return standing.filter((candidate, index) => {
      const { alias, from: start, to: end } = candidate;
      if (!alias.isDoubtful) return true;
      const isSure = alias.skill.ambiguous?.needsContext === false && isAsSpelt(text, reading, candidate);
      if (isSure) return true;
      if (said.near.has(alias.skill)) return true;
      if (isListed(tokens, standing[index - 1]?.to, start) || isListed(tokens, end, standing[index + 1]?.from))
        return true;
      const { block } = sentence;
      const fillsBlock = sentence.start === block.content.start && sentence.end === block.content.end;
      return fillsBlock && (block.kind === "item" || block.kind === "cell") && end - start >= to - from - 1;
    });
  }

  function isListed(tokens: Tokens, end: number | undefined, start: number | undefined): boolean {
    if (end === undefined || start === undefined || start <= end || start - end > widestSeparator) return false;
    for (let at = end; at < start; at++) if (!separating.has(tokens.symbol[at] as number)) return false;
    return true;
  }

  return {
    find({ posting, readings }) {
      const mentions: Mention[] = [];
      for (const [index, sentence] of posting.sentences.entries()) {
        const reading = readings[index] as Reading;
        const { tokens, from, base } = reading;
        const candidates = candidatesIn(posting.text, reading);
        if (candidates.length === 0) continue;
        for (const { alias, from: first, to: after } of decide(posting.text, candidates, reading, sentence)) {
          const start = base + (tokens.start[first] as number);
          const end = base + (tokens.end[after - 1] as number);
          const text = posting.text.slice(start, end);
          mentions.push({
            start,
            end,
            skill: alias.skill.id,
            text,
            strength: first > from && tokens.symbol[first - 1] === no ? "negated" : reading.reading.strengthAt(first),
            sentence,
            section: sentence.section,
            respelling: respell(posting.text, { start, end, sentence }, alias),
          });
        }
      }
      return mentions;
    },
  };
}

const longestHashtag = 40;

function fitsPlace(text: string, reading: Reading, match: AliasMatch): boolean {
  const { tokens, base } = reading;
  const { alias, from } = match;
  // "cutting-edge AI" is not edge AI: a practice does not begin inside a compound.
  if (alias.skill.kind !== "technology" && tokens.glue[from] === 2) return false;
  if (isInHashtag(text, base + (tokens.start[from] as number))) return false;
  return !alias.isDoubtful || isAsSpelt(text, reading, match) || isShouted(text, reading, match);
}

/** "#LI-DNI", "#IND-DNS": a tag for the job board's machinery asks for nothing. */
function isInHashtag(text: string, start: number): boolean {
  let at = start - 1;
  while (start - at < longestHashtag && /[\w-]/.test(text[at] ?? "")) at--;
  return text[at] === "#" && /\s/.test(text[at - 1] ?? " ");
}

function isAsSpelt(text: string, reading: Reading, match: AliasMatch): boolean {
  const { skill, spelling } = match.alias;
  return skill.ambiguous?.exactCase === false || wordsOf(text, reading, match) === spelling;
}

/** "SPARK", "HIVE": in capitals a name may still be meant, where its neighbours say so. What is shorter is another acronym. */
function isShouted(text: string, reading: Reading, match: AliasMatch): boolean {
  const { spelling } = match.alias;
  return spelling.length >= 4 && wordsOf(text, reading, match) === spelling.toUpperCase();
}

function wordsOf(text: string, { tokens, base }: Reading, { from, to }: AliasMatch): string {
  return text.slice(base + (tokens.start[from] as number), base + (tokens.end[to - 1] as number));
}
