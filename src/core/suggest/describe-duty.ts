import type { EngineIndex } from "../lookup/engine-index.ts";
import { escapeMarkdown } from "../text/escape-markdown.ts";
import { joinNames } from "../text/l10n.ts";
import { startUpper } from "../text/start-upper.ts";
import type { CheckResult } from "../types.ts";
import { type CardStyle, joinParagraphs } from "./cards.ts";
import { showEvidence } from "./evidence-bars.ts";

/** How a duty suits the posting's roles, as Markdown; undefined where none of their maps has an opinion on it. */
export function describeDuty(
  { l10n, nameRole }: CardStyle,
  index: EngineIndex,
  { role }: Pick<CheckResult, "role">,
  id: string,
): string | undefined {
  const duty = index.duties.get(id);
  if (duty === undefined) return undefined;
  const opinions = role.ids.flatMap((roleId) => {
    const own = index.roles.get(roleId);
    const row = index.roleDuties.get(roleId)?.get(id);
    if (own === undefined || row === undefined) return [];
    const name = nameRole(own);
    if (row.fit === "typical") return [l10n.t("**Typical** in {0} postings.", name)];
    const owners = row.belongsTo.flatMap((owner) => index.roles.get(owner) ?? []).map(nameRole);
    return [
      owners.length === 0
        ? l10n.t("**Not typical** in {0} postings.", name)
        : l10n.t("**Not typical** in {0} postings: more often the work of {1}.", name, joinNames(l10n, owners)),
    ];
  });
  if (opinions.length === 0) return undefined;
  return joinParagraphs([
    `**${escapeMarkdown(startUpper(duty.label))}**`,
    ...opinions,
    showEvidence(l10n, index, "duties", id, role.ids),
  ]);
}
