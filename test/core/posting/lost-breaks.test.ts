import assert from "node:assert/strict";
import { createEngine } from "../../../src/core/engine.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";

const engine = createEngine(builtInKnowledge);

function read(body: string): { sentences: string[]; mentions: string[] } {
  const { posting, mentions } = engine.check(`# Data Scientist\n\n## Requirements\n\n${body}\n`, {
    today: "2026-01-01",
    force: true,
  });
  return {
    sentences: posting.sentences.slice(2).map(({ start, end }) => posting.text.slice(start, end)),
    mentions: mentions.map((mention) => `${mention.text} ${mention.strength}`),
  };
}

describe("a list pasted without its line breaks", () => {
  it("is cut where a requirement opens after a space", () => {
    const { sentences, mentions } = read(
      "Knowledge of SQL and Python Familiarity with Scala is an asset Proficient in R",
    );
    assert.deepEqual(sentences, [
      "Knowledge of SQL and Python",
      "Familiarity with Scala is an asset",
      "Proficient in R",
    ]);
    assert.deepEqual(mentions, ["SQL required", "Python required", "Scala preferred", "R required"]);
  });

  it("is cut behind brackets too, where it was cut before", () => {
    assert.deepEqual(
      read(
        "Good SQL Experience with Kafka Experience using Python (Anaconda, Jupyter) Technical certification preferred",
      ).mentions,
      ["SQL required", "Kafka required", "Python required", "Anaconda required", "Jupyter required"],
    );
    assert.equal(read("Python (Anaconda, Jupyter) Certification preferred").sentences.length, 1);
  });

  it("is cut where more than one space is left of the break, but not behind a word that leads on", () => {
    assert.deepEqual(
      read("Proficient in SQL queries and Excel\u00a0 Industry knowledge of Kafka preferred").sentences,
      ["Proficient in SQL queries and Excel", "Industry knowledge of Kafka preferred"],
    );
    assert.deepEqual(read("Reports written in   Python").sentences, ["Reports written in   Python"]);
  });

  it("is cut where even the space got lost, also in an item", () => {
    assert.deepEqual(read("Scripts in MatlabStrong SQL").mentions, ["Matlab required", "SQL required"]);
    assert.deepEqual(read("- Scripts in MatlabStrong SQL").mentions, ["Matlab required", "SQL required"]);
  });

  it("is cut behind acronyms and names too", () => {
    assert.deepEqual(read("Good SQLExperience with R").mentions, ["SQL required", "R required"]);
    assert.deepEqual(read("Stores such as MongoDB or DynamoDB.AWS services: EC2").mentions, [
      "MongoDB required",
      "DynamoDB required",
      "AWS required",
      "EC2 required",
    ]);
    assert.deepEqual(
      read(
        "You explain models.Reports go to clients.Deploy on S3Streams in Storm.Languages: JavaNice to have: Scala and Rust",
      ).mentions,
      ["S3 required", "Storm required", "Java required", "Scala preferred", "Rust preferred"],
    );
    assert.deepEqual(read("You have analytical experienceSQL every day.Reports to clients.Data in order.").mentions, [
      "SQL required",
    ]);
  });

  it("keeps what stands behind a tab, where it is prose and no code", () => {
    assert.deepEqual(read("\n\tExperience with Kafka, Hive or Spark\n\nFluent SQL").mentions, [
      "Kafka required",
      "Hive required",
      "Spark required",
      "SQL required",
    ]);
    assert.deepEqual(read("\n\timport kafka; const spark = 1\n\nFluent SQL").mentions, ["SQL required"]);
  });

  it("keeps the wish of a heading that stands in the midst of it", () => {
    assert.deepEqual(
      read("You write SQL with colleagues.Preferred QualificationsExperience with Scala.Experience with R.").mentions,
      ["SQL required", "Scala preferred", "R preferred"],
    );
  });

  for (const whole of [
    "- We value Python and Experience with Scala",
    "Strong Experience with Python",
    "The Developer Experience team writes Python",
    "Apply today",
  ])
    it(`leaves alone: ${whole}`, () => assert.deepEqual(read(whole).sentences, [whole.replace(/^- /, "")]));

  it("is cut at every seam, once seams are a habit", () => {
    const { sentences, mentions } = read(
      "You explain models to analystsWrite SQL every dayDeploy on AWSReports in LookerFive yearsNice to have:Scala and RustAbility to listen",
    );
    assert.deepEqual(sentences.slice(0, 3), ["You explain models to analysts", "Write SQL every day", "Deploy on AWS"]);
    assert.deepEqual(mentions, [
      "SQL required",
      "AWS required",
      "Looker required",
      "Scala preferred",
      "Rust preferred",
    ]);
  });

  it("keeps names that only look like seams", () => {
    for (const line of [
      "JavaScript, PyTorch and TensorFlow on macOS",
      "You know eCommerce and pySpark, and use scikitLearn daily",
    ])
      assert.deepEqual(read(line).sentences, [line]);
  });

  it("is read by the headings that stand in the midst of it", () => {
    const filler =
      "You will work with product managers on questions that matter to people who travel by train. ".repeat(5);
    const { mentions } = read(
      `${filler}Minimum Qualifications Three years of work Fluent Python Preferred Qualifications Some Scala and Kafka What We Offer A laptop with macOS`,
    );
    assert.deepEqual(mentions, ["Python required", "Scala preferred", "Kafka preferred", "macOS context"]);
  });
});

describe("lines without marks", () => {
  it("say something each where they were not wrapped", () => {
    const lines = [
      "Experience with the collection and the cleaning of data from many sources, Tableau is a plus",
      "Python",
      "Reports and forecasts in SQL for a team of twelve people who plan the trains of tomorrow",
    ];
    assert.deepEqual(read(lines.join("\n")).mentions, ["Tableau preferred", "Python required", "SQL required"]);
  });

  it("are one sentence where the next word would not have fitted", () => {
    const whole =
      "You bring experience with the statistics of rare events, with survival\nAnalysis in Python and with the forecasting of demand";
    assert.equal(read(whole).sentences.length, 1);
  });

  it("are read without the comments behind them", () => {
    const comment = " <!-- rolewise-disable-next-line no-mismatched-skill(tableau) -- Ours. Really -->";
    for (const lines of [
      ["Python", "SQL and Tableau"],
      [
        "You bring experience with the statistics of rare events, with survival",
        "Analysis in Python and with the forecasting of demand",
      ],
    ]) {
      const [first = "", second = ""] = lines;
      const bare = read(lines.join("\n")).sentences.map((one) => one.replace(/\s+/g, " "));
      const commented = read(`${first}${comment}\n${second}`).sentences;
      assert.deepEqual(
        commented.map((one) => one.replace(comment, "").replace(/\s+/g, " ")),
        bare,
      );
    }
  });

  const under = (heading: string, lines: string): string[] => {
    const text = `# Data Scientist\n\n${heading}\n\n${lines}\n`;
    return engine
      .check(text, { today: "2026-01-01", force: true })
      .mentions.map((mention) => `${mention.text} ${mention.strength}`);
  };

  it("go on as the line above began, where no heading says what they are", () => {
    const lines = "Experience with forecasts\nTableau, Looker\nSome Python";
    assert.deepEqual(under("## Job description", lines), ["Tableau required", "Looker required", "Python required"]);
    const talk = "We help people travel\nTableau and Looker reports for 4,000 stations";
    assert.deepEqual(under("## Job description", talk), ["Tableau context", "Looker context"]);
    const mixed = "Experience with forecasts\nOur trains run on Kafka";
    assert.deepEqual(under("## Job description", mixed), ["Kafka context"]);
  });

  it("ask also under what is offered, when their first words do", () => {
    assert.deepEqual(under("## Benefits", "- Experience with Python\n- Free coffee and a Mac with Excel"), [
      "Python required",
      "Excel context",
    ]);
  });

  it("are told apart in HTML by its tags", () => {
    const page =
      "<p><strong>Your profile:</strong></p><ul><li>Strong Python</li><li>Scala is a plus</li></ul><p><strong>We offer:</strong></p><ul><li>Macs with Excel</li></ul>";
    assert.deepEqual(under("## Join us", page), ["Python required", "Scala preferred", "Excel context"]);
  });
});
