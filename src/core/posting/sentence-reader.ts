import type { SectionKind } from "../knowledge.ts";
import type { PhraseMatch, PhraseSet } from "../phrases/phrase-set.ts";
import { createTokenBuffer, lexInto, type TokenBuffer, type Tokens } from "../text/lex.ts";
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
}

export interface SentenceReader {
  /** Reads a sentence into the buffer; `kind` is its section's. */
  readonly read: (buffer: TokenBuffer, text: string, span: Span, kind: SectionKind, place: Place) => Reading;
  /** The same, kept: a sentence that comes again, anywhere, costs one look-up. For texts that are being edited. */
  readonly recall: (text: string, span: Span, kind: SectionKind, place: Place) => Reading;
}

/** So many sentences are kept, twice over: a posting of 100 KB has some 1,500. */
const mostKept = 4_000;
/** Longer ones, in UTF-16 units, are no sentences, and are not kept. */
const longestKept = 2_000;

export function createSentenceReader(
  vocabulary: Vocabulary,
  signs: PhraseSet<Sign>,
  strength: StrengthReader,
): SentenceReader {
  // When the younger generation is full it becomes the older one: what is still being read moves back into the younger.
  let young = new Map<string, Reading>();
  let old = new Map<string, Reading>();

  function read(buffer: TokenBuffer, text: string, span: Span, kind: SectionKind, place: Place): Reading {
    const from = buffer.length;
    lexInto(buffer, text, span.start, span.end, vocabulary);
    const to = buffer.length;
    const found = signs.match(buffer, from, to);
    const reading = strength.read(buffer, from, to, found, kind, place);
    return { tokens: buffer, from, to, base: 0, signs: found, reading };
  }

  return {
    read,
    recall(text, span, kind, place) {
      const words = text.slice(span.start, span.end);
      const key = `${kind}${place.isItem ? "+" : "-"}${place.goesOn ? "+" : "-"}${words}`;
      let kept = young.get(key) ?? old.get(key);
      if (kept === undefined) {
        // A word takes some four characters.
        const buffer = createTokenBuffer(8 + (words.length >> 2));
        kept = read(buffer, words, { start: 0, end: words.length }, kind, place);
      }
      if (words.length <= longestKept && !young.has(key)) {
        if (young.size >= mostKept) {
          old = young;
          young = new Map();
        }
        young.set(key, kept);
      }
      return { ...kept, base: span.start };
    },
  };
}
