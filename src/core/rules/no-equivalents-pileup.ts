import * as v from "valibot";
import { askForOne } from "../fixes/ask-for-one.ts";
import { isListLabel } from "../fixes/laid-out.ts";
import { blockIndex, siblingsOf } from "../fixes/neighbours.ts";
import { isBalanced } from "../fixes/prose.ts";
import type { Fix } from "../fixes/types.ts";
import type { Posting, Section, Sentence } from "../posting/types.ts";
import { groupChoices } from "../skills/group-choices.ts";
import type { Mention } from "../skills/types.ts";
import { asksPlainly } from "./asks-plainly.ts";
import { defineRule } from "./define-rule.ts";
import type { Report, RuleContext } from "./types.ts";
import { joinWords } from "./wording.ts";

export const noEquivalentsPileup = defineRule({
  id: "no-equivalents-pileup",
  summary: "Several technologies that do the same job are all required.",
  why: `Few people have worked with three clouds or three warehouses, and who knows one learns the next. Often the list was meant
as a choice. Only plain must-haves count: a choice ("AWS, GCP or Azure"), examples ("such as …") and names in brackets ask for one
of them already. Which technologies do the same job is part of what Rolewise knows of each.`,
  severity: "info",
  options: v.strictObject({
    most: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.description("So many technologies that do the same job may be required together."),
      ),
      2,
    ),
  }),
  examples: {
    good: [
      {
        title: "any one will do",
        text: "# AI Engineer\n\n## Requirements\n\n- AWS, Azure or GCP\n- A warehouse such as Snowflake, BigQuery, Redshift\n",
      },
    ],
    bad: [
      {
        title: "three clouds",
        text: "# AI Engineer\n\n## Requirements\n\n- Python\n- Experience with AWS, Azure and GCP\n",
        expect: [
          {
            quote: "AWS, Azure and GCP",
            fixed: "# AI Engineer\n\n## Requirements\n\n- Python\n- Experience with one of AWS, Azure or GCP\n",
          },
        ],
      },
    ],
  },
  *check(context, { most }) {
    for (const musts of groupMusts(context)) {
      const equals = pairEquals(context, musts);
      const left = new Set(musts);
      for (let pile = largestPile(left, equals); pile.length > most; pile = largestPile(left, equals)) {
        yield report(context, pile);
        for (const mention of pile) left.delete(mention);
      }
    }
  },
});

/** Words of a choice that may stand far from the names. */
const choosing =
  /\b(?:one|two|any|some|several) (?:or more|of)\b|\b(?:at least (?:one|two)|ex\.|considered|select|multiple|various|ou|oder)(?!\p{L})/iu;

/** Must-haves that stand together: in one sentence, or as the items of one list under a heading. */
function groupMusts(context: RuleContext): Mention[][] {
  const { posting } = context;
  const sentences = new Map<Sentence, Mention[]>();
  for (const mention of plainMusts(context)) {
    const group = sentences.get(mention.sentence);
    if (group === undefined) sentences.set(mention.sentence, [mention]);
    else group.push(mention);
  }
  const lists = new Map<Section, Mention[]>();
  for (const group of sentences.values()) {
    const [mention] = group as [Mention];
    if (group.length > 1 || !isItemOfRequirements(posting, mention.sentence)) continue;
    const list = lists.get(mention.section);
    if (list === undefined) lists.set(mention.section, [mention]);
    else list.push(mention);
  }
  return [...sentences.values(), ...lists.values()];
}

/** Whether a sentence is an item of a list right under a heading; what stands under "tools, including:" is an example. */
function isItemOfRequirements(posting: Posting, { block }: Sentence): boolean {
  if (block.kind !== "item") return false;
  const [first] = siblingsOf(posting, blockIndex(posting, block)) as [number];
  const before = posting.blocks[first - 1];
  return before?.kind === "heading" && !isListLabel(before) && block.depth <= mostIndented;
}

/** A deeper item is nested in another. */
const mostIndented = 3;

/** Technologies that are must-haves beyond doubt, each at its first place. */
function plainMusts({ posting, mentions, index }: RuleContext): Mention[] {
  const firsts = new Map<Sentence, Mention>();
  for (const mention of mentions) if (!firsts.has(mention.sentence)) firsts.set(mention.sentence, mention);
  const asked = mentions.filter(
    ({ strength, section }) => strength === "required" && (section.kind === "required" || section.kind === "mixed"),
  );
  const musts = new Map<string, Mention>();
  for (const [mention, ...others] of groupChoices(posting.text, asked)) {
    if (mention === undefined || others.length > 0 || musts.has(mention.skill)) continue;
    if (index.skills.get(mention.skill)?.kind !== "technology") continue;
    const first = firsts.get(mention.sentence) ?? mention;
    if (!asksPlainly({ text: posting.text, first, mention })) continue;
    const statement = posting.text.slice(mention.sentence.start, mention.sentence.end);
    if (!choosing.test(statement) && isBalanced(statement)) musts.set(mention.skill, mention);
  }
  return [...musts.values()];
}

/** Of each must-have those that do its job, in the order of all; few do of any, so that nobody compares each with each. */
type Equals = ReadonlyMap<Mention, ReadonlySet<Mention>>;

function pairEquals({ index }: RuleContext, musts: readonly Mention[]): Equals {
  const bySkill = new Map(musts.map((mention) => [mention.skill, mention]));
  const pairs = musts.flatMap((mention) =>
    (index.skills.get(mention.skill)?.equivalents ?? []).flatMap((id): [Mention, Mention][] => {
      const other = bySkill.get(id);
      return other === undefined
        ? []
        : [
            [mention, other],
            [other, mention],
          ];
    }),
  );
  const order = new Map(musts.map((mention, place) => [mention, place]));
  const equals = new Map<Mention, Set<Mention>>();
  for (const [one, other] of pairs.toSorted(([, a], [, b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0))) {
    const known = equals.get(one);
    if (known === undefined) equals.set(one, new Set([other]));
    else known.add(other);
  }
  return equals;
}

/** The most of them that can stand for one another, each for each. */
function largestPile(musts: ReadonlySet<Mention>, equals: Equals): readonly Mention[] {
  let largest: readonly Mention[] = [];
  for (const start of musts) {
    const pile = [start];
    for (const other of equals.get(start) ?? [])
      if (musts.has(other) && pile.every((one) => equals.get(one)?.has(other))) pile.push(other);
    if (pile.length > largest.length) largest = pile;
  }
  return largest.toSorted((a, b) => a.start - b.start);
}

function report(context: RuleContext, pile: readonly Mention[]): Report {
  const { index } = context;
  const labels = pile.map(({ skill, text }) => index.skills.get(skill)?.label ?? text);
  const [first, last] = [pile[0] as Mention, pile.at(-1) as Mention];
  const isTogether = first.sentence === last.sentence;
  return {
    span: isTogether ? { start: first.start, end: last.end } : last,
    message: `${joinWords(labels)} do much the same job, and all ${pile.length} are required. Few people know them all, and who knows one learns the next. If any one will do, ask for one of them.`,
    fixes: () => rewrite(context, pile),
    ...(isTogether ? {} : { related: pile.slice(0, -1).map((span) => ({ span, message: "Required here too" })) }),
  };
}

function rewrite({ posting }: RuleContext, pile: readonly Mention[]): Fix[] {
  const { sentence } = pile[0] as Mention;
  if (pile.some((mention) => mention.sentence !== sentence)) return [];
  const edits = askForOne(posting, sentence, pile);
  return edits === undefined ? [] : [{ title: "Ask for one of them", safe: false, edits }];
}
