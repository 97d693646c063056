/** Postings made up from the role maps: as long, as varied in layout and as dense in skills as real ones. */
import type { Knowledge, RoleData } from "../src/core/knowledge.ts";
import { createRandom, type Random } from "./random.ts";

/** A posting of about `bytes` bytes. The same seed gives the same posting. */
export function generatePosting(knowledge: Knowledge, seed: number, bytes: number): string {
  const random = createRandom(seed);
  const role = random.pick(knowledge.roles);
  const layout = chooseLayout(random);
  const words = drawWords(knowledge, role, random);
  const title = `${random.pick(["", "Senior ", "Lead ", "Junior "])}${capitalise(role.label)}`;
  const chapters = [
    { heading: "About us", share: 0.15, list: false, line: () => random.pick(company) },
    { heading: "Your team", share: 0.1, list: false, line: () => random.pick(company) },
    { heading: "What you will do", share: 0.2, list: true, line: () => dutyLine(words, role, random) },
    { heading: "Requirements", share: 0.2, list: true, line: () => skillLine(words, role, random) },
    { heading: "Nice to have", share: 0.08, list: true, line: () => skillLine(words, role, random) },
    { heading: "What we offer", share: 0.12, list: random.chance(0.5), line: () => random.pick(offers) },
    { heading: "How to apply", share: 0.1, list: false, line: () => random.pick(procedure) },
    { heading: "Equal opportunity", share: 0.05, list: false, line: () => random.pick(legal) },
  ];
  let text = random.chance(0.3) ? `---\ntitle: ${title}\nrole: ${role.id}\n---\n` : `# ${title}${layout.lineEnd}`;
  for (const { heading, share, list, line } of chapters) {
    const end = text.length + bytes * share;
    text += layout.lineEnd + layout.heading(heading) + layout.lineEnd;
    while (text.length < end)
      text += list ? `${layout.marker} ${line()}${layout.lineEnd}` : `${line()}${layout.lineEnd}`;
  }
  return text;
}

export function generatePostings(knowledge: Knowledge, count: number, bytes: number, firstSeed = 1): string[] {
  return Array.from({ length: count }, (_, index) => generatePosting(knowledge, firstSeed + index, bytes));
}

interface Layout {
  readonly heading: (text: string) => string;
  readonly marker: string;
  readonly lineEnd: string;
}

function chooseLayout(random: Random): Layout {
  const lineEnd = random.chance(0.1) ? "\r\n" : "\n";
  const headings = [
    (text: string) => `## ${text}${lineEnd}`,
    (text: string) => `**${text}**${lineEnd}`,
    (text: string) => `${text}${lineEnd}${"-".repeat(text.length)}${lineEnd}`,
    (text: string) => `${text}:${lineEnd}`,
  ];
  return { heading: random.pick(headings), marker: random.pick(["-", "*", "•", "1."]), lineEnd };
}

/** What the lines of one posting draw on; each word comes once before any comes again. */
interface Words {
  readonly skill: () => string;
  readonly duty: () => { readonly label: string; readonly line?: string | undefined };
}

function drawWords({ skills, duties }: Knowledge, role: RoleData, random: Random): Words {
  const fitting = new Set(
    role.skills.filter(({ fit }) => fit === "core" || fit === "common").map(({ skill }) => skill),
  );
  const typical = new Set(role.duties.filter(({ fit }) => fit === "typical").map(({ duty }) => duty));
  const ownSkill = dealer(
    skills.filter(({ id }) => fitting.has(id)),
    skills,
    random,
  );
  const ownDuty = dealer(
    duties.filter(({ id }) => typical.has(id)),
    duties,
    random,
  );
  return {
    skill: () => (random.chance(0.93) ? ownSkill() : random.pick(skills)).label,
    duty: () => (random.chance(0.93) ? ownDuty() : random.pick(duties)),
  };
}

/** Deals the cards in random order, again and again; the others where there are none. */
function dealer<T>(cards: readonly T[], others: readonly T[], random: Random): () => T {
  const deck = cards.length === 0 ? others : cards;
  let left: T[] = [];
  return () => {
    if (left.length === 0) left = random.some(deck, deck.length);
    return left.pop() as T;
  };
}

function dutyLine(words: Words, role: RoleData, random: Random): string {
  if (random.chance(0.45)) return capitalise(random.pick(everyday) + random.pick(endings));
  const duty = words.duty();
  const lines = [...role.template.duties, ...(duty.line === undefined ? [] : [duty.line])];
  return lines.length > 0 && random.chance(0.4)
    ? fillIn(random.pick(lines))
    : `${capitalise(duty.label)}${random.pick(endings)}`;
}

function skillLine(words: Words, role: RoleData, random: Random): string {
  const some = Array.from({ length: 1 + random.below(2) }, words.skill);
  const list = some.join(random.pick([", ", " and ", " or "]));
  const lines = [...role.areas.map(({ line }) => line), ...role.template.required];
  return random.pick([
    () => `${2 + random.below(3)}+ years of experience with ${list}${random.pick(endings)}`,
    () => `Strong command of ${list}${random.pick(endings)}`,
    () => `You have worked with ${list} in a team whose members review each other's work`,
    () => `**Tools:** ${list}`,
    () => `Familiarity with ${list} is a plus`,
    () => capitalise(random.pick(everyday) + random.pick(endings)),
    () => (lines.length === 0 ? "Good written English" : fillIn(random.pick(lines))),
  ])();
}

const company: readonly string[] = [
  "We make software for harbours, and have done so for twelve years from two floors above a fish market.",
  "Forty people work here, half of them on the product, and nobody has a fixed desk except the dog.",
  "Our customers plan the way of some nine hundred ships a day with what we build, and call when it is slow.",
  "You will join a team of six that meets on Tuesdays and otherwise leaves each other in peace.",
  "Last year we rewrote the part that everybody feared, and this year we would like to enjoy that.",
];

const offers: readonly string[] = [
  "A four-day week when you want one, and 30 days of leave in any case",
  "A budget for books, courses and conferences that people really use",
  "Work from home, from the office, or from the ferry between the two",
  "A pension plan, and a bicycle that is serviced twice a year",
  "We welcome applications from everybody, whatever their age, origin, religion, gender or disability.",
];

const everyday: readonly string[] = [
  "explain what you do to people who have never heard of it, in words that they use themselves",
  "say no to a request when there is a better way, and show the better way",
  "take part in our Tuesday round, where each of us shows something that did not work",
  "write down what you learn, so that the next person finds it before asking",
  "help two younger colleagues to find their feet, and learn from what they see with fresh eyes",
  "keep an eye on what things cost, and tell us when it is not worth it",
];

const procedure: readonly string[] = [
  "Write us a few lines on what you would like to do here, and add a CV of two pages at most.",
  "You hear from us within five working days, whatever the answer is.",
  "We talk for an hour on the telephone, then meet for half a day in the office, and that is all.",
  "Questions? Call Wednesdays between two and four, or write to jobs@example.com.",
];

const legal: readonly string[] = [
  "We are an equal opportunity employer and decide by what people can do, not by where they come from.",
  "If you need another form of interview because of a disability, tell us and we arrange it.",
];

const endings: readonly string[] = [
  "",
  ", together with the people who use the result",
  " for a product with [two million users](https://example.com/users)",
  ", from the first sketch to the *last* bug",
  " (we will show you how)",
];

/** Lines of a template have `${1:placeholders}`. */
function fillIn(line: string): string {
  return line.replace(/\$\{\d+:([^}]*)\}/g, "$1");
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
