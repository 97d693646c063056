import assert from "node:assert/strict";
import { insertRequirement } from "../../../src/core/fixes/insert-requirement.ts";
import { apply, read } from "./reading.ts";

const line = "Experience with a cloud platform";

const insertions: readonly { title: string; before: string; after: string }[] = [
  {
    title: "at the end of the first list of requirements",
    before: "# AI Engineer\n\n## Requirements\n\n* Python\n* SQL\n\n## Technical skills\n\n* Go\n",
    after: `# AI Engineer\n\n## Requirements\n\n* Python\n* SQL\n* ${line}\n\n## Technical skills\n\n* Go\n`,
  },
  {
    title: "with a full stop where the others have one",
    before: "# AI Engineer\n\n## Requirements\n\n1. You know Python.\n2. You know SQL.",
    after: `# AI Engineer\n\n## Requirements\n\n1. You know Python.\n2. You know SQL.\n3. ${line}.`,
  },
  {
    title: "among duties and requirements",
    before: "# AI Engineer\n\n## Responsibilities and requirements\n\n- Python\n",
    after: `# AI Engineer\n\n## Responsibilities and requirements\n\n- Python\n- ${line}\n`,
  },
  {
    title: "under the subsection that has the list",
    before:
      "# AI Engineer\n\n## Qualifications\n\n### Minimum\n\n- Python\n- SQL\n\n### Preferred qualifications\n\n- Go\n",
    after: `# AI Engineer\n\n## Qualifications\n\n### Minimum\n\n- Python\n- SQL\n- ${line}\n\n### Preferred qualifications\n\n- Go\n`,
  },
  {
    title: "behind a label of the list and what is nested in it",
    before: "# AI Engineer\n\n## Requirements\n\n1) Python\n2) SQL\n3) Git\n4) BI tools:\n   - Looker\n",
    after: `# AI Engineer\n\n## Requirements\n\n1) Python\n2) SQL\n3) Git\n4) BI tools:\n   - Looker\n5) ${line}\n`,
  },
  {
    title: "in a new section before what the employer says last",
    before: "# AI Engineer\n\n## What you will do\n\n- Ship models\n\nWe are an equal opportunity employer.\n",
    after: `# AI Engineer\n\n## What you will do\n\n- Ship models\n\n## Requirements\n\n- ${line}\n\nWe are an equal opportunity employer.\n`,
  },
  {
    title: "not in a list that a page shows as code",
    before: "# AI Engineer\n\n## Requirements\n\nYou have:\n\n    - Python\n    - SQL\n",
    after: "# AI Engineer\n\n## Requirements\n\nYou have:\n\n    - Python\n    - SQL\n",
  },
  {
    title: "in a new section behind the duties",
    before: "# AI Engineer\n\n## What you will do\n\n- Ship models\n\n## Benefits\n\n- Cake\n",
    after: `# AI Engineer\n\n## What you will do\n\n- Ship models\n\n## Requirements\n\n- ${line}\n\n## Benefits\n\n- Cake\n`,
  },
  {
    title: "in a new section before what the employer offers",
    before: "# AI Engineer\r\n\r\nUs.\r\n\r\n## Benefits\r\n\r\n- Cake\r\n",
    after: `# AI Engineer\r\n\r\nUs.\r\n\r\n## Requirements\r\n\r\n- ${line}\r\n\r\n## Benefits\r\n\r\n- Cake\r\n`,
  },
  {
    title: "in a new section at the end",
    before: "# AI Engineer\n",
    after: `# AI Engineer\n\n## Requirements\n\n- ${line}\n`,
  },
  { title: "in an empty text", before: "", after: `## Requirements\n\n- ${line}\n` },
  {
    title: "behind front matter without a text",
    before: "---\ntitle: AI Engineer\n---\n",
    after: `---\ntitle: AI Engineer\n---\n\n## Requirements\n\n- ${line}\n`,
  },
];

describe("insertRequirement", () => {
  for (const { title, before, after } of insertions) {
    it(`adds the line ${title}`, () => {
      assert.equal(apply(before, insertRequirement(read(before).posting, line)), after);
    });

    it(`adds it once only: ${title}`, () => {
      assert.deepEqual(insertRequirement(read(after).posting, line), []);
    });
  }
});
