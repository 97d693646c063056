import type { Posting } from "../posting/types.ts";
import type { Mention } from "../skills/types.ts";
import type { TextEdit } from "../text/span.ts";
import { applyEdits } from "./apply.ts";
import { composeEdits } from "./compose-edits.ts";
import { moveToPreferred } from "./move-to-preferred.ts";

export interface ReadText {
  readonly posting: Posting;
  readonly mentions: readonly Mention[];
}

export interface SeveralMoved {
  readonly edits: readonly TextEdit[];
  /** Skills, in the order in which they were moved. */
  readonly moved: readonly string[];
}

/**
 * Moves one skill after the other to the nice-to-haves, as `moveToPreferred` moves one, each in the text that the one before
 * left. `choose` names the candidates of a text, best first; undefined where enough is moved. Undefined where no candidate
 * of a text can be moved, or the limit of moves is reached.
 */
export function moveSeveral(
  start: ReadText,
  read: (text: string) => ReadText,
  choose: (read: ReadText) => readonly Mention[] | undefined,
  mostMoves: number,
): SeveralMoved | undefined {
  const { length } = start.posting.text;
  const moved: string[] = [];
  let edits: readonly TextEdit[] = [];
  let current = start;
  for (let moves = 0; moves <= mostMoves; moves++) {
    const candidates = choose(current);
    if (candidates === undefined) return { edits, moved };
    const step = firstMove(current, candidates);
    if (step === undefined) return undefined;
    edits = composeEdits(length, edits, step.edits);
    moved.push(step.skill);
    current = read(applyEdits(current.posting.text, step.edits));
  }
  return undefined;
}

function firstMove(
  { posting, mentions }: ReadText,
  candidates: readonly Mention[],
): { readonly skill: string; readonly edits: readonly TextEdit[] } | undefined {
  for (const mention of candidates) {
    const move = moveToPreferred(posting, mentions, mention);
    if (move !== undefined) return { skill: mention.skill, edits: move.edits };
  }
  return undefined;
}
