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

const head = "# Data Engineer\n\n## Requirements\n\n";

describe("what stands below a wish", () => {
  const cases: [what: string, text: string, expected: string[]][] = [
    [
      "deeper items below an item that is a heading",
      "- Python\n- Nice to have\n  - Kafka\n  - Terraform\n",
      ["Python required", "Kafka preferred", "Terraform preferred"],
    ],
    [
      "items beside an item that is a heading",
      "- Python\n- **Nice to have**\n- Kafka\n- Terraform\n",
      ["Python required", "Kafka preferred", "Terraform preferred"],
    ],
    [
      "deeper items below a wish of its own words, and not those behind them",
      "- Hands-on work with any of these is a plus:\n  - Kafka\n- Python\n",
      ["Kafka preferred", "Python required"],
    ],
    [
      "deeper items behind a wish that is complete, badly indented",
      "- Knowledge of Kafka is a plus.\n  - Strong Python\n",
      ["Kafka preferred", "Python required"],
    ],
    [
      "a list below a paragraph, to its end",
      "Python.\n\nExperience with any of these is a plus:\n\n- Kafka\n- Terraform\n\nYou know SQL well.\n",
      ["Python required", "Kafka preferred", "Terraform preferred", "SQL required"],
    ],
    [
      "lines below a line, up to one that asks by itself",
      "Strong knowledge of Python\nExperience with any of these tools is a plus:\nKafka\nTerraform\nExperience with SQL\n",
      ["Python required", "Kafka preferred", "Terraform preferred", "SQL required"],
    ],
    [
      "a section below a sentence that is a heading",
      "- Python\n\nIn addition to the above, we would love it if you have:\n\n- Kafka\n",
      ["Python required", "Kafka preferred"],
    ],
    [
      "a heading behind a picture",
      "- Python\n\n📌 Preferred Experience\n\n- Kafka\n",
      ["Python required", "Kafka preferred"],
    ],
    [
      "a heading with dots behind it",
      "Python\n\nBonus points if…\n\n- Kafka\n",
      ["Python required", "Kafka preferred"],
    ],
    [
      "a heading that an item ends with",
      "- At least 3 years of Python What Sets You Apart\n- Kafka\n",
      ["Python required", "Kafka preferred"],
    ],
    [
      "no heading: what is preferred of the words before it",
      "- Python\n- Preferred Kafka experience\n- SQL\n",
      ["Python required", "Kafka preferred", "SQL required"],
    ],
    [
      "the employer's stack behind the wishes",
      "- Python\n\nNice to have\n\n- Kafka\n\nOur tech stack: Terraform, SQL\n",
      ["Python required", "Kafka preferred", "Terraform required", "SQL required"],
    ],
    [
      "what to send with an application",
      "- Python\n\nOur tech stack: SQL\n\nPlease include the following:\n\n- Resume\n- GitHub\n",
      ["Python required", "SQL required", "GitHub context"],
    ],
    [
      "what the employer says of itself behind the wishes",
      "- Python\n\nNice to have\n\n- Kafka\n\nWe build tools like Jira that our customers love.\n",
      ["Python required", "Kafka preferred", "Jira context"],
    ],
  ];
  for (const [what, text, expected] of cases) it(what, () => assert.deepEqual(strengths(head + text), expected));

  it("a line of text above a rule is no heading", () => {
    const lines =
      "Strong experience with Python in production, at scale\nSolid knowledge of SQL and of how databases work\nKafka in production, or something like it";
    assert.deepEqual(strengths(`${head}${lines}\n---\n\nMore.\n`), [
      "Python required",
      "SQL required",
      "Kafka required",
    ]);
  });
});
