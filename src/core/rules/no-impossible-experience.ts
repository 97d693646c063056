import type { Fix } from "../fixes/types.ts";
import type { Sentence } from "../posting/types.ts";
import type { Mention } from "../skills/types.ts";
import { findYears, type Years } from "./find-years.ts";
import type { Rule } from "./types.ts";

export const noImpossibleExperience: Rule = {
  id: "no-impossible-experience",
  summary: "More years are asked for than the technology has existed.",
  why: `Nobody has twelve years of experience with a technology that is six years old, and everybody who works with it knows.
Years are counted against the date of the posting's front matter, or today's, from the year of the first public release.`,
  severity: "error",
  examples: {
    good: [
      {
        title: "years that somebody can have",
        text: "---\ndate: 2026-01-15\n---\n\n# AI Engineer\n\n## Requirements\n\n- 5+ years of Kubernetes\n",
      },
    ],
    bad: [
      {
        title: "older than the technology",
        text: "---\ndate: 2026-01-15\n---\n\n# AI Engineer\n\n## Requirements\n\n- 15+ years of Kubernetes experience\n",
        expect: [
          {
            quote: "15+ years",
            fixed:
              "---\ndate: 2026-01-15\n---\n\n# AI Engineer\n\n## Requirements\n\n- 12+ years of Kubernetes experience\n",
          },
        ],
      },
    ],
  },
  *check(context) {
    for (const [sentence, mentions] of bySentence(context.mentions)) {
      if (sentence.end - sentence.start > longestSentence) continue;
      if (sentence.strength === "context" || sentence.strength === "negated") continue;
      for (const years of findYears(context.posting.text, sentence)) {
        for (const mention of skillsMeant(context.posting.text, sentence, years, mentions)) {
          const skill = context.index.skills.get(mention.skill);
          const since = typeof skill?.since === "object" ? skill.since.year : skill?.since;
          if (skill?.kind !== "technology" || since === undefined) continue;
          const most = Number(context.today.slice(0, 4)) - since;
          if (years.least <= most) continue;
          yield {
            span: { start: years.start, end: years.end },
            message: `Nobody can have ${years.least} years of ${skill.label}: it first came out in ${since}, ${most < 1 ? "less than a year" : countYears(most)} before ${context.today.slice(0, 4)}. ${most < 1 ? "Leave the years out" : `Ask for ${countYears(most)} at most`}.`,
            skill: mention.skill,
            fixes: () => lowerTo(years, most),
            related: [{ span: mention, message: `${skill.label}, first released in ${since}` }],
          };
          break;
        }
      }
    }
  },
};

/** A sentence longer than this is no sentence. */
const longestSentence = 2_000;

function bySentence(mentions: readonly Mention[]): Map<Sentence, Mention[]> {
  const groups = new Map<Sentence, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.sentence);
    if (group === undefined) groups.set(mention.sentence, [mention]);
    else group.push(mention);
  }
  return groups;
}

/** What may stand between the years and the skill they are about. */
const toSkill =
  /^['’]?\s*(?:(?:of|in|with|using|on|for|experience|exp\.?|hands[- ]on|professional|commercial|production|proven|solid|strong|practical|recent|relevant|industry|working|work|direct|deep|building|writing|developing|programming|coding|development|demonstrated|or more|[(*_:–-])\s*)*$/i;
/** What may stand between a skill and the years behind it: "Kubernetes (10+ years)". */
const fromSkill =
  /^[\s*_]*(?:experience|development|programming)?[\s*_]*[(:,–—-]?\s*(?:at least|min(?:imum|\.)?(?: of)?|for)?\s*$/i;

/** The skills that the years are surely about: the one right behind (or before) them, and those joined to it by "and". */
function skillsMeant(text: string, sentence: Sentence, years: Years, mentions: readonly Mention[]): Mention[] {
  const next = mentions.findIndex((mention) => mention.start >= years.end);
  const following = mentions[next];
  if (following !== undefined && toSkill.test(text.slice(years.end, following.start))) {
    const meant = [following];
    for (let index = next + 1; index < mentions.length; index++) {
      const between = text.slice(meant.at(-1)?.end, mentions[index]?.start);
      if (!/^\s*(?:,|&|,?\s*and)\s*$/.test(between)) {
        // An "or" anywhere leaves the choice: no single one is demanded.
        if (/\bor\b|\//i.test(between)) return [];
        break;
      }
      meant.push(mentions[index] as Mention);
    }
    return meant;
  }
  const previous = mentions.findLast((mention) => mention.end <= years.start);
  const isAlone = previous !== undefined && fromSkill.test(text.slice(previous.end, years.start));
  const rest = text.slice(years.end, sentence.end);
  return isAlone && /^(?:\s+(?:of\s+)?experience)?\s*[).,;]?\s*$/i.test(rest) ? [previous] : [];
}

function lowerTo(years: Years, most: number): Fix[] {
  if (most < 1) return [];
  return [
    {
      title: `Ask for ${countYears(most)} instead`,
      safe: false,
      edits: [{ ...years.number, text: String(most) }],
    },
  ];
}

function countYears(count: number): string {
  return count === 1 ? "1 year" : `${count} years`;
}
