import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckResult } from "../../src/core/types.ts";

/** A mention of a named technology as a reader marked it. */
export interface Label {
  readonly quote: string;
  /** Which occurrence of `quote` in the text, inside words too, from 1. */
  readonly n: number;
  readonly strength: CheckResult["mentions"][number]["strength"];
}

/** What a reader marked in one posting, in the order of the text. */
export interface LabelledPosting<L extends Label = Label> {
  readonly id: string;
  readonly mentions: readonly L[];
}

export type LocatedLabel<L extends Label = Label> = L & { readonly start: number; readonly end: number };

/** Reads the labels of a folder, one posting per JSON file. Folders in it, such as another reader's, are left out. */
export function readLabels(folder: string): LabelledPosting[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as LabelledPosting);
}

/** Finds each label's span. Throws where a quote is not in the text: then the labels belong to another text. */
export function locateLabels<L extends Label>(text: string, { id, mentions }: LabelledPosting<L>): LocatedLabel<L>[] {
  return mentions.map((label) => {
    let start = -1;
    for (let count = 0; count < label.n; count++) {
      start = text.indexOf(label.quote, start + 1);
      if (start === -1) throw new Error(`${id}: the text has no occurrence ${label.n} of “${label.quote}”`);
    }
    return { ...label, start, end: start + label.quote.length };
  });
}

/** A span with the words around it, on one line. For the terminal, never to be kept: the texts are others'. */
export function quoteAround(text: string, start: number, end: number): string {
  const around = `${text.slice(Math.max(0, start - 60), start)}[${text.slice(start, end)}]${text.slice(end, end + 60)}`;
  return `…${around.replace(/\s+/g, " ")}…`;
}
