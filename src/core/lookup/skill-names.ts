import type { SkillData } from "../knowledge.ts";

/** Finds skills by the names that people give them in settings. */
export interface SkillNames {
  /** By id, label, alias or known misspelling; case, blanks and hyphens do not matter. */
  readonly find: (name: string) => SkillData | undefined;
  /** Every id and label: what a mistyped name may have meant. */
  readonly all: readonly string[];
}

export function createSkillNames(skills: readonly SkillData[]): SkillNames {
  const byName = new Map<string, SkillData>();
  const namings: readonly ((skill: SkillData) => readonly string[])[] = [
    (skill) => [skill.id],
    (skill) => [skill.label],
    (skill) => skill.aliases,
    (skill) => skill.misspellings,
  ];
  // One way of naming after the other, so that no skill's alias hides another skill's id.
  for (const namesOf of namings) {
    for (const skill of skills) {
      for (const name of namesOf(skill)) if (!byName.has(plain(name))) byName.set(plain(name), skill);
    }
  }
  return { find: (name) => byName.get(plain(name)), all: skills.flatMap((skill) => [skill.id, skill.label]) };
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s-]+/g, "");
}
