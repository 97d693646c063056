import { applyEdits, type CheckResult, type Finding } from "../core/index.ts";
import type { TextEdit } from "../core/text/span.ts";

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
    const fixes = chooseFixes(mended.result.findings);
    if (fixes.length === 0) break;
    const next = applyEdits(mended.text, fixes.flat());
    mended = { text: next, result: checkText(next), count: mended.count + fixes.length };
  }
  return mended;
}

/** Whether --fix would mend it. */
export function hasSafeFix(finding: { readonly fixes: readonly { readonly safe: boolean }[] }): boolean {
  return finding.fixes.some((fix) => fix.safe);
}

function chooseFixes(findings: readonly Finding[]): (readonly TextEdit[])[] {
  const chosen: (readonly TextEdit[])[] = [];
  for (const { fixes } of findings) {
    const edits = fixes.find((fix) => fix.safe)?.edits ?? [];
    if (edits.length > 0 && !edits.some((edit) => chosen.flat().some((other) => touches(edit, other))))
      chosen.push(edits);
  }
  return chosen;
}

function touches(a: TextEdit, b: TextEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
