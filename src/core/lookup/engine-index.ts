/** The knowledge, made ready for looking things up and for matching. Built once, when the first text is checked. */
import type { Counts, DutyData, Knowledge, RoleData, SkillData } from "../knowledge.ts";
import { minimumCited } from "../knowledge.ts";
import { compilePhrases, type PhraseSet } from "../phrases/phrase-set.ts";
import type { PostingReader } from "../posting/read-posting.ts";
import { createHeadingReader } from "../posting/section-kind.ts";
import { createStrengthReader } from "../posting/strength.ts";
import { createTitleReader, type TitleReader } from "../roles/find-title-roles.ts";
import { createRoleRanker, type RoleRanker } from "../roles/rank-roles.ts";
import { createDutyFinder, type DutyFinder } from "../skills/find-duties.ts";
import { createMentionFinder, type MentionFinder } from "../skills/find-mentions.ts";
import { createVocabulary } from "../text/vocabulary.ts";

export interface EngineIndex {
  readonly knowledge: Knowledge;
  readonly skills: ReadonlyMap<string, SkillData>;
  readonly duties: ReadonlyMap<string, DutyData>;
  readonly roles: ReadonlyMap<string, RoleData>;
  readonly roleLabels: ReadonlyMap<string, string>;
  readonly reader: PostingReader;
  readonly mentions: MentionFinder;
  readonly dutyFinder: DutyFinder;
  readonly titles: TitleReader;
  readonly ranker: RoleRanker;
  readonly conditions: PhraseSet<string>;
  /** Phrases that show an area, as "role area". */
  readonly areas: PhraseSet<string>;
  /** Counts that may be cited as a rate; undefined where there are too few postings. */
  readonly citedCounts: (role: string) => Counts | undefined;
}

/** Throws on knowledge that the build would have refused. */
export function createEngineIndex(knowledge: Knowledge): EngineIndex {
  const vocabulary = createVocabulary();
  return {
    knowledge,
    skills: byId(knowledge.skills),
    duties: byId(knowledge.duties),
    roles: byId(knowledge.roles),
    roleLabels: new Map(knowledge.roles.map((role) => [role.id, role.label])),
    reader: {
      vocabulary,
      headings: createHeadingReader(knowledge.headings, vocabulary),
      strength: createStrengthReader(knowledge.cues, vocabulary),
    },
    mentions: createMentionFinder(knowledge.skills, vocabulary),
    dutyFinder: createDutyFinder(knowledge.duties, vocabulary),
    titles: createTitleReader(knowledge.roles, vocabulary),
    ranker: createRoleRanker(knowledge),
    conditions: compilePhrases(
      knowledge.conditions.flatMap(({ id, phrases }) => phrases.map((phrase) => ({ phrase, value: id }))),
      vocabulary,
    ),
    areas: compilePhrases(
      knowledge.roles.flatMap((role) =>
        role.areas.flatMap((area) => area.phrases.map((phrase) => ({ phrase, value: `${role.id} ${area.id}` }))),
      ),
      vocabulary,
    ),
    citedCounts(role) {
      const counts = knowledge.evidence.roles[role]?.cited;
      return counts !== undefined && counts.n >= minimumCited ? counts : undefined;
    },
  };
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
