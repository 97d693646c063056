/** The knowledge, made ready for looking things up and for matching. Built once, when the first text is checked. */
import type { Counts, DutyData, Knowledge, RoleData, SkillData } from "../knowledge.ts";
import { minimumCited } from "../knowledge.ts";
import { compilePhrases } from "../phrases/phrase-set.ts";
import { createBlockCutter } from "../posting/cut-block.ts";
import type { PostingReader } from "../posting/read-posting.ts";
import { createHeadingReader } from "../posting/section-kind.ts";
import { createSentenceReader } from "../posting/sentence-reader.ts";
import { collectSigns } from "../posting/sign.ts";
import { createStrengthReader } from "../posting/strength.ts";
import { type AreaPhrases, createAreaPhrases } from "../roles/area-phrases.ts";
import { createLevelReader, type LevelReader } from "../roles/find-level.ts";
import { createTitleReader, type TitleReader } from "../roles/find-title-roles.ts";
import { createRoleRanker, type RoleRanker } from "../roles/rank-roles.ts";
import { createMentionFinder, type MentionFinder } from "../skills/find-mentions.ts";
import { createStakeholderFinder, type StakeholderFinder } from "../skills/find-stakeholders.ts";
import { createVocabulary } from "../text/vocabulary.ts";
import { type Counted, createCounted } from "./counted.ts";
import { createSkillNames, type SkillNames } from "./skill-names.ts";

export interface EngineIndex {
  readonly knowledge: Knowledge;
  readonly skills: ReadonlyMap<string, SkillData>;
  readonly skillNames: SkillNames;
  readonly duties: ReadonlyMap<string, DutyData>;
  readonly roles: ReadonlyMap<string, RoleData>;
  readonly roleLabels: ReadonlyMap<string, string>;
  readonly reader: PostingReader;
  readonly mentions: MentionFinder;
  readonly titles: TitleReader;
  readonly levels: LevelReader;
  readonly ranker: RoleRanker;
  readonly areas: AreaPhrases;
  readonly stakeholders: StakeholderFinder;
  /** The duties of a role's map, by duty. */
  readonly roleDuties: ReadonlyMap<string, ReadonlyMap<string, RoleData["duties"][number]>>;
  /** The fits of a role's map, by skill. */
  readonly roleSkills: ReadonlyMap<string, ReadonlyMap<string, RoleData["skills"][number]>>;
  readonly counted: Counted;
  /** Counts that may be cited as a rate, for the role as it was counted; undefined where there are too few postings. */
  readonly citedCounts: (role: string) => Counts | undefined;
}

/** Throws on knowledge that the build would have refused. */
export function createEngineIndex(knowledge: Knowledge): EngineIndex {
  const vocabulary = createVocabulary();
  const headings = createHeadingReader(knowledge.headings, knowledge.cues.firm ?? [], vocabulary);
  const counted = createCounted(knowledge);
  return {
    knowledge,
    skills: byId(knowledge.skills),
    skillNames: createSkillNames(knowledge.skills),
    duties: byId(knowledge.duties),
    roles: byId(knowledge.roles),
    roleDuties: new Map(knowledge.roles.map((role) => [role.id, new Map(role.duties.map((row) => [row.duty, row]))])),
    roleSkills: new Map(knowledge.roles.map((role) => [role.id, new Map(role.skills.map((row) => [row.skill, row]))])),
    roleLabels: new Map(knowledge.roles.map((role) => [role.id, role.label])),
    reader: {
      headings,
      blocks: createBlockCutter(headings, vocabulary.knows),
      sentences: createSentenceReader(
        vocabulary,
        compilePhrases(collectSigns(knowledge), vocabulary),
        createStrengthReader(vocabulary),
      ),
    },
    mentions: createMentionFinder(knowledge, vocabulary),
    titles: createTitleReader(knowledge, vocabulary),
    levels: createLevelReader(knowledge.levels, vocabulary),
    ranker: createRoleRanker(knowledge),
    areas: createAreaPhrases(knowledge.roles, vocabulary),
    stakeholders: createStakeholderFinder(knowledge.stakeholders, vocabulary),
    counted,
    citedCounts(role) {
      const counts = knowledge.evidence.roles[counted.of(role).role]?.cited;
      return counts !== undefined && counts.n >= minimumCited ? counts : undefined;
    },
  };
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
