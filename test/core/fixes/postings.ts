/** Random postings that are right English and right Markdown: every list style × enumeration × line ending × wrap. */
import fc from "fast-check";

export interface Written {
  readonly text: string;
  /** Every skill of the posting, each written once. */
  readonly skills: readonly string[];
  /** Those of the requirements. */
  readonly required: readonly string[];
  /** Blank lines under each heading. */
  readonly isSpaced: boolean;
  readonly hasPreferred: boolean;
}

const skills = [
  "Tableau",
  "Python",
  "SQL",
  "Docker",
  "Kubernetes",
  "Power BI",
  "PyTorch",
  "TensorFlow",
  "Terraform",
  "Airflow",
  "Snowflake",
  "MLflow",
  "LangChain",
  "FastAPI",
  "Kafka",
  "PostgreSQL",
  "dbt",
  "NumPy",
  "scikit-learn",
  "GitHub Actions",
];

/** Joins names as a person would. A gap (`\u0000`) is a place where a line may be wrapped. */
const joins: readonly ((names: readonly string[]) => string)[] = [
  (names) => joinLast(names, ",\u0000", " and\u0000"),
  (names) => joinLast(names, ",\u0000", names.length > 2 ? ", and\u0000" : " and\u0000"),
  (names) => joinLast(names, ",\u0000", names.length > 2 ? ",\u0000or " : "\u0000or "),
  (names) => joinLast(names, ",\u0000", " or\u0000"),
  (names) => joinLast(names, ",\u0000", " & "),
  (names) => names.join(",\u0000"),
  (names) => names.join("/"),
  (names) => names.join(" / "),
  (names) => names.join(" and\u0000"),
  (names) => names.join("; "),
  (names) => names.join(" and/or "),
  (names) => `${names.join(",\u0000")}, etc.`,
  (names) => `${names.join(",\u0000")} or similar`,
];

const frames: readonly ((list: string) => string)[] = [
  (list) => list,
  (list) => `Experience with ${list}`,
  (list) => `3+ years of${"\u0000"}${list}`,
  (list) => `Good tools (${list})`,
  (list) => `Hosted tools (e.g.,${"\u0000"}${list})`,
  (list) => `Hosted tools such as${"\u0000"}${list}`,
  (list) => `Hosted tools, including ${list}`,
  (list) => `**Must know:** ${list}`,
  (list) => `Tech stack: ${list}`,
];

const marks: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name,
  (name) => `**${name}**`,
  (name) => `*${name}*`,
  (name) => `\`${name}\``,
  (name) => `[${name}](https://example.org/a,b)`,
];

/** Items that only announce what is nested in them; each is read as a heading. */
const labels = ["BI tools:", "Tools:", "**Technical skills:**", "Programming languages:"];

const markers = ["-", "*", "+", "•", "1.", "1)"];
const headings: readonly ((words: string) => string)[] = [
  (words) => `## ${words}`,
  (words) => `### **${words}**`,
  (words) => `**${words}**`,
  (words) => `**${words}:**`,
  (words) => `${words}:`,
];

const style = fc.record({
  marker: fc.constantFrom(...markers),
  indent: fc.constantFrom("", "  "),
  lineBreak: fc.constantFrom("\n", "\r\n"),
  heading: fc.constantFrom(...headings),
  isLoose: fc.boolean(),
  isSpaced: fc.boolean(),
  trailing: fc.constantFrom("", "", "  "),
  quote: fc.constantFrom("", "", "> "),
  isClosed: fc.boolean(),
  preferred: fc.constantFrom("none", "before", "behind"),
});

const item = fc.record({
  count: fc.integer({ min: 1, max: 4 }),
  join: fc.constantFrom(...joins),
  frame: fc.constantFrom(...frames),
  mark: fc.constantFrom(...marks),
  wraps: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  label: fc.constantFrom(undefined, undefined, ...labels),
  nestedMarker: fc.constantFrom("-", "*", "1."),
});

export const posting: fc.Arbitrary<Written> = fc
  .tuple(
    style,
    fc.array(item, { minLength: 1, maxLength: 4 }),
    fc.shuffledSubarray(skills, { minLength: skills.length }),
  )
  .map(([look, items, names]) => {
    const pool = [...names];
    const required: string[] = [];
    const lines: string[] = [];
    const number = { value: 0 };
    for (const one of items) {
      const taken = pool.splice(0, one.count);
      required.push(...taken);
      const lead = `${look.indent}${nextMarker(look.marker, number)} `;
      if (one.label !== undefined) {
        const nested = { value: 0 };
        lines.push(
          ...(look.isLoose && lines.length > 0 ? [""] : []),
          `${lead}${one.label}`,
          ...taken.map((name) => `${" ".repeat(lead.length)}${nextMarker(one.nestedMarker, nested)} ${name}`),
        );
        continue;
      }
      const content = one.frame(taken.length === 1 ? one.mark(taken[0] as string) : one.join(taken.map(one.mark)));
      if (look.isLoose && lines.length > 0) lines.push("");
      lines.push(...wrap(content, one.wraps, lead, look.trailing));
    }
    const wished = pool.splice(0, 1);
    const section = (words: string, body: readonly string[]): string[] => [
      look.heading(words),
      ...(look.isSpaced ? [""] : []),
      ...body,
      "",
    ];
    const preferred = section(
      "Nice to have",
      wished.map((name) => `${look.indent}${look.marker} ${name}${look.trailing}`),
    );
    const page = [
      "# AI Engineer",
      "",
      ...section("What you will do", [`${look.indent}${look.marker} Deploy models to production`]),
      ...section("Requirements", lines),
      ...(look.preferred === "none" ? [] : preferred),
      ...section("Benefits", [`${look.indent}${look.marker} Cake on Fridays`]),
    ];
    const text = page.map((line) => `${look.quote}${line}`.trimEnd() + /\s*$/.exec(line)?.[0]).join(look.lineBreak);
    return {
      text: look.isClosed ? `${text.trimEnd()}${look.lineBreak}` : text.trimEnd(),
      skills: look.preferred === "none" ? required : [...required, ...wished],
      required,
      isSpaced: look.isSpaced,
      hasPreferred: look.preferred !== "none",
    };
  });

function joinLast(names: readonly string[], between: string, last: string): string {
  return `${names.slice(0, -1).join(between)}${names.length > 1 ? last : ""}${names.at(-1)}`;
}

function nextMarker(marker: string, number: { value: number }): string {
  number.value++;
  return marker.replace("1", String(number.value));
}

function wrap(content: string, wraps: readonly boolean[], lead: string, trailing: string): string[] {
  let gap = 0;
  const hang = " ".repeat(lead.length);
  return `${lead}${content.replaceAll("\u0000", () => (wraps[gap++ % wraps.length] === true ? `\n${hang}` : " "))}${trailing}`.split(
    "\n",
  );
}
