import assert from "node:assert/strict";
import { describeInWorkbench } from "./run.ts";

describeInWorkbench("the walkthrough", { files: { "notes.md": "# Notes\n" } }, (at) => {
  const step = (title: string) => at().page.locator(".getting-started-step", { hasText: title });

  it("is found by its command and shows its steps, each with a picture", async () => {
    const { page, run, picture } = at();
    await run("Welcome: Open Walkthrough");
    // Another list of the same box than the one that the command was chosen in.
    await page.getByPlaceholder("Select a walkthrough to open").waitFor();
    await page.keyboard.type("Rolewise");
    await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: "Write job postings" }).waitFor();
    await page.keyboard.press("Enter");
    for (const title of ["Begin a posting", "Mend what it finds", "See how it reads", "Check them all"]) {
      await step(title).first().click();
      await page.locator(".getting-started-step.expanded", { hasText: title }).waitFor();
      const image = page.locator(".getting-started-media img").first();
      await image.waitFor();
      assert.ok((await image.getAttribute("alt"))?.includes(" "), `The picture of "${title}" is described.`);
      // A file that is missing has no width.
      await page.waitForFunction("document.querySelector('.getting-started-media img')?.naturalWidth > 0");
    }
    assert.equal(await page.locator(".getting-started-step").count(), 4);
    assert.doesNotMatch(await page.locator(".gettingStartedSlideDetails").innerText(), /[`%]/);
    await picture("walkthrough");
  });

  it("leads to a new posting, and ticks that off", async () => {
    const { page } = at();
    await step("Begin a posting").first().click();
    await page.locator(".getting-started-step.expanded").getByRole("button", { name: "New Posting" }).click();
    await page.locator(".quick-input-title", { hasText: "New Posting (1/3)" }).waitFor();
    await page.keyboard.press("Escape");
    await step("Begin a posting").locator(".codicon-getting-started-step-checked").first().waitFor();
  });
});
