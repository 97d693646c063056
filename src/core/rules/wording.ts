/** Turns of phrase that several rules' messages share. */
import { joinNames, plainL10n } from "../text/l10n.ts";
import { startUpper } from "../text/start-upper.ts";
import type { RuleContext } from "./types.ts";

/** "AI engineer" or "AI engineer and data scientist": the posting's roles in running text. */
export function nameRoles(context: Pick<RuleContext, "index">, ids: readonly string[]): string {
  return joinWords(ids.map((id) => context.index.roleLabels.get(id) ?? id));
}

/** "AI engineer postings", to begin a sentence with: what the posting is one of. */
export function namePostings(context: Pick<RuleContext, "index" | "role">): string {
  const roles = nameRoles(context, context.role.ids);
  return `${startUpper(roles)} postings`;
}

/** Whose word it is, where a company says itself what does not belong to its role. */
export const ownWord = "the company's own role map";

/** "a data analyst"; roles know their article. */
export function withArticle(context: Pick<RuleContext, "index">, id: string): string {
  return context.index.roles.get(id)?.withArticle ?? id;
}

/** "A", "A and B", "A, B and C". */
export function joinWords(words: readonly string[]): string {
  return joinNames(plainL10n, words);
}
