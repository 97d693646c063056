import type { EngineIndex } from "../lookup/engine-index.ts";
import type { Span } from "../text/span.ts";
import type { CheckResult } from "../types.ts";
import { escapeMarkdown, startUpper } from "./markdown-text.ts";
import type { Proposal } from "./types.ts";

export function proposeRoleKey(): Proposal {
  return {
    kind: "role-key",
    label: "role",
    insert: "role: ",
    isSnippet: false,
    detail: "What this posting hires for",
    documentation: "",
  };
}

/** Every role, those first that the body describes best; last `none`, which turns the checks off. */
export function proposeRoles(index: EngineIndex, { role, posting }: CheckResult, typed: Span): readonly Proposal[] {
  const declared = new Set(
    posting.frontMatter?.roles
      .filter(({ span }) => span.end < typed.start || span.start > typed.end)
      .map((one) => one.value),
  );
  const scores = new Map(role.ranking.map((ranked) => [ranked.role, ranked.score]));
  const ranked = [...index.roles.values()]
    .filter(({ id }) => !declared.has(id))
    .sort((a, b) => (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0));
  return [
    ...ranked.map(({ id, label, summary }) => propose(id, startUpper(label), escapeMarkdown(summary))),
    ...(declared.size === 0 ? [propose("none", "This is no posting", "Rolewise leaves the document alone.")] : []),
  ];
}

function propose(id: string, detail: string, documentation: string): Proposal {
  return { kind: "role", label: id, insert: id, isSnippet: false, detail, documentation };
}
