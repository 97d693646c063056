/** Writing with completions in a real workbench, by keyboard alone. */
import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { pressUntil } from "./press-until.ts";
import { describeInWorkbench } from "./run.ts";

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

describeInWorkbench("completions", { text: posting, at: "END" }, (at) => {
  const list = (): Locator => at().page.locator(".suggest-widget.visible");
  const chosen = (hasText: string): Locator => list().locator(".monaco-list-row.focused", { hasText });

  before(async () => {
    const { page } = at();
    // The posting is checked, so the maps are there.
    await page.locator(".codelens-decoration").first().waitFor();
    await pressUntil(page, "Shift+End", { selector: ".monaco-editor .selected-text", state: "visible" });
    await page.keyboard.press("Delete");
  });

  it("open behind a bullet with whole lines, and say why", async () => {
    const { page, picture } = at();
    await page.keyboard.press("Backspace");
    await page.keyboard.type(" ");
    await list().locator(".monaco-list-row").first().waitFor();
    const first = (await list().locator(".monaco-list-row").first().getAttribute("aria-label")) ?? "";
    assert.match(first, /^\S+ \S+ \S+/);
    // Pressed once: it would also hide again what it shows.
    await page.keyboard.press("Control+Space");
    await page.locator(".suggest-details", { hasText: "AI engineer postings" }).waitFor();
    await picture("completions", { of: ".part.editor", width: 880, height: 730 });
  });

  it("follow what is typed", async () => {
    const { page, picture } = at();
    await page.keyboard.type("cloud");
    await chosen("Hands-on experience with a cloud platform").waitFor();
    await picture("completions-typed");
    await page.keyboard.press("Enter");
    await page.locator(".view-line", { hasText: "- Hands-on experience with a cloud platform such as AWS" }).waitFor();
  });

  it("list sections behind a slash", async () => {
    const { page, picture } = at();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.type("/");
    await list().locator(".monaco-list-row").first().waitFor();
    await picture("completions-slash");
    await page.keyboard.type("nice");
    // Behind the slash it is among the others already; Enter takes the row that is chosen, the first.
    await chosen("Nice to have").waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".view-line", { hasText: "## Nice to have" }).waitFor();
    await picture("completions-section");
  });

  it("complete a comment down to the finding that it is about", async () => {
    const { page, picture } = at();
    await page.locator(".view-line", { hasText: "- Tableau" }).click();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.type("<!-- ");
    await chosen("rolewise-disable-next-line").waitFor();
    await picture("completions-comment");
    await page.keyboard.press("Enter");
    await chosen("no-mismatched-skill(tableau)").waitFor();
    await picture("completions-comment-rules");
    await page.keyboard.press("Enter");
    const comment = "<!-- rolewise-disable-next-line no-mismatched-skill(tableau) -->";
    await page.locator(".view-line", { hasText: comment }).waitFor();
    await page.locator(".squiggly-warning").waitFor({ state: "hidden" });
  });
});
