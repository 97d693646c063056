import type { ObjectEntries, StrictObjectSchema } from "valibot";
import type { Fix } from "../fixes/types.ts";
import type { EngineIndex } from "../lookup/engine-index.ts";
import type { Posting } from "../posting/types.ts";
import type { SkillFit } from "../roles/fit.ts";
import type { RoleVerdict } from "../roles/types.ts";
import type { AskedThing } from "../roles/weigh-asked.ts";
import type { DutyMention, Mention, StakeholderMention } from "../skills/types.ts";
import type { Span, TextEdit } from "../text/span.ts";

export type Severity = "error" | "warning" | "info";
export type RuleLevel = Severity | "off";
export const ruleLevels: readonly RuleLevel[] = ["off", "info", "warning", "error"];
/** How a rule is set: its level, or its level and its options; options that are not named keep their defaults. */
export type RuleSetting = RuleLevel | readonly [RuleLevel, Readonly<Record<string, unknown>>?];
/** Every option has a default and a description. */
export type OptionsSchema = StrictObjectSchema<ObjectEntries, undefined>;

/** A finding as a rule reports it: the engine adds the rule id and settles the severity. */
export interface Report {
  readonly span: Span;
  /** What, why and what to do, in the words of a kind reviewer. Plain text. */
  readonly message: string;
  /** Defaults to the rule's level. */
  readonly severity?: Severity;
  readonly skill?: string;
  /** Worked out when first asked for: most results are shown without. */
  readonly fixes?: () => readonly Fix[];
  /** Other places that show it. */
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
}

/** A report as the engine gives it out. */
export interface Finding extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly skill: string | undefined;
  readonly fixes: readonly Fix[];
  readonly related: readonly { readonly span: Span; readonly message: string }[];
}

export interface RuleContext {
  readonly posting: Posting;
  readonly mentions: readonly Mention[];
  readonly duties: readonly DutyMention[];
  /** Each skill and duty that the posting asks for, with how much it says of the role. */
  readonly asked: readonly AskedThing[];
  /** What the text, without its title, calls the job: by role, where it first does so. */
  readonly ownNames: ReadonlyMap<string, Span>;
  readonly role: RoleVerdict;
  readonly index: EngineIndex;
  /** Settings that hold for the posting ("academic-research"). */
  readonly conditions: ReadonlySet<string>;
  /** Where a phrase of the posting first shows an area, by `areaKey`. */
  readonly areasShown: ReadonlyMap<string, Span>;
  /** How well a skill fits the posting's roles, the kindest of them; undefined where no role is known. */
  readonly fitOf: (skill: string) => SkillFit | undefined;
  /** Whom the posting says one works with or for. */
  readonly findStakeholders: () => readonly StakeholderMention[];
  /** ISO date against which ages are counted. */
  readonly today: string;
  /** Suppressions that suppress nothing; for a rule that judges them, and empty for the others. */
  readonly idle: readonly IdleSuppression[];
}

/** A suppression, or a part of one, that does nothing. */
export interface IdleSuppression {
  readonly span: Span;
  /** A whole comment, a name in one, a `rolewise-enable` or a name in it; in front matter an allowed skill or a rule that is off. */
  readonly kind: "comment" | "name" | "enable" | "allow" | "off";
  /** As it stands there; for what is allowed the skill's label. */
  readonly name: string;
  /** The edits that take it away; none where no clean cut is known. */
  readonly remove: () => readonly TextEdit[];
}

export interface RuleExample {
  readonly title: string;
  readonly text: string;
  /** For bad examples: the words that each finding stands on, and what the first fix makes of the text. */
  readonly expect?: readonly { readonly quote: string; readonly fixed?: string }[];
}

export interface Rule {
  readonly id: string;
  readonly summary: string;
  /** Why it matters to the one who writes the posting; Markdown. */
  readonly why: string;
  readonly severity: Severity;
  readonly examples: { readonly good: readonly RuleExample[]; readonly bad: readonly RuleExample[] };
  /** Set on the one that is about the suppressions and runs after the others. */
  readonly judgesSuppressions?: true;
  /** Said by rules some of whose fixes are safe: where only those matter, nobody works out the fixes of the others. */
  readonly mendsSafely?: true;
  /** What can be set beside the level; a rule that has options is written with `defineRule`. */
  readonly options?: OptionsSchema;
  /** `options` are settled: valid, and with every default filled in. */
  readonly check: (context: RuleContext, options: Readonly<Record<string, unknown>>) => Iterable<Report>;
}
