import type { L10n } from "../text/l10n.ts";
import type { Span } from "../text/span.ts";
import { finishProposals } from "./find-typed.ts";
import { proposeFrontMatter } from "./propose-front-matter.ts";
import { proposeInBody } from "./propose-in-body.ts";
import { proposeSuppressions } from "./propose-suppressions.ts";
import { readPlace } from "./read-place.ts";
import type { Draft, Proposal, Suggestion } from "./types.ts";

export interface SuggestOptions {
  /** A person called for suggestions, and gets them at more places. */
  readonly asked?: boolean;
  /** ISO date. */
  readonly today: string;
}

/**
 * What could be written at an offset of a checked text, best first: keys and values in the front matter, whole lines and
 * skills in a section of a posting, rules and skills in a comment for Rolewise. Empty at most places. What is offered for a
 * posting is judged without what is being typed, and brings nothing that would then be found fault with.
 */
export function suggestAt(
  l10n: L10n,
  draft: Draft,
  offset: number,
  { asked = false, today }: SuggestOptions,
): readonly Suggestion[] {
  const { result } = draft;
  const place = readPlace(result, offset, asked);
  if (place === undefined) return [];
  const finish = (
    proposals: readonly Proposal[],
    typed: Span,
    needsSpace = false,
    call = "",
  ): readonly Suggestion[] => {
    const words = result.posting.text.slice(typed.start, Math.min(typed.end, offset)).slice(call.length);
    return finishProposals(proposals, words, { replace: typed, lead: needsSpace ? " " : "", call });
  };
  switch (place.of) {
    case "front-matter":
      return finish(proposeFrontMatter(l10n, draft, place.yaml, today), place.yaml.typed, place.yaml.needsSpace);
    case "comment":
      return finish(proposeSuppressions(l10n, draft, place.comment, asked), place.comment.typed);
    case "body": {
      const { typed, needsSpace, call } = place.body;
      return finish(proposeInBody(l10n, draft, place.body), typed, needsSpace, call);
    }
  }
}
