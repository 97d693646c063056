import type { RoleData } from "../knowledge.ts";
import { escapeMarkdown } from "../text/escape-markdown.ts";
import { type L10n, plainL10n } from "../text/l10n.ts";

/** How cards are written: what differs from one place that shows them to the next. */
export interface CardStyle {
  readonly l10n: L10n;
  /** A role's name within a sentence, as Markdown; a link where its page can be opened. */
  readonly nameRole: (role: Pick<RoleData, "id" | "label">) => string;
}

/** English, without links. */
export const plainCards: CardStyle = { l10n: plainL10n, nameRole: ({ label }) => escapeMarkdown(label) };

/** Lines of one paragraph of Markdown. */
export function joinLines(lines: readonly string[]): string {
  return lines.join("  \n");
}

/** Paragraphs of Markdown, leaving out empty ones. */
export function joinParagraphs(paragraphs: readonly string[]): string {
  return paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
}
