import assert from "node:assert/strict";
import { move, read } from "./reading.ts";

const head = "# AI Engineer\n\n## Requirements\n\n";

interface Move {
  readonly title: string;
  readonly before: string;
  readonly after: string | undefined;
}

const moves: readonly Move[] = [
  {
    title: "takes one skill out of an enumeration",
    before: `${head}- Python, Tableau and SQL\n\n## Nice to have\n\n- Go\n`,
    after: `${head}- Python and SQL\n\n## Nice to have\n\n- Go\n- Tableau\n`,
  },
  {
    title: "writes a phrase where the others are phrases",
    before: `${head}- Python, Tableau and SQL\n\n## Nice to have\n\n- You have shipped something in Go.\n`,
    after: `${head}- Python and SQL\n\n## Nice to have\n\n- You have shipped something in Go.\n- Experience with Tableau.\n`,
  },
  {
    title: "takes the whole item",
    before: `${head}- 3+ years of Tableau\n- Python\n\n## Nice to have\n\n- Go\n\n## Benefits\n\n- Cake\n`,
    after: `${head}- Python\n\n## Nice to have\n\n- Go\n- 3+ years of Tableau\n\n## Benefits\n\n- Cake\n`,
  },
  {
    title: "does not carry a must into the nice-to-haves",
    before: `${head}- Must have experience with Tableau\n- Python\n\n## Nice to have\n\n- Experience with Go services\n`,
    after: `${head}- Python\n\n## Nice to have\n\n- Experience with Go services\n- Experience with Tableau\n`,
  },
  {
    title: "follows the marker, the indentation and the spaces at the end of lines",
    before: `${head}  * Python, Tableau  \n\n## Nice to have\n\n  * Go  \n  * Rust  \n`,
    after: `${head}  * Python  \n\n## Nice to have\n\n  * Go  \n  * Rust  \n  * Tableau  \n`,
  },
  {
    title: "goes on numbering",
    before: `${head}1. Tableau\n2. Python\n\n## Nice to have\n\n1. Go\n2. Rust\n`,
    after: `${head}1. Python\n\n## Nice to have\n\n1. Go\n2. Rust\n3. Tableau\n`,
  },
  {
    title: "keeps a loose list loose",
    before: `${head}- Python, Tableau\n\n## Nice to have\n\n- Go\n\n- Rust\n\n## Benefits\n\n- Cake\n`,
    after: `${head}- Python\n\n## Nice to have\n\n- Go\n\n- Rust\n\n- Tableau\n\n## Benefits\n\n- Cake\n`,
  },
  {
    title: "goes behind what is nested in the last item, on the outer level",
    before: `${head}- Python, Tableau\n\n## Nice to have\n\n- Languages\n  - Go\n  - Rust\n`,
    after: `${head}- Python\n\n## Nice to have\n\n- Languages\n  - Go\n  - Rust\n- Tableau\n`,
  },
  {
    title: "goes behind the list and before the text under it",
    before: `${head}- Python, Tableau\n\n## Nice to have\n\n- Go\n\nWe know that nobody has all of this.\n`,
    after: `${head}- Python\n\n## Nice to have\n\n- Go\n- Tableau\n\nWe know that nobody has all of this.\n`,
  },
  {
    title: "starts a list behind a paragraph",
    before: `${head}- Python, Tableau\n\n## Nice to have\n\nYou know Go.\n`,
    after: `${head}- Python\n\n## Nice to have\n\nYou know Go.\n\n- Tableau\n`,
  },
  {
    title: "fills an empty section",
    before: `${head}- Python, Tableau\n\n## Nice to have\n\n## Benefits\n\n- Cake\n`,
    after: `${head}- Python\n\n## Nice to have\n\n- Tableau\n\n## Benefits\n\n- Cake\n`,
  },
  {
    title: "keeps CRLF",
    before: "# AI Engineer\r\n\r\n## Requirements\r\n\r\n- Tableau\r\n- Python\r\n\r\n## Nice to have\r\n\r\n- Go\r\n",
    after: "# AI Engineer\r\n\r\n## Requirements\r\n\r\n- Python\r\n\r\n## Nice to have\r\n\r\n- Go\r\n- Tableau\r\n",
  },
  {
    title: "keeps the lines of a wrapped item, under the new marker",
    before: `${head}- Experience building reports and dashboards\n  in Tableau\n- Python\n\n## Nice to have\n\n10. Go\n`,
    after: `${head}- Python\n\n## Nice to have\n\n10. Go\n11. Experience building reports and dashboards\n    in Tableau\n`,
  },
  {
    title: "works in a quotation",
    before: "# AI Engineer\n\n> ## Requirements\n>\n> - Python, Tableau\n>\n> ## Nice to have\n>\n> - Go\n",
    after: "# AI Engineer\n\n> ## Requirements\n>\n> - Python\n>\n> ## Nice to have\n>\n> - Go\n> - Tableau\n",
  },
  {
    title: "makes the section where there is none",
    before: `${head}- Python, Tableau\n\n## Benefits\n\n- Cake\n`,
    after: `${head}- Python\n\n## Nice to have\n\n- Tableau\n\n## Benefits\n\n- Cake\n`,
  },
  {
    title: "makes it at the end of the text, from the last item",
    before: `${head}- Python\n- Tableau`,
    after: `${head}- Python\n\n## Nice to have\n\n- Tableau`,
  },
  {
    title: "makes it where no requirement is left",
    before: `${head}- Tableau\n\n## Benefits\n\n- Cake\n`,
    after: `${head.trimEnd()}\n\n## Nice to have\n\n- Tableau\n\n## Benefits\n\n- Cake\n`,
  },
  {
    title: "makes a bold heading, with its colon",
    before:
      "**AI Engineer**\n\n**Responsibilities:**\n- Ship models\n\n**Requirements:**\n- Python, Tableau\n\n**Benefits:**\n- Cake\n",
    after:
      "**AI Engineer**\n\n**Responsibilities:**\n- Ship models\n\n**Requirements:**\n- Python\n\n**Nice to have:**\n- Tableau\n\n**Benefits:**\n- Cake\n",
  },
  {
    title: "keeps a Setext heading apart from the list above it",
    before: "Role\n----\n- Code\n# AI Engineer\n- Python, Tableau and SQL\n",
    after:
      "Role\n----\n- Code\n# AI Engineer\n- Python and SQL\n\nNice to have\n------------\n- Experience with Tableau\n",
  },
  {
    title: "makes a Setext heading",
    before: "AI Engineer\n===========\n\nRequirements\n------------\n\n* Python, Tableau\n",
    after:
      "AI Engineer\n===========\n\nRequirements\n------------\n\n* Python\n\nNice to have\n------------\n\n* Tableau\n",
  },
  {
    title: "makes a heading in title case, closed and bold as the others are",
    before:
      "# AI Engineer\n\n### **About the Role** ###\n\nUs.\n\n### **Minimum Requirements** ###\n\n- Python, Tableau\n",
    after:
      "# AI Engineer\n\n### **About the Role** ###\n\nUs.\n\n### **Minimum Requirements** ###\n\n- Python\n\n### **Nice to Have** ###\n\n- Tableau\n",
  },
  {
    title: "makes a heading in capitals",
    before: "# AI ENGINEER\n\n## REQUIREMENTS\n\n- Python, Tableau\n",
    after: "# AI ENGINEER\n\n## REQUIREMENTS\n\n- Python\n\n## NICE TO HAVE\n\n- Tableau\n",
  },
  {
    title: "makes a heading on the level above subsections",
    before:
      "# AI Engineer\n\n## Requirements\n\n### Programming\n\n- Python\n\n### Analytics\n\n- SQL, Tableau\n\n## Benefits\n\n- Cake\n",
    after:
      "# AI Engineer\n\n## Requirements\n\n### Programming\n\n- Python\n\n### Analytics\n\n- SQL\n\n## Nice to have\n\n- Tableau\n\n## Benefits\n\n- Cake\n",
  },
  {
    title: "makes a heading without a mark",
    before: "AI Engineer\n\nRequirements:\n- Python, Tableau\n\nBenefits:\n- Cake\n",
    after: "AI Engineer\n\nRequirements:\n- Python\n\nNice to have:\n- Tableau\n\nBenefits:\n- Cake\n",
  },
  {
    title: "makes a heading that has its text on its line",
    before: "# AI Engineer\n\n**Requirements:** Python, Tableau and SQL.\n\n**Benefits:** Cake.\n",
    after:
      "# AI Engineer\n\n**Requirements:** Python and SQL.\n\n**Nice to have:** Experience with Tableau.\n\n**Benefits:** Cake.\n",
  },
  {
    title: "puts the section behind the last requirements and before a rule",
    before: `${head}- Tableau\n- Python\n\n## Skills\n\n- SQL\n\n---\n\n## Benefits\n\n- Cake\n`,
    after: `${head}- Python\n\n## Skills\n\n- SQL\n\n## Nice to have\n\n- Tableau\n\n---\n\n## Benefits\n\n- Cake\n`,
  },
  {
    title: "makes a section of the page from under a label of a list",
    before: `${head}1. Python\n2. SQL\n3. BI tools:\n    - Tableau\n    - Looker\n`,
    after: `${head}1. Python\n2. SQL\n3. BI tools:\n    - Looker\n\n## Nice to have\n\n1. Tableau\n`,
  },
  {
    title: "makes it behind the whole list, with blank lines, and takes an emptied label along",
    before: `${head}- Python\n- BI tools:\n  - Tableau\n- Docker\n\n## Benefits\n\n- Cake\n`,
    after: `${head}- Python\n- Docker\n\n## Nice to have\n\n- Tableau\n\n## Benefits\n\n- Cake\n`,
  },
  {
    title: "goes behind the labels of a list of nice-to-haves, and on the level of the list",
    before: `${head}- Python, Tableau\n\n## Nice to have\n\n- Bonus points:\n    - Go\n    - Rust\n`,
    after: `${head}- Python\n\n## Nice to have\n\n- Bonus points:\n    - Go\n    - Rust\n- Tableau\n`,
  },
  {
    title: "offers nothing where a label of the nice-to-haves announces a must",
    before: `${head}- Python, Tableau\n\n## Nice to have\n\n- Go\n- Requirements:\n  - Rust\n`,
    after: undefined,
  },
  {
    title: "goes under the label of a list that says what is nice to have",
    before:
      "# AI Engineer\n\n## What you bring\n\n- Required:\n    - Python\n    - Tableau\n- Nice to have:\n    - Go\n",
    after:
      "# AI Engineer\n\n## What you bring\n\n- Required:\n    - Python\n- Nice to have:\n    - Go\n    - Tableau\n",
  },
  {
    title: "starts no list so far in that it would be code",
    before: "# AI Engineer\n\n**Requirements**\n    - Python\n    - Tableau\n",
    after: "# AI Engineer\n\n**Requirements**\n    - Python\n\n**Nice to have**\n- Tableau\n",
  },
  {
    title: "writes a task where the others are tasks",
    before: `${head}- [x] Tableau\n- [ ] Python\n\n## Nice to have\n\n- [ ] Go\n- [x] Rust\n`,
    after: `${head}- [ ] Python\n\n## Nice to have\n\n- [ ] Go\n- [x] Rust\n- [ ] Tableau\n`,
  },
  {
    title: "writes no task where the others are none",
    before: `${head}- [x] Tableau\n- [ ] Python\n\n## Nice to have\n\n- Go\n`,
    after: `${head}- [ ] Python\n\n## Nice to have\n\n- Go\n- Tableau\n`,
  },
  {
    title: "takes an item with its pictograph",
    before: `${head}- 😀 Tableau\n- 😀 Python\n\n## Nice to have\n\n- 😀 Go\n`,
    after: `${head}- 😀 Python\n\n## Nice to have\n\n- 😀 Go\n- 😀 Tableau\n`,
  },
  {
    title: "offers nothing where the text says what is nice to have",
    before:
      "# AI Engineer\n\n**Requirements:** Python, Tableau and SQL. Nice to have: Looker, Go.\n\n**Benefits:** Cake.\n",
    after: undefined,
  },
  {
    title: "offers nothing where the skill cannot be taken out",
    before: `${head}- Integrate Tableau with Snowflake\n\n## Nice to have\n\n- Go\n`,
    after: undefined,
  },
  {
    title: "offers nothing where the skill is a nice-to-have already",
    before: `${head}- Python, Tableau\n\n## Nice to have\n\n- Tableau\n`,
    after: undefined,
  },
  {
    title: "offers nothing where more is nested in the item",
    before: `${head}- Tableau\n  - Python scripts\n\n## Nice to have\n\n- Go\n`,
    after: undefined,
  },
];

describe("moveToPreferred", () => {
  for (const { title, before, after } of moves) {
    it(title, () => assert.equal(move(before, "Tableau")?.text, after));
  }

  it("names the section in its title", () => {
    const text = `${head}- Python, Tableau\n\n## **Bonus points:**\n\n- Go\n`;
    assert.equal(move(text, "Tableau")?.title, "Move Tableau to “Bonus points”");
  });

  it("says that the section is new", () => {
    assert.equal(move(`${head}- Python, Tableau\n`, "Tableau")?.title, "Move Tableau to a new “Nice to have” section");
  });

  it("leaves a section that is read as nice-to-have, with the skill in it once", () => {
    for (const { before, after } of moves) {
      if (after === undefined) continue;
      const mentions = read(after).mentions.filter(({ skill }) => skill === "tableau");
      assert.deepEqual(
        mentions.map(({ section, strength }) => [section.kind, strength]),
        [["preferred", "preferred"]],
        before,
      );
    }
  });
});
