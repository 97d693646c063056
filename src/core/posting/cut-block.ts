import { createTokenBuffer, type TokenBuffer } from "../text/lex.ts";
import { createRecent } from "../text/recent.ts";
import type { Span } from "../text/span.ts";
import { type Cut, cutAtLabels } from "./inner-labels.ts";
import type { HeadingReader } from "./section-kind.ts";
import { splitSentences } from "./split-sentences.ts";
import type { Block } from "./types.ts";

export interface BlockCutter {
  /** The statements that a block makes, and the headings inside it. Words that are read on the way are appended to the buffer. `mayWrap`: of the whole text. */
  readonly cut: (buffer: TokenBuffer, text: string, block: Block, mayWrap: boolean) => readonly Cut[];
  /** The same, kept: a block that comes again, anywhere, costs one look-up. For texts that are being edited. */
  readonly recall: (text: string, block: Block, mayWrap: boolean) => readonly Cut[];
}

/** So far beyond its ends a block's neighbours bear on how it is cut, at most: what stands there is kept with it. A tag may end far behind where it begins. */
const before = 1;
const behind = 32;
const behindTag = 240;

export function createBlockCutter(headings: HeadingReader, isWord: (word: string) => boolean): BlockCutter {
  const kept = createRecent<readonly Cut[]>();

  function cut(buffer: TokenBuffer, text: string, { kind, content }: Block, mayWrap: boolean): readonly Cut[] {
    const sentences = splitSentences(text, content, kind === "item", { mayWrap, isWord });
    return cutAtLabels(buffer, text, { kind, content }, sentences, headings);
  }

  return {
    cut,
    recall(text, block, mayWrap) {
      const { start, end } = block.content;
      const from = Math.max(0, start - before);
      const hasTag = text.slice(start, end).includes("<");
      const around = text.slice(from, end + (hasTag ? behindTag : behind));
      const key = `${block.kind}${mayWrap ? "+" : "-"}${start - from}${end - start} ${around}`;
      let cuts = kept.get(key);
      if (cuts === undefined) {
        cuts = cut(createTokenBuffer(), text, block, mayWrap).map((one) => moved(one, -start));
        kept.set(key, cuts);
      }
      return cuts.map((one) => moved(one, start));
    },
  };
}

function moved({ start, end, isHeading }: Cut, by: number): Span & Pick<Cut, "isHeading"> {
  return isHeading === true ? { start: start + by, end: end + by, isHeading } : { start: start + by, end: end + by };
}
