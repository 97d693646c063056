import type { RuleContext } from "./types.ts";

/** In characters. What stands at the top of a text without headings may be a sentence, which is no title. */
const longestTitle = 150;

type TitledContext = Pick<RuleContext, "role" | "posting" | "index">;

/** The title, where it names a role of the posting; one that names none says nothing of them: somebody declared them elsewhere. */
export function titleOfRole({ role, posting, index }: TitledContext): string | undefined {
  const title = posting.title?.value ?? "";
  const namesIt = title.length <= longestTitle && index.titles.rolesIn(title).some((id) => role.ids.includes(id));
  return namesIt ? title : undefined;
}

/**
 * Whether the posting is surely for its roles and no other: what does not fit them may belong to the other job in the title, and a role
 * that nobody declared is only a guess. Where it is not sure, a single skill or duty is worth a remark and no warning.
 */
export function isSureOfRole({ role, posting, index }: TitledContext): boolean {
  if (role.source === "body" || role.source === "none") return false;
  const title = titleOfRole({ role, posting, index });
  if (title === undefined) return true;
  const certainty = index.titles.certaintyOf(title);
  if (certainty !== "broad") return certainty === "whole";
  const [likely] = role.ranking;
  return likely !== undefined && index.counted.widen(role.ids).includes(likely.role);
}
