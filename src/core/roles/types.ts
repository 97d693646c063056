import type { Span } from "../text/span.ts";

export type RoleSource = "option" | "front-matter" | "title" | "body" | "none";

export interface RoleVerdict {
  /** The roles the posting is judged by, best first; empty when none is known, several when the posting declares several. */
  readonly ids: readonly string[];
  readonly source: RoleSource;
  /** Where it is declared, when that is in the text. */
  readonly span: Span | undefined;
  /** Why, in one sentence, for the status item. */
  readonly reason: string;
  /** All roles by how well the body (and nothing else) describes them, best first. */
  readonly ranking: readonly RankedRole[];
}

export interface RankedRole {
  readonly role: string;
  /** Posterior probability, 0 to 1; the ranking sums to 1. */
  readonly score: number;
  /** What speaks for it most: skills and duties with their log-odds against the other roles. */
  readonly reasons: readonly { readonly kind: "skill" | "duty"; readonly id: string; readonly logOdds: number }[];
}
