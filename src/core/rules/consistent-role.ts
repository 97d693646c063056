import { setRole } from "../fixes/set-role.ts";
import type { RankedRole } from "../roles/types.ts";
import type { Report, Rule, RuleContext } from "./types.ts";
import { nameRoles, withArticle } from "./wording.ts";

/** The body must be this sure of another role, and think this little of the declared one, before the rule speaks. */
const sureOfOther = 0.8;
const doubtOfDeclared = 0.08;
const fewestReasons = 3;
const shownReasons = 5;

export const consistentRole: Rule = {
  id: "consistent-role",
  summary: "The title names one role and the text describes another.",
  why: `The most common fault of a posting is that it describes another role than its title says: a data scientist's work under
"AI Engineer". Both sides lose: the right people do not apply, and those who do find another job than they were promised. The rule
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
    const { role, posting } = context;
    if (role.source === "body" || role.source === "none") return;
    const best = role.ranking[0];
    if (best === undefined || isNear(context, best.role)) return;
    const declared = role.ranking
      .filter((ranked) => role.ids.includes(ranked.role))
      .reduce((sum, ranked) => sum + ranked.score, 0);
    if (best.score < sureOfOther || declared > doubtOfDeclared || best.reasons.length < fewestReasons) return;
    const span = role.span ?? posting.title?.span;
    if (span !== undefined) yield report(context, best, span);
  },
};

/** Roles that overlap by nature are no contradiction. */
function isNear({ role, index }: RuleContext, other: string): boolean {
  return role.ids.some((id) => id === other || index.roles.get(id)?.near.includes(other) || index.roles.get(other)?.near.includes(id));
}

function report(context: RuleContext, best: RankedRole, span: Report["span"]): Report {
  const { role, posting, mentions, duties, index } = context;
  const names = best.reasons.map((reason) =>
    reason.kind === "skill" ? (index.skills.get(reason.id)?.label ?? reason.id) : (index.duties.get(reason.id)?.label ?? reason.id),
  );
  const related = best.reasons.slice(0, shownReasons).flatMap((reason, order) => {
    const place =
      reason.kind === "skill" ? mentions.find((mention) => mention.skill === reason.id) : duties.find((duty) => duty.duty === reason.id);
    return place === undefined ? [] : [{ span: { start: place.start, end: place.end }, message: `Typical of ${withArticle(context, best.role)}: ${names[order]}` }];
  });
  const declared = nameRoles(context, role.ids);
  const found = index.roleLabels.get(best.role) ?? best.role;
  return {
    span,
    message: `This is called ${declared} but reads like ${withArticle(context, best.role)} posting (${names.slice(0, 3).join(", ")}). Rename it, or describe the ${declared}'s work.`,
    fixes: [
      { title: `Set the role to ${found}`, safe: false, edits: setRole(posting, [best.role]) },
      { title: `Declare both roles: ${declared} and ${found}`, safe: false, edits: setRole(posting, [...role.ids, best.role]) },
    ],
    related,
  };
}
