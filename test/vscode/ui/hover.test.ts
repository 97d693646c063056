import assert from "node:assert/strict";
import { describeInWorkbench } from "./run.ts";

const text = `# AI Engineer

## What you will do

- Deploy machine learning models

## Requirements

- Python, Tableau and PyTorch
`;

describeInWorkbench("a hover card", { text }, (at) => {
  it("stands below the finding and shows the evidence in numbers", async () => {
    const { page, pointAt, hover, picture } = at();
    await page.locator(".squiggly-warning").first().waitFor();
    await page.locator(".codelens-decoration", { hasText: "1 to review" }).waitFor();
    await pointAt("Tableau");
    const card = hover("Out of place");
    await card.waitFor();
    await picture("hover", { of: ".part.editor", height: 560 });
    const words = await card.innerText();
    assert.match(words, /rarely ask for Tableau.*no-mismatched-skill/s);
    assert.match(words, /Tableau · BI tools · first released in \d{4} · read as required/);
    assert.match(words, /[▰▱]{10} \d+ of \d+ AI engineer postings ask for it/);
  });

  it("opens the page about a role", async () => {
    const { page, hover } = at();
    await hover("Out of place").getByRole("link", { name: "data analyst" }).click();
    await page.getByRole("tab", { name: /data-analyst\.md/ }).waitFor();
  });
});
