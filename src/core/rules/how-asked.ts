/** What the words around a tool's name tell of it: it may be the employer's or others', or be asked for lightly. */
import { besideSentence } from "../fixes/neighbours.ts";
import type { Posting, Sentence } from "../posting/types.ts";
import type { Mention } from "../skills/types.ts";
import { isOfSeveral } from "./is-of-several.ts";
import { leadOf } from "./list-lead.ts";
import type { RuleContext } from "./types.ts";

/** In characters. */
const nearBefore = 120;
const widelyBefore = 200;
const acquaintance =
  /\b(?:exposure|familiar\w*|understanding|awareness|comfortab\w*|(?:ability|able|willing\w*|eager\w*) to learn)\b[^.;]*$/i;
const source =
  /\b(?:[Dd]ata|[Dd]atasets?|[Ii]nformation|[Rr]ecords|[Ff]eeds?|[Ll]ogs)\b[^.;]{0,40}\b(?:from|out of)\b(?:(?!\b(?:in|into|to|with|using|via|for|by|and\s+[a-z]+)\b)[^.;]){0,80}$/;
const former =
  /\b(?:legacy|migrat\w+|convert\w*|replac\w+|retir\w+|decommission\w*)\b(?:(?!\b(?:to|into|in|with|using|by)\b)[^.;]){0,60}$/i;
/** In a heading or before a list in running text: "Cloud (nice to have)", "The following tools are a plus." */
const wish = /\b(?:(?:nice|good|great) to have|plus|bonus|optional|desired|desirable|preferred|advantage|asset)\b\W*$/i;
/** "Other tools we use are Jira, …", "examples include …", "takes part in survey design": told beside what is asked, or a part of it. */
const beside =
  /\bwe (?:\w+ )?(?:use|run|rely on|work (?:with|in|on))\b[^.;]{0,100}$|\bexamples? (?:include|are|of|would be)\b[^.;]{0,100}$|\b(?:participat\w+|assist\w*|takes? part) in\b[^.;,]{0,40}$/i;
/** "Survey design or related fields" */
const orRelated = /^[^.;]{0,80}\bor (?:a )?(?:related|similar|relevant) (?:fields?|areas?|disciplines?|experience)\b/i;
/** "Our data team works with Tableau", "the analysis team provides survey design": what others do, told to whoever reads. */
const ofTeam =
  /^[\s*_]*(?:our|the|this)\b[^.,;:]{0,60}\b(?:team|group|department|company|organi[sz]ation|division|unit)\s+(?:is|are|has|uses?|works?|provides?|offers?|builds?|develops?|runs?|relies|supports?|delivers?|serves?)\b/i;
/** "Tables produced by Biostatistics" */
const byOthers =
  /\b(?:produced|created|provided|prepared|delivered|supplied|owned|written|managed) by(?: the| our)?[\s*_]*$/i;

/**
 * Whether a name is the employer's own or others': "… for our QuickBooks business", "our platform runs as microservices", "Tableau's
 * mission"; what the employer has, told before anything is asked.
 */
export function isEmployers({ posting: { text } }: RuleContext, { section, sentence, start, end }: Mention): boolean {
  const before = text.slice(Math.max(sentence.start, start - nearBefore), start);
  if (ofTeam.test(text.slice(sentence.start, start)) || byOthers.test(before)) return true;
  if (/^['’]s\b/.test(text.slice(end, end + 3))) return true;
  // What stands below the title itself tells of the employer first.
  if (section.kind !== "about" && section.heading?.level !== 1) return false;
  return (
    /\bour[\s*_]+$/i.test(before) ||
    (/^[\s*_]*(?:our|we)\b/i.test(text.slice(sentence.start, start)) && !/\byou\b/i.test(before))
  );
}

/**
 * Whether no more than a wish is meant: "exposure to Tableau", "extract data from Salesforce", "migrate from SPSS to R", an entry of a list of
 * which some are enough. To have met a thing is not to work with it, nor is to take data or work from it.
 */
export function isAskedLightly({ posting }: RuleContext, { section, sentence, start, end }: Mention): boolean {
  const before = (most: number): string => posting.text.slice(Math.max(sentence.start, start - most), start);
  return (
    acquaintance.test(before(widelyBefore)) ||
    source.test(before(nearBefore)) ||
    former.test(before(nearBefore)) ||
    beside.test(before(nearBefore)) ||
    orRelated.test(posting.text.slice(end, Math.min(sentence.end, end + nearBefore))) ||
    isOfSeveral(posting, sentence) ||
    wish.test(section.heading?.text.slice(-nearBefore) ?? "") ||
    isFollowing(posting, sentence) ||
    acquaintance.test(leadOf(posting, sentence))
  );
}

/** "Experience with the following is a plus. Docker, Terraform": the sentence before says it of what follows. */
function isFollowing(posting: Posting, sentence: Sentence): boolean {
  const { previous } = besideSentence(posting, sentence);
  if (previous === undefined) return false;
  const said = posting.text.slice(Math.max(previous.start, previous.end - widelyBefore), previous.end);
  return /\b(?:following|below)\b/i.test(said) && wish.test(said);
}
