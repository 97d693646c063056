import type { EngineIndex } from "../lookup/engine-index.ts";
import { explainRole } from "../roles/explain-role.ts";
import { escapeMarkdown } from "../text/escape-markdown.ts";
import { joinNames } from "../text/l10n.ts";
import { startUpper } from "../text/start-upper.ts";
import type { CheckResult } from "../types.ts";
import { type CardStyle, joinLines, joinParagraphs } from "./cards.ts";
import { drawBar } from "./evidence-bars.ts";
import { splitAreas } from "./split-areas.ts";

const mostRanked = 3;
/** Roles that the body describes less than this are not worth a word. */
const leastScore = 0.05;

/** What the posting hires for, why Rolewise thinks so, what of the role it shows, and which roles its body describes, as Markdown. */
export function describeRole({ l10n, nameRole }: CardStyle, index: EngineIndex, result: CheckResult): string {
  const { role, posting } = result;
  const roles = role.ids.flatMap((id) => index.roles.get(id) ?? []);
  const ranked = role.ranking
    .filter(({ score }) => score >= leastScore)
    .slice(0, mostRanked)
    .map(({ role: id, score }) => {
      const label = escapeMarkdown(index.roleLabels.get(id) ?? id);
      return `${drawBar(score)} ${Math.round(score * 100)} % ${label}`;
    });
  return joinParagraphs([
    ...roles.map((one) => {
      const name = nameRole({ ...one, label: startUpper(one.label) });
      return `**${name}**: ${escapeMarkdown(one.summary)}`;
    }),
    escapeMarkdown(explainRole(l10n, role, posting.title?.value, index.roleLabels)),
    ...splitAreas(index, result).map(({ shown, missing }) => {
      const all = shown.length + missing.length;
      const count = all === 0 ? "" : l10n.t("Shows {0} of {1} areas.", shown.length, all);
      if (missing.length === 0) return count;
      const names = missing.map(({ label }) => escapeMarkdown(label));
      return `${count} ${l10n.t("Not shown yet: {0}.", joinNames(l10n, names))}`;
    }),
    ranked.length === 0 ? "" : joinLines([l10n.t("By its text alone it reads like a posting for:"), ...ranked]),
  ]);
}
