import type { EngineIndex } from "../lookup/engine-index.ts";
import { joinNames, type L10n } from "../text/l10n.ts";
import type { CheckResult } from "../types.ts";
import { showEvidence } from "./evidence-bars.ts";
import { escapeMarkdown, startUpper } from "./markdown-text.ts";

/** How a duty suits the posting's roles, as Markdown; undefined where none of their maps has an opinion on it. */
export function describeDuty(
  l10n: L10n,
  index: EngineIndex,
  { role }: Pick<CheckResult, "role">,
  id: string,
): string | undefined {
  const duty = index.duties.get(id);
  if (duty === undefined) return undefined;
  const nameRole = (roleId: string): string => escapeMarkdown(index.roleLabels.get(roleId) ?? roleId);
  const opinions = role.ids.flatMap((roleId) => {
    const row = index.roleDuties.get(roleId)?.get(id);
    if (row === undefined) return [];
    if (row.fit === "typical") return [l10n.t("**Typical** in {0} postings.", nameRole(roleId))];
    const owners = row.belongsTo.map(nameRole);
    return [
      owners.length === 0
        ? l10n.t("**Not typical** in {0} postings.", nameRole(roleId))
        : l10n.t(
            "**Not typical** in {0} postings: more often the work of {1}.",
            nameRole(roleId),
            joinNames(l10n, owners),
          ),
    ];
  });
  if (opinions.length === 0) return undefined;
  return [
    `**${escapeMarkdown(startUpper(duty.label))}**`,
    ...opinions,
    showEvidence(l10n, index, "duties", id, role.ids),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}
