/** Making a new posting in a real workbench, by keyboard. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describeInWorkbench } from "./run.ts";

describeInWorkbench("a new posting", { files: { "jobs/README.md": "# Jobs\n" } }, (at) => {
  it("is asked for in three steps that lead back and forth", async () => {
    const { page, picture, run } = at();
    await run("Rolewise: New Posting");
    await waitForTitle("New Posting (1/3)");
    await picture("new-posting", { of: ".quick-input-widget" });
    await page.keyboard.type("machine learning");
    await page
      .locator(".quick-input-list .monaco-list-row", { hasText: "Machine learning engineer" })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await waitForTitle("New Posting: Machine learning engineer (2/3)");
    await picture("new-posting-level");
    await page
      .locator(".quick-input-titlebar .codicon-quick-input-back, .quick-input-titlebar a[aria-label='Back']")
      .first()
      .click();
    await waitForTitle("New Posting (1/3)");
    await page.keyboard.press("Enter");
    await waitForTitle("New Posting: Machine learning engineer (2/3)");
    await page.keyboard.type("senior");
    await page.keyboard.press("Enter");
    await waitForTitle("New Posting: Senior Machine Learning Engineer (3/3)");
    await picture("new-posting-sections");
    assert.equal(
      await page
        .locator(".quick-input-list input[type=checkbox]:checked, .quick-input-list .monaco-custom-toggle.checked")
        .count(),
      5,
    );
  });

  it("opens with its first placeholder selected and nothing to find", async () => {
    const { page, picture } = at();
    await page.keyboard.press("Enter");
    await page.locator(".monaco-editor .view-line", { hasText: "role: ml-engineer" }).waitFor();
    await page.locator(".monaco-editor .selected-text").first().waitFor();
    await page.keyboard.type("Search Engineer (m/f/d)");
    await page.locator(".monaco-editor .view-line", { hasText: "# Search Engineer (m/f/d)" }).waitFor();
    await page.keyboard.press("Tab");
    await page.locator(".monaco-editor .selected-text").first().waitFor();
    await picture("new-posting-opened");
    assert.equal(await page.locator(".squiggly-warning, .squiggly-error, .squiggly-info").count(), 0);
  });

  it("is a file where it is made from the menu of a folder", async () => {
    const { page, picture } = at();
    await page.keyboard.press("Control+Shift+e");
    const row = page.locator(".explorer-folders-view .monaco-list-row", { hasText: "jobs" }).first();
    await row.click({ button: "right" });
    const entry = page.locator(".monaco-menu .action-label", { hasText: "New Posting" }).first();
    await entry.waitFor();
    await picture("new-posting-menu");
    await entry.click();
    for (const step of ["1/3", "2/3", "3/3"]) {
      await page.locator(".quick-input-title", { hasText: step }).waitFor();
      await page.keyboard.press("Enter");
    }
    await page.locator(".monaco-editor .view-line", { hasText: "# AI Engineer" }).waitFor();
    await page.keyboard.press("Control+s");
    const path = join(at().folder, "jobs", "ai-engineer.job.md");
    const read = () => (existsSync(path) ? readFileSync(path, "utf8") : "");
    for (const deadline = Date.now() + 30_000; read() === "" && Date.now() < deadline; ) await page.waitForTimeout(100);
    assert.match(read(), /^---\nrole: ai-engineer\n---\n\n# AI Engineer\n/);
  });

  it("is among VS Code's own new files", async () => {
    const { page, picture, run } = at();
    await run("Create: New File...");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "New Posting" }).first().waitFor();
    await picture("new-posting-new-file");
    await page.keyboard.press("Escape");
  });

  async function waitForTitle(title: string): Promise<void> {
    await at().page.locator(".quick-input-title", { hasText: title }).waitFor();
  }
});
