import { setRole } from "../fixes/set-role.ts";
import type { RankedRole } from "../roles/types.ts";
import { isNear } from "./near-roles.ts";
import type { Report, Rule, RuleContext } from "./types.ts";
import { joinWords, nameRoles, withArticle } from "./wording.ts";

/** The body must be this sure of a role far from the declared one, and think this little of the declared one. */
const sureOfOther = 0.3;
const doubtOfDeclared = 0.05;
/** What other professions call themselves too may well be one of those, which nobody counted. */
const sureOfOtherThanShared = 0.95;
/** The other role must be so likely, beside all that are near the declared one taken together. */
const besideNear = 0.5;
/** So many things named must speak for the other role against the declared one, and weigh so much together. */
const fewestReasons = 3;
const leastWeight = 5;
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
    const announced = index.titles.fieldsIn(posting.title?.value ?? "");
    const best = role.ranking.find((ranked) => !isNear(context, ranked.role));
    // A title may say itself that the job has another role's part: "Data Engineer, AI".
    if (best === undefined || announced.has(best.role)) return;
    const shareOf = (belongs: (id: string) => boolean): number =>
      role.ranking.reduce((sum, ranked) => (belongs(ranked.role) ? sum + ranked.score : sum), 0);
    const isShared = index.titles.isShared(posting.title?.value ?? "");
    if (best.score < (isShared ? sureOfOtherThanShared : sureOfOther)) return;
    if (shareOf((id) => ids.includes(id)) > doubtOfDeclared) return;
    if (best.score < besideNear * shareOf((id) => isNear(context, id))) return;
    const reasons = index.ranker.contrast(asked, best.role, ids).filter((reason) => !isOwnWish(context, reason));
    const span = role.span ?? posting.title?.span;
    const weight = reasons.reduce((sum, reason) => sum + reason.logOdds, 0);
    if (reasons.length >= fewestReasons && weight >= leastWeight && span !== undefined)
      yield report(context, best.role, reasons, span);
  },
};

/** What a company's own map asks of its role speaks for no other, whatever postings elsewhere ask. */
function isOwnWish({ role, index }: RuleContext, { kind, id }: RankedRole["reasons"][number]): boolean {
  return role.ids
    .filter(index.counted.isOwn)
    .some((own) =>
      kind === "duty"
        ? index.roleDuties.get(own)?.get(id)?.fit === "typical"
        : wanted.has(index.roleSkills.get(own)?.get(id)?.fit),
    );
}

const wanted: ReadonlySet<string | undefined> = new Set(["core", "common"]);

function report(context: RuleContext, other: string, reasons: RankedRole["reasons"], span: Report["span"]): Report {
  const { role, posting, mentions, duties, index } = context;
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
    related: evidence.map(({ name, span: place }) => ({
      span: place,
      message: `Typical of ${withArticle(context, other)}: ${name}`,
    })),
  };
}
