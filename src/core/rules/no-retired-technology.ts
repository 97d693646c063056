import { replaceText } from "../fixes/apply.ts";
import { removeMention } from "../fixes/remove-mention.ts";
import type { Fix } from "../fixes/types.ts";
import type { SkillData } from "../knowledge.ts";
import { isAsked } from "../posting/is-asked.ts";
import type { Mention } from "../skills/types.ts";
import type { Rule, RuleContext } from "./types.ts";

export const noRetiredTechnology: Rule = {
  id: "no-retired-technology",
  summary: "A technology is asked for that has been retired or replaced.",
  why: `A name that nobody works with any more makes a posting look copied from an old one, and asks people for what they
cannot learn today. Each retirement is a fact of the data, with its year and source, and counts from that year on: against the
date of the posting's front matter, or today's. Sentences about moving away from the old one, and duties, are left alone.`,
  severity: "info",
  examples: {
    good: [
      {
        title: "the old one is what the job is about",
        text: "# Data Engineer\n\n## Requirements\n\n- Experience with migrating jobs from Apache Sqoop to Spark\n",
      },
    ],
    bad: [
      {
        title: "a tool under its old name, and one that has ended",
        text: "---\ndate: 2026-01-15\n---\n\n# Data Analyst\n\n## Requirements\n\n- Google Data Studio and SQL\n- Python, R and Chartio\n",
        expect: [
          {
            quote: "Google Data Studio",
            fixed:
              "---\ndate: 2026-01-15\n---\n\n# Data Analyst\n\n## Requirements\n\n- Looker Studio and SQL\n- Python, R and Chartio\n",
          },
          {
            quote: "Chartio",
            fixed:
              "---\ndate: 2026-01-15\n---\n\n# Data Analyst\n\n## Requirements\n\n- Google Data Studio and SQL\n- Python and R\n",
          },
        ],
      },
    ],
  },
  *check(context) {
    const { posting, mentions, index, today } = context;
    for (const mention of mentions) {
      const retired = index.skills.get(mention.skill)?.retired;
      if (retired === undefined || Number(today.slice(0, 4)) < retired.year) continue;
      const { sentence, section } = mention;
      const isRequirement = section.kind === "required" || section.kind === "preferred" || section.kind === "mixed";
      if (!isRequirement || !isAsked(mention) || sentence.block.kind === "heading") continue;
      const around = posting.text.slice(
        Math.max(sentence.start, mention.start - nearby),
        Math.min(sentence.end, mention.end + nearby),
      );
      if (leaving.test(around)) continue;
      const label = index.skills.get(mention.skill)?.label ?? mention.text;
      const successor = retired.successor === undefined ? undefined : index.skills.get(retired.successor);
      const isThere = mentions.some(({ skill }) => skill === successor?.id);
      const advice = successor === undefined || isThere ? "Leave it out" : `Ask for ${successor.label} instead`;
      yield {
        span: mention,
        message: `${label} was retired${tellHow(retired)}. ${advice}, unless the job is about the old one.`,
        skill: mention.skill,
        fixes: () => fixesFor(context, mention, label, successor),
      };
    }
  },
};

function tellHow({ year, note }: NonNullable<SkillData["retired"]>): string {
  if (note === undefined) return ` in ${year}`;
  // Most notes say when, and more exactly.
  return note.includes(String(year)) ? `: ${note}` : ` in ${year}: ${note}`;
}

/** In characters, on either side of a name. */
const nearby = 200;
const leaving =
  /\b(?:migrat\w*|replac\w*|legacy|retir\w*|decommission\w*|sunset\w*|deprecat\w*|moderni[sz]\w*|upgrad\w*|convert\w*|port(?:ing|ed)?|instead of|mov(?:e|ing) (?:away|from|off)|phas\w+ out|formerly|previously|successor)\b/i;

function fixesFor(context: RuleContext, mention: Mention, label: string, successor: SkillData | undefined): Fix[] {
  const { posting, mentions } = context;
  // A version behind the name would be left over.
  if (/^[\s*_]*v?\d/.test(posting.text.slice(mention.end, mention.sentence.end))) return [];
  const fixes: Fix[] = [];
  if (successor !== undefined && canTakePlace(context, mention, successor))
    fixes.push({
      title: `Replace ${label} with ${successor.label}`,
      safe: false,
      edits: replaceText(posting, mention, successor.label),
    });
  const removal = removeMention(posting, mentions, mention);
  if (removal !== undefined) fixes.push({ title: `Remove ${label}`, safe: false, edits: removal });
  return fixes;
}

/** Not where it would be asked for twice, belongs to another role, or changes an "a" to an "an". */
function canTakePlace({ posting, mentions, fitOf }: RuleContext, mention: Mention, successor: SkillData): boolean {
  if (mentions.some(({ skill }) => skill === successor.id) || fitOf(successor.id)?.fit === "out-of-place") return false;
  const article = /\b(an?)[\s*_`[]+$/i.exec(posting.text.slice(Math.max(0, mention.start - 10), mention.start))?.[1];
  return article === undefined || /^[aeiou]/i.test(mention.text) === /^[aeiou]/i.test(successor.label);
}
