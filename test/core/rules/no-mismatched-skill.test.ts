import assert from "node:assert/strict";
import { createEngine } from "../../../src/core/engine.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";

const engine = createEngine(builtInKnowledge);

/** The skills found out of place in a requirement of a posting, each with its level. */
function found(title: string, line: string): string[] {
  const text = `# ${title}\n\n## Requirements\n\n- ${line}\n`;
  return engine
    .check(text, { today: "2026-01-31", force: true })
    .findings.filter((finding) => finding.rule === "no-mismatched-skill")
    .map((finding) => `${finding.severity} ${text.slice(finding.start, finding.end)}`);
}

describe("a skill out of place", () => {
  const cases: [title: string, line: string, expected: string[]][] = [
    ["AI Engineer", "Python, Tableau and SQL", ["warning Tableau"]],
    ["AI Engineer", "BI tools such as Tableau or Qlik Sense", ["warning Tableau", "warning Qlik Sense"]],
    ["AI Engineer", "Tableau is a plus", ["info Tableau"]],
    ["AI Engineer", "Tableau is not required", []],
    ["Data Scientist", "R, SPSS or Python", []],
    ["Data Scientist", "One of R, SPSS, Python", []],
    ["Data Scientist", "Statistical packages such as R, SPSS and SAS", ["info SPSS"]],
    ["Data Scientist", "Statistical packages (e.g. Python, Stata, etc.)", ["info Stata"]],
    ["Data Scientist", "SPSS and Python", ["warning SPSS"]],
    ["Data Scientist", "Infrastructure as Code (IaC) and Python", ["warning Infrastructure as Code"]],
    ["AI Engineer", "Tableau or Power BI", ["warning Tableau"]],
    ["Data Scientist", "R/SPSS", []],
    ["Data Scientist", "SQL, R, Python and SPSS", ["info SPSS"]],
    ["AI Engineer", "Any combination of Python, Tableau, Bash", []],
    ["AI Engineer", "Charts with Matplotlib, ggplot2, Seaborn, Plotly or similar", ["info ggplot2"]],
    ["Data Analyst", "Tableau and SQL", []],
    ["AI Engineer", "Data tools (Tableau, Snowflake)", ["info Tableau"]],
    ["Data Scientist", "R and Stata", ["info Stata"]],
    ["Data Scientist", "Python and Node.js", ["warning Node.js"]],
    ["Web Developer & Data Scientist", "Python and Node.js", ["info Node.js"]],
    ["Tableau AI Engineer", "Python, Tableau and SQL", []],
    ["AI Engineer", "Load data from SAP, Oracle and Google Analytics", ["info Google Analytics"]],
    ["AI Engineer", "Take data from Oracle into Tableau", ["warning Tableau"]],
    ["AI Engineer", "Take data from Oracle and build Tableau dashboards", ["warning Tableau"]],
    ["Data Scientist", "Migrate our SPSS scripts to R", ["info SPSS"]],
    ["Data Scientist", "Migrate our scripts to SPSS", ["warning SPSS"]],
    ["AI Engineer", "Willingness to learn Tableau", ["info Tableau"]],
    ["Data Scientist", "Python; other tools we use are Jupyter, Node.js", ["info Node.js"]],
    ["Data Scientist", "Command lines; examples include Gradle", ["info Gradle"]],
    ["Data Engineer", "Years in talent analytics, survey design or related fields", ["info survey design"]],
    ["Data Engineer", "Participates in survey design", ["info survey design"]],
    ["Data Engineer", "Years in survey design", ["warning survey design"]],
    // No role's tool in particular, and so perhaps one of the employer's trade.
    ["Data Analyst", "SQL and SolidWorks", ["info SolidWorks"]],
    ["Office Manager", "Tableau and SQL", []],
  ];
  for (const [title, line, expected] of cases)
    it(`${title}: ${line}`, () => assert.deepEqual(found(title, line), expected));

  const offers: [name: string, title: string, lines: string, titles: string[]][] = [
    [
      "a wish instead of a must",
      "AI Engineer",
      "- Python and Tableau\n",
      ["Move Tableau", "Remove Tableau", "Replace Tableau", "Replace Tableau"],
    ],
    [
      "no wish where another place requires it too",
      "AI Engineer",
      "- Python and Tableau\n- 3+ years of Tableau\n",
      ["Remove Tableau", "Replace Tableau", "Replace Tableau"],
    ],
    [
      "no wish for what is only an example",
      "Data Scientist",
      "- Statistical packages (Python, Stata, etc.)\n",
      ["Remove Stata", "Replace Stata"],
    ],
    [
      "no other name among names that do the same job",
      "AI Engineer",
      "- Python, Tableau and Power BI\n",
      ["Move Tableau", "Remove Tableau"],
    ],
  ];
  for (const [name, title, lines, titles] of offers) {
    it(`offers ${name}`, () => {
      const text = `# ${title}\n\n## Requirements\n\n${lines}`;
      const finding = engine
        .check(text, { today: "2026-01-31", force: true })
        .findings.find(({ rule }) => rule === "no-mismatched-skill");
      const own = finding?.fixes.filter((fix) => fix.allows === undefined && !fix.title.startsWith("Make"));
      assert.deepEqual(
        own?.map((fix) => fix.title.split(" ").slice(0, 2).join(" ")),
        titles,
      );
    });
  }

  it("is moved under its label where the text has it in another case", () => {
    const text = "# Data Scientist\n\n## Requirements\n\n- Experience with Python and gradle\n";
    const fixes = engine
      .check(text, { today: "2026-01-31", force: true })
      .findings.filter(({ skill }) => skill === "gradle")
      .flatMap((finding) => finding.fixes);
    const move = fixes.find(({ title }) => title.startsWith("Move"));
    assert.match(move?.edits.map((edit) => edit.text).join("") ?? "", /Experience with Gradle$/);
  });

  it("cannot be a wish where the posting tells of the job", () => {
    const text =
      "# AI Engineer\n\n## About the role\n\nIn this role you will need Python and Tableau.\n\n## Requirements\n\n- Python\n";
    const finding = engine
      .check(text, { today: "2026-01-31", force: true })
      .findings.find(({ skill }) => skill === "tableau");
    assert.match(finding?.message ?? "", /tool\. Leave it out, unless/);
    assert.ok(finding?.fixes.every(({ title }) => !title.startsWith("Move")));
  });

  it("is not told a second time as a duty", () => {
    const text = "# Data Scientist\n\n## Requirements\n\n- Experience with Python and infrastructure as code\n";
    const { findings } = engine.check(text, { today: "2026-01-31", force: true });
    assert.deepEqual(
      findings.filter(({ rule }) => rule.startsWith("no-mismatched")).map(({ rule }) => rule),
      ["no-mismatched-skill"],
    );
  });

  it("may be the employer's own product", () => {
    const text =
      "# Data Scientist\n\nAbout us\n\nWe need a great person with experience for our QuickBooks business.\n";
    const { findings } = engine.check(text, { today: "2026-01-31", force: true });
    assert.deepEqual(
      findings.filter((finding) => finding.rule === "no-mismatched-skill"),
      [],
    );
  });

  it("is only remarked on where the words before call it a wish", () => {
    const levels = (body: string): string[] =>
      engine
        .check(`# Data Scientist\n\n## What you will do\n\n- Build models\n\n${body}\n`, {
          today: "2026-01-31",
          force: true,
        })
        .findings.filter(({ skill }) => skill === "terraform")
        .map(({ severity }) => severity);
    assert.deepEqual(levels("### Infrastructure (nice to have):\n\n- Use Terraform for our servers"), ["info"]);
    assert.deepEqual(levels("### Infrastructure:\n\n- Use Terraform for our servers"), ["warning"]);
    const tools = "CI/CD, Docker and Terraform.";
    assert.deepEqual(levels(`## Requirements\n\n- Use of the following tools is a plus. ${tools}`), ["info"]);
    assert.deepEqual(levels(`## Requirements\n\n- Use of the following tools. ${tools}`), ["warning"]);
  });

  it("is only remarked on where some entries of a list are enough", () => {
    const levels = (lead: string): string[] =>
      engine
        .check(`# Data Scientist\n\n## Requirements\n\n- ${lead}\n  - Python\n  - Terraform\n`, {
          today: "2026-01-31",
          force: true,
        })
        .findings.filter(({ skill }) => skill === "terraform")
        .map(({ severity }) => severity);
    assert.deepEqual(levels("You have worked with some of the following:"), ["info"]);
    assert.deepEqual(levels("Familiarity with:"), ["info"]);
    assert.deepEqual(levels("You have worked with the following:"), ["warning"]);
  });

  it("may be what a team works with", () => {
    const levels = (line: string) =>
      engine
        .check(`# AI Engineer\n\n## What you will do\n\n- ${line}\n`, { today: "2026-01-31", force: true })
        .findings.filter(({ skill }) => skill === "tableau").length;
    assert.equal(levels("Our data team works with a mix of Python, SQL and Tableau."), 0);
    assert.equal(levels("Your data team works with you on Tableau."), 1);
    assert.equal(levels("Tableau’s platform shows you your data."), 0);
    assert.equal(levels("Review charts that are prepared by Tableau."), 0);
  });

  it("may be the employer's own product right below the title", () => {
    const text = "# Data Scientist\n\nWe need a great person for our QuickBooks business.\n";
    assert.deepEqual(engine.check(text, { today: "2026-01-31", force: true }).findings, []);
  });

  describe("where the role is not sure", () => {
    const levelsFor = (title: string, lines: readonly string[]): string[] => {
      const text = `# ${title}\n\n## Requirements\n\n${lines.map((line) => `- ${line}\n`).join("")}`;
      const { findings } = engine.check(text, { today: "2026-01-31", force: true });
      return findings.filter(({ rule }) => rule === "no-mismatched-skill").map(({ severity }) => severity);
    };
    const application = ["LLM applications with LangChain and RAG", "Prompt engineering, AI agents", "Tableau"];
    const classic = [
      "PyTorch, XGBoost and feature engineering",
      "Training deep learning models, computer vision",
      "Tableau",
    ];

    it("is a warning under a title of several meanings where the text agrees with the role", () => {
      assert.deepEqual(levelsFor("AI/ML Engineer", application), ["warning"]);
      assert.deepEqual(levelsFor("AI/ML Engineer", classic), ["info"]);
      assert.deepEqual(levelsFor("AI Engineer", classic), ["warning"]);
    });

    it("is a remark where the text alone tells the role", () => {
      const text = `# A good job\n\n## Requirements\n\n${[...application, "OpenAI API, LLM evaluation and vector databases", "Kubernetes and Docker"].map((line) => `- ${line}\n`).join("")}`;
      const { findings, role } = engine.check(text, { today: "2026-01-31", force: true });
      assert.equal(role.source, "body");
      const levels = findings.filter(({ rule }) => rule === "no-mismatched-skill").map(({ severity }) => severity);
      assert.deepEqual(levels, ["info"]);
    });
  });

  it("fits a setting that the posting shows", () => {
    const text = "# Data Scientist\n\nYou will join a research institute.\n\n## Requirements\n\n- Stata and SPSS\n";
    const { findings } = engine.check(text, { today: "2026-01-31", force: true });
    assert.deepEqual(
      findings.filter((finding) => finding.rule === "no-mismatched-skill"),
      [],
    );
  });

  it("fits a posting for two roles when it fits either", () => {
    const text = "---\nroles: [ai-engineer, data-analyst]\n---\n\n# Engineer\n\n## Requirements\n\n- Tableau\n";
    const { findings } = engine.check(text, { today: "2026-01-31", force: true });
    assert.deepEqual(
      findings.filter((finding) => finding.rule === "no-mismatched-skill"),
      [],
    );
  });
});
