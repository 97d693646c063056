import type { RoleData } from "../knowledge.ts";
import type { StakeholderMention } from "../skills/types.ts";
import { startUpper } from "../text/start-upper.ts";
import { isNear } from "./near-roles.ts";
import type { Rule, RuleContext } from "./types.ts";
import { joinWords, withArticle } from "./wording.ts";

export const noMismatchedStakeholder: Rule = {
  id: "no-mismatched-stakeholder",
  summary: "The posting works mainly with people whom another role serves.",
  why: `Whom one works with says much of what one does. A data analyst answers to those who run the business; an AI engineer
works with the developers and product people who build. When a posting names the one kind and none of the other, it may be for
another role than it says, or the people who matter most are left out. The rule needs at least two such groups, more of them than
of those that suit both roles, and none that the posting's own role works with and the other does not. Where the rest of the text reads like
the posting's role it is silent, since teams are cut differently everywhere.`,
  severity: "info",
  examples: {
    good: [
      {
        title: "both kinds of people",
        text: "# AI Engineer\n\n## What you will do\n\n- Work with software developers and the product team\n- Support the finance and marketing departments\n",
      },
      {
        title: "an engineer's work for others",
        text: "# AI Engineer\n\n## What you will do\n\n- Work closely with the finance team and marketing managers\n- Build LLM applications with RAG and deploy models to production\n",
      },
    ],
    bad: [
      {
        title: "an analyst's colleagues",
        text: "# AI Engineer\n\n## What you will do\n\n- Work closely with the finance team, marketing managers and regional managers\n- Have an answer ready for their weekly meeting\n",
        expect: [{ quote: "finance team" }],
      },
    ],
  },
  *check(context) {
    const { role } = context;
    if (role.source === "body" || role.source === "none") return;
    const own = role.ids.flatMap((id) => context.index.roles.get(id) ?? []);
    const mentions = own.length === 0 || readsLikeOwn(context) ? [] : context.findStakeholders();
    const other = findServed(context, own, new Set(mentions.map(({ stakeholder }) => stakeholder)));
    if (other === undefined) return;
    const foreign = firstsOf(mentions).filter(({ stakeholder }) => other.foreign.has(stakeholder));
    const [first, ...more] = foreign;
    if (first === undefined) return;
    const names = joinPeople(foreign.slice(0, mostNamed).map(({ stakeholder }) => labelOf(context, stakeholder)));
    const usual = joinPeople(
      own
        .flatMap(closest)
        .slice(0, mostNamed)
        .map((id) => labelOf(context, id)),
    );
    yield {
      span: first,
      message: `The people named here (${names}) are those ${withArticle(context, other.role)} usually works with. ${startUpper(joinWords(role.ids.map((id) => withArticle(context, id))))} mostly ${role.ids.length > 1 ? "work" : "works"} with ${usual}. Name those too, or check whether this is the right role.`,
      related: more.map((mention) => ({
        span: mention,
        message: `Works here with ${labelOf(context, mention.stakeholder)}`,
      })),
    };
  },
};

/** "A, B and C"; with semicolons where one of them is several kinds of people itself. */
function joinPeople(labels: readonly string[]): string {
  return labels.some((label) => label.includes(" and ")) ? labels.join("; ") : joinWords(labels);
}

const mostNamed = 3;
const fewestForeign = 2;

/** In the ranking: from this share on, the text reads like the declared role or one near it. */
const likely = 0.5;

function readsLikeOwn(context: RuleContext): boolean {
  const { ranking } = context.role;
  const share = ranking.reduce((sum, { role, score }) => (isNear(context, role) ? sum + score : sum), 0);
  return share >= likely && (ranking[0]?.reasons.length ?? 0) > 0;
}

interface Served {
  readonly role: string;
  readonly foreign: ReadonlySet<string>;
}

/** The role far from the posting's own that best explains the people it names; undefined where its own role may as well. */
function findServed(context: RuleContext, own: readonly RoleData[], named: ReadonlySet<string>): Served | undefined {
  const ours = new Set(own.flatMap((role) => [...served(role), ...(role.stakeholders.lesser ?? [])]));
  const ourClosest = new Set(own.flatMap(closest));
  let best: Served | undefined;
  for (const other of context.index.knowledge.roles) {
    if (isNear(context, other.id)) continue;
    const theirs = new Set(served(other));
    const people = [...named];
    const foreign = people.filter((id) => theirs.has(id) && !ours.has(id));
    const shared = people.filter((id) => theirs.has(id) && ours.has(id));
    const theirClosest = closest(other);
    const isOurs = people.some(
      (id) => (ours.has(id) && !theirs.has(id)) || (ourClosest.has(id) && !theirClosest.includes(id)),
    );
    const isClose = foreign.some((id) => theirClosest.includes(id));
    if (isOurs || !isClose || foreign.length < fewestForeign || foreign.length <= shared.length) continue;
    if (best === undefined || foreign.length > best.foreign.size) best = { role: other.id, foreign: new Set(foreign) };
  }
  return best;
}

function served(role: RoleData): readonly string[] {
  return [...closest(role), ...(role.stakeholders.usual ?? [])];
}

function closest({ stakeholders: { close = [] } }: RoleData): readonly string[] {
  return close;
}

/** The first place of each. */
function firstsOf(mentions: readonly StakeholderMention[]): StakeholderMention[] {
  const seen = new Set<string>();
  return mentions.filter(({ stakeholder }) => !seen.has(stakeholder) && seen.add(stakeholder) !== undefined);
}

function labelOf({ index }: RuleContext, stakeholder: string): string {
  return index.knowledge.stakeholders.find(({ id }) => id === stakeholder)?.label ?? stakeholder;
}
