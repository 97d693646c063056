import { setRole } from "../fixes/set-role.ts";
import type { RankedRole } from "../roles/types.ts";
import { titleOfRole } from "./is-sure-of-role.ts";
import { isNear } from "./near-roles.ts";
import type { Report, Rule, RuleContext } from "./types.ts";
import { joinWords, nameRoles, withArticle } from "./wording.ts";

/** When what a posting asks for is clearly another role's: one that is not near the declared one. */
interface Certainty {
  /** The text must be at least this sure of the other role, and at most this sure of the declared one. */
  readonly other: number;
  readonly declared: number;
  /** How likely the other role must be, as a part of all that are near the declared one taken together. */
  readonly besideNear: number;
  /** So many things asked for must speak for the other role against the declared one, and weigh so much together. */
  readonly reasons: number;
  readonly weight: number;
}
/** Where the text calls the job something else than its title does, the work need only agree. */
const whereCalledOtherwise: Certainty = { other: 0.2, declared: 0.2, besideNear: 0.25, reasons: 2, weight: 2.5 };
const whereClear: Certainty = { other: 0.3, declared: 0.03, besideNear: 0.6, reasons: 2, weight: 3 };
/** Under a title that much other work goes by, and where the text calls the job the same all through. */
const whereLoose: Certainty = { other: 0.4, declared: 0.02, besideNear: 0.7, reasons: 3, weight: 5 };
const whereLooseAndMeant: Certainty = { other: 0.5, declared: 0.01, besideNear: 1, reasons: 3, weight: 8 };
/** What other professions call themselves too may well be one of those, which nobody counted. */
const whereBroad: Certainty = { other: 0.95, declared: 0.01, besideNear: 1, reasons: 3, weight: 8 };
const shownReasons = 5;

export const consistentRole: Rule = {
  id: "consistent-role",
  summary: "The title names one role and the text describes another.",
  why: `People search and apply by title. When the text under "AI Engineer" describes a data scientist's work, the engineers who
do apply find another job than they were promised, and the data scientists never see the posting. The rule
weighs everything the posting asks for against what real postings of each role ask for, speaks only when that is clear, and
shows the evidence.`,
  severity: "warning",
  examples: {
    good: [{ title: "too little text to judge by", text: "# AI Engineer\n\n## Requirements\n\n- Python\n- SQL\n" }],
    bad: [
      {
        title: "an analyst's job under an engineer's title",
        text: `# AI Engineer

## What you will do

- Build dashboards in Tableau and reports for business stakeholders
- Answer ad-hoc data requests from marketing and finance
- Define and track KPIs
- Present findings to leadership

## Requirements

- Strong SQL and Excel
- Tableau or Power BI
- A/B testing and statistics
- Attention to detail
`,
        expect: [{ quote: "AI Engineer" }],
      },
    ],
  },
  *check(context) {
    const { role, posting, index, asked } = context;
    if (role.source === "body" || role.source === "none") return;
    // Nobody knows what postings for a company's own role look like, unless it extends one that was counted.
    if (!role.ids.every((id) => index.ranker.knows(index.counted.of(id).role))) return;
    const ids = index.counted.widen(role.ids);
    const title = titleOfRole(context) ?? "";
    const best = role.ranking.find((ranked) => !isNear(context, ranked.role));
    // A title may say itself that the job has another role's part: "Data Engineer, AI".
    if (best === undefined || index.titles.fieldsIn(title).has(best.role)) return;
    const shareOf = (belongs: (id: string) => boolean): number =>
      role.ranking.reduce((sum, ranked) => (belongs(ranked.role) ? sum + ranked.score : sum), 0);
    const wanted = certaintyFor(context, title);
    if (wanted === undefined) return;
    if (best.score < wanted.other || shareOf((id) => ids.includes(id)) > wanted.declared) return;
    if (best.score < wanted.besideNear * shareOf((id) => isNear(context, id))) return;
    const reasons = index.ranker.contrast(asked, best.role, ids).filter((reason) => !isOwnWish(context, reason));
    const span = role.span ?? posting.title?.span;
    const weight = reasons.reduce((sum, reason) => sum + reason.logOdds, 0);
    if (reasons.length >= wanted.reasons && weight >= wanted.weight && span !== undefined)
      yield report(context, best.role, reasons, span);
  },
};

/** Undefined where the title names another job beside the role: what does not fit the role may belong to that. */
function certaintyFor(context: RuleContext, title: string): Certainty | undefined {
  const { ownNames, role, index } = context;
  const certainty = index.titles.certaintyOf(title);
  if (certainty === "part") return undefined;
  const names = [...ownNames.keys()];
  const isFar = (name: string): boolean => !isNear(context, index.counted.of(name).role);
  const isMeant = names.some((name) => role.ids.includes(name));
  if (!isMeant && names.some(isFar)) return whereCalledOtherwise;
  if (certainty === "broad") return whereBroad;
  if (!role.ids.some((id) => index.roles.get(id)?.isLoose)) return whereClear;
  return names.length > 0 ? whereLooseAndMeant : whereLoose;
}

/** What a company's own map asks of its role speaks for no other, whatever postings elsewhere ask. */
function isOwnWish({ role, index }: RuleContext, { kind, id }: RankedRole["reasons"][number]): boolean {
  return role.ids
    .filter(index.counted.isOwn)
    .some((own) =>
      kind === "duty"
        ? index.roleDuties.get(own)?.get(id)?.fit === "typical"
        : usualFits.has(index.roleSkills.get(own)?.get(id)?.fit),
    );
}

const usualFits: ReadonlySet<string | undefined> = new Set(["core", "common"]);

function report(context: RuleContext, other: string, reasons: RankedRole["reasons"], span: Report["span"]): Report {
  const { role, posting, mentions, duties, index, ownNames } = context;
  const evidence = reasons.slice(0, shownReasons).flatMap((reason) => {
    const isSkill = reason.kind === "skill";
    const place = isSkill
      ? mentions.find((mention) => mention.skill === reason.id)
      : duties.find((duty) => duty.duty === reason.id);
    const name = (isSkill ? index.skills : index.duties).get(reason.id)?.label;
    return place === undefined || name === undefined ? [] : [{ name, span: { start: place.start, end: place.end } }];
  });
  const declared = nameRoles(context, role.ids);
  const found = index.roleLabels.get(other) ?? other;
  const named = joinWords(evidence.slice(0, 3).map(({ name }) => name));
  return {
    span,
    message: `This is called ${declared}, but it reads like ${withArticle(context, other)} posting (${named}). Rename it, or describe more of the ${declared}'s work.`,
    fixes: () => [
      { title: `Set the role to ${found}`, safe: false, edits: setRole(posting, [other]) },
      {
        title: `Declare both roles: ${declared} and ${found}`,
        safe: false,
        edits: setRole(posting, [...role.ids, other]),
      },
    ],
    related: [
      ...[...ownNames]
        .filter(([id]) => !isNear(context, id))
        .map(([id, place]) => ({ span: place, message: `Here the text speaks of ${withArticle(context, id)}` })),
      ...evidence.map(({ name, span: place }) => ({
        span: place,
        message: `Typical of ${withArticle(context, other)}: ${name}`,
      })),
    ],
  };
}
