import type { SkillData } from "../knowledge.ts";
import { compilePhrases } from "../phrases/phrase-set.ts";
import type { Tokens } from "../text/lex.ts";
import type { Vocabulary } from "../text/vocabulary.ts";

/** What a sentence says of the skills whose names are everyday words too. */
export interface SkillCues {
  readonly near: ReadonlySet<SkillData>;
  readonly notNear: ReadonlySet<SkillData>;
  /** The tokens that a phrase covers in which the word means something else. */
  readonly not: ReadonlyMap<SkillData, ReadonlySet<number>>;
}

export interface SkillCueReader {
  /** Reads the sentence between two token indices. */
  readonly read: (tokens: Tokens, from: number, to: number) => SkillCues;
}

/** Compiles the cues of all ambiguous skills. They are apart from other phrases, since few sentences hold a name in doubt. */
export function createSkillCueReader(skills: readonly SkillData[], vocabulary: Vocabulary): SkillCueReader {
  const phrases = compilePhrases(
    skills.flatMap((skill) =>
      (["near", "not", "notNear"] as const).flatMap((says) => {
        const value = { skill, says };
        return (skill.ambiguous?.[says] ?? []).map((phrase) => ({ phrase, value }));
      }),
    ),
    vocabulary,
  );
  return {
    read(tokens, start, end) {
      const near = new Set<SkillData>();
      const notNear = new Set<SkillData>();
      const not = new Map<SkillData, Set<number>>();
      for (const { value, from, to } of phrases.match(tokens, start, end)) {
        if (value.says === "near") near.add(value.skill);
        else if (value.says === "notNear") notNear.add(value.skill);
        else {
          const covered = not.get(value.skill) ?? new Set();
          for (let at = from; at < to; at++) covered.add(at);
          not.set(value.skill, covered);
        }
      }
      return { near, notNear, not };
    },
  };
}
