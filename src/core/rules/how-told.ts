import { startsWithVerb } from "../fixes/verb-words.ts";
import type { Posting } from "../posting/types.ts";
import type { DutyMention } from "../skills/types.ts";
import { isOfSeveral } from "./is-of-several.ts";

/** `done`: the person will do it; `asked`: they have done it, know how, or have a part in it; `said`: it is only spoken of. */
export type Telling = "done" | "asked" | "said";

/** In characters. How far back the words that bear on a duty stand. */
const nearBefore = 300;
const nearAfter = 30;
const marks = /^[\s*_`"“”•·●▪–\-\d.)]+/;
/** "Data analysis: analyse …": what stands before the colon names what follows. */
const label = /^[^:.;,()]{2,50}:\s+/;
/** Not "you will have nearly unlimited opportunities": that is what the employer offers. */
const tells =
  /\b(?:(?:you will|you[’']ll|you shall|you would)(?! (?:have|get|find|enjoy|join|receive|love|learn|see|meet|need|be part|be joining))|you (?:are going|work|build|own|lead|develop|design|run|create|support)|(?:role|position|job|candidate|hire|incumbent|individual|analyst|engineer|scientist|developer|person)s? (?:will|would|shall|must|is responsible|includes?|involves?|supports?|works?|builds?|develops?|performs?|provides?)|responsible for|responsibilit\w+|duties|your (?:role|mission|tasks?|job)|accountab\w+|tasked with|participation|availab\w+ to|willing\w* to)\b/i;
const asks =
  /\b(?:experienced?|expertise|proficien\w+|skills?|skilled|hands[- ]on|background|track record|fluen\w+|command of|ability to|able to|capable of|comfortable|versed)\b/i;
/** Acquaintance with a thing is not the doing of it. */
const knows =
  /\b(?:knowledge|understanding|familiar\w*|exposure|awareness|grasp|interest\w*|appreciation|degree|literature|abreast|(?:stay\w*|keep\w*) (?:up|current|on top|informed|track of))\b/i;
/** "Data that is ready for …": what others do with it. */
const forUse = /\b(?:(?:consumable|usable|available|ready|accessible) (?:by|for)|used (?:by|for|to))\b[^.;]{0,80}$/i;
/** "Our developers of backend systems": a duty's words in a name for people. */
const people =
  /^(?:(?:developer|designer|builder|engineer|analyst|researcher|architect|operator|owner|maintainer|manager)s?)\b/i;
/** "Understand the algorithms for …" */
const learns =
  /^(?:understands?|knows?|learns?|(?:maintains?|develops?) (?:an? )?(?:\w+ )?(?:knowledge|understanding) of)\b(?:(?!\band\b)[^.;,])*$/i;
/** "Work with the data team to build …", "support analysts in …": the work of others, or work shared with them. */
const withOthers =
  /\b(?:work|works|working|collaborat\w+|partner\w*|interact\w*|liais\w+|coordinat\w+|engag\w+)\b[^.;]*\bwith\b[^.;]*\b(?:to|who|that|in|on)\b|\b(?:support|supports|supporting|assist\w*|help|helps|helping|enabl\w+|empower\w*|allow\w*)\b[^.;]*\b(?:teams?|engineers|scientists|analysts|developers|colleagues|researchers|partners|stakeholders)\b/i;
/** "Tools that enable …", "… leading to …": what a thing does, another person, or what comes of it. */
const ofThing = /\b(?:that|which|who|leading to|resulting in)\b(?:(?!\band\b)[^.;,]){0,60}$/i;
/** A part in what somebody else does. */
const takesPart =
  /^(?:assists?|helps?|participates?|contributes?|aids?)\b[^.;]{0,120}$|\b(?:participat\w+ in|assist\w* (?:in|with)|contribut\w+ to|support(?:s|ing)? (?:the|in|with)|help(?:s|ing)? (?:to|in|with)|involved in)\b(?: both\b[^.;,]{0,40}|(?:(?!\band\b)[^.;,]){0,60})$/i;
/** "Build tools to help uncover …": what the tools do. */
const ofTools =
  /\b(?:tools?|tooling|systems?|platforms?|software|applications?|services?|infrastructure|frameworks?|solutions?|process(?:es)?)\b[^.;,]{0,30}\bto (?:help|enable|support|allow|let)\b[^.;,]{0,60}$/i;
/** "Assist in the design and development of …" */
const takesPartOf =
  /\b(?:participat\w+ in|assist\w* (?:in|with)|contribut\w+ to|support(?:s|ing)?) (?:the )?(?:\w+(?:,| and)? ){1,4}of\b[^.;,]{0,60}$/i;
/** "The marketing analytics team", "causal inference tools that …": a name for people, a field or a thing. */
const isName =
  /^[\s*_]*(?:(?:and|&|\/)[\s*_]*\w+[\s*_]+)?(?:(?:tools?|tooling|platforms?|software) (?:which|that|for)|environment|team|department|group|function|industry|space|domain|field|community|experience|skills|background|knowledge)s?\b/i;
const isOthers = [withOthers, ofThing, ofTools, learns, forUse];
const offersChoice =
  /\b(?:one|any|some|either|two|several|more) (?:or more )?of\b|\b(?:such as|e\.g|including|like|etc|(?:may|might|could|can) include)\b/i;
/** Of the employer, or to the reader before they have applied. */
const isStory =
  /^(?:we|our|us|if|the (?:company|team|group|unit|department|organi[sz]ation)|(?:join|as (?:an?|the|part))\b[^,]{0,60}\b(?:team|company))\b/i;
/** "Acme's analytics team is responsible for …" */
const ofTeam =
  /^(?!.{0,60}\b(?:roles?|positions?|jobs?|candidate|person|members?|incumbent|you)\b)[^,.;:]{0,60}\b(?:team|group|department|organi[sz]ation|division|unit|practice)\s+(?:is|are|has|provides?|builds?|develops?|works?|supports?|delivers?|owns?)\b/i;

/**
 * How a posting tells of a duty: phrases for what people do stand in the employer's story, in lists of examples and in what other
 * teams do as well, and only what this person does is a duty of theirs.
 */
export function howTold(posting: Posting, { sentence, section, start, end }: DutyMention): Telling {
  const { text } = posting;
  const opening = text.slice(sentence.start, Math.min(sentence.end, sentence.start + nearBefore)).replace(marks, "");
  const before = text.slice(Math.max(sentence.start, start - nearBefore), start).replace(marks, "");
  const isWork = section.kind === "duties";
  if (people.test(text.slice(start, end))) return "said";
  if (isName.test(text.slice(end, Math.min(sentence.end, end + nearAfter)))) return "said";
  if (isOthers.some((part) => part.test(before)) || (!isWork && knows.test(before))) return "said";
  if ((isStory.test(opening) || ofTeam.test(opening)) && !/\byou (?:will|would)\b|\byou[’']ll\b/i.test(before))
    return "said";
  const isDone =
    isWork && sentence.block.kind !== "paragraph"
      ? !asks.test(before) && !knows.test(before)
      : startsWithVerb(opening.replace(label, "")) === "sure" || tells.test(text.slice(start - before.length, end));
  if (isDone)
    return [offersChoice, takesPart, takesPartOf].some((part) => part.test(before)) || isOfSeveral(posting, sentence)
      ? "asked"
      : "done";
  if (knows.test(before) || offersChoice.test(before)) return "said";
  return asks.test(before) || ["required", "preferred", "mixed"].includes(section.kind) ? "asked" : "said";
}
