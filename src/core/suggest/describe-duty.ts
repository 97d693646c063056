import { citeEvidence } from "../lookup/cite-evidence.ts";
import type { EngineIndex } from "../lookup/engine-index.ts";
import { joinWords } from "../rules/wording.ts";
import type { CheckResult } from "../types.ts";
import { escapeMarkdown, startUpper } from "./markdown-text.ts";

/** How a duty suits the posting's roles, as Markdown; undefined where none of their maps has an opinion on it. */
export function describeDuty(index: EngineIndex, { role }: Pick<CheckResult, "role">, id: string): string | undefined {
  const duty = index.duties.get(id);
  if (duty === undefined) return undefined;
  const opinions = role.ids.flatMap((roleId) => {
    const data = index.roles.get(roleId);
    const row = data?.duties.find((one) => one.duty === id);
    if (data === undefined || row === undefined) return [];
    if (row.fit === "typical") return [`**Typical** of ${data.withArticle}.`];
    const owners = row.belongsTo.flatMap((owner) => index.roles.get(owner)?.withArticle ?? []);
    const home = owners.length === 0 ? "" : `: it is rather the work of ${joinWords(owners)}`;
    return [`**Not typical** of ${data.withArticle}${home}.`];
  });
  if (opinions.length === 0) return undefined;
  const evidence = citeEvidence(index, "duties", id, role.ids);
  const cited = evidence === undefined ? [] : [`Named in ${evidence}.`];
  return [`**${escapeMarkdown(startUpper(duty.label))}**`, ...opinions, ...cited].join("\n\n");
}
