import { chooseSafeFixes } from "../core/fixes/choose-safe-fixes.ts";
import { applyEdits, type CheckResult } from "../core/index.ts";
import { wants } from "./checked-file.ts";

export interface Mended {
  readonly text: string;
  /** Of the mended text. */
  readonly result: CheckResult;
  /** How many fixes were made. */
  readonly count: number;
}

/** Fixes can open the way for others; two that undid each other would never end. */
const mostPasses = 10;

/** Makes the safe fixes until none is left. Of fixes that touch the same place, one waits for the next pass. */
export function makeSafeFixes(text: string, checkText: (text: string) => CheckResult): Mended {
  let mended: Mended = { text, result: checkText(text), count: 0 };
  for (let pass = 0; pass < mostPasses; pass++) {
    const fixes = chooseSafeFixes(mended.result.findings.filter(({ rule }) => wants("safe", rule)));
    if (fixes.length === 0) break;
    const next = applyEdits(
      mended.text,
      fixes.flatMap((fix) => fix.edits),
    );
    mended = { text: next, result: checkText(next), count: mended.count + fixes.length };
  }
  return mended;
}
