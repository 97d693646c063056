import type { SectionKind } from "../knowledge.ts";
import type { PhraseMatch, PhraseSet } from "../phrases/phrase-set.ts";
import { createTokenBuffer, lexInto, type TokenBuffer, type Tokens } from "../text/lex.ts";
import { createRecent } from "../text/recent.ts";
import type { Span } from "../text/span.ts";
import type { Vocabulary } from "../text/vocabulary.ts";
import type { Sign } from "./sign.ts";
import type { Place, SentenceReading, StrengthReader } from "./strength.ts";

/** A sentence as its words and the phrases of the knowledge read it. */
export interface Reading {
  /** Token indices, `to` exclusive. */
  readonly tokens: Tokens;
  readonly from: number;
  readonly to: number;
  /** Where the tokens' offsets count from in the text. */
  readonly base: number;
  readonly signs: readonly PhraseMatch<Sign>[];
  readonly reading: SentenceReading;
  /** The same object for the same sentence wherever and whenever it comes again, by which matchers know it; undefined where none are kept. */
  readonly origin: object | undefined;
}

export interface SentenceReader {
  /** Reads a sentence into the buffer; `kind` is its section's. `words`: where its words stand in the buffer already. */
  readonly read: (
    buffer: TokenBuffer,
    text: string,
    span: Span,
    kind: SectionKind,
    place: Place,
    words?: Pick<Reading, "from" | "to">,
  ) => Reading;
  /** The same, kept: a sentence that comes again, anywhere, costs one look-up. For texts that are being edited. */
  readonly recall: (text: string, span: Span, kind: SectionKind, place: Place) => Reading;
}

export function createSentenceReader(
  vocabulary: Vocabulary,
  signs: PhraseSet<Sign>,
  strength: StrengthReader,
): SentenceReader {
  const recent = createRecent<Reading>();

  const read: SentenceReader["read"] = (buffer, text, span, kind, place, words) => {
    const from = words?.from ?? buffer.length;
    if (words === undefined) lexInto(buffer, text, span.start, span.end, vocabulary);
    const to = words?.to ?? buffer.length;
    const found = signs.match(buffer, from, to);
    const reading = strength.read(buffer, from, to, found, kind, place);
    return { tokens: buffer, from, to, base: 0, signs: found, reading, origin: undefined };
  };

  return {
    read,
    recall(text, span, kind, place) {
      const words = text.slice(span.start, span.end);
      const key = `${kind}${place.isItem ? "+" : "-"}${place.goesOn ? "+" : "-"}${words}`;
      let kept = recent.get(key);
      if (kept === undefined) {
        // A word takes some four characters.
        const buffer = createTokenBuffer(8 + (words.length >> 2));
        kept = read(buffer, words, { start: 0, end: words.length }, kind, place);
        recent.set(key, kept);
      }
      const { tokens, from, to, signs: found, reading } = kept;
      return { tokens, from, to, base: span.start, signs: found, reading, origin: kept };
    },
  };
}
