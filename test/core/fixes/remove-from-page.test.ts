import assert from "node:assert/strict";
import { removeMention } from "../../../src/core/fixes/remove-mention.ts";
import { read, remove } from "./reading.ts";

interface Page {
  readonly title: string;
  readonly before: string;
  readonly after: string | undefined;
  readonly skill?: string;
}

const head = "# AI Engineer\n\n## Requirements\n\n";

/** Whole pages, since here lines, markers and neighbours matter. */
const pages: readonly Page[] = [
  { title: "the first item", before: `${head}- Tableau\n- Git\n`, after: `${head}- Git\n` },
  { title: "the last item at the end of the text", before: `${head}- Git\n- Tableau`, after: `${head}- Git` },
  {
    title: "the last item before a heading",
    before: `${head}- Git\n- Tableau\n\n## About\n\nUs.\n`,
    after: `${head}- Git\n\n## About\n\nUs.\n`,
  },
  {
    title: "an item of a loose list",
    before: `${head}- Git\n\n- Tableau\n\n- SQL\n`,
    after: `${head}- Git\n\n- SQL\n`,
  },
  { title: "the last item of a loose list", before: `${head}- Git\n\n- Tableau\n`, after: `${head}- Git\n` },
  { title: "the only item", before: `${head}- Tableau\n\n## About\n\nUs.\n`, after: `${head}## About\n\nUs.\n` },
  { title: "the only item at the end", before: `${head}- Tableau\n`, after: "# AI Engineer\n\n## Requirements\n" },
  {
    title: "CRLF",
    before: "# AI Engineer\r\n\r\n## Requirements\r\n\r\n- Git\r\n- Tableau\r\n- SQL\r\n",
    after: "# AI Engineer\r\n\r\n## Requirements\r\n\r\n- Git\r\n- SQL\r\n",
  },
  {
    title: "CRLF inside an item",
    before: "# AI Engineer\r\n\r\n## Requirements\r\n\r\n- Python,\r\n  Tableau and\r\n  SQL\r\n",
    after: "# AI Engineer\r\n\r\n## Requirements\r\n\r\n- Python and\r\n  SQL\r\n",
  },
  {
    title: "a list of 1, 2, 3",
    before: `${head}1. Git\n2. Tableau\n3. SQL\n4. Docker\n`,
    after: `${head}1. Git\n2. SQL\n3. Docker\n`,
  },
  { title: "a list of 1) 2) 3)", before: `${head}1) Tableau\n2) SQL\n`, after: `${head}1) SQL\n` },
  { title: "a list of 1, 1, 1", before: `${head}1. Git\n1. Tableau\n1. SQL\n`, after: `${head}1. Git\n1. SQL\n` },
  {
    title: "a list with a number left out",
    before: `${head}1. Git\n2. Tableau\n4. SQL\n`,
    after: `${head}1. Git\n4. SQL\n`,
  },
  { title: "* bullets", before: `${head}* Git\n* Tableau\n* SQL\n`, after: `${head}* Git\n* SQL\n` },
  { title: "• bullets", before: `${head}• Git\n• Tableau\n• SQL\n`, after: `${head}• Git\n• SQL\n` },
  {
    title: "lines that end in two spaces",
    before: `${head}- Git  \n- Tableau  \n- SQL  \n`,
    after: `${head}- Git  \n- SQL  \n`,
  },
  { title: "an indented list", before: `${head}  * Git\n  * Tableau\n  * SQL\n`, after: `${head}  * Git\n  * SQL\n` },
  { title: "a quoted list", before: `${head}> - Git\n> - Tableau\n> - SQL\n`, after: `${head}> - Git\n> - SQL\n` },
  {
    title: "inside a quoted item",
    before: `${head}> - Git,\n>   Tableau,\n>   SQL\n`,
    after: `${head}> - Git,\n>   SQL\n`,
  },
  {
    title: "a name whose remark stands on a line of its own",
    before: `${head}• Git\n• Experience with Python and Tableau\n(Tableau Desktop above all) and more.\n`,
    after: undefined,
  },
  {
    title: "a wrapped item",
    before: `${head}- Git\n- Experience building dashboards\n  in Tableau\n- SQL\n`,
    after: `${head}- Git\n- SQL\n`,
  },
  {
    title: "a name that is wrapped",
    before: `${head}- Experience with analysis in a language such as Python, Power\n  BI and SQL\n`,
    after: `${head}- Experience with analysis in a language such as Python and SQL\n`,
    skill: "Power\n  BI",
  },
  {
    title: "the end of a wrapped item",
    before: `${head}- Experience with Python and\n  Tableau\n- SQL\n`,
    after: `${head}- Experience with Python\n- SQL\n`,
  },
  {
    title: "a nested item",
    before: `${head}- Languages\n  - Python\n  - Tableau\n- Git\n`,
    after: `${head}- Languages\n  - Python\n- Git\n`,
  },
  { title: "the only child of a label", before: `${head}- BI tools:\n  - Tableau\n- Git\n`, after: `${head}- Git\n` },
  {
    title: "an item before a numbered label",
    before: `${head}1) Python\n2) Tableau\n3) SQL\n4) BI tools:\n   - Looker\n`,
    after: `${head}1) Python\n2) SQL\n3) BI tools:\n   - Looker\n`,
  },
  { title: "a task", before: `${head}- [x] Tableau\n- [ ] Git\n`, after: `${head}- [ ] Git\n` },
  { title: "a skill of a task", before: `${head}- [ ] Tableau, Git\n`, after: `${head}- [ ] Git\n` },
  {
    title: "a sentence of a task",
    before: `${head}- [ ] You have used Tableau. You know Git.\n`,
    after: `${head}- [ ] You know Git.\n`,
  },
  { title: "an item behind a pictograph", before: `${head}- 😀 Tableau\n- ✅ Git\n`, after: `${head}- ✅ Git\n` },
  {
    title: "the first skill behind a pictograph",
    before: `${head}- 👩🏽‍💻 Tableau, Power BI and Python\n`,
    after: `${head}- 👩🏽‍💻 Power BI and Python\n`,
  },
  {
    title: "the only child of an item",
    before: `${head}- You like data\n  - Tableau\n- Git\n`,
    after: `${head}- You like data\n- Git\n`,
  },
  {
    title: "the only child of the only child of a label",
    before: `${head}- Git\n- Other:\n  - BI:\n    - Tableau\n- SQL\n`,
    after: `${head}- Git\n- SQL\n`,
  },
  {
    title: "an item with children",
    before: `${head}- Tableau\n  - Python scripts\n    - with tests\n  - Git\n- SQL\n`,
    after: `${head}- Python scripts\n  - with tests\n- Git\n- SQL\n`,
  },
  {
    title: "an item with children of another bullet",
    before: `${head}- SQL\n- Tableau\n  * Python scripts\n  * Git\n`,
    after: `${head}- SQL\n- Python scripts\n- Git\n`,
  },
  {
    title: "an item with numbered children",
    before: `${head}- SQL\n- Tableau\n  1. Python scripts\n  2. Git\n`,
    after: undefined,
  },
  {
    title: "an item with code of its own",
    before: `${head}- SQL\n- Tableau\n\n  \`\`\`\n  code\n  \`\`\`\n\n- Git\n`,
    after: undefined,
  },
  {
    title: "an item with a paragraph of its own",
    before: `${head}- SQL\n- Tableau\n\n  Python scripts.\n`,
    after: undefined,
  },
  {
    title: "a sentence of an item",
    before: `${head}- You know Python. You have used Tableau. You like Git.\n`,
    after: `${head}- You know Python. You like Git.\n`,
  },
  {
    title: "the last sentence of an item",
    before: `${head}- You know Python. You have used Tableau.\n- Git\n`,
    after: `${head}- You know Python.\n- Git\n`,
  },
  {
    title: "a sentence of a paragraph",
    before: `${head}You know Python. You have used Tableau. You like Git.\n`,
    after: `${head}You know Python. You like Git.\n`,
  },
  {
    title: "a sentence over two lines",
    before: `${head}You know Python and how to run it in production. You have\nused Tableau. You like Git and clear commit messages.\n`,
    after: `${head}You know Python and how to run it in production. You like Git and clear commit messages.\n`,
  },
  {
    title: "a paragraph",
    before: `${head}You have used Tableau.\n\nYou know Python.\n`,
    after: `${head}You know Python.\n`,
  },
  {
    title: "the text behind a heading on its line",
    before: "# AI Engineer\n\n**Requirements:** Tableau\n\n**About us:** We are small.\n",
    after: "# AI Engineer\n\n**Requirements:**\n\n**About us:** We are small.\n",
  },
  {
    title: "a cell",
    before: `${head}| Skill | Years |\n| --- | --- |\n| Tableau | 3 |\n| SQL | 2 |\n`,
    after: `${head}| Skill | Years |\n| --- | --- |\n|  | 3 |\n| SQL | 2 |\n`,
  },
  {
    title: "a list in a cell",
    before: `${head}| Area | Skills |\n| --- | --- |\n| Data | Python, Tableau and SQL |\n`,
    after: `${head}| Area | Skills |\n| --- | --- |\n| Data | Python and SQL |\n`,
  },
  {
    title: "text that a rule would turn into a heading",
    before: `${head}You know Git.\n- Tableau\n---\n`,
    after: undefined,
  },
  { title: "a byte-order mark", before: `\uFEFF${head}- Python and Tableau\n`, after: `\uFEFF${head}- Python\n` },
  {
    title: "lines that were left without their stop",
    before: `${head}Python, R and an interest in scaling up with Tableau\nStrong business insight and curiosity about customers and data\n`,
    after: undefined,
  },
];

describe("removeMention on the page", () => {
  it("leaves headings alone", () => {
    const result = read("# Tableau Developer\n\n## Requirements\n\n- Git\n");
    const mention = result.mentions.find(({ text }) => text === "Tableau");
    assert.ok(mention !== undefined);
    assert.equal(removeMention(result.posting, result.mentions, mention), undefined);
  });
  for (const { title, before, after, skill } of pages) {
    it(title, () => assert.equal(remove(before, skill ?? "Tableau"), after));
  }
});
