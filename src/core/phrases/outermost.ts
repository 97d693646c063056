import type { PhraseMatch } from "./phrase-set.ts";

/** The matches that lie in no longer one; of several at the same place all of them. In order of their beginning. */
export function outermost<T>(found: readonly PhraseMatch<T>[]): PhraseMatch<T>[] {
  const kept: PhraseMatch<T>[] = [];
  let reach = -1;
  for (const match of [...found].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1);
    if (match.to <= reach && !(last !== undefined && last.from === match.from && last.to === match.to)) continue;
    kept.push(match);
    reach = Math.max(reach, match.to);
  }
  return kept;
}
