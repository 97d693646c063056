import type { Engine } from "../engine.ts";
import type { L10n } from "../text/l10n.ts";
import type { Span } from "../text/span.ts";
import type { CheckResult } from "../types.ts";
import { describeDuty } from "./describe-duty.ts";
import { describeRole } from "./describe-role.ts";
import { describeSection } from "./describe-section.ts";
import { describeSkill } from "./describe-skill.ts";

export interface Description {
  /** What it is about; the card of a role also serves to change it. */
  readonly kind: "skill" | "duty" | "role" | "section";
  readonly span: Span;
  /** Markdown without HTML or links. */
  readonly markdown: string;
}

/** What to say of the skill, the duty, the role or the heading at an offset of a checked posting; undefined where there is none. */
export function describeAt(l10n: L10n, engine: Engine, result: CheckResult, offset: number): Description | undefined {
  if (!result.isPosting) return undefined;
  const isHere = (span: Span | undefined): span is Span =>
    span !== undefined && span.start <= offset && offset <= span.end;
  const index = engine.index();
  const { role, posting } = result;
  const mention = result.mentions.find(isHere);
  if (mention !== undefined) {
    const markdown = describeSkill(l10n, engine, result, mention.skill, mention.strength);
    return { kind: "skill", span: mention, markdown };
  }
  for (const duty of result.duties.filter(isHere)) {
    const markdown = describeDuty(l10n, index, result, duty.duty);
    if (markdown !== undefined) return { kind: "duty", span: duty, markdown };
  }
  const roleSpan = [role.span, posting.title?.span].find(isHere);
  if (roleSpan !== undefined) return { kind: "role", span: roleSpan, markdown: describeRole(l10n, index, result) };
  const section = posting.sections.find(({ heading }) => isHere(heading?.content));
  if (section?.heading === undefined) return undefined;
  return { kind: "section", span: section.heading.content, markdown: describeSection(l10n, section.kind) };
}
