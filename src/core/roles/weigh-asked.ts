import { isAsked } from "../posting/is-asked.ts";
import { groupChoices } from "../skills/group-choices.ts";
import type { DutyMention, Mention } from "../skills/types.ts";

/** A skill or a duty that a posting asks for, once however often it is named. */
export interface AskedThing {
  readonly kind: "skill" | "duty";
  readonly id: string;
  /** How much it says of the role, up to 1: one of several to choose from says less, and so does a mere wish. */
  readonly weight: number;
}

const wish = 0.6;

/** What a posting asks for. Mentions in the order of the text; linear in their number. */
export function weighAsked(text: string, mentions: readonly Mention[], duties: readonly DutyMention[]): AskedThing[] {
  const skills = new Map<string, number>();
  for (const group of groupChoices(text, mentions.filter(isAsked))) {
    const choice = 1 / Math.sqrt(new Set(group.map(({ skill }) => skill)).size);
    for (const { skill, strength } of group) keepHighest(skills, skill, choice * strengthOf(strength));
  }
  const tasks = new Map<string, number>();
  for (const { duty, strength } of duties.filter(isAsked)) keepHighest(tasks, duty, strengthOf(strength));
  return [
    ...[...skills].map(([id, weight]) => ({ kind: "skill", id, weight }) as const),
    ...[...tasks].map(([id, weight]) => ({ kind: "duty", id, weight }) as const),
  ];
}

function strengthOf(strength: Mention["strength"]): number {
  return strength === "required" ? 1 : wish;
}

function keepHighest(weights: Map<string, number>, id: string, weight: number): void {
  weights.set(id, Math.max(weights.get(id) ?? 0, weight));
}
