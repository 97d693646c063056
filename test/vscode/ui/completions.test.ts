/** Writing with completions in a real workbench, by keyboard alone. */
import assert from "node:assert/strict";
import { join, resolve } from "node:path";
import type { Locator, Page } from "playwright-core";
import { pressUntil } from "../../../scripts/press-until.ts";
import { createFolder, openWorkbench, type Workbench } from "../host/workbench.ts";

const extension = resolve(import.meta.dirname, "../../..");
const picture = (name: string) => ({ path: join(extension, `dist/ui/completions-${name}.png`) });
const posting = `---
role: ai-engineer
---

# AI Engineer

## What you will do

- Deploy models to production and keep every release easy to roll back
- Design, test and version prompts, and keep the reasons for each change

## What you bring

- Fluent Python
- Tableau
- END
`;

describe("completions", function () {
  this.timeout(180_000);
  let workbench: Workbench;
  let page: Page;
  let list: Locator;
  let rows: Locator;
  before(async () => {
    const folder = createFolder({
      "jobs/ai-engineer.md": posting,
      "README.md": "# Project\n\n## Requirements\n\nEND\n",
    });
    workbench = await openWorkbench({ extension, folder, file: { path: "jobs/ai-engineer.md", at: "END" } });
    page = workbench.page;
    list = page.locator(".suggest-widget.visible");
    rows = list.locator(".monaco-list-row");
    // The posting is checked, so the maps are there.
    await page.locator(".codelens-decoration").first().waitFor();
    await pressUntil(page, "Shift+End", { selector: ".monaco-editor .selected-text", state: "visible" });
    await page.keyboard.press("Delete");
  });
  afterEach(async function () {
    if (this.currentTest?.state === "failed") await page.screenshot(picture("failed"));
  });
  after(() => workbench?.close());

  it("open behind a bullet with whole lines, and say why", async () => {
    await page.keyboard.press("Backspace");
    await page.keyboard.type(" ");
    await rows.first().waitFor();
    const first = (await rows.first().getAttribute("aria-label")) ?? "";
    assert.match(first, /^\S+ \S+ \S+/);
    await pressUntil(page, "Control+Space", { selector: ".suggest-details", state: "visible" });
    await page.locator(".suggest-details", { hasText: "AI engineer postings" }).waitFor();
    await page.screenshot(picture("lines"));
  });

  it("follow what is typed", async () => {
    await page.keyboard.type("cloud");
    await list.locator(".monaco-list-row.focused", { hasText: "Hands-on experience with a cloud platform" }).waitFor();
    await page.screenshot(picture("typed"));
    await page.keyboard.press("Enter");
    await page.locator(".view-line", { hasText: "- Hands-on experience with a cloud platform such as AWS" }).waitFor();
  });

  it("list sections behind a slash", async () => {
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.type("/");
    await rows.first().waitFor();
    await page.screenshot(picture("slash"));
    await page.keyboard.type("nice");
    // Behind the slash it is among the others already; Enter takes the row that is chosen, the first.
    await list.locator(".monaco-list-row.focused", { hasText: "Nice to have" }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".view-line", { hasText: "## Nice to have" }).waitFor();
    await page.screenshot(picture("section"));
  });

  it("complete a comment down to the finding that it is about", async () => {
    await page.locator(".view-line", { hasText: "- Tableau" }).click();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.type("<!-- ");
    await list.locator(".monaco-list-row.focused", { hasText: "rolewise-disable-next-line" }).waitFor();
    await page.screenshot(picture("comment"));
    await page.keyboard.press("Enter");
    await list.locator(".monaco-list-row.focused", { hasText: "no-mismatched-skill(tableau)" }).waitFor();
    await page.screenshot(picture("comment-rules"));
    await page.keyboard.press("Enter");
    const comment = "<!-- rolewise-disable-next-line no-mismatched-skill(tableau) -->";
    await page.locator(".view-line", { hasText: comment }).waitFor();
    await page.locator(".squiggly-warning").waitFor({ state: "hidden" });
  });
});
