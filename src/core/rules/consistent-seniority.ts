import { within } from "../fixes/neighbours.ts";
import { isAsked } from "../posting/is-asked.ts";
import type { Posting, Sentence } from "../posting/types.ts";
import type { NamedLevel } from "../roles/find-level.ts";
import { findYears, type Years } from "./find-years.ts";
import type { Report, Rule, RuleContext } from "./types.ts";

export const consistentSeniority: Rule = {
  id: "consistent-seniority",
  summary: "The level in the title and the years asked for disagree.",
  why: `A junior job that asks for eight years is passed over by juniors, and by those who have the eight years too. A senior
title over one year of experience promises a level that the job does not have. Only years of experience in all count, as must-haves: not
those of a single tool, not a wish, not years that a degree can stand for. What a level leaves out is wide, and titles such as
“lead”, “manager” or “associate” say nothing here, since companies mean different things by them.`,
  severity: "warning",
  examples: {
    good: [
      {
        title: "years that the level allows, and years of one tool",
        text: "# Junior Data Analyst\n\n## Requirements\n\n- 1–2 years of experience in analytics\n- Master's degree or 5 years of experience\n\n## Nice to have\n\n- 5+ years of experience\n",
      },
      {
        title: "a wide range",
        text: "# Senior Data Analyst\n\n## Requirements\n\n- 1-4 years of experience as an analyst\n",
      },
    ],
    bad: [
      {
        title: "a junior with eight years",
        text: "# Junior Data Analyst\n\n## Requirements\n\n- 8+ years of professional experience\n- SQL and Excel\n",
        expect: [{ quote: "8+ years" }],
      },
      {
        title: "a principal with one year",
        text: "# Principal Engineer, AI\n\n## Requirements\n\n- 0-1 years of experience in software engineering\n- Python\n",
        expect: [{ quote: "0-1 years" }],
      },
    ],
  },
  *check(context) {
    const { posting, index } = context;
    const { title } = posting;
    if (title === undefined || title.span.end - title.span.start > longestTitle) return;
    const named = index.levels.levelIn(posting.text, title.span);
    if (named === undefined) return;
    const { least, most } = named.level.years;
    const asked = requirementsWithYears(posting);
    if (most !== undefined) {
      for (const one of asked) {
        if (degreeChoice.test(posting.text.slice(one.sentence.start, one.sentence.end))) continue;
        const [first, ...more] = overallYears(context, one);
        if (first === undefined || [first, ...more].some((years) => years.least <= most)) continue;
        yield report(context, named, first);
        break;
      }
    }
    if (least !== undefined && !asksForDegree(posting) && !mentionsMore(asked, least)) {
      const [below] = asked.flatMap((one) => overallYears(context, one));
      if (below !== undefined) yield report(context, named, below);
    }
  },
};

/** In characters; what is longer is no title but a sentence. */
const longestTitle = 150;
const longestSentence = 500;

interface Asked {
  readonly sentence: Sentence;
  readonly years: readonly Years[];
}

function requirementsWithYears({ text, sentences }: Posting): Asked[] {
  return sentences.flatMap((sentence) => {
    const { kind } = sentence.section;
    const isRequirement = kind === "required" || kind === "mixed" || kind === "preferred";
    if (!isRequirement || !isAsked(sentence) || sentence.block.kind === "heading") return [];
    if (sentence.end - sentence.start > longestSentence) return [];
    const years = findYears(text, sentence);
    return years.length === 0 ? [] : [{ sentence, years }];
  });
}

/** Years that are no lower bound, or that something else may stand for. */
const aside =
  /\b(?:substitut\w*|in lieu|in place of|if no|without a degree|up to|max(?:imum)?|less than|fewer than|no more than|not more than|within|next|last|past|we have|we are|our|or equivalent)\b/i;
/** "Master's degree or 5 years", "5 years with a bachelor's, or 2 with a PhD". */
const degreeChoice =
  /\b(?:degree|diploma|bachelor\w*|b\.?[as]\.?|master\w*|ph\.?d)(?!\p{L}).*(?:\bor\b|\/)|(?:\bor\b|\/).*\b(?:degree|diploma|bachelor\w*|master\w*|ph\.?d)(?!\p{L})/isu;
/** What ends the clause that says what the years are of. */
const clauseEnd = /[.;:,()]|\b(?:including|of which|with at least|preferably|ideally|plus)\b/i;
const experience =
  /\b(?:experience|exp)\b|\b(?:in|as) an? (?:[\w-]+ ){0,4}(?:role|position|engineer|developer|analyst|scientist)\b/i;
/** "Experience: 4–8 years". */
const labelled = /^\W*(?:\w+ )?experience(?: required)?\W*$/i;
/** Experience of another kind than that of the trade. */
const other = /\b(?:manag\w+|lead\w*|supervis\w+|mentor\w*|coach\w*|people|teaching|customer|client)\b/i;

/** Years of experience in all that a sentence requires; none where it lets something else stand for them. */
function overallYears({ posting, mentions, index }: RuleContext, { sentence, years }: Asked): Years[] {
  const { text } = posting;
  const statement = text.slice(sentence.start, sentence.end);
  if (sentence.strength !== "required" || aside.test(statement)) return [];
  const tools = within(mentions, sentence).filter(({ skill }) => index.skills.get(skill)?.kind === "technology");
  return years.filter(({ start, end }) => {
    const before = text.slice(sentence.start, start);
    const behind = text.slice(end, sentence.end);
    if (/\bto\s*$/i.test(before)) return false;
    if (labelled.test(before) && /^\W*$/.test(behind)) return true;
    const close = clauseEnd.exec(behind);
    const clauseStop = close === null ? sentence.end : end + close.index;
    const clause = text.slice(end, clauseStop);
    const isOfTool = tools.some((mention) => mention.start >= end && mention.start < clauseStop);
    return experience.test(clause) && !isOfTool && !other.test(clause);
  });
}

const advanced =
  /\b(?:ph\.? ?d|doctora\w*|master['’]?s?|m\.?sc|m\.?s\.?|mba|(?:advanced|graduate) degree|post-?doc\w*)(?!\p{L})/iu;

/** A degree that takes years stands for experience. */
function asksForDegree({ text, sentences }: Posting): boolean {
  return sentences.some(
    ({ start, end, strength, section }) =>
      strength === "required" &&
      (section.kind === "required" || section.kind === "mixed") &&
      advanced.test(text.slice(start, Math.min(end, start + longestSentence))),
  );
}

function mentionsMore(asked: readonly Asked[], least: number): boolean {
  return asked.some(({ years }) => years.some((one) => (one.most ?? one.least) >= least));
}

function report({ posting }: RuleContext, { level, span }: NamedLevel, years: Years): Report {
  const title = posting.title?.value ?? "";
  return {
    span: { start: years.start, end: years.end },
    message: `The title “${title}” and “${posting.text.slice(years.start, years.end)}” here disagree. ${level.usual}. Change one of the two, so that the right people apply.`,
    related: [{ span, message: "The level that the title names" }],
  };
}
