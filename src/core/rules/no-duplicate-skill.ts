import { removeMention } from "../fixes/remove-mention.ts";
import { removeSentence } from "../fixes/remove-sentence.ts";
import { isAsked } from "../posting/is-asked.ts";
import type { Sentence } from "../posting/types.ts";
import type { Mention } from "../skills/types.ts";
import { asksPlainly } from "./asks-plainly.ts";
import { choicesAmong } from "./choices.ts";
import { plainWords } from "./plain-words.ts";
import type { Report, Rule, RuleContext } from "./types.ts";

export const noDuplicateSkill: Rule = {
  id: "no-duplicate-skill",
  summary: "A skill is asked for twice at the same strength.",
  why: `A requirement that is listed twice makes the list longer and the job look harder; often it is a leftover of pasting two
postings together. Only plain entries of a list count: neither examples nor choices, and “Python” beside “Python packaging” is no
repetition. What is repeated word for word is told once, however long it is.`,
  severity: "info",
  examples: {
    good: [
      {
        title: "once in a list, once in a fuller requirement",
        text: "# AI Engineer\n\n## Requirements\n\n- Python, SQL and Go\n- Python services that run in production\n",
      },
      {
        title: "an example, a choice, and a part of it",
        text: "# AI Engineer\n\n## Requirements\n\n- Docker, Kafka and Python\n- Containers (Docker, Podman)\n- Python or Java\n- Kafka Streams\n",
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
      {
        title: "pasted twice",
        text: "# AI Engineer\n\n## Requirements\n\n- You have run Python services in production\n- Git\n- You have run Python services in production.\n",
        expect: [
          {
            quote: "You have run Python services in production.",
            fixed: "# AI Engineer\n\n## Requirements\n\n- You have run Python services in production\n- Git\n",
          },
        ],
      },
    ],
  },
  *check(context) {
    const { posting, mentions, index } = context;
    const first = new Map<string, Mention>();
    const statements = new Map<string, Sentence>();
    const again: { readonly sentence: Sentence; readonly earlier: Sentence }[] = [];
    const plain = plainRequirements(context);
    for (const mention of mentions) {
      if (!isRequirement(context, mention)) continue;
      const { sentence } = mention;
      const said = `${mention.strength} ${plainWords(posting.text, sentence)}`;
      const same = statements.get(said);
      if (same === undefined) statements.set(said, sentence);
      else if (same !== sentence) {
        if (again.at(-1)?.sentence !== sentence) again.push({ sentence, earlier: same });
        continue;
      }
      if (!plain.has(mention)) continue;
      const key = `${mention.skill} ${mention.strength}`;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, mention);
      else if (isSameName(earlier, mention))
        yield report(context, mention, earlier, index.skills.get(mention.skill)?.label);
    }
    if (again.length > 0) yield reportStatements(context, again);
  },
};

/** In characters. What is longer is a paragraph, or has lost its stops. */
const longestStatement = 300;
/** So many places of a passage that stands twice are shown. */
const mostShown = 20;

/** A technology that a list of requirements asks for. */
function isRequirement({ index }: RuleContext, mention: Mention): boolean {
  const { kind } = mention.section;
  const { sentence } = mention;
  return (
    (kind === "required" || kind === "preferred" || kind === "mixed") &&
    isAsked(mention) &&
    index.skills.get(mention.skill)?.kind === "technology" &&
    sentence.block.kind !== "heading" &&
    sentence.end - sentence.start <= longestStatement
  );
}

/** More than the name is asked: "5+ years of Python", "deep expertise in SQL". */
const degree =
  /\d\s*\+?\s*(?:years?|yrs?)\b|\b(?:expert|expertise|advanced|deep|strong|proven|extensive|solid|fluent|excellent)\b/i;
/** "Python and notebooks: …" only announces what follows. */
const announced = /^[^.;:]{0,80}:[\s*_]*\S/;

/** Those that stand by themselves, as entries of a list and not as part of a longer thought, an example or a choice. */
function plainRequirements(context: RuleContext): ReadonlySet<Mention> {
  const { posting, mentions } = context;
  const { text } = posting;
  const choices = choicesAmong(text, mentions);
  const found = new Set<Mention>();
  let first: Mention | undefined;
  for (const mention of mentions) {
    if (first?.sentence !== mention.sentence) first = mention;
    const { sentence } = mention;
    if (choices.has(mention) || !isRequirement(context, mention)) continue;
    if (degree.test(text.slice(sentence.start, sentence.end))) continue;
    if (announced.test(text.slice(mention.end, sentence.end))) continue;
    if (asksPlainly({ text, first, mention })) found.add(mention);
  }
  return found;
}

/** What may be added to a name without naming anything else: "Vue.js", "PostgreSQL", "MongoDB". */
const sameAdded = /^(?:js|ql|db|lang)$/;

/** Whether two names of a skill mean the same: not "Kafka" and "Kafka Streams", nor two names side by side. */
function isSameName(a: Mention, b: Mention): boolean {
  const [one, other] = [a.text, b.text]
    .map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}+#]/gu, ""))
    .sort((x, y) => x.length - y.length) as [string, string];
  if (one === other) return true;
  if (a.sentence === b.sentence) return false;
  return !other.startsWith(one) || sameAdded.test(other.slice(one.length));
}

function report(context: RuleContext, mention: Mention, earlier: Mention, label: string = mention.text): Report {
  const { posting, mentions } = context;
  return {
    span: mention,
    message: `${label} is already ${mention.strength === "required" ? "required" : "listed as preferred"} above. Once is enough.`,
    skill: mention.skill,
    fixes: () => {
      const edits = removeMention(posting, mentions, mention);
      return edits === undefined ? [] : [{ title: `Remove this ${label}`, safe: false, edits }];
    },
    related: [{ span: earlier, message: "First asked for here" }],
  };
}

/** One finding for all that is repeated word for word: most often a part of the text was pasted twice. */
function reportStatements(
  { posting }: RuleContext,
  again: readonly { readonly sentence: Sentence; readonly earlier: Sentence }[],
): Report {
  const [{ sentence, earlier }] = again as [(typeof again)[0]];
  const count = again.length;
  return {
    span: sentence,
    message: `${count === 1 ? "The same stands above, in the same words" : `${count} requirements from here on stand above already, in the same words`}. Once is enough.`,
    fixes: () => {
      const edits = count === 1 ? removeSentence(posting, sentence) : undefined;
      return edits === undefined ? [] : [{ title: "Remove the repetition", safe: false, edits }];
    },
    related: [
      { span: earlier, message: "Asked for here" },
      ...again.slice(1, mostShown).map((one) => ({ span: one.sentence, message: "Repeated as well" })),
    ],
  };
}
