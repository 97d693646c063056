import type { Fix } from "../core/fixes/types.ts";
import { type CheckResult, createLineIndex, rules } from "../core/index.ts";
import type { Severity } from "../core/rules/types.ts";
import type { Position } from "../core/text/line-index.ts";
import type { Span } from "../core/text/span.ts";

/** What `check` has to say of one posting: places counted out, skills and rules by id. */
export interface CheckedFile {
  readonly path: string;
  /** As it was checked: after the fixes already made. */
  readonly text: string;
  /** The first, where the posting is for several. */
  readonly role: string | null;
  readonly roleSource: CheckResult["role"]["source"];
  readonly roleReason: string;
  readonly findings: readonly CheckedFinding[];
  /** Fixes already made by --fix. */
  readonly fixesMade: number;
}

export interface CheckedFinding extends Stretch {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly skill: string | undefined;
  readonly fixes: readonly CheckedFix[];
  /** Other places that show it. */
  readonly related: readonly (Stretch & { readonly message: string })[];
}

export interface CheckedFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly (Stretch & { readonly text: string })[];
  readonly allows?: Fix["allows"];
}

export interface Stretch {
  readonly start: Position;
  /** Behind the last character. */
  readonly end: Position;
}

/** Which fixes a format has something to say of: none are worked out in vain. */
export type FixesWanted = "all" | "safe" | "none";

const mendingRules: ReadonlySet<string> = new Set(rules.filter((rule) => rule.mendsSafely).map(({ id }) => id));

/** Whether the fixes of a rule's findings are wanted. */
export function wants(fixes: FixesWanted, rule: string): boolean {
  return fixes === "all" || (fixes === "safe" && mendingRules.has(rule));
}

export function toCheckedFile(
  path: string,
  text: string,
  { role, findings }: CheckResult,
  fixesMade: number,
  fixesWanted: FixesWanted = "all",
): CheckedFile {
  const lines = createLineIndex(findings.length === 0 ? "" : text);
  const place = ({ start, end }: Span): Stretch => ({ start: lines.positionAt(start), end: lines.positionAt(end) });
  return {
    path,
    text,
    role: role.ids[0] ?? null,
    roleSource: role.source,
    roleReason: role.reason,
    fixesMade,
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      skill: finding.skill,
      ...place(finding),
      fixes: (wants(fixesWanted, finding.rule) ? finding.fixes : []).map(({ title, safe, edits, allows }) => ({
        title,
        safe,
        edits: edits.map((edit) => ({ ...place(edit), text: edit.text })),
        ...(allows === undefined ? {} : { allows }),
      })),
      related: finding.related.map(({ span, message }) => ({ ...place(span), message })),
    })),
  };
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

export function countSeverities(files: readonly CheckedFile[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity]++;
  return counts;
}
