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
/** And when at least so many things named speak for it, unless the text says itself what the job is. */
const reasonsFromBody = 3;

/** What a posting says of its role beside its title. */
export interface RoleSigns {
  /** The roles by what it asks for; with `byName` what it calls the job counts too. */
  readonly rank: (byName: boolean) => readonly RankedRole[];
  /** What it calls the job in its text. */
  readonly names: readonly string[];
}

/**
 * Whose posting this is: by option, else front matter, else title, else body. Unknown role ids are problems, and passed over.
 * Where a role is declared the ranking tells what the work looks like, whatever it is called.
 */
export function decideRole(
  posting: Posting,
  { rank, names }: RoleSigns,
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
    const ranking = rank(source === "body" || source === "none");
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
  const [best] = rank(true);
  if (best !== undefined && best.score >= sureFromBody) {
    if (best.reasons.length >= reasonsFromBody || names.includes(best.role))
      return verdict([best.role], "body", undefined);
  }
  return verdict([], "none", undefined);
}

/** What to say of a role id that does not exist, with the nearest that does. */
function unknownRole(id: string, labels: ReadonlyMap<string, string>): string {
  const near = nearest(id, labels.keys());
  const known = [...labels.keys()].join(", ");
  return `There is no role “${id}”. ${near === undefined ? `Known roles: ${known}.` : `Did you mean “${near}”?`}`;
}
