import type { LevelData } from "../knowledge.ts";
import { compilePhrases } from "../phrases/phrase-set.ts";
import { createTokenBuffer, lexInto } from "../text/lex.ts";
import type { Span } from "../text/span.ts";
import type { Vocabulary } from "../text/vocabulary.ts";

export interface NamedLevel {
  readonly level: LevelData;
  /** Where the text names it. */
  readonly span: Span;
}

export interface LevelReader {
  /** The level that a stretch of text names; undefined where it names none, or several ("Junior/Senior"). */
  readonly levelIn: (text: string, title: Span) => NamedLevel | undefined;
}

export function createLevelReader(levels: readonly LevelData[], vocabulary: Vocabulary): LevelReader {
  const phrases = compilePhrases<{ readonly level: LevelData; readonly isException: boolean }>(
    levels.flatMap((level) => {
      const [names, exception] = [
        { level, isException: false },
        { level, isException: true },
      ];
      return [
        ...level.titles.map((phrase) => ({ phrase, value: names })),
        ...level.not.map((phrase) => ({ phrase, value: exception })),
      ];
    }),
    vocabulary,
  );
  // The words of one title are forgotten when the next comes.
  const tokens = createTokenBuffer();
  return {
    levelIn(text, title) {
      tokens.length = 0;
      lexInto(tokens, text, title.start, title.end, vocabulary);
      const found = phrases.match(tokens, 0, tokens.length);
      const named = found.filter(
        ({ value, from, to }) =>
          !value.isException && !found.some((other) => other.value.isException && other.from <= from && other.to >= to),
      );
      const [first] = named;
      if (first === undefined || named.some(({ value }) => value.level !== first.value.level)) return undefined;
      const span = { start: tokens.start[first.from] as number, end: tokens.end[first.to - 1] as number };
      return { level: first.value.level, span };
    },
  };
}
