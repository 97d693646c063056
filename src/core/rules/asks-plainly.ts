import { isPlainEntry } from "../fixes/is-plain-entry.ts";
import type { Mention } from "../skills/types.ts";

/** In characters. What is longer is a paragraph, or has lost its stops. */
const longestStatement = 300;
const label = /^[^:.;()]{1,60}:\s*/;
/** Words that lead in what is asked for and say nothing more of it. */
const leadIn =
  /^(?:(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\+?(?:\s*(?:-|–|to)\s*\d+\+?)?|years?|yrs?|or|more|minimum|at|least|of|with|in|using|the|use|a|an|and|you|we|have|has|know|must|should|be|is|are|your|some|very|both|also|any|good|strong|solid|basic|advanced|excellent|great|deep|extensive|proven|demonstrated|practical|hands-on|hands|on|prior|previous|working|professional|expert|recent|relevant|direct|significant|familiar|familiarity|knowledge|experience|experienced|expertise|proficiency|proficient|competen\w+|fluen\w+|skills?|skilled|skillset|command|understanding|exposure|comfortable|ability|able|background|coding|programming|ideally|preferably)$/i;
/** Examples and choices ask for none of their parts. */
const choice =
  /\b(?:such as|like|e\.g|for example|one of|any of|either|or (?:similar|equivalents?|others?|another|comparable|related|any|willing\w*|desire|the))\b/i;

/** Of a text's mentions those before one in the same sentence, and that one. */
export interface Asked {
  readonly text: string;
  /** The first mention of the same sentence. */
  readonly first: Mention;
  readonly mention: Mention;
}

/**
 * Whether a mention stands as a plain entry of a statement that only asks ("Experience with A, B and C", "Languages: A, B"),
 * so that nothing but the name itself can be meant: no choice, no example, no remark in brackets, no part of a longer thought.
 */
export function asksPlainly(asked: Asked): boolean {
  let answer = answers.get(asked.mention);
  if (answer === undefined) {
    answer = settle(asked);
    answers.set(asked.mention, answer);
  }
  return answer;
}

/** Several rules ask the same. */
const answers = new WeakMap<Mention, boolean>();

function settle({ text, first, mention }: Asked): boolean {
  const { sentence } = mention;
  if (sentence.block.kind === "heading" || sentence.end - sentence.start > longestStatement) return false;
  const statement = text.slice(sentence.start, sentence.end);
  if (choice.test(statement) || isInBrackets(text.slice(sentence.start, mention.start))) return false;
  const lead = text.slice(sentence.start, first.start).replace(/[*_`]/g, "");
  return isFrame(lead.replace(label, "")) && isPlainEntry(text, sentence, mention);
}

function isInBrackets(before: string): boolean {
  return before.lastIndexOf("(") > before.lastIndexOf(")") || before.lastIndexOf("[") > before.lastIndexOf("]");
}

function isFrame(lead: string): boolean {
  return lead.split(/[\s,/]+/).every((word) => word === "" || leadIn.test(word.replace(/[.:]+$/, "")));
}
