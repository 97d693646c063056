/** What the engine gives back. Everything the editor and the command line show is in a CheckResult. */
import type { Place } from "./posting/detect-posting.ts";
import type { Posting, Problem } from "./posting/types.ts";
import type { RoleVerdict } from "./roles/types.ts";
import type { Finding, RuleSetting } from "./rules/types.ts";
import type { DutyMention, Mention } from "./skills/types.ts";
import type { Span } from "./text/span.ts";

export type { Finding, Problem };

export interface CheckOptions {
  /** Workspace-relative path with forward slashes: decides, with the text, whether this is a posting. */
  readonly path?: string;
  /** Treat as a posting whatever path and text say. */
  readonly force?: boolean;
  /** Role id that wins over front matter and title. */
  readonly role?: string;
  /** Judge the role from the body alone. */
  readonly ignoreTitle?: boolean;
  /** ISO date against which years of experience are counted, unless the posting has its own. */
  readonly today: string;
  /** By rule id; `readRuleSetting` makes them of what somebody wrote. A rule whose options are not valid fails, and the others go on. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** What the configuration says of the path; where it is missing, the built-in list of places of postings decides. */
  readonly place?: Place;
  /** Skills (ids) that fit here whatever the maps say. */
  readonly allow?: readonly string[];
  /** Keep the sentences read for the next text, which is much the same: for a document that is being edited. */
  readonly remember?: boolean;
}

export interface CheckResult {
  readonly isPosting: boolean;
  readonly posting: Posting;
  readonly role: RoleVerdict;
  readonly mentions: readonly Mention[];
  readonly duties: readonly DutyMention[];
  readonly findings: readonly Finding[];
  /** What the posting itself says wrongly of how it is to be checked: malformed front matter, an unknown role. */
  readonly problems: readonly Problem[];
  /** Settings that hold for the posting ("academic-research"). */
  readonly conditions: ReadonlySet<string>;
  /** Where a phrase of the posting first shows an area, by `areaKey`. */
  readonly areasShown: ReadonlyMap<string, Span>;
  /** Rules that crashed; the others went on. */
  readonly failures: readonly { readonly rule: string; readonly error: unknown }[];
}
