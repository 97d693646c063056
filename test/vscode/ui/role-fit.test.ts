/** The role fit panel in a real workbench. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type axe from "axe-core";
import type { Frame, Page } from "playwright-core";
import { createFolder, openWorkbench, type Workbench } from "../host/workbench.ts";
import { runCommand } from "./run-command.ts";

const extension = resolve(import.meta.dirname, "../../..");
const posting = readFileSync(join(extension, "examples/postings/ai-engineer-with-tableau.md"), "utf8");
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const themes = ["Default Light Modern", "Default Dark Modern", "Default High Contrast", "Default High Contrast Light"];

describe("role fit panel", function () {
  this.timeout(180_000);

  for (const theme of themes) {
    describe(theme, () => {
      let workbench: Workbench;
      let frame: Frame;
      before(async () => {
        const folder = createFolder({ "jobs/ai-engineer.md": posting });
        const file = { path: "jobs/ai-engineer.md", at: "Tableau" };
        workbench = await openWorkbench({ extension, folder, file, settings: { "workbench.colorTheme": theme } });
        const { page } = workbench;
        await page.locator(".squiggly-warning").first().waitFor();
        await runCommand(page, "Rolewise: Show Role Fit");
        frame = await findPanel(page);
      });
      after(async () => {
        await workbench?.page.screenshot({
          path: join(extension, `dist/ui/role-fit-${theme.replaceAll(" ", "-")}.png`),
        });
        await workbench?.close();
      });

      it("shows how the posting reads, without a fault that axe can find", async () => {
        await frame.locator("h1").first().waitFor();
        await frame.evaluate(axeSource);
        const { violations } = (await frame.evaluate("axe.run({ resultTypes: ['violations'] })")) as axe.AxeResults;
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`),
          [],
        );
      });

      // What it does is the same in every theme.
      if (theme !== themes[0]) return;

      it("jumps to what it names", async () => {
        await frame.locator(".finding .place").first().click();
        await workbench.page.locator(".editor-group-container .monaco-editor .selected-text").first().waitFor();
      });

      it("makes a fix, says so to a screen reader and keeps the focus among the findings", async () => {
        const before = (await frame.locator("#status").textContent()) as string;
        const fix = frame.locator("button[data-fix]").first();
        await fix.focus();
        await fix.press("Enter");
        await frame.locator("#status").filter({ hasNotText: before }).waitFor({ state: "attached" });
        assert.match(await frame.evaluate("document.activeElement.id"), /-findings$/);
        const text = (await workbench.page.locator(".monaco-editor .view-lines").first().innerText()).replace(
          /\u00a0/g,
          " ",
        );
        assert.doesNotMatch(text.split("Nice to have")[0] as string, /Tableau/);
      });

      it("follows what is typed", async () => {
        const { page } = workbench;
        await page.keyboard.press("Control+1");
        await page.keyboard.press("Control+End");
        await page.keyboard.type("\n\n## Requirements\n\nSnowplow\n");
        await frame.locator("strong", { hasText: "Snowplow" }).first().waitFor();
      });
    });
  }
});

/** The panel's page, which VS Code keeps in a frame within a frame. */
async function findPanel(page: Page): Promise<Frame> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
    for (const frame of page.frames()) {
      if (
        (await frame
          .locator("main#content")
          .count()
          .catch(() => 0)) > 0
      )
        return frame;
    }
    await page.waitForTimeout(100);
  }
  throw new Error("The role fit panel did not open.");
}
