import type { Posting } from "../posting/types.ts";
import { plainL10n } from "../text/l10n.ts";
import { nearest } from "../text/nearest.ts";
import type { Span } from "../text/span.ts";
import { explainRole } from "./explain-role.ts";
import type { RankedRole, RoleVerdict } from "./types.ts";

export interface RoleDecision {
  readonly verdict: RoleVerdict;
  readonly problems: readonly { readonly message: string; readonly span: Span }[];
}

/** The body decides the role only when it is this sure of it. */
const sureFromBody = 0.6;
/** And when at least so many things named speak for it. */
const reasonsFromBody = 3;

/** Whose posting this is: by option, else front matter, else title, else body. Unknown role ids are problems, and passed over. */
export function decideRole(
  posting: Posting,
  ranking: readonly RankedRole[],
  titleRoles: readonly string[],
  labels: ReadonlyMap<string, string>,
  options: { readonly role?: string; readonly ignoreTitle?: boolean },
): RoleDecision {
  const problems: { message: string; span: Span }[] = [];
  const declared: { value: string; span: Span }[] = [];
  for (const { value, span } of posting.frontMatter?.roles ?? []) {
    if (labels.has(value)) declared.push({ value, span });
    else if (value !== "none") problems.push({ message: unknownRole(value, labels), span });
  }
  const verdict = (ids: readonly string[], source: RoleVerdict["source"], span: Span | undefined): RoleDecision => {
    const reason = explainRole(plainL10n, { ids, source }, posting.title?.value, labels);
    return { verdict: { ids, source, span, reason, ranking }, problems };
  };

  if (options.role !== undefined && labels.has(options.role)) return verdict([options.role], "option", undefined);
  const none = posting.frontMatter?.roles.find(({ value }) => value === "none");
  if (none !== undefined && !options.ignoreTitle) return verdict([], "front-matter", none.span);
  if (declared.length > 0 && !options.ignoreTitle) {
    const ids = [...new Set(declared.map((entry) => entry.value))];
    const span = { start: declared[0]?.span.start ?? 0, end: declared.at(-1)?.span.end ?? 0 };
    return verdict(ids, "front-matter", span);
  }
  if (titleRoles.length > 0 && !options.ignoreTitle) return verdict(titleRoles, "title", posting.title?.span);
  const best = ranking[0];
  if (best !== undefined && best.score >= sureFromBody && best.reasons.length >= reasonsFromBody)
    return verdict([best.role], "body", undefined);
  return verdict([], "none", undefined);
}

/** What to say of a role id that does not exist, with the nearest that does. */
function unknownRole(id: string, labels: ReadonlyMap<string, string>): string {
  const near = nearest(id, labels.keys());
  const known = [...labels.keys()].join(", ");
  return `There is no role “${id}”. ${near === undefined ? `Known roles: ${known}.` : `Did you mean “${near}”?`}`;
}
