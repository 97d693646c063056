import assert from "node:assert/strict";
import { createEngine } from "../../../src/core/engine.ts";
import { applyEdits } from "../../../src/core/fixes/apply.ts";
import { builtInKnowledge } from "../../../src/knowledge/built-in.ts";

const engine = createEngine(builtInKnowledge);

function find(text: string) {
  const { findings, failures } = engine.check(text, { today: "2026-01-31", force: true, role: "data-analyst" });
  assert.deepEqual(failures, []);
  return findings.filter(({ rule }) => rule === "require-sections");
}

function fixed(text: string): string {
  const [finding] = find(text);
  const fix = finding?.fixes.find(({ allows }) => allows === undefined);
  assert.ok(fix !== undefined);
  const after = applyEdits(text, fix.edits);
  assert.deepEqual(find(after), []);
  return after;
}

const asks = "- Strong SQL\n- Tableau or Power BI\n- Statistics\n";
const does = "- Build dashboards\n- Track how campaigns do\n- Present what you find\n";

describe("require-sections", () => {
  const silent: readonly [name: string, text: string][] = [
    ["both sections", `# Data Analyst\n\n## Tasks\n\n${does}\n## Requirements\n\n${asks}`],
    ["one section for both", `# Data Analyst\n\n## Responsibilities and requirements\n\n${asks}`],
    ["duties in a sentence", `# Data Analyst\n\nYou will look after our figures.\n\n## Requirements\n\n${asks}`],
    [
      "duties under a heading of another name",
      `# Data Analyst\n\n## A week with us\n\n${does}\n## Requirements\n\n${asks}`,
    ],
    ["duties among the requirements", `# Data Analyst\n\n## Requirements\n\n${asks}${does}`],
    ["requirements in a sentence", `# Data Analyst\n\nYou bring a degree in statistics.\n\n## Tasks\n\n${does}`],
    ["requirements among the duties", `# Data Analyst\n\n## Tasks\n\n${does}- Experience with SQL is required\n`],
    ["nice-to-haves alone", `# Data Analyst\n\n## Tasks\n\n${does}\n## Nice to have\n\n- SQL\n`],
    ["a section that is still empty", `# Data Analyst\n\n## Tasks\n\n${does}\n## Requirements\n`],
    ["a posting that has only been begun", "# Data Analyst\n\n## Requirements\n\n- SQL\n- Excel\n"],
    ["no section at all", "# Data Analyst\n\nSQL. Excel. Tableau. Statistics. Power BI. Looker.\n"],
  ];
  for (const [name, text] of silent) it(`leaves ${name} alone`, () => assert.deepEqual(find(text), []));

  it("takes what the employer offers for neither", () => {
    const text = `# Data Analyst\n\n## Requirements\n\n${asks}\n## Benefits\n\n- You will have thirty days off\n- Build your own desk\n- Join our dinners\n`;
    assert.equal(find(text).length, 1);
  });

  it("adds duties before what they ask for, in the posting's own style", () => {
    const text = `Data Analyst\n============\n\n**About us**\n\nFlowers for everybody.\n\n**What you bring:**\n* Strong SQL.\n* Tableau or Power BI.\n* Statistics.\n\n**Benefits:**\n* Cake.\n`;
    assert.match(
      fixed(text),
      /Flowers for everybody\.\n\n\*\*What you will do:\*\*\n\* [^\n]+\.\n(?:\* [^\n]+\.\n)+\n\*\*What you bring:\*\*\n\* Strong SQL\.\n/,
    );
  });

  it("numbers what it adds where the posting's lists are numbered", () => {
    assert.match(
      fixed("# Data Analyst\r\n\r\n## Requirements\r\n\r\n1. Strong SQL\r\n2. Tableau\r\n3. Statistics\r\n"),
      /^# Data Analyst\r\n\r\n## Responsibilities\r\n\r\n1\. [^\n]+\r\n2\. [^\n]+\r\n(?:\d\. [^\n]+\r\n)+\r\n## Requirements\r\n/,
    );
  });

  it("adds requirements behind the last of the duties", () => {
    assert.match(
      fixed(`# Data Analyst\n\n## Tasks\n\n${does}\n## Benefits\n\n- Cake\n`),
      /- Present what you find\n\n## Requirements\n\n(?:- [^\n]+\n)+\n## Benefits\n/,
    );
  });

  it("leaves no placeholder of a template open", () => {
    for (const role of ["ai-engineer", "data-scientist", "statistician"]) {
      const text = `---\nrole: ${role}\n---\n\n# Somebody\n\n## Requirements\n\n- One\n- Two\n- Three\n`;
      const { findings } = engine.check(text, { today: "2026-01-31" });
      const fix = findings.find(({ rule }) => rule === "require-sections")?.fixes[0];
      assert.doesNotMatch(applyEdits(text, fix?.edits ?? []), /[${}]/);
      assert.ok((fix?.edits.length ?? 0) > 0);
    }
  });
});
