/** Postings made up from the role maps: as long, as varied in layout and as dense in skills as real ones. */
import type { Knowledge, RoleData } from "../src/core/knowledge.ts";
import { createRandom, type Random } from "./random.ts";

/** A posting of about `bytes` bytes. The same seed gives the same posting. */
export function generatePosting(knowledge: Knowledge, seed: number, bytes: number): string {
  const random = createRandom(seed);
  const role = random.pick(knowledge.roles);
  const layout = chooseLayout(random);
  const title = `${random.pick(["", "Senior ", "Lead ", "Junior "])}${capitalise(role.label)}`;
  const head = random.chance(0.3) ? `---\ntitle: ${title}\nrole: ${role.id}\n---\n` : `# ${title}${layout.lineEnd}`;
  const chapters = [
    { heading: "About us", share: 0.2, list: false, line: () => random.pick(company) },
    { heading: "What you will do", share: 0.3, list: true, line: () => dutyLine(knowledge, role, random) },
    { heading: "Requirements", share: 0.25, list: true, line: () => skillLine(knowledge, role, random) },
    { heading: "Nice to have", share: 0.1, list: true, line: () => skillLine(knowledge, role, random) },
    { heading: "What we offer", share: 0.15, list: random.chance(0.5), line: () => random.pick(offers) },
  ];
  let text = head;
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

function dutyLine({ duties }: Knowledge, role: RoleData, random: Random): string {
  const own = new Set(role.duties.map(({ duty }) => duty));
  const known = random.chance(0.8) ? duties.filter(({ id }) => own.has(id)) : duties;
  const duty = random.pick(known.length === 0 ? duties : known);
  const line = random.chance(0.5)
    ? fillIn(random.pick([...role.template.duties, ...(duty.line ? [duty.line] : [])]))
    : "";
  return line || `${capitalise(duty.label)}${random.pick(endings)}`;
}

function skillLine({ skills }: Knowledge, role: RoleData, random: Random): string {
  const own = new Set(role.skills.filter(({ fit }) => fit !== "out-of-place").map(({ skill }) => skill));
  const known = random.chance(0.9) ? skills.filter(({ id }) => own.has(id)) : skills;
  const labels = random.some(known.length === 0 ? skills : known, 1 + random.below(4)).map(({ label }) => label);
  const list =
    labels.length === 1
      ? labels[0]
      : `${labels.slice(0, -1).join(", ")} ${random.pick(["and", "or"])} ${labels.at(-1)}`;
  const frames = [
    `${2 + random.below(6)}+ years of experience with ${list}`,
    `Strong command of ${list}${random.pick(endings)}`,
    `You have worked with ${list}, in a team that reviews its code`,
    `**Tools:** ${list}`,
    `Familiarity with ${list} is a plus`,
    fillIn(random.pick([...role.areas.map(({ line }) => line), ...role.template.required, "Good written English"])),
  ];
  return random.pick(frames);
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
