import type { Engine } from "../engine.ts";
import type { Span } from "../text/span.ts";
import type { CheckResult } from "../types.ts";
import { describeDuty } from "./describe-duty.ts";
import { describeRole } from "./describe-role.ts";
import { describeSkill } from "./describe-skill.ts";

export interface Description {
  readonly span: Span;
  /** Markdown without HTML or links. */
  readonly markdown: string;
}

/** What to say of the skill, the duty or the role at an offset of a checked posting; undefined where there is none. */
export function describeAt(engine: Engine, result: CheckResult, offset: number): Description | undefined {
  if (!result.isPosting) return undefined;
  const isHere = (span: Span): boolean => span.start <= offset && offset <= span.end;
  const index = engine.index();
  const mention = result.mentions.find(isHere);
  if (mention !== undefined) {
    return { span: mention, markdown: describeSkill(engine, result, mention.skill, mention.strength) };
  }
  for (const duty of result.duties.filter(isHere)) {
    const markdown = describeDuty(index, result, duty.duty);
    if (markdown !== undefined) return { span: duty, markdown };
  }
  const { span } = result.role;
  return span !== undefined && isHere(span) ? { span, markdown: describeRole(index, result) } : undefined;
}
