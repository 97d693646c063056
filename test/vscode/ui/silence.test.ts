import assert from "node:assert/strict";
import { pressUntil } from "./press-until.ts";
import { describeInWorkbench } from "./run.ts";

const text = "# AI Engineer\n\n## Requirements\n\n- Python, Tableau and PyTorch\n";
const files = { "README.md": "# Project\n\n## Requirements\n\n- Python and Tableau\n" };

describeInWorkbench("Markdown that is no posting", { text, files }, (at) => {
  const button = () => at().page.locator(".editor-actions [aria-label*='Show Role Fit']");
  const menu = async (): Promise<readonly string[]> => {
    const { page } = at();
    await page.locator(".view-line", { hasText: "Tableau" }).click({ button: "right" });
    const entries = page.locator(".monaco-menu .action-label");
    await entries.filter({ hasText: "Command Palette" }).waitFor();
    const words = await entries.allInnerTexts();
    await page.keyboard.press("Escape");
    return words;
  };

  it("has no button, no menu entries, no lens and no squiggles, unlike a posting", async () => {
    const { page } = at();
    await page.locator(".squiggly-warning").first().waitFor();
    await button().waitFor();
    assert.ok((await menu()).includes("Show Role Fit"));
    await page.locator(".explorer-folders-view .monaco-list-row", { hasText: "README.md" }).dblclick();
    await page.locator(".view-line", { hasText: "# Project" }).waitFor();
    await button().waitFor({ state: "hidden" });
    assert.ok(!(await menu()).some((entry) => /role/i.test(entry)));
    assert.equal(await page.locator(".codelens-decoration, [class*='squiggly-']").count(), 0);
  });

  it("is offered no lines behind a bullet, even when asked; a posting is", async () => {
    const { page } = at();
    const rows = page.locator(".suggest-widget.visible .monaco-list-row");
    const offered = async (): Promise<string> => {
      await page.keyboard.press("Control+End");
      await page.keyboard.type("- ");
      await pressUntil(page, "Control+Space", {
        selector: ".suggest-widget.visible .monaco-list-row",
        state: "visible",
      });
      const words = await rows.allInnerTexts();
      await page.keyboard.press("Escape");
      return words.join("\n");
    };
    assert.doesNotMatch(await offered(), /experience with/i);
    await page.keyboard.press("Control+z");
    await page.locator(".explorer-folders-view .monaco-list-row", { hasText: "posting.md" }).dblclick();
    await page.locator(".view-line", { hasText: "# AI Engineer" }).waitFor();
    assert.match(await offered(), /experience with/i);
  });
});
