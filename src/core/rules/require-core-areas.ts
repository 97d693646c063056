import { insertRequirement } from "../fixes/insert-requirement.ts";
import type { RoleData } from "../knowledge.ts";
import { isAsked } from "../posting/is-asked.ts";
import { showsArea } from "../roles/area-signs.ts";
import { isSureOfRole } from "./is-sure-of-role.ts";
import type { Rule, RuleContext } from "./types.ts";
import { withArticle } from "./wording.ts";

/** A posting with fewer statements than this is still being begun. */
const fewestStatements = 5;

export const requireCoreAreas: Rule = {
  id: "require-core-areas",
  summary: "The posting never shows one of its role's core areas.",
  why: `A posting for a role shows a handful of capabilities, each in one way or another: any cloud platform will do, any
way of deploying. When nothing in the posting shows one of them, applicants wonder whether the job is what its title says.
What more than one in ten real postings do without is not missed.`,
  severity: "info",
  examples: {
    good: [
      {
        title: "a posting that has only been begun is left in peace",
        text: "# AI Engineer\n\n## Requirements\n\n- Python\n",
      },
    ],
    bad: [
      {
        title: "nothing but Python",
        text: "# AI Engineer\n\n## What you will do\n\n- Write clear Python\n- Review code\n- Help your colleagues\n\n## Requirements\n\n- Python\n- Curiosity\n- Good English\n",
        expect: [{ quote: "Requirements" }],
      },
    ],
  },
  *check(context) {
    const { posting } = context;
    const statements = posting.sentences.filter((sentence) => sentence.block.kind !== "heading" && isAsked(sentence));
    if (statements.length < fewestStatements || !isSureOfRole(context)) return;
    const place =
      posting.sections.find(
        (section) => section.heading !== undefined && (section.kind === "required" || section.kind === "mixed"),
      )?.heading?.content ?? posting.title?.span;
    if (place === undefined) return;
    for (const { area, roles, isShown } of gatherAreas(context)) {
      if (isShown) continue;
      yield {
        span: place,
        message: `Nothing here shows ${area.label}, which ${roles.join(" or ")} posting usually does. Add a line about it, if the job has it.`,
        fixes: () => [
          { title: `Add a line about ${area.label}`, safe: false, edits: insertRequirement(posting, area.line) },
        ],
      };
    }
  },
};

interface Gathered {
  readonly area: RoleData["areas"][number];
  /** With their articles. */
  readonly roles: string[];
  isShown: boolean;
}

/** The areas of all roles of the posting. Of the same name in several roles, one is enough, shown as any of them is. */
function gatherAreas(context: RuleContext): Iterable<Gathered> {
  const byLabel = new Map<string, Gathered>();
  for (const id of context.role.ids) {
    const map = context.index.roles.get(id);
    for (const area of map?.areas ?? []) {
      if (area.optional) continue;
      const gathered = byLabel.get(area.label) ?? { area, roles: [], isShown: false };
      gathered.roles.push(withArticle(context, id));
      gathered.isShown ||= map !== undefined && showsArea(context, map, area);
      byLabel.set(area.label, gathered);
    }
  }
  return byLabel.values();
}
