/** Sentences about what stands below them: "It would be great if you have:", "- Bonus points for" above deeper items. */
import type { Span } from "../text/span.ts";
import type { Block, Strength } from "./types.ts";

export interface LeadIns {
  /** Whether the words before a block wish for what it says. */
  readonly wishesFor: (block: Block) => boolean;
  /** Whether the line before a sentence, in the same block, wishes for it; `asks`: the sentence asks for something by itself. */
  readonly goesOnWishing: (asks: () => boolean) => boolean;
  /** Tells what a sentence said; `isLast`: it is the last of its block. */
  readonly follow: (block: Block, sentence: Span, strength: Strength, isLast: boolean) => void;
}

/** What a line ends with whose words are about the lines below it. */
const leadInEnd = /(?::|…|\.\.\.|[—–])[*_)\s]*$/;
const longestEnd = 6;
/** In columns: items that are a list of their own stand so much deeper; a smaller step is a slip. */
const leastDeeper = 2;
/** A paragraph stands above all items of the list behind it. */
const aboveAll = -leastDeeper;

/** For the sentences of one text, in their order. */
export function createLeadIns(text: string): LeadIns {
  /** How far the items are indented that wish for those below them. */
  const wishing: number[] = [];
  let isLine = false;
  return {
    wishesFor(block) {
      isLine = false;
      if (block.kind !== "item") {
        wishing.length = 0;
        return false;
      }
      while (wishing.length > 0 && (wishing.at(-1) as number) > block.depth - leastDeeper) wishing.pop();
      return wishing.length > 0;
    },
    goesOnWishing(asks) {
      isLine = isLine && !asks();
      return isLine;
    },
    follow(block, { start, end }, strength, isLast) {
      if (isLine || strength !== "preferred") return;
      const tail = text.slice(Math.max(start, end - longestEnd), end);
      if (!isLast) isLine = leadInEnd.test(tail);
      // A full stop ends what is wished for; the deeper items behind it may only be badly indented.
      else if (block.kind === "item") {
        if (!/[.;]$/.test(tail)) wishing.push(block.depth);
      } else if (leadInEnd.test(tail)) wishing.push(aboveAll);
    },
  };
}
