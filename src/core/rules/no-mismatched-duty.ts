import { firstFrom } from "../fixes/neighbours.ts";
import { removeSentence } from "../fixes/remove-sentence.ts";
import { saysMore } from "../fixes/says-more.ts";
import type { Fix } from "../fixes/types.ts";
import { citeEvidence, highestRates } from "../lookup/cite-evidence.ts";
import { isAsked } from "../posting/is-asked.ts";
import { isOutOfPlace } from "../roles/fit.ts";
import { isOwnLine } from "../roles/own-line.ts";
import type { DutyMention, Mention } from "../skills/types.ts";
import { contains, overlaps } from "../text/span.ts";
import { howTold } from "./how-told.ts";
import { isSureOfRole } from "./is-sure-of-role.ts";
import type { Report, Rule, RuleContext } from "./types.ts";
import { namePostings, ownWord, withArticle } from "./wording.ts";

export const noMismatchedDuty: Rule = {
  id: "no-mismatched-duty",
  summary: "A duty is listed that belongs to another role.",
  why: `What the person will do decides which role it is, more than any tool. Exploring raw data for trends is a data
scientist's or an analyst's work; an AI engineer takes a model that works and makes it hold in production. Where a duty only
looks alike (analysing training data to debug a model), the maps say so and nothing is flagged, nor is what a company says of itself.
It is a warning where the posting says that this person does it; experience with it, a part in it, and a duty in a posting whose title names
another job as well, are only remarked on.`,
  severity: "warning",
  examples: {
    good: [
      {
        title: "looking at data to mend a model",
        text: "# AI Engineer\n\n## What you will do\n\n- Analyse training data to debug model performance\n",
      },
      {
        title: "what the company does",
        text: "# AI Engineer\n\n## About us\n\nWe have twenty years of experience in exploring raw data to find trends and patterns.\n\n## What you will do\n\n- Deploy models to production\n",
      },
    ],
    bad: [
      {
        title: "an analyst's duty",
        text: "# AI Engineer\n\n## What you will do\n\n- Explore raw data to find trends and patterns\n- Deploy models to production\n",
        expect: [
          {
            quote: "Explore raw data to find trends and patterns",
            fixed: "# AI Engineer\n\n## What you will do\n\n- Deploy models to production\n",
          },
        ],
      },
    ],
  },
  *check(context) {
    let reportedTo = 0;
    let isSure: boolean | undefined;
    for (const mention of context.duties) {
      // The same words may be read as several duties, and one remark on them is enough.
      if (!isAsked(mention) || mention.sentence.block.kind === "heading" || mention.start < reportedTo) continue;
      const belongsTo = strangersIn(context, mention.duty);
      if (belongsTo === undefined || isBySkill(context, mention)) continue;
      const telling = howTold(context.posting, mention);
      if (telling === "said") continue;
      reportedTo = mention.end;
      isSure ??= isSureOfRole(context);
      yield report(context, mention, belongsTo, isSure && telling === "done");
    }
  },
};

/** Whether a duty is little more than the name of a skill that is out of place as well: that is remarked on already. */
function isBySkill({ mentions, fitOf }: RuleContext, duty: DutyMention): boolean {
  for (let at = firstFrom(mentions, duty.start + 1, ({ end }) => end); at < mentions.length; at++) {
    const mention = mentions[at] as Mention;
    if (mention.start >= duty.end) return false;
    if (2 * (mention.end - mention.start) > duty.end - duty.start && isOutOfPlace(fitOf(mention.skill))) return true;
  }
  return false;
}

/** The roles a duty belongs to when it is atypical of every role of the posting; undefined when it fits one of them. */
function strangersIn({ index, role }: RuleContext, duty: string): readonly string[] | undefined {
  const rows = role.ids.map((id) => index.roleDuties.get(id)?.get(duty));
  if (rows.length === 0 || rows.some((row) => row?.fit !== "atypical")) return undefined;
  return rows.flatMap((row) => row?.belongsTo ?? []).filter((id) => !role.ids.includes(id));
}

function report(context: RuleContext, mention: DutyMention, belongsTo: readonly string[], isSure: boolean): Report {
  const { index, posting, role } = context;
  const label = index.duties.get(mention.duty)?.label ?? posting.text.slice(mention.start, mention.end);
  const isOwn = role.ids.some((id) => isOwnLine(index.roleDuties.get(id)?.get(mention.duty)));
  const evidence = isOwn ? undefined : citeEvidence(index, "duties", mention.duty, role.ids);
  // The one whose postings are cited, where the map has it among the owners.
  const cited = highestRates(index, "duties", mention.duty, role.ids)[0]?.role;
  const owner = belongsTo.find((id) => id === cited) ?? belongsTo[0];
  const belongs = owner === undefined ? "" : `; this is more ${withArticle(context, owner)}'s work`;
  const why = isOwn
    ? `here do not list ${label}: ${ownWord} has it as the work of ${owner === undefined ? "another role" : withArticle(context, owner)}`
    : `seldom list ${label}${evidence === undefined ? "" : ` (${evidence})`}${belongs}`;
  return {
    span: mention,
    message: `${namePostings(context)} ${why}. Leave it out, or say what it is for in this role.`,
    ...(mention.strength === "preferred" || !isSure ? { severity: "info" as const } : {}),
    fixes: () => removalOf(context, mention),
  };
}

const fitting: readonly string[] = ["core", "common", "adjacent"];

/** A sentence goes as a whole; where it says anything else that this role does, it is left to a person. */
function removalOf(context: RuleContext, mention: DutyMention): Fix[] {
  const { posting, duties, mentions, fitOf, role, index } = context;
  const { sentence } = mention;
  // The same words may be read as a broader duty too ("dashboards", "dashboards for stakeholders").
  const isTypical = (duty: string): boolean =>
    role.ids.some((id) => index.roleDuties.get(id)?.get(duty)?.fit === "typical");
  const isSame = (other: DutyMention): boolean =>
    other.duty === mention.duty || (overlaps(other, mention) && !isTypical(other.duty));
  const namesOther = duties.some((other) => other.sentence === sentence && !isSame(other));
  const namesFitting = mentions.some(
    (other) =>
      other.sentence === sentence && !contains(mention, other) && fitting.includes(fitOf(other.skill)?.fit ?? ""),
  );
  if (namesOther || namesFitting || saysMore(posting.text, sentence, mention)) return [];
  const edits = removeSentence(posting, sentence);
  return edits === undefined ? [] : [{ title: "Remove this duty", safe: false, edits }];
}
