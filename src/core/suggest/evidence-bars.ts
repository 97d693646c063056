import { compareRates, type Rate } from "../lookup/cite-evidence.ts";
import type { EngineIndex } from "../lookup/engine-index.ts";
import { escapeMarkdown } from "../text/escape-markdown.ts";
import type { L10n } from "../text/l10n.ts";
import { joinLines } from "./cards.ts";

const cells = 10;

/** A share from 0 to 1 as a bar of text; the number has to stand beside it, for those who cannot see it. */
export function drawBar(share: number): string {
  const filled = Math.round(Math.min(1, Math.max(0, share)) * cells);
  return "▰".repeat(filled) + "▱".repeat(cells - filled);
}

/**
 * How many postings of the roles, and of the one that names it most often, ask for a skill or name a duty: Markdown with a
 * line for each, empty where too few postings were counted.
 */
export function showEvidence(
  l10n: L10n,
  index: EngineIndex,
  kind: "skills" | "duties",
  id: string,
  roles: readonly string[],
): string {
  return joinLines(compareRates(index, kind, id, roles).map((rate) => showRate(l10n, kind, rate)));
}

/** How many of a role's counted postings ask for a skill or name a duty, as a bar and in words. */
export function showRate(l10n: L10n, kind: "skills" | "duties", { label: role, count, n }: Rate): string {
  const label = escapeMarkdown(role);
  const words =
    kind === "skills"
      ? l10n.t("{0} of {1} {2} postings ask for it", count, n, label)
      : l10n.t("{0} of {1} {2} postings name it", count, n, label);
  return `${drawBar(count / n)} ${words}`;
}
