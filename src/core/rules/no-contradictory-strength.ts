import { removeMention } from "../fixes/remove-mention.ts";
import { removeSentence } from "../fixes/remove-sentence.ts";
import type { Fix } from "../fixes/types.ts";
import type { Sentence, Strength } from "../posting/types.ts";
import type { Mention } from "../skills/types.ts";
import { asksPlainly } from "./asks-plainly.ts";
import { choicesAmong } from "./choices.ts";
import { plainWords } from "./plain-words.ts";
import type { Report, Rule, RuleContext } from "./types.ts";

export const noContradictoryStrength: Rule = {
  id: "no-contradictory-strength",
  summary: "A skill is required in one place, and only preferred or not needed in another.",
  why: `Applicants who lack the skill cannot tell whether to apply, and those who read the applications cannot tell whom to
turn down. It happens when two people add to one posting, or when a list is moved and its copy stays. Only plain entries count: a
degree of skill ("Python" required, "advanced Python" a plus), a choice ("Python or R"), an example or a duty contradicts nothing.`,
  severity: "warning",
  examples: {
    good: [
      {
        title: "more of a skill is a plus",
        text: "# Data Analyst\n\n## Requirements\n\n- SQL and Excel\n\n## Nice to have\n\n- Advanced Excel\n- Certification in SQL\n",
      },
      {
        title: "one of several is required, one of them would be best",
        text: "# AI Engineer\n\n## Requirements\n\n- AWS or GCP\n\n## Nice to have\n\n- GCP\n",
      },
    ],
    bad: [
      {
        title: "in both lists",
        text: "# AI Engineer\n\n## Requirements\n\n- Python, Docker and Kubernetes\n\n## Nice to have\n\n- Docker, Terraform\n",
        expect: [
          {
            quote: "Docker",
            fixed:
              "# AI Engineer\n\n## Requirements\n\n- Python, Docker and Kubernetes\n\n## Nice to have\n\n- Terraform\n",
          },
        ],
      },
      {
        title: "required, and not needed",
        text: "# AI Engineer\n\n## Requirements\n\n- Python\n- Experience with LangChain\n\n## About you\n\nLangChain is not required.\n",
        expect: [{ quote: "LangChain" }],
      },
    ],
  },
  *check(context) {
    const musts = readMusts(context);
    if (musts === undefined) return;
    const repeated = new Set<Sentence>();
    for (const mention of context.mentions) {
      if (mention.strength === "required" || mention.strength === "context") continue;
      const { sentence } = mention;
      const same = sentence.section.kind === "preferred" ? musts.statement(sentence) : undefined;
      if (same !== undefined) {
        if (!repeated.has(sentence)) yield reportStatement(context, sentence, same);
        repeated.add(sentence);
        continue;
      }
      const required = musts.skill(mention);
      if (required.length > 0) yield report(context, mention, required);
    }
  },
};

interface Musts {
  /** Where a skill that is only wished for, or denied, at a mention is required beyond doubt. */
  readonly skill: (mention: Mention) => readonly Mention[];
  /** A requirement in the very words of a sentence. */
  readonly statement: (sentence: Sentence) => Sentence | undefined;
}

/** In characters. What is longer is a paragraph, or has lost its stops. */
const longestStatement = 300;
/** So many places where one skill is a must are told; more would only take time. */
const mostMusts = 20;
/** Words for a degree of the skill, which may be a wish where the skill itself is a must. */
const degree =
  /\d\s*\+?\s*(?:years?|yrs?)\b|\b(?:more|further|additional|expert|expertise|expert-level|advanced|deep|deeper|in-depth|strong|proven|extensive|solid|fluen\w+|excellent|proficien\w+|master\w*|certifi\w+|degree)\b/i;
const denial =
  /\b(?:not|no|n[’']t|never)\b.*\b(?:require[ds]?|necessary|need(?:ed)?|expect(?:ed)?|mandatory|essential|must)\b/is;

/** Undefined where nothing is asked at two strengths, which is so in most postings. */
function readMusts({ posting, mentions, index }: RuleContext): Musts | undefined {
  const { text } = posting;
  const mild = new Set(mentions.flatMap(({ skill, strength }) => (isMild(strength) ? [skill] : [])));
  const asked = mentions.filter(
    ({ skill, strength, section, sentence }) =>
      strength === "required" &&
      (section.kind === "required" || section.kind === "mixed") &&
      sentence.block.kind !== "heading" &&
      mild.has(skill),
  );
  if (asked.length === 0) return undefined;
  const firsts = new Map<Sentence, Mention>();
  for (const mention of mentions) if (!firsts.has(mention.sentence)) firsts.set(mention.sentence, mention);
  const choices = choicesAmong(text, mentions);
  const isPlain = (mention: Mention): boolean =>
    index.skills.get(mention.skill)?.kind === "technology" &&
    !choices.has(mention) &&
    asksPlainly({ text, first: firsts.get(mention.sentence) ?? mention, mention });

  const bySkill = new Map<string, Mention[]>();
  const byWords = new Map<string, Sentence>();
  for (const mention of asked) {
    const own = bySkill.get(mention.skill) ?? [];
    if (own.length < mostMusts && isPlain(mention)) bySkill.set(mention.skill, [...own, mention]);
    if (isStatement(mention.sentence)) byWords.set(plainWords(text, mention.sentence), mention.sentence);
  }
  const isOpposed = (mention: Mention): boolean => {
    if (!isStatement(mention.sentence)) return false;
    const words = plainWords(text, mention.sentence);
    if (mention.strength === "negated") return denial.test(words);
    return mention.sentence.strength === "preferred" && !degree.test(words) && isPlain(mention);
  };
  return {
    skill(mention) {
      const required = (bySkill.get(mention.skill) ?? []).filter((must) => !saysMoreThan(mention, must));
      if (required.some(({ sentence }) => sentence === mention.sentence)) return [];
      return required.length > 0 && isOpposed(mention) ? required : [];
    },
    statement: (sentence) => (isStatement(sentence) ? byWords.get(plainWords(text, sentence)) : undefined),
  };
}

function isMild(strength: Strength): boolean {
  return strength === "preferred" || strength === "negated";
}

function isStatement({ start, end }: Sentence): boolean {
  return end - start <= longestStatement;
}

/** "React Hooks" names a part of what "React" does. */
function saysMoreThan({ text }: Mention, must: Mention): boolean {
  return text.toLowerCase().startsWith(`${must.text.toLowerCase()} `);
}

function report(context: RuleContext, mention: Mention, required: readonly Mention[]): Report {
  const { index, posting, mentions } = context;
  const label = index.skills.get(mention.skill)?.label ?? mention.text;
  const must = required[0] as Mention;
  const isWish = mention.strength === "preferred";
  const removal = (target: Mention, title: string): Fix[] => {
    const edits = removeMention(posting, mentions, target);
    return edits === undefined ? [] : [{ title, safe: false, edits }];
  };
  return {
    span: mention,
    message: `${label} is required ${must.start < mention.start ? "above" : "below"} and ${isWish ? "only nice to have" : "not needed"} here. Keep one of the two, so that people know whether to apply without it.`,
    skill: mention.skill,
    fixes: () => [
      ...removal(mention, isWish ? `Remove ${label} from the nice-to-haves` : `Remove ${label} here`),
      ...(required.length === 1 ? removal(must, `Remove ${label} from the requirements`) : []),
    ],
    related: required.map((one) => ({ span: one, message: `${label} is required here` })),
  };
}

function reportStatement({ posting }: RuleContext, sentence: Sentence, must: Sentence): Report {
  const removal = (target: Sentence, title: string): Fix[] => {
    const edits = removeSentence(posting, target);
    return edits === undefined ? [] : [{ title, safe: false, edits }];
  };
  return {
    span: sentence,
    message: `The same is required ${must.start < sentence.start ? "above" : "below"} and only nice to have here. Keep one of the two, so that people know whether to apply without it.`,
    fixes: () => [
      ...removal(sentence, "Remove it from the nice-to-haves"),
      ...removal(must, "Remove it from the requirements"),
    ],
    related: [{ span: must, message: "Required here" }],
  };
}
