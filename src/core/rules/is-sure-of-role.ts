import type { RuleContext } from "./types.ts";

/** In characters. What stands at the top of a text without headings may be a sentence, which is no title. */
const longestTitle = 150;

/**
 * Whether the posting is surely for its roles and no other: what does not fit them may belong to the other job in the title, and a role
 * that nobody declared is only a guess. Where it is not sure, a single skill or duty is worth a remark and no warning.
 */
export function isSureOfRole({ role, posting, index }: RuleContext): boolean {
  if (role.source === "body" || role.source === "none") return false;
  const title = posting.title?.value ?? "";
  // A title that names none of the roles says nothing of them: somebody declared them elsewhere.
  if (title.length > longestTitle || !index.titles.rolesIn(title).some((id) => role.ids.includes(id))) return true;
  const certainty = index.titles.certaintyOf(title);
  if (certainty !== "broad") return certainty === "whole";
  const [likely] = role.ranking;
  return likely !== undefined && index.counted.widen(role.ids).includes(likely.role);
}
