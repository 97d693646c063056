import { draftSection } from "../drafts/draft-posting.ts";
import { showPlaceholders } from "../drafts/placeholders.ts";
import { escapeMarkdown } from "../text/escape-markdown.ts";
import type { L10n } from "../text/l10n.ts";
import type { Draft, Proposal } from "./types.ts";

/** The sections that a posting does not have yet, with lines for its role; the usual ones first. */
export function proposeSections(l10n: L10n, { engine, result }: Draft): readonly Proposal[] {
  const { roles, knowledge } = engine.index();
  const role = result.role.ids.flatMap((id) => roles.get(id) ?? [])[0];
  const { sections } = result.posting;
  const has = (kind: string, heading: string): boolean =>
    sections.some(
      (section) =>
        section.heading !== undefined &&
        // Of those that only tell about something there may be several.
        (kind === "about" ? section.heading.text.toLowerCase() === heading.toLowerCase() : section.kind === kind),
    );
  return [...knowledge.drafts.sections]
    .filter(({ kind, heading }) => !has(kind, heading))
    .sort((a, b) => Number(b.isUsual) - Number(a.isUsual))
    .map((section) => {
      const insert = draftSection(knowledge.drafts, section, role);
      const shown = showPlaceholders(insert).replace("$0", "");
      return {
        kind: "section",
        label: section.heading,
        detail: l10n.t("a new section"),
        insert,
        isSnippet: true,
        describe: () =>
          shown.replace(/^(## |- |)(.*)$/gm, (_, lead: string, words: string) => lead + escapeMarkdown(words)),
      };
    });
}
