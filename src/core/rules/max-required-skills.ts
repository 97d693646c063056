import * as v from "valibot";
import { isPlainEntry } from "../fixes/is-plain-entry.ts";
import { moveSeveral, type ReadText } from "../fixes/move-several.ts";
import type { Fix } from "../fixes/types.ts";
import type { Fit } from "../knowledge.ts";
import { rateOf } from "../lookup/cite-evidence.ts";
import { readPosting } from "../posting/read-posting.ts";
import { groupChoices } from "../skills/group-choices.ts";
import type { Mention } from "../skills/types.ts";
import { defineRule } from "./define-rule.ts";
import type { RuleContext } from "./types.ts";
import { joinWords } from "./wording.ts";

export const maxRequiredSkills = defineRule({
  id: "max-required-skills",
  summary: "More technologies are required than one person is likely to bring.",
  why: `A long list of must-haves describes a whole team. People who could do the job and learn the rest read it as a list
of reasons not to apply, and those who read your applications cannot tell what matters. The rule counts technologies that a
section of requirements asks for as musts. Alternatives ("AWS, GCP or Azure"), examples ("tools such as A and B") and names in
brackets count once; practices and personal traits do not count, nor does anything that is nice to have.`,
  severity: "info",
  options: v.strictObject({
    most: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.description("So many required technologies are fine; alternatives count once."),
      ),
      12,
    ),
  }),
  examples: {
    good: [
      {
        title: "alternatives and examples count once",
        text: `# Data Engineer

## Requirements

- Python or Scala
- A cloud platform (AWS, GCP, Azure)
- Tools such as Airflow, Dagster, Prefect
- Snowflake, BigQuery or Redshift
- Spark, Flink or similar
- SQL, dbt, Kafka, Terraform
`,
      },
    ],
    bad: [
      {
        title: "a team's whole stack as must-haves",
        text: `# Data Engineer

## Requirements

- Python, SQL and Scala
- Spark, Kafka, Airflow and dbt
- Snowflake and PostgreSQL
- AWS, Terraform and Docker
- MongoDB

## Nice to have

- Kubernetes
`,
        expect: [
          {
            quote: "Requirements",
            fixed: `# Data Engineer

## Requirements

- Python, SQL and Scala
- Spark, Kafka, Airflow and dbt
- Snowflake and PostgreSQL
- AWS, Terraform and Docker

## Nice to have

- Kubernetes
- MongoDB
`,
          },
        ],
      },
    ],
  },
  *check(context, { most }) {
    const required = groupRequired(context, context);
    const first = required[0]?.[0];
    if (required.length <= most || first === undefined) return;
    const candidates = leastCentral(context, context, required);
    yield {
      span: first.section.heading?.content ?? first,
      message: `This asks for ${required.length} technologies as must-haves, counting alternatives once. Few people bring so many, and those who could learn the rest may not apply. Keep what the job cannot start without, and move the rest to the nice-to-haves.`,
      fixes: () => moveRest(context, most),
      related: candidates.slice(0, Math.min(mostShown, required.length - most)).map((mention) => ({
        span: mention,
        message: `Could be nice to have: ${labelOf(context, mention.skill)}`,
      })),
    };
  },
});

const mostShown = 5;
/** More moves than this are a rewrite, and each one reads the posting again. */
const mostMoves = 15;
const longestText = 100_000;
/** In characters. What is longer is no sentence, and would be read again for each name in it. */
const longestSentence = 1_000;
const leastFirst: readonly (Fit | undefined)[] = ["out-of-place", "unusual", "adjacent", undefined, "common", "core"];

/** The technologies that sections of requirements ask for as musts, each once; alternatives stand together. */
function groupRequired({ index }: RuleContext, { posting, mentions }: ReadText): Mention[][] {
  const asked = mentions.filter(
    ({ strength, section, sentence, skill }) =>
      strength === "required" &&
      (section.kind === "required" || section.kind === "mixed") &&
      sentence.block.kind !== "heading" &&
      index.skills.get(skill)?.kind === "technology",
  );
  const seen = new Set<string>();
  return groupChoices(posting.text, asked).filter((group) => {
    const isNew = group.every(({ skill }) => !seen.has(skill));
    for (const { skill } of group) seen.add(skill);
    return isNew;
  });
}

/** What stands as a plain entry of a list and in no other requirement, beginning with what the role asks for least. */
function leastCentral(
  context: RuleContext,
  { posting, mentions }: ReadText,
  required: readonly Mention[][],
): Mention[] {
  const times = new Map<string, number>();
  for (const { skill, strength } of mentions)
    if (strength === "required") times.set(skill, (times.get(skill) ?? 0) + 1);
  const share = (skill: string): number => {
    const rates = context.role.ids.flatMap((role) => rateOf(context.index, role, "skills", skill) ?? []);
    return Math.max(0, ...rates.map(({ count, n }) => count / n));
  };
  return required
    .flatMap((group) => (group.length === 1 ? group : []))
    .filter(({ skill }) => times.get(skill) === 1 && context.fitOf(skill)?.fit !== "core")
    .filter(({ sentence }) => sentence.end - sentence.start <= longestSentence)
    .filter((mention) => isPlainEntry(posting.text, mention.sentence, mention))
    .map((mention) => ({
      mention,
      rank: leastFirst.indexOf(context.fitOf(mention.skill)?.fit),
      share: share(mention.skill),
    }))
    .sort((a, b) => a.rank - b.rank || a.share - b.share || b.mention.start - a.mention.start)
    .map(({ mention }) => mention);
}

/** One fix that leaves as many as are fine; none where that would take what is at the heart of the role. */
function moveRest(context: RuleContext, most: number): Fix[] {
  const { index, posting } = context;
  if (posting.text.length > longestText) return [];
  const read = (text: string): ReadText => {
    // Each move changes a line or two: the others are read as before.
    const again = readPosting(text, index.reader, true);
    return { posting: again.posting, mentions: index.mentions.find(again) };
  };
  const choose = (text: ReadText): readonly Mention[] | undefined => {
    const required = groupRequired(context, text);
    return required.length <= most ? undefined : leastCentral(context, text, required);
  };
  const several = moveSeveral(context, read, choose, mostMoves);
  if (several === undefined) return [];
  const names = several.moved.map((skill) => labelOf(context, skill));
  const title =
    names.length > 3
      ? `Move the ${names.length} least central to the nice-to-haves: ${joinWords(names)}`
      : `Move ${joinWords(names)} to the nice-to-haves`;
  return [{ title, safe: false, edits: several.edits }];
}

function labelOf({ index }: RuleContext, skill: string): string {
  return index.skills.get(skill)?.label ?? skill;
}
