import { joinNames, type L10n } from "../text/l10n.ts";
import type { RoleVerdict } from "./types.ts";

/** Why a posting is taken for the roles that it is taken for, in one sentence. */
export function explainRole(
  l10n: L10n,
  { ids, source }: Pick<RoleVerdict, "ids" | "source">,
  title: string | undefined,
  labels: ReadonlyMap<string, string>,
): string {
  const named = joinNames(
    l10n,
    ids.map((id) => labels.get(id) ?? id),
  );
  switch (source) {
    case "option":
      return l10n.t("Set to {0} by option.", named);
    case "front-matter":
      return ids.length === 0
        ? l10n.t("The front matter turns the checks off (role: none).")
        : l10n.t("The front matter says {0}.", named);
    case "title":
      return l10n.t("The title “{0}” names {1}.", title ?? "", named);
    case "body":
      return l10n.t("The text reads like a posting for {0}.", named);
    case "none":
      return l10n.t("Neither the front matter nor the title names a role, and the text does not settle it.");
  }
}
