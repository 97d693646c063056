import type { Engine } from "../engine.ts";
import type { Span } from "../text/span.ts";
import type { CheckResult } from "../types.ts";
import type { CardStyle } from "./cards.ts";
import { describeDuty } from "./describe-duty.ts";
import { describeRole } from "./describe-role.ts";
import { describeSection } from "./describe-section.ts";
import { describeSkill } from "./describe-skill.ts";

export interface Description {
  /** What it is about; the card of a role also serves to change it. */
  readonly kind: "skill" | "duty" | "role" | "section";
  readonly span: Span;
  /** Markdown without HTML. */
  readonly markdown: string;
}

/** What to say of the skill, the duty, the role or the heading at an offset of a checked posting; undefined where there is none. */
export function describeAt(
  style: CardStyle,
  engine: Engine,
  result: CheckResult,
  offset: number,
): Description | undefined {
  if (!result.isPosting) return undefined;
  const isHere = (span: Span | undefined): span is Span =>
    span !== undefined && span.start <= offset && offset <= span.end;
  const index = engine.index();
  const { role, posting } = result;
  const mention = result.mentions.find(isHere);
  if (mention !== undefined) {
    const markdown = describeSkill(style, engine, result, mention.skill, mention.strength);
    return { kind: "skill", span: mention, markdown };
  }
  for (const duty of result.duties.filter(isHere)) {
    const markdown = describeDuty(style, index, result, duty.duty);
    if (markdown !== undefined) return { kind: "duty", span: duty, markdown };
  }
  const roleSpan = [role.span, posting.title?.span].find(isHere);
  if (roleSpan !== undefined) return { kind: "role", span: roleSpan, markdown: describeRole(style, index, result) };
  const section = posting.sections.find(({ heading }) => isHere(heading?.content));
  if (section?.heading === undefined) return undefined;
  return { kind: "section", span: section.heading.content, markdown: describeSection(style, section.kind) };
}
