import type { PhraseGroup, SectionKind } from "../knowledge.ts";
import { compilePhrases } from "../phrases/phrase-set.ts";
import type { ReadPosting } from "../posting/read-posting.ts";
import { rememberByReading } from "../posting/remember-reading.ts";
import type { Sentence } from "../posting/types.ts";
import { contains } from "../text/span.ts";
import type { Vocabulary } from "../text/vocabulary.ts";
import type { StakeholderMention } from "./types.ts";

export interface StakeholderFinder {
  /** The people whom a posting says one works with, or works for, in the order of the text. */
  readonly find: (read: ReadPosting) => StakeholderMention[];
}

/** What one does with those who are named behind it. "Reports to the executive team" names a line, and no work. */
const worksWith =
  /\b(?:work(?:s|ing)?|collaborat\w+|partner(?:s|ing)?|liais\w+|cooperat\w+|coordinat\w+|interfac\w+|interact\w*|engag\w+|consult\w*|team(?:s|ing)? up|present(?:s|ing)?|communicat\w+|support(?:s|ing)?|advis\w+|serv(?:e|es|ing)|help(?:s|ing)?|explain\w*|translat\w+)\b/i;
/** What the company says of itself speaks of its own partners and customers. */
const isAboutYou = /\b(?:you|your|(?:this|the) (?:role|position|job))\b/i;
/** In characters. What is longer is no sentence. */
const longestSentence = 1_000;

export function createStakeholderFinder(groups: readonly PhraseGroup[], vocabulary: Vocabulary): StakeholderFinder {
  const phrases = compilePhrases(
    groups.flatMap(({ id, phrases: own }) => own.map((phrase) => ({ phrase, value: id }))),
    vocabulary,
  );
  const matchesIn = rememberByReading(({ tokens, from, to }) => phrases.match(tokens, from, to));
  return {
    find({ posting, readings }) {
      const found: StakeholderMention[] = [];
      for (const [index, sentence] of posting.sentences.entries()) {
        if (!mayBeMeant(sentence)) continue;
        const reading = readings[index] as (typeof readings)[number];
        const { tokens, base } = reading;
        const matches = matchesIn(reading);
        if (matches.length === 0) continue;
        const words = posting.text.slice(sentence.start, sentence.end);
        const verb = isOfTheJob(sentence, words) ? worksWith.exec(words) : null;
        if (verb === null) continue;
        const named = matches
          .map((match) => ({
            stakeholder: match.value,
            start: base + (tokens.start[match.from] as number),
            end: base + (tokens.end[match.to - 1] as number),
            sentence,
          }))
          .filter(({ start }) => start > sentence.start + verb.index);
        // "Data scientists" are no "scientists".
        for (const one of named) if (!named.some((other) => isInside(one, other))) found.push(one);
      }
      return found;
    },
  };
}

function mayBeMeant({ block, section: { kind }, strength, start, end }: Sentence): boolean {
  if (block.kind === "heading" || strength === "negated" || end - start > longestSentence) return false;
  return isAboutJob(kind) ? strength === "required" : kind === "about" || kind === "other";
}

function isOfTheJob({ section: { kind } }: Sentence, words: string): boolean {
  return isAboutJob(kind) || isAboutYou.test(words);
}

function isAboutJob(kind: SectionKind): boolean {
  return kind === "duties" || kind === "required" || kind === "mixed";
}

function isInside(inner: StakeholderMention, outer: StakeholderMention): boolean {
  return contains(outer, inner) && outer.end - outer.start > inner.end - inner.start;
}
