import type { IdleSuppression, Rule } from "./types.ts";

export const noUnusedSuppression: Rule = {
  id: "no-unused-suppression",
  summary: "A suppression suppresses nothing.",
  why: `A comment or an entry in the front matter that once silenced a finding stays behind when the posting changes. It
misleads whoever reads it, and one day it silences a finding that nobody meant. Spoken of are comments, single rules and skills in
them, \`rolewise-enable\` where nothing is disabled, and \`allow\` and \`off\` in the front matter. Whether a rule that is off would find something
is tried. Nothing is said of a posting whose role is not known, or is given from outside. To keep such a comment, name this rule in another one.`,
  severity: "warning",
  judgesSuppressions: true,
  examples: {
    good: [
      {
        title: "a comment that silences something",
        text: `# AI Engineer

## Requirements

<!-- rolewise-disable-next-line no-mismatched-skill(tableau) -- our product draws on its reports -->
- Python and Tableau
`,
      },
    ],
    bad: [
      {
        title: "a comment that was left behind",
        text: `# AI Engineer

## Requirements

- SQL
  <!-- rolewise-disable-next-line no-mismatched-skill(tableau) -->
- Python and PyTorch
`,
        expect: [
          {
            quote: "<!-- rolewise-disable-next-line no-mismatched-skill(tableau) -->",
            fixed: "# AI Engineer\n\n## Requirements\n\n- SQL\n- Python and PyTorch\n",
          },
        ],
      },
      {
        title: "one skill too many",
        text: `---
role: ai-engineer
rolewise:
  allow: [tableau, spss]
---

## Requirements

- Python and Tableau
`,
        expect: [
          {
            quote: "spss",
            fixed: `---
role: ai-engineer
rolewise:
  allow: [tableau]
---

## Requirements

- Python and Tableau
`,
          },
        ],
      },
    ],
  },
  *check({ idle }) {
    for (const one of idle) {
      yield {
        span: one.span,
        message: `${explain(one)} Remove it, or it may hide a finding that you would want to see.`,
        fixes: () => [{ title: titleOf(one), safe: false, edits: one.remove() }],
      };
    }
  },
};

function explain({ kind, name }: IdleSuppression): string {
  if (kind === "allow") return `Nothing here needs ${name} to be allowed.`;
  if (kind === "off") return `${name} finds nothing here, so it need not be off.`;
  if (kind === "enable") return "Nothing that this enables is disabled before it.";
  return kind === "comment" ? "This comment suppresses nothing." : `“${name}” suppresses nothing here.`;
}

function titleOf({ kind, name }: IdleSuppression): string {
  if (kind === "allow") return `Remove ${name} from what is allowed`;
  if (kind === "off") return `Leave ${name} on`;
  return name.startsWith("<!--") ? "Remove this comment" : `Remove ${name} from this comment`;
}
