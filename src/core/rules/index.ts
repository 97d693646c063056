import { consistentRole } from "./consistent-role.ts";
import { consistentSeniority } from "./consistent-seniority.ts";
import { consistentSkillName } from "./consistent-skill-name.ts";
import { maxRequiredSkills } from "./max-required-skills.ts";
import { noContradictoryStrength } from "./no-contradictory-strength.ts";
import { noDuplicateSkill } from "./no-duplicate-skill.ts";
import { noEquivalentsPileup } from "./no-equivalents-pileup.ts";
import { noImpossibleExperience } from "./no-impossible-experience.ts";
import { noMismatchedDuty } from "./no-mismatched-duty.ts";
import { noMismatchedSkill } from "./no-mismatched-skill.ts";
import { noMismatchedStakeholder } from "./no-mismatched-stakeholder.ts";
import { noRetiredTechnology } from "./no-retired-technology.ts";
import { noUnusedSuppression } from "./no-unused-suppression.ts";
import { requireCoreAreas } from "./require-core-areas.ts";
import { requireSections } from "./require-sections.ts";
import type { Rule } from "./types.ts";

/** All rules, in the order in which they are listed and run. */
export const rules: readonly Rule[] = [
  noMismatchedSkill,
  noMismatchedDuty,
  noMismatchedStakeholder,
  consistentRole,
  requireCoreAreas,
  requireSections,
  maxRequiredSkills,
  noImpossibleExperience,
  noContradictoryStrength,
  noDuplicateSkill,
  consistentSkillName,
  noEquivalentsPileup,
  consistentSeniority,
  noRetiredTechnology,
  noUnusedSuppression,
];
