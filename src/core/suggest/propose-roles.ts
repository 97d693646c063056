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

/** Every role, those first that the body describes best (a company's own by the role that it extends); last `none`, which turns the checks off. */
export function proposeRoles(index: EngineIndex, { role, posting }: CheckResult, typed: Span): readonly Proposal[] {
  const declared = new Set(
    posting.frontMatter?.roles
      .filter(({ span }) => span.end < typed.start || span.start > typed.end)
      .map((one) => one.value),
  );
  const scores = new Map(role.ranking.map((ranked) => [ranked.role, ranked.score]));
  const scoreOf = (id: string): number => scores.get(index.counted.of(id).role) ?? 0;
  const ranked = [...index.roles.values()]
    .filter(({ id }) => !declared.has(id))
    // A company's own role comes before the one that it extends.
    .sort(
      (a, b) => scoreOf(b.id) - scoreOf(a.id) || Number(index.counted.isOwn(b.id)) - Number(index.counted.isOwn(a.id)),
    );
  return [
    ...ranked.map(({ id, label, summary }) => propose(id, startUpper(label), escapeMarkdown(summary))),
    ...(declared.size === 0 ? [propose("none", "This is no posting", "Rolewise leaves the document alone.")] : []),
  ];
}

function propose(id: string, detail: string, documentation: string): Proposal {
  return { kind: "role", label: id, insert: id, isSnippet: false, detail, documentation };
}
