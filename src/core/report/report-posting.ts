import type { Engine } from "../engine.ts";
import type { EngineIndex } from "../lookup/engine-index.ts";
import { findAreaSigns } from "../roles/area-signs.ts";
import { explainRole } from "../roles/explain-role.ts";
import { joinNames, type L10n, plainL10n } from "../text/l10n.ts";
import type { Span } from "../text/span.ts";
import type { CheckResult } from "../types.ts";
import { createPlaces, quote } from "./places.ts";
import { readAsRoles } from "./read-as-roles.ts";
import { reportDuties, reportRequirements } from "./report-requirements.ts";
import type { AreaReport, Place, PostingReport, Report, ReportedFinding } from "./types.ts";

/** What there is to say of one checked posting. Works the fixes of its findings out. */
export function reportPosting(
  engine: Engine,
  result: CheckResult,
  path: string,
  l10n: L10n = plainL10n,
): PostingReport {
  const index = engine.index();
  const placeOf = createPlaces(result.posting.text);
  const { posting, role, problems } = result;
  const names = role.ids.map((id) => index.roleLabels.get(id) ?? id);
  const findings = reportFindings(result, placeOf);
  return {
    path,
    title: posting.title?.value,
    isPosting: result.isPosting,
    role: {
      ids: role.ids,
      name: names.length === 0 ? undefined : joinNames(l10n, names),
      source: role.source,
      reason: result.isPosting ? explainRole(l10n, role, posting.title?.value, index.roleLabels) : role.reason,
    },
    readsAs: readAsRoles(index, result),
    areas: reportAreas(index, result, placeOf),
    requirements: reportRequirements(engine, result, placeOf),
    duties: reportDuties(index, result, placeOf),
    findings,
    counts: countSeverities(findings),
    problems: problems.map(({ message, span }) => ({ message, place: placeOf(span) })),
  };
}

/** A report of postings, in the order given. */
export function createReport(engine: Engine, postings: readonly PostingReport[]): Report {
  const { corpus, period } = engine.knowledge.evidence;
  return {
    version: 1,
    postings,
    counts: countSeverities(postings.flatMap(({ findings }) => findings)),
    evidence: { corpus, period },
  };
}

function reportAreas(index: EngineIndex, result: CheckResult, placeOf: (span: Span) => Place): AreaReport[] {
  const { text } = result.posting;
  return result.role.ids.flatMap((id) => {
    const role = index.roles.get(id);
    if (role === undefined) return [];
    return role.areas.map((area) => ({
      role: id,
      roleLabel: role.label,
      id: area.id,
      label: area.label,
      shownBy: findAreaSigns(result, role, area).map((sign) => ({
        label:
          sign.kind === "phrase"
            ? quote(text, sign.span)
            : ((sign.kind === "skill" ? index.skills : index.duties).get(sign.id)?.label ?? sign.id),
        place: placeOf(sign.span),
      })),
      line: area.line,
    }));
  });
}

function reportFindings({ findings, posting }: CheckResult, placeOf: (span: Span) => Place): ReportedFinding[] {
  return findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    skill: finding.skill,
    quote: quote(posting.text, finding),
    place: placeOf(finding),
    fixes: finding.fixes.flatMap(({ title, safe, allows }) => (allows === undefined ? [{ title, safe }] : [])),
    related: finding.related.map(({ span, message }) => ({ message, place: placeOf(span) })),
  }));
}

function countSeverities(findings: readonly ReportedFinding[]): PostingReport["counts"] {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
