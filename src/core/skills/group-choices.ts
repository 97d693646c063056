import type { Mention } from "./types.ts";

/** What may stand between two names of one list; longer stretches say something of their own. */
const longestJoint = 40;
const joint =
  /^(?:[\s*_`"“”'’()[\],/&+|]|and|or|etc\.?|e\.g\.?|i\.e\.?|such as|like|including|incl\.?|especially|for example|(?:the|a|an|either|both)(?=\s))*$/i;
const leadsIn = /\b(?:such as|like|including|e\.g\.?|for example)\b/i;
/** So much of what stands before or behind a list tells how it asks. */
const nearby = 50;
const choosesAhead =
  /\b(?:such as|like|including|incl\.?|e\.g\.?|for example|(?:one|any|some|two|more) of(?: the following)?|either|at least (?:one|two)|one or more)[\s,:*_(]*$/i;
const choosesBehind =
  /^[\s*_`)\]]*,?\s*(?:etc\b|…|\.\.\.|(?:and|or|and\/or|\/)\s*(?:any |an? |some )?(?:similar|equivalents?|others?|another|comparable|related|alternatives?|the like|so on|more)\b|or\s)/i;

/**
 * Mentions, in the order of the text, by what they ask for together: "R, SPSS or Python", "tools such as A, B" and "a cloud
 * (A, B)" each ask for one thing, "A, B and C" for three. In doubt it is one. Linear in the number of mentions.
 */
export function groupChoices(text: string, mentions: readonly Mention[]): Mention[][] {
  const groups: Mention[][] = [];
  for (const run of runsOf(text, mentions)) {
    let group: Mention[] = [];
    for (const [at, mention] of run.mentions.entries()) {
      if (at > 0 && run.isOne[at - 1] !== true) {
        groups.push(group);
        group = [];
      }
      group.push(mention);
    }
    groups.push(group);
  }
  return groups;
}

const none: readonly boolean[] = [];

interface Run {
  readonly mentions: readonly Mention[];
  /** For each joint, whether the names on both sides of it are one thing to ask for. */
  readonly isOne: readonly boolean[];
}

function* runsOf(text: string, mentions: readonly Mention[]): Iterable<Run> {
  let run: Mention[] = [];
  let joints: string[] = [];
  for (const mention of mentions) {
    const last = run.at(-1);
    const between = last === undefined ? undefined : jointOf(text, last, mention);
    if (last !== undefined && between === undefined) {
      yield { mentions: run, isOne: readJoints(text, run, joints) };
      run = [];
      joints = [];
    }
    if (between !== undefined) joints.push(between);
    run.push(mention);
  }
  if (run.length > 0) yield { mentions: run, isOne: readJoints(text, run, joints) };
}

function jointOf(text: string, left: Mention, right: Mention): string | undefined {
  if (left.sentence !== right.sentence || right.start - left.end > longestJoint) return undefined;
  const between = text.slice(left.end, Math.max(left.end, right.start));
  return joint.test(between) ? between.toLowerCase() : undefined;
}

function readJoints(text: string, run: readonly Mention[], joints: readonly string[]): readonly boolean[] {
  if (joints.length === 0) return none;
  const first = run[0] as Mention;
  const last = run.at(-1) as Mention;
  const ahead = text.slice(Math.max(first.sentence.start, first.start - nearby), first.start);
  const behind = text.slice(last.end, Math.min(last.sentence.end, last.end + nearby));
  if (choosesAhead.test(ahead) || choosesBehind.test(behind)) return joints.map(() => true);
  let inBrackets = /[([][^)\]]*$/.test(ahead);
  let isLedIn = false;
  const isOne = joints.map((between) => {
    if (/[([]/.test(between)) inBrackets = true;
    const inside = inBrackets;
    if (/[)\]][^([]*$/.test(between)) inBrackets = false;
    isLedIn ||= leadsIn.test(between);
    return (inside && inBrackets) || isLedIn || /\/|\bor\b/.test(between);
  });
  return spreadOr(joints, isOne);
}

/** "A, B or C" is a choice of three: the "or" before the last part reaches back to where the list began, or to an "and". */
function spreadOr(joints: readonly string[], isOne: readonly boolean[]): boolean[] {
  const spread = [...isOne];
  for (let at = joints.length - 1; at > 0; at--) {
    const reaches = spread[at] === true && /\bor\b/.test(joints[at] as string);
    for (let before = at - 1; reaches && before >= 0 && /^[\s*_`,]*$/.test(joints[before] as string); before--)
      spread[before] = true;
  }
  return spread;
}
