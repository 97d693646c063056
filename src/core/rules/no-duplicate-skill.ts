import { removeMention } from "../fixes/remove-mention.ts";
import { isAsked } from "../posting/is-asked.ts";
import type { Mention } from "../skills/types.ts";
import type { Rule, RuleContext } from "./types.ts";

export const noDuplicateSkill: Rule = {
  id: "no-duplicate-skill",
  summary: "A skill is asked for twice at the same strength.",
  why: `A requirement that is listed twice makes the list longer and the job look harder; often it is a leftover of pasting two
postings together. Only plain entries of a list count: “Python” beside “Python packaging” is no repetition.`,
  severity: "info",
  examples: {
    good: [
      {
        title: "once in a list, once in a fuller requirement",
        text: "# AI Engineer\n\n## Requirements\n\n- Python, SQL and Go\n- Python services that run in production\n",
      },
    ],
    bad: [
      {
        title: "listed twice",
        text: "# AI Engineer\n\n## Requirements\n\n- Python, Docker and SQL\n- Docker, Kubernetes\n",
        expect: [
          { quote: "Docker", fixed: "# AI Engineer\n\n## Requirements\n\n- Python, Docker and SQL\n- Kubernetes\n" },
        ],
      },
    ],
  },
  *check(context) {
    const first = new Map<string, Mention>();
    for (const mention of context.mentions) {
      if (!isPlainRequirement(context, mention)) continue;
      const key = `${mention.skill} ${mention.strength}`;
      const earlier = first.get(key);
      // "continuous integration (CI)" gives a name and its short form.
      if (earlier !== undefined && /^\s*[([]$/.test(context.posting.text.slice(earlier.end, mention.start))) continue;
      if (earlier === undefined) {
        first.set(key, mention);
        continue;
      }
      const label = context.index.skills.get(mention.skill)?.label ?? mention.text;
      yield {
        span: mention,
        message: `${label} is already ${mention.strength === "required" ? "required" : "listed as preferred"} above. Once is enough.`,
        skill: mention.skill,
        fixes: () => {
          const edits = removeMention(context.posting, context.mentions, mention);
          return edits === undefined ? [] : [{ title: `Remove this ${label}`, safe: false, edits }];
        },
        related: [{ span: earlier, message: "First asked for here" }],
      };
    }
  },
};

/** So much of what stands before a mention tells whether it is an entry of a list. */
const nearBefore = 40;
/** In characters. What is longer is no sentence, and would be read again for each name in it. */
const longestSentence = 1_000;

/** A technology that stands by itself, as an entry of a list of requirements and not as part of a longer thought. */
function isPlainRequirement({ posting, index }: RuleContext, mention: Mention): boolean {
  const kind = mention.section.kind;
  if (kind !== "required" && kind !== "preferred" && kind !== "mixed") return false;
  if (!isAsked(mention)) return false;
  if (index.skills.get(mention.skill)?.kind !== "technology" || mention.sentence.block.kind === "heading") return false;
  if (mention.sentence.end - mention.sentence.start > longestSentence) return false;
  // "5+ years of Python" or "deep expertise in SQL" asks for more than the name in a list does.
  const statement = posting.text.slice(mention.sentence.start, mention.sentence.end);
  if (
    /\d\s*\+?\s*(?:years?|yrs?)\b|\b(?:expert|expertise|advanced|deep|strong|proven|extensive|solid|fluent|excellent)\b/i.test(
      statement,
    )
  )
    return false;
  const before = posting.text.slice(Math.max(mention.sentence.start, mention.start - nearBefore), mention.start);
  const after = posting.text.slice(mention.end, mention.sentence.end);
  return (
    /(?:^|[,;/&(]|\b(?:and|or|in|with|of|using|like|as|e\.g\.))[\s*_]*$/i.test(before) &&
    /^[\s*_]*(?:$|[,;/&).]|(?:and|or|skills?|experience|programming)\b)/i.test(after)
  );
}
