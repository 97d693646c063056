/**
 * What a report says of postings: plain data without functions or cycles, so that it may cross to a webview. Texts are as the
 * posting or the knowledge has them; whoever shows them escapes them.
 */
import type { Fit, SkillKind } from "../knowledge.ts";
import type { Strength } from "../posting/types.ts";
import type { RoleSource } from "../roles/types.ts";
import type { Severity } from "../rules/types.ts";
import type { Span } from "../text/span.ts";

export interface PostingReport {
  /** What the posting is called where it was read. */
  readonly path: string;
  readonly title: string | undefined;
  /** False where the text is no posting: then all else is empty. */
  readonly isPosting: boolean;
  readonly role: ReportedRole;
  /** Roles by how well the text (without its title) reads as each, best first; empty where the text names too little to tell. */
  readonly readsAs: readonly RoleReading[];
  /** The areas of each of the posting's roles, in the order of the maps. */
  readonly areas: readonly AreaReport[];
  /** Always four, strongest first; a skill asked for at two strengths stands under both. */
  readonly requirements: readonly RequirementGroup[];
  readonly duties: readonly DutyReport[];
  /** In the order of the text. */
  readonly findings: readonly ReportedFinding[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** What the posting itself says wrongly of how it is to be checked. */
  readonly problems: readonly { readonly message: string; readonly place: Place }[];
}

/** A stretch of the posting's text; line and column are of its start, from 1. */
export interface Place extends Span {
  readonly line: number;
  readonly column: number;
}

export interface ReportedRole {
  readonly ids: readonly string[];
  /** "AI engineer and data scientist"; undefined where no role is known. */
  readonly name: string | undefined;
  readonly source: RoleSource;
  /** Why, in one sentence. */
  readonly reason: string;
}

export interface RoleReading {
  readonly role: string;
  readonly label: string;
  /** 0 to 1; the scores of a posting sum to 1. Undefined for a role of which too few postings were counted to tell. */
  readonly score: number | undefined;
  /** Whether the posting is judged as this role. */
  readonly isOwn: boolean;
  /** What in the text speaks for it most, strongest first. */
  readonly reasons: readonly RoleReason[];
}

export interface RoleReason {
  readonly kind: "skill" | "duty";
  readonly id: string;
  readonly label: string;
  /** How many postings for this role name it; undefined where too few were counted, or too few of them do. */
  readonly rate: CitedRate | undefined;
}

/** Of `n` counted postings for a role, `count` ask for the skill or name the duty. There are always enough to be cited. */
export interface CitedRate {
  readonly role: string;
  readonly roleLabel: string;
  readonly count: number;
  readonly n: number;
}

export interface AreaReport {
  readonly role: string;
  readonly roleLabel: string;
  readonly id: string;
  readonly label: string;
  /** Empty where the posting never shows the area. */
  readonly shownBy: readonly { readonly label: string; readonly place: Place }[];
  /** A line that would show it. */
  readonly line: string;
}

export interface RequirementGroup {
  readonly strength: Strength;
  /** In the order of the text, each once. */
  readonly skills: readonly SkillReport[];
}

export interface SkillReport {
  readonly skill: string;
  readonly label: string;
  readonly kind: SkillKind;
  /** The label of its category. */
  readonly category: string;
  /** Undefined where no role is known, or no map speaks of the skill or its category. */
  readonly fit: Fit | undefined;
  /** One for each of the posting's roles that has enough postings. */
  readonly rates: readonly CitedRate[];
  readonly places: readonly Place[];
}

export interface DutyReport {
  readonly duty: string;
  readonly label: string;
  /** Undefined where none of the posting's role maps speaks of it. */
  readonly fit: "typical" | "atypical" | undefined;
  readonly rates: readonly CitedRate[];
  readonly places: readonly Place[];
}

export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly skill: string | undefined;
  /** The words it is about, shortened where they are many. */
  readonly quote: string;
  readonly place: Place;
  readonly fixes: readonly { readonly title: string; readonly safe: boolean }[];
  readonly related: readonly { readonly message: string; readonly place: Place }[];
}

/** What the counts behind a report are. */
export interface EvidenceNote {
  readonly corpus: string;
  /** Months as YYYY-MM. */
  readonly period: { readonly from: string; readonly to: string };
}

/** One report or several, with what holds for all. */
export interface Report {
  readonly version: 1;
  readonly postings: readonly PostingReport[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly evidence: EvidenceNote;
}
