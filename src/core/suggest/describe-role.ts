import type { EngineIndex } from "../lookup/engine-index.ts";
import { joinWords } from "../rules/wording.ts";
import type { CheckResult } from "../types.ts";
import { escapeMarkdown, startUpper } from "./markdown-text.ts";

const mostRanked = 3;
/** Roles that the body describes less than this are not worth a word. */
const leastScore = 0.05;

/** What the posting hires for, why Rolewise thinks so, and which roles its body describes, as Markdown. */
export function describeRole(index: EngineIndex, { role }: Pick<CheckResult, "role">): string {
  const named = role.ids.flatMap((id) => {
    const data = index.roles.get(id);
    return data === undefined ? [] : [`**${escapeMarkdown(startUpper(data.label))}**: ${escapeMarkdown(data.summary)}`];
  });
  const ranked = role.ranking
    .filter(({ score }) => score >= leastScore)
    .slice(0, mostRanked)
    .map(({ role: id, score }) => `${index.roleLabels.get(id) ?? id} (${Math.round(score * 100)} %)`);
  const body = ranked.length === 0 ? [] : [`By its text alone it reads like a posting for: ${joinWords(ranked)}.`];
  return [...named, escapeMarkdown(role.reason), ...body].join("\n\n");
}
