import type { SkillData } from "../knowledge.ts";

/** Finds skills by the names that people give them in settings. */
export interface SkillNames {
  /** By id, label, alias or known misspelling; case, blanks and hyphens do not matter. */
  readonly find: (name: string) => SkillData | undefined;
  /** Every id and label: what a mistyped name may have meant. */
  readonly all: readonly string[];
}

/** Reading the names costs as much as checking a posting, and few postings need them: that waits for the first question. */
export function createSkillNames(skills: readonly SkillData[]): SkillNames {
  let byName: ReadonlyMap<string, SkillData> | undefined;
  let all: readonly string[] | undefined;
  return {
    find(name) {
      byName ??= readNames(skills);
      return byName.get(plain(name));
    },
    get all() {
      all ??= skills.flatMap((skill) => [skill.id, skill.label]);
      return all;
    },
  };
}

function readNames(skills: readonly SkillData[]): ReadonlyMap<string, SkillData> {
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
  return byName;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s-]+/g, "");
}
