import { startsWithVerb } from "../fixes/verb-words.ts";
import { isAsked } from "../posting/is-asked.ts";
import type { Posting, Sentence } from "../posting/types.ts";
import type { DutyMention } from "../skills/types.ts";

/** Words by which a text says what somebody brings, wherever it says so. */
const brings =
  /\b(?:degree|bachelor\S*|master[’']?s|ph\.?\s?d|\d+\s?\+?\s(?:years?|yrs)|years[’']? (?:of|experience)|experienced?|knowledge of|proficien\w+|familiar\w*|understanding of|skills|ability to|able to|background in|fluen\w+|expertise|qualif\w+|you have|you are|you[’']re|you know|you bring|you can|must|comfortable|passionate|candidates?|required|requires|mindset|we expect|someone|ideal\w*)\b/i;
/** Among duties, where most of these words are about the work. */
const bringsAmongDuties =
  /\b(?:degree|bachelor\S*|master[’']?s|ph\.?\s?d|\d+\s?\+?\s(?:years?|yrs)|years[’']? (?:of|experience)|experience (?:with|in|of|using)|knowledge of|proficien\w+|familiar\w*|fluen\w+|expertise in|qualif\w+|you have|required|must have)\b/i;
/** Words by which a text says what somebody will do; "Responsibilities" also where a lost line break glued it to the word before. */
const does =
  /\b(?:you will|you[’']ll|will (?:also )?(?:be|work|build|own|lead|develop|design|support|play|help|partner|collaborate)|(?:role|position|job|candidate|hire|engineer|scientist|analyst|developer|person)s? (?:will|would)|responsible|your (?:role|mission|tasks?)|accountab\w+|tasked|day[- ]to[- ]day|you (?:work|build|own|lead|develop|design|are going)|duties|(?:engineer|scientist|analyst|developer)s? (?:supports?|works?|builds?|develops?))\b|responsibilit/i;

/** So many items that begin with a verb are a list of duties, whatever stands above it. */
const fewestVerbs = 2;

/** What is said of the job itself, headings among it, and not what the employer offers and has to say. */
export function statementsOf({ sentences }: Posting): readonly Sentence[] {
  return sentences.filter(({ section: { kind } }) => kind !== "benefits" && kind !== "legal");
}

/** Whether anything in a posting may be meant as what the person will do. In doubt it is. */
export function showsDuties(
  { text }: Posting,
  statements: readonly Sentence[],
  duties: readonly DutyMention[],
): boolean {
  const isAsking = ({ section }: Pick<Sentence, "section">): boolean =>
    section.kind === "required" || section.kind === "preferred";
  if (duties.some((duty) => duty.sentence.block.kind !== "heading" && isAsked(duty) && !isAsking(duty))) return true;
  const verbs = statements.filter(({ block, start, end }) => {
    return (
      block.kind !== "cell" &&
      block.kind !== "heading" &&
      startsWithVerb(
        text
          .slice(start, end)
          .replace(/^[*_`\s]+/, "")
          .slice(0, 40),
      ) === "sure"
    );
  });
  return verbs.length >= fewestVerbs || statements.some(({ start, end }) => does.test(text.slice(start, end)));
}

/** Whether anything in a posting may be meant as what the person should bring. In doubt it is. */
export function showsRequirements({ text }: Posting, statements: readonly Sentence[]): boolean {
  return statements.some(({ start, end, section }) =>
    (section.kind === "duties" ? bringsAmongDuties : brings).test(text.slice(start, end)),
  );
}
