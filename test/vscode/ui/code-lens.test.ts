import assert from "node:assert/strict";
import { describeInWorkbench } from "./run.ts";

const text = `# AI Engineer

## What you will do

- Deploy machine learning models

## Requirements

- Python, PyTorch and Docker
- Tableau
`;

describeInWorkbench("the lens above the title", { text }, (at) => {
  it("reads as one line of role, areas and what is to review", async () => {
    const { page } = at();
    const lens = page.locator(".codelens-decoration", { hasText: "1 to review" });
    await lens.waitFor();
    assert.match(await lens.innerText(), /^AI engineer\s*\|\s*\d of 6 areas\s*\|\s*1 to review$/);
  });

  it("leads to the next finding and shows it", async () => {
    const { page, hover } = at();
    await page.locator(".codelens-decoration a", { hasText: "1 to review" }).click();
    await hover("rarely ask for Tableau").waitFor();
    await page.getByText("Ln 10, Col 10 (7 selected)").waitFor();
  });

  it("leads to the areas by the keyboard too", async () => {
    const { page, run, lines } = at();
    await run("Rolewise: Show the Areas of This Posting");
    const row = page.locator(".quick-input-list .monaco-list-row", { hasText: "not shown yet" }).first();
    await row.waitFor();
    const line = (await row.locator(".quick-input-list-label-meta").innerText()).trim();
    await page.keyboard.press("Enter");
    await page.locator(".view-line", { hasText: line }).waitFor();
    assert.equal((await lines()).at(-2), `- ${line}`);
  });

  it("leads to the list of roles", async () => {
    const { page } = at();
    await page.keyboard.press("Control+Home");
    await page.locator(".codelens-decoration a", { hasText: "AI engineer" }).click();
    await page.locator(".quick-input-widget", { hasText: "What does this posting hire for?" }).waitFor();
    await page.keyboard.press("Escape");
  });
});
