import { replaceText } from "../fixes/apply.ts";
import { isPlainEntry } from "../fixes/is-plain-entry.ts";
import { moveToPreferred } from "../fixes/move-to-preferred.ts";
import { removeMention } from "../fixes/remove-mention.ts";
import { setRole } from "../fixes/set-role.ts";
import type { Fix } from "../fixes/types.ts";
import { citeEvidence, highestRates } from "../lookup/cite-evidence.ts";
import { isAsked } from "../posting/is-asked.ts";
import { isOutOfPlace, type SkillFit } from "../roles/fit.ts";
import type { Mention } from "../skills/types.ts";
import { isAskedLightly, isEmployers } from "./how-asked.ts";
import { isSureOfRole } from "./is-sure-of-role.ts";
import { standsAmong } from "./stands-among.ts";
import type { Report, Rule, RuleContext } from "./types.ts";
import { namePostings, ownWord, withArticle } from "./wording.ts";

/** Where a posting tells of the job and of the company, and asks for nothing that could be a wish instead. */
const told: ReadonlySet<string> = new Set(["duties", "about", "benefits", "process", "legal"]);
/** From this share of a role's postings on, a skill may be called that role's by count alone. */
const ownersShare = 0.12;
/** In characters. */
const longestTitle = 300;

export const noMismatchedSkill: Rule = {
  id: "no-mismatched-skill",
  summary: "A skill is asked for that belongs to another role.",
  why: `Applicants read the requirements as the job. An AI engineer posting that asks for Tableau turns away the engineers it
wants and draws the analysts it does not. The role maps say which skills are out of place for a role, and the message cites
how many real postings for the role ask for the skill. Only skills that a map names as out of place are flagged. It is a
warning where the skill is required and is plainly another role's; as a nice-to-have, as one example among others, or where it is
no role's in particular (a tool of the employer's own trade), and in a posting whose title names another job as well, it is only
remarked on.`,
  severity: "warning",
  examples: {
    good: [
      {
        title: "the skills of the role",
        text: "# AI Engineer\n\n## Requirements\n\n- Python and SQL\n- PyTorch or TensorFlow in production\n",
      },
    ],
    bad: [
      {
        title: "an analyst's tool",
        text: "# AI Engineer\n\n## Requirements\n\n- Python, Tableau and SQL\n\n## Nice to have\n\n- Go\n",
        expect: [
          {
            quote: "Tableau",
            fixed: "# AI Engineer\n\n## Requirements\n\n- Python and SQL\n\n## Nice to have\n\n- Go\n- Tableau\n",
          },
        ],
      },
    ],
  },
  *check(context) {
    let isSure: boolean | undefined;
    for (const [at, mention] of context.mentions.entries()) {
      if (!isAsked(mention)) continue;
      if (mention.sentence.block.kind === "heading") continue;
      if (isShortForm(context.posting.text, context.mentions[at - 1], mention)) continue;
      const fit = context.fitOf(mention.skill);
      if (fit === undefined || !isOutOfPlace(fit)) continue;
      if (isEmployers(context, mention) || isInTitle(context, mention)) continue;
      const among = standsAmong(context, mention);
      if (among === "alternatives") continue;
      isSure ??= isSureOfRole(context);
      yield report(context, mention, fit, { isExample: among === "examples", isSure });
    }
  },
};

/** "Infrastructure as Code (IaC)" names one thing. */
function isShortForm(text: string, before: Mention | undefined, mention: Mention): boolean {
  return before?.skill === mention.skill && /^\s*[([]$/.test(text.slice(before.end, mention.start));
}

/** "Salesforce Data Analyst": who names it in the title means it. */
function isInTitle({ posting: { title } }: RuleContext, { text }: Mention): boolean {
  const inWords = (said: string): string =>
    ` ${said
      .toLowerCase()
      .replace(/[^\p{L}\p{N}+#]+/gu, " ")
      .trim()} `;
  return title !== undefined && inWords(title.value.slice(0, longestTitle)).includes(inWords(text));
}

function report(
  context: RuleContext,
  mention: Mention,
  fit: SkillFit,
  { isExample, isSure }: { readonly isExample: boolean; readonly isSure: boolean },
): Report {
  const { index } = context;
  const label = index.skills.get(mention.skill)?.label ?? mention.text;
  const isPreferred = mention.strength === "preferred";
  const owner = fit.isOwn ? undefined : ownerOf(context, mention.skill);
  // What is no other role's says nothing of the role: it may be a tool of the employer's trade.
  const isNobodys = owner === undefined && !fit.isOwn;
  const isLight =
    !isSure ||
    isNobodys ||
    isPreferred ||
    isExample ||
    mention.section.kind === "stack" ||
    isAskedLightly(context, mention);
  const advice = isPreferred
    ? "Leave it out unless this team really uses it."
    : isLight || told.has(mention.section.kind)
      ? "Leave it out, unless the job really needs it."
      : "Move it to the nice-to-haves or leave it out, unless the job really needs it.";
  return {
    span: mention,
    message: `${explain(context, mention, fit, label, owner)} ${advice}`,
    ...(isLight ? { severity: "info" as const } : {}),
    skill: mention.skill,
    fixes: () => fixesFor(context, mention, label, fit, isLight),
  };
}

function explain(
  context: RuleContext,
  mention: Mention,
  fit: SkillFit,
  label: string,
  owner: string | undefined,
): string {
  const { index, role } = context;
  // What postings elsewhere ask for is no reason for a company's own word, and may speak against it.
  const evidence = fit.isOwn ? undefined : citeEvidence(index, "skills", mention.skill, role.ids);
  const cited = evidence === undefined ? "" : ` (${evidence})`;
  const setting = index.knowledge.conditions.find((condition) => condition.id === fit.missing)?.label;
  const subject = namePostings(context);
  if (setting !== undefined) return `${subject} ask for ${label} in ${setting}, and seldom elsewhere${cited}.`;
  if (fit.isOwn) return `${subject} here do not ask for ${label}: ${ownWord} has it out of place.`;
  const wish = mention.strength === "preferred" ? ", even as a nice-to-have" : "";
  const belongs = owner === undefined ? "" : `; it is more ${withArticle(context, owner)}'s tool`;
  return `${subject} rarely ask for ${label}${wish}${cited}${belongs}.`;
}

function fixesFor(context: RuleContext, mention: Mention, label: string, fit: SkillFit, isLight: boolean): Fix[] {
  const { posting, mentions, index, role } = context;
  const fixes: Fix[] = [];
  // A duty is done or not; only what is asked of the candidate can be a wish instead. What is only remarked on would be so as a wish too.
  if (
    mention.strength === "required" &&
    !told.has(mention.section.kind) &&
    !isLight &&
    !isRequiredElsewhere(context, mention)
  ) {
    const move = moveToPreferred(posting, mentions, mention, { label });
    if (move !== undefined) fixes.push(move);
  }
  const removal = removeMention(posting, mentions, mention);
  if (removal !== undefined) fixes.push({ title: `Remove ${label}`, safe: false, edits: removal });
  // Another name is a guess at what the employer means: never the first thing offered.
  const isReplaceable =
    fixes.length > 0 && isPlainEntry(posting.text, mention.sentence, mention) && !standsAmongItsLike(context, mention);
  for (const skill of isReplaceable ? fit.instead : []) {
    const replacement = index.skills.get(skill)?.label;
    // What is asked for already would then be asked for twice.
    if (replacement === undefined || mentions.some((other) => other.skill === skill)) continue;
    fixes.push({
      title: `Replace ${label} with ${replacement}`,
      safe: false,
      edits: replaceText(posting, mention, replacement),
    });
  }
  const [likely] = role.ranking;
  if (likely !== undefined && role.ids.length === 1 && !fit.isOwn && isToolOf(context, likely.role, mention.skill)) {
    fixes.push({
      title: `Make this ${withArticle(context, likely.role)} posting`,
      safe: false,
      edits: setRole(posting, [likely.role]),
    });
  }
  return fixes;
}

/** Whether another place requires the skill as well, which a wish for it would contradict. */
function isRequiredElsewhere({ mentions }: RuleContext, { skill, sentence }: Mention): boolean {
  return mentions.some(
    (other) =>
      other.skill === skill &&
      other.sentence !== sentence &&
      other.strength === "required" &&
      (other.section.kind === "required" || other.section.kind === "mixed"),
  );
}

/** Whether the same sentence names others that do the same job and stay: one of another kind would be odd among them. */
function standsAmongItsLike({ mentions, index, fitOf }: RuleContext, mention: Mention): boolean {
  const equivalents = index.skills.get(mention.skill)?.equivalents ?? [];
  return mentions.some(
    ({ skill, sentence }) =>
      sentence === mention.sentence &&
      skill !== mention.skill &&
      equivalents.includes(skill) &&
      fitOf(skill)?.fit !== "out-of-place",
  );
}

/** Whether a role other than the posting's asks for a skill: by its map, or more often than all others. */
function isToolOf({ index, role }: RuleContext, id: string, skill: string): boolean {
  if (index.counted.widen(role.ids).includes(id)) return false;
  const row = index.roleSkills.get(id)?.get(skill);
  const isAsked = row?.when === undefined && (row?.fit === "core" || row?.fit === "common");
  return isAsked || highestRates(index, "skills", skill, role.ids)[0]?.role === id;
}

/** The role whose skill it is: by evidence, else by the maps. */
function ownerOf({ index, role }: RuleContext, skill: string): string | undefined {
  const highest = highestRates(index, "skills", skill, role.ids)[0];
  // What one posting in twelve asks for is nobody's tool; then the maps know better.
  if (highest !== undefined && highest.count / highest.n >= ownersShare) return highest.role;
  const own = index.counted.widen(role.ids);
  const fitting = (fit: string): string | undefined =>
    index.knowledge.roles.find(
      (candidate) =>
        !own.includes(candidate.id) &&
        index.roleSkills.get(candidate.id)?.has(skill) === true &&
        candidate.skills.some((row) => row.skill === skill && row.fit === fit && row.when === undefined),
    )?.id;
  return fitting("core") ?? highest?.role ?? fitting("common");
}
