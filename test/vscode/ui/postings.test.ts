import assert from "node:assert/strict";
import { describeInWorkbench } from "./run.ts";

const posting = (title: string, skills: string) =>
  `# ${title}\n\n## What you will do\n\n- Deploy machine learning models\n\n## Requirements\n\n- ${skills}\n`;

const files = {
  "jobs/data-analyst.md": posting("Data Analyst", "SQL and Tableau"),
  "jobs/platform.md": posting("AI Engineer, Platform", "Python, PyTorch and Docker"),
  "README.md": "# Handbook\n",
};
const setup = {
  text: posting("AI Engineer", "Python, Tableau and PyTorch"),
  path: "jobs/ai-engineer.md",
  files,
  size: { width: 900, height: 480 },
};

describeInWorkbench("the view of postings", setup, (at) => {
  it("says at first what it is for, and checks them all from there", async () => {
    const { page, run, picture } = at();
    await page.locator(".squiggly-warning").first().waitFor();
    await run("Explorer: Focus on Postings View");
    await page.locator(".welcome-view .monaco-button", { hasText: "Check All Postings" }).click();
    const rows = page.locator("[aria-label='Postings'] .monaco-list-row");
    await rows.filter({ hasText: "AI Engineer, Platform" }).waitFor();
    await picture("postings");
    const labels = await rows.evaluateAll((all) => all.map((row: { ariaLabel: string | null }) => row.ariaLabel));
    assert.deepEqual(labels, [
      "AI engineer, 1 of 2 to review",
      "AI Engineer, 1 to review, jobs/ai-engineer.md",
      "AI Engineer, Platform, nothing to review, jobs/platform.md",
      "Data analyst, 0 of 1 to review",
      "Data Analyst, nothing to review, jobs/data-analyst.md",
    ]);
  });
});
