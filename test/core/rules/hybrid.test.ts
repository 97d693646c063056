/** Postings for two roles at once: what fits one of them fits, and both are looked for. */
import assert from "node:assert/strict";
import { type CheckResult, createEngine } from "../../../src/core/index.ts";
import { weighAsked } from "../../../src/core/roles/weigh-asked.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";

const engine = createEngine(builtInKnowledge);

function check(roles: string, body: string): CheckResult {
  return engine.check(`---\nroles: ${roles}\n---\n# Two Halves\n\n${body}`, { force: true, today: "2026-01-31" });
}
const both = "[ai-engineer, data-scientist]";
const of = (result: CheckResult, rule: string) => result.findings.filter((finding) => finding.rule === rule);
const skillsOf = (result: CheckResult) => of(result, "no-mismatched-skill").map(({ skill }) => skill);

describe("a posting for two roles", () => {
  const skills = "## Requirements\n\n- ggplot2\n- Terraform\n- COBOL\n";

  it("may ask for what fits either", () => {
    assert.deepEqual(skillsOf(check("[ai-engineer]", skills)), ["ggplot2", "cobol"]);
    assert.deepEqual(skillsOf(check("[data-scientist]", skills)), ["terraform", "cobol"]);
    assert.deepEqual(skillsOf(check(both, skills)), ["cobol"]);
  });

  it("is spoken of as both, with the counts of both, and is made no third one's", () => {
    const [finding] = of(check(both, "## Requirements\n\n- Adobe Photoshop\n"), "no-mismatched-skill");
    assert.match(
      finding?.message ?? "",
      /^AI engineer and data scientist postings rarely ask for .* \(\d+ of \d+ AI engineer postings, \d+ of \d+ data scientist postings/,
    );
    assert.ok(finding?.fixes.every(({ title }) => !title.startsWith("Make this")));
  });

  it("may list the duties of either", () => {
    const duties =
      "## What you will do\n\n- Explore raw data to find trends\n- Join the on-call rotation\n- Support our end users at the help desk\n";
    const found = (roles: string) =>
      of(check(roles, duties), "no-mismatched-duty").map(({ message }) => /list (.*?)(?: \(|;|\.)/.exec(message)?.[1]);
    const [one, other] = [found("[ai-engineer]"), found("[data-scientist]")];
    assert.ok(one.length === 2 && other.length === 2);
    assert.deepEqual(
      found(both),
      one.filter((duty) => other.includes(duty)),
    );
  });

  describe("is looked through for the areas of both", () => {
    const statements = (line: string) =>
      `## What you will do\n\n- Sing\n- Dance\n- Laugh\n\n## Requirements\n\n- ${line}\n- Patience\n- Good English\n`;
    const areas = (roles: string, line: string) =>
      of(check(roles, statements(line)), "require-core-areas").map(({ message }) => message);

    it("each by itself", () => {
      const shown = areas(both, "Humour");
      assert.ok(shown.some((message) => /bringing AI into production, which an AI engineer posting/.test(message)));
      assert.ok(shown.some((message) => /shows statistics, which a data scientist posting/.test(message)));
    });

    it("once where they have the same one, shown as either has it", () => {
      const roles = "[ai-engineer, ml-engineer]";
      const programming = areas(roles, "Humour").filter((message) => message.includes("shows programming,"));
      assert.equal(programming.length, 1);
      assert.match(programming[0] ?? "", /an AI engineer or a machine learning engineer posting/);
      assert.deepEqual(
        areas(roles, "Python").filter((message) => message.includes("shows programming,")),
        [],
      );
    });
  });

  it("reads like neither of its roles when it reads like one of them", () => {
    const science = `## What you will do

- Develop statistical models and design experiments
- Explore the data for patterns and present findings to leadership

## Requirements

- Statistics, hypothesis testing and causal inference
- R, pandas, scikit-learn and SQL
- A/B testing
`;
    assert.equal(of(check("[ai-engineer]", science), "consistent-role").length, 1);
    assert.deepEqual(of(check(both, science), "consistent-role"), []);
  });

  it("is told from a third role by what neither of its own is known for", () => {
    const { ranker } = engine.index();
    const result = check(both, "## Requirements\n\n- Statistics\n- SQL\n- Tableau\n- Power BI\n- Excel\n");
    const asked = weighAsked(result.posting.text, result.mentions, result.duties);
    const reasons = ranker.contrast(asked, "data-analyst", ["ai-engineer", "data-scientist"]);
    const alone = ranker.contrast(asked, "data-analyst", ["data-scientist"]);
    assert.ok(reasons.length > 0);
    for (const { id, logOdds } of reasons) {
      const other = alone.find((reason) => reason.id === id);
      assert.ok(
        other !== undefined && logOdds <= other.logOdds,
        `${id} weighs more against two roles than against one`,
      );
    }
  });

  it("names its roles in its title as well as in its front matter", () => {
    const result = engine.check("# AI Engineer / Data Scientist\n\n## Requirements\n\n- ggplot2\n- Terraform\n", {
      force: true,
      today: "2026-01-31",
    });
    assert.deepEqual([...result.role.ids].sort(), ["ai-engineer", "data-scientist"]);
    assert.deepEqual(skillsOf(result), []);
  });
});
