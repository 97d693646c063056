/** What the engine knows, as the build compiles it from knowledge/: plain data, every default filled in. */
import type {
  DraftData,
  DutyData,
  Fit,
  LevelData,
  RoleData,
  SectionKind,
  SkillData,
  SkillKind,
} from "../knowledge/schema.ts";

/** The sections of a posting that a role has lines for. */
export const draftParts = ["about", "duties", "required", "preferred", "stack"] as const;

export type DraftPart = (typeof draftParts)[number];

export type { DraftData, DutyData, Fit, LevelData, RoleData, SectionKind, SkillData, SkillKind };

export interface Knowledge {
  readonly skills: readonly SkillData[];
  readonly categories: readonly { readonly id: string; readonly label: string }[];
  readonly duties: readonly DutyData[];
  readonly roles: readonly RoleData[];
  readonly conditions: readonly PhraseGroup[];
  readonly stakeholders: readonly PhraseGroup[];
  readonly headings: Readonly<Partial<Record<SectionKind, readonly string[]>>>;
  readonly cues: Readonly<Record<string, readonly string[]>>;
  readonly sources: readonly SourceData[];
  readonly levels: readonly LevelData[];
  readonly drafts: DraftData;
  readonly evidence: Evidence;
  /**
   * For roles of a company, by id: the role whose counts speak for them (the one they extend, say), with the label that it
   * was counted under. A role that is not in here is counted as itself.
   */
  readonly countedAs?: Readonly<Record<string, { readonly role: string; readonly label: string }>>;
  /** Skills and duties of a company, by id, which nobody looked for when the postings were counted. */
  readonly uncounted?: { readonly skills: readonly string[]; readonly duties: readonly string[] };
}

/** The source of what a company says in a role's map. */
export const companySource = "company";

export interface PhraseGroup {
  readonly id: string;
  readonly label: string;
  readonly phrases: readonly string[];
}

export interface SourceData {
  readonly id: string;
  readonly title: string;
  readonly licence: string;
  readonly url?: string | undefined;
  readonly note?: string | undefined;
}

/** Counts over real postings, written by scripts/count-evidence.ts. */
export interface Evidence {
  readonly corpus: string;
  /** First and last month of the cited window, as YYYY-MM. */
  readonly period: { readonly from: string; readonly to: string };
  readonly roles: Readonly<Record<string, RoleEvidence>>;
}

export interface RoleEvidence {
  /** Postings of the cited window; a rate is cited only from `minimumCited` on. */
  readonly cited: Counts;
  /** Postings of every date; for telling roles apart. */
  readonly all: Counts;
}

export interface Counts {
  readonly n: number;
  /** Of n postings, how many ask for the skill (by skill id) or name the duty (by duty id). */
  readonly skills: Readonly<Record<string, number>>;
  readonly duties: Readonly<Record<string, number>>;
}

/** Below this many postings a share is noise and is never cited. */
export const minimumCited = 50;
