import { replaceText } from "../fixes/apply.ts";
import type { Rule } from "./types.ts";

export const consistentSkillName: Rule = {
  id: "consistent-skill-name",
  summary: "A technology's name is misspelt.",
  why: `Applicants search by name, and people who work with a technology notice at once when its name is wrong. The label of
a skill is its own spelling (Power BI, TensorFlow, scikit-learn); common short forms (Postgres, K8s) are right too.`,
  severity: "info",
  mendsSafely: true,
  examples: {
    good: [
      {
        title: "its own spelling, and short forms",
        text: "# Data Analyst\n\n## Requirements\n\n- Power BI, Postgres and scikit-learn\n",
      },
    ],
    bad: [
      {
        title: "misspelt names",
        text: "# Data Analyst\n\n## Requirements\n\n- PowerBI and Tensorflow\n",
        expect: [
          { quote: "PowerBI", fixed: "# Data Analyst\n\n## Requirements\n\n- Power BI and Tensorflow\n" },
          { quote: "Tensorflow", fixed: "# Data Analyst\n\n## Requirements\n\n- PowerBI and TensorFlow\n" },
        ],
      },
    ],
  },
  *check({ posting, mentions }) {
    for (const mention of mentions) {
      const { respelling } = mention;
      if (respelling === undefined) continue;
      yield {
        span: mention,
        message: `The name is usually written “${respelling}”.`,
        skill: mention.skill,
        fixes: () => [
          {
            title: `Write “${respelling}”`,
            safe: true,
            edits: replaceText(posting, mention, respelling),
          },
        ],
      };
    }
  },
};
