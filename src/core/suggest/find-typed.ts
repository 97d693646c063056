import type { Span } from "../text/span.ts";
import type { Proposal, Suggestion } from "./types.ts";

const most = 50;
const letter = /[\p{L}\p{N}]/u;

/**
 * Where typed words stand in what a proposal goes by: at the beginning of any word of its label or of another name, whatever
 * the case. Gives a text that begins with them, for an editor to compare; undefined where nothing has them.
 */
export function findTyped(
  { label, names = [], rest }: Pick<Proposal, "label" | "names" | "rest">,
  typed: string,
): string | undefined {
  const wanted = typed.toLowerCase();
  if (rest !== undefined) return rest.toLowerCase().startsWith(wanted) ? rest.toLowerCase() : undefined;
  const words = label.toLowerCase();
  for (let at = words.indexOf(wanted); at !== -1; at = words.indexOf(wanted, at + 1)) {
    if (at === 0) return words;
    // Editors prefer what is typed in full: that is to be said of a whole label, and not of its end.
    if (!letter.test(words[at - 1] as string)) return `${words.slice(at)} ${words}`;
  }
  return names.map((name) => name.toLowerCase()).find((name) => name.startsWith(wanted));
}

export interface Finish {
  readonly replace: Span;
  /** Stands before whatever is written. */
  readonly lead: string;
  /** The sign that called for suggestions, which is among what is replaced. */
  readonly call: string;
}

/** The proposals that have the typed words, put in their place; those first that are nothing but these words, or begin with them. */
export function finishProposals(
  proposals: readonly Proposal[],
  typed: string,
  { replace, lead, call }: Finish,
): readonly Suggestion[] {
  const wanted = typed.toLowerCase();
  // Who types "PyT" means PyTorch, and not Python.
  const isCased = /\p{Lu}/u.test(typed.slice(1));
  const rankOf = ({ kind, label }: Proposal): number => {
    const words = label.toLowerCase();
    if (words === wanted) return 0;
    if (kind === "line" || (isCased ? label.startsWith(typed) : words.startsWith(wanted))) return 1;
    return 2;
  };
  return proposals
    .flatMap((proposal) => {
      const found = findTyped(proposal, typed);
      return found === undefined ? [] : [{ proposal, found }];
    })
    .sort((a, b) => rankOf(a.proposal) - rankOf(b.proposal))
    .slice(0, most)
    .map(({ proposal: { names: _, rest: __, leadsOn = false, ...proposal }, found }, rank) => ({
      ...proposal,
      insert: lead + proposal.insert,
      filter: call + found,
      replace,
      sortKey: String(rank).padStart(3, "0"),
      leadsOn,
    }));
}
