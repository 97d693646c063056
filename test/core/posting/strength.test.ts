import assert from "node:assert/strict";
import { createEngine } from "../../../src/core/engine.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";

const engine = createEngine(builtInKnowledge);

/** The strength of each mention of a text, as "Python required". */
function strengths(text: string): string[] {
  return engine
    .check(text, { today: "2026-01-01", force: true })
    .mentions.map((mention) => `${mention.text} ${mention.strength}`);
}

const under = (heading: string, line: string): string => `# AI Engineer\n\n## ${heading}\n\n- ${line}\n`;

describe("strength", () => {
  const required: [line: string, expected: string[]][] = [
    ["Python and SQL", ["Python required", "SQL required"]],
    ["Kubernetes is a plus", ["Kubernetes preferred"]],
    ["Experience with Python; Tableau is a plus", ["Python required", "Tableau preferred"]],
    ["Strong Python, experience with Kubernetes preferred", ["Python required", "Kubernetes preferred"]],
    ["Python (required), Kubernetes (nice to have)", ["Python required", "Kubernetes preferred"]],
    ["Python, SQL and Docker are a plus", ["Python preferred", "SQL preferred", "Docker preferred"]],
    ["A programming language, ideally Python", ["Python preferred"]],
    ["Python is a must; ideally you also know Kubernetes", ["Python required", "Kubernetes preferred"]],
    ["Docker is not required", ["Docker negated"]],
    ["Not required, but helpful: Docker and Kubernetes", ["Docker preferred", "Kubernetes preferred"]],
    ["Docker is not required but a plus", ["Docker preferred"]],
    ["No prior experience with Kubernetes is required", ["Kubernetes negated"]],
    [
      "You don't need all of these, but you have worked with Python, Docker or Terraform",
      ["Python required", "Docker required", "Terraform required"],
    ],
    ["Nice to have: Terraform", ["Terraform preferred"]],
    ["Bonus points for Terraform", ["Terraform preferred"]],
    ["Familiarity with Docker would be an advantage", ["Docker preferred"]],
    ["Experience with PyTorch or similar, TensorFlow preferred", ["PyTorch required", "TensorFlow preferred"]],
    ["You do not need to know Terraform", ["Terraform negated"]],
    ["Python preferred, but not required", ["Python preferred"]],
    ["Strong Python, TensorFlow preferred", ["Python required", "TensorFlow preferred"]],
    [
      "Experience with Python, Docker, Kubernetes is a plus",
      ["Python preferred", "Docker preferred", "Kubernetes preferred"],
    ],
    ["Familiarity with the cloud: Docker, Kubernetes is a plus", ["Docker preferred", "Kubernetes preferred"]],
    ["Tools such as Docker, Kubernetes will be an advantage", ["Docker preferred", "Kubernetes preferred"]],
    ["SQL: 3 years (required) Python: 1 year (preferred)", ["SQL required", "Python preferred"]],
    ["We prefer Python; Docker is also accepted", ["Python preferred", "Docker preferred"]],
    ["No degree needed, just Python", ["Python required"]],
    ["AWS familiarity (S3, EC2) preferred", ["AWS preferred", "S3 preferred", "EC2 preferred"]],
    ["The cloud (ideally AWS), with working knowledge of Docker", ["AWS preferred", "Docker required"]],
    ["Fluent Python, knowledge of Scala helpful", ["Python required", "Scala preferred"]],
    ["Use Python where helpful", ["Python required"]],
    ["A typed language, with a preference for Rust", ["Rust preferred"]],
    ["You bring experience with React, backed by strong skills in Python", ["React required", "Python required"]],
    ["Operate the Kafka cluster used by our services", ["Kafka required"]],
    ["Knowledge of Tableau, Looker – preferred", ["Tableau preferred", "Looker preferred"]],
    ["Reading charts (Tableau, Looker – a plus) in SQL", ["Tableau preferred", "Looker preferred", "SQL required"]],
    ["(Nice to have) Terraform", ["Terraform preferred"]],
    [
      "The cloud (AWS preferred), with services such as Kubernetes and Docker",
      ["AWS preferred", "Kubernetes required", "Docker required"],
    ],
    ["AWS preferred, or Azure", ["AWS preferred", "Azure required"]],
    ["Databases - prefer MySQL or Cassandra", ["MySQL preferred", "Cassandra preferred"]],
    ["A column store (ClickHouse ideally; Druid at least)", ["ClickHouse preferred", "Druid required"]],
    ["While Docker is not required, it is helpful", ["Docker preferred"]],
    ["We moved from Spark to Flink", ["Spark negated", "Flink required"]],
    ["Expert-level Python (zero Java)", ["Python required", "Java negated"]],
    [
      "Experience with Kafka, Flink, and Python/Scala, preferred",
      ["Kafka preferred", "Flink preferred", "Python preferred", "Scala preferred"],
    ],
    ["Prior work with Kafka and Flink, which is a big plus", ["Kafka preferred", "Flink preferred"]],
    [
      "Experience with Tableau, Looker, and other advanced tools highly desired",
      ["Tableau preferred", "Looker preferred"],
    ],
    [
      "Expert Python is a requirement, and 2 years of Kafka experience is a plus",
      ["Python required", "Kafka preferred"],
    ],
    ["SQL skills (it would be useful to know: Python, Kafka)", ["SQL required", "Python preferred", "Kafka preferred"]],
    ["Knowledge of Kafka is nice to have", ["Kafka preferred"]],
    ["Go is a plus", ["Go preferred"]],
    ["Excel (nice to have)", ["Excel preferred"]],
    ["Go beyond your role, which is a plus", []],
    ["Kafka, Azure, or any other good certifications (desirable)", ["Kafka preferred", "Azure preferred"]],
    ["Java, Scala, or Python (preferred)", ["Java required", "Scala required", "Python preferred"]],
    [
      "A plus if you know PHP and Kafka, as we're rebuilding it with React",
      ["PHP preferred", "Kafka preferred", "React required"],
    ],
    ["Experience with only Excel is insufficient", ["Excel context"]],
    ["Experience with Kafka is highly recommended", ["Kafka preferred"]],
    ["Any prior experience a big plus, especially Kafka experience", ["Kafka preferred"]],
    [
      "Familiarity with AWS, Azure, etc. Familiarity with Kafka a plus",
      ["AWS required", "Azure required", "Kafka preferred"],
    ],
    ["We would love to talk to you if you know Python", ["Python required"]],
    ["Work with Power BI developers to tune SQL queries", ["Power BI context", "SQL required"]],
    ["Partner with analysts and Java developers on the Kafka platform", ["Java context", "Kafka required"]],
    ["Design it with other Java, Ruby, Kafka engineers", ["Java context", "Ruby context", "Kafka context"]],
    ["Work with the Java platform team to ship Kafka", ["Java context", "Kafka required"]],
    ["Experience with Java, developers and Kafka", ["Java required", "Kafka required"]],
    ["Experience with Java developer tools", ["Java required"]],
    ["Python (FastAPI), no Terraform", ["Python required", "FastAPI required", "Terraform negated"]],
  ];
  for (const [line, expected] of required)
    it(`required: ${line}`, () => assert.deepEqual(strengths(under("Requirements", line)), expected));

  const preferred: [line: string, expected: string[]][] = [
    ["Terraform", ["Terraform preferred"]],
    ["Terraform is a must", ["Terraform required"]],
    ["Docker is not required", ["Docker negated"]],
  ];
  for (const [line, expected] of preferred)
    it(`preferred: ${line}`, () => assert.deepEqual(strengths(under("Nice to have", line)), expected));

  for (const heading of [
    "It doesn't hurt if you also have",
    "It'd be even cooler if you had",
    "Experience that will put you ahead of the pack",
    "Like to haves",
  ])
    it(`preferred under “${heading}”`, () => assert.deepEqual(strengths(under(heading, "Rust")), ["Rust preferred"]));
  for (const heading of [
    "We'd love to hear from you if",
    "What you'll learn & achieve",
    "Prerequisites",
    "What will set you up for success",
  ])
    it(`required under “${heading}”`, () => assert.deepEqual(strengths(under(heading, "Rust")), ["Rust required"]));
  for (const heading of ["What makes us different?", "Why should you want to work here?", "Recruitment fraud alert"])
    it(`context under “${heading}”`, () => assert.deepEqual(strengths(under(heading, "Rust")), ["Rust context"]));

  it("of a list below a label ends with the next label that has a meaning of its own", () => {
    const text = "**We'd love to see:**\n\nJob description\nYou model credit risk for banks and for their auditors.\n";
    assert.deepEqual(strengths(`# AI Engineer\n\n${text}Technical environment: Python and SQL.\n`), [
      "Python required",
      "SQL required",
    ]);
  });

  it("of a table row is said in any of its cells", () => {
    const table = "| Tool | Wish |\n| --- | --- |\n| Docker | must |\n| Terraform | nice to have |\n";
    assert.deepEqual(strengths(`# AI Engineer\n\n## Requirements\n\n${table}`), [
      "Docker required",
      "Terraform preferred",
    ]);
  });

  const elsewhere: [heading: string, line: string, expected: string[]][] = [
    ["About us", "We run on Kubernetes", ["Kubernetes context"]],
    ["About us", "Our customers include the makers of Kubernetes", ["Kubernetes context"]],
    ["Who we are", "Ours is a team of ten, a leader in Kubernetes hosting for your clusters", ["Kubernetes context"]],
    ["About the role", "You will build services in Python", ["Python required"]],
    ["Benefits", "A Databricks certification on us", ["Databricks context"]],
    ["What you'll do", "Run services with Docker", ["Docker required"]],
    ["What you'll do", "Work with the data team, who use Tableau", ["Tableau context"]],
    ["Our stack", "Python, Docker", ["Python required", "Docker required"]],
    [
      "Hiring process",
      "We may use AI tools such as ChatGPT to support parts of the hiring process",
      ["ChatGPT context"],
    ],
  ];
  for (const [heading, line, expected] of elsewhere)
    it(`${heading}: ${line}`, () => assert.deepEqual(strengths(under(heading, line)), expected));
});
