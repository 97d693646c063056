/** The role fit panel in a real workbench. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type axe from "axe-core";
import type { Frame, Page } from "playwright-core";
import { describeInWorkbench } from "./run.ts";
import { allThemes, type Theme } from "./workbench.ts";

const posting = readFileSync(
  resolve(import.meta.dirname, "../../../examples/postings/ai-engineer-with-tableau.md"),
  "utf8",
);
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

describeInWorkbench("the role fit panel", { text: posting, at: "Tableau" }, (at) => {
  let frame: Frame;
  before(async () => {
    const { page, run } = at();
    await page.locator(".squiggly-warning").first().waitFor();
    await run("Rolewise: Show Role Fit");
    frame = await findPanel(page);
    await frame.locator("h1").first().waitFor();
    await frame.evaluate(axeSource);
  });

  for (const theme of allThemes) {
    it(`has no fault that axe can find in a theme that is ${theme}`, async () => {
      const { setTheme, picture } = at();
      await setTheme(theme);
      await frame.locator(`body[data-vscode-theme-kind="${themeKinds[theme]}"]`).waitFor();
      await picture(theme === "light" ? "role-fit" : `role-fit-${theme.replaceAll(" ", "-")}`, {
        of: ".part.editor",
        height: 620,
      });
      const { violations } = (await frame.evaluate("axe.run({ resultTypes: ['violations'] })")) as axe.AxeResults;
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`),
        [],
      );
    });
  }

  it("jumps to what it names", async () => {
    await frame.locator(".finding .place").first().click();
    await at().page.locator(".editor-group-container .monaco-editor .selected-text").first().waitFor();
  });

  it("makes a fix, says so to a screen reader and keeps the focus among the findings", async () => {
    const before = (await frame.locator("#status").textContent()) as string;
    const fix = frame.locator("button[data-fix]").first();
    await fix.focus();
    await fix.press("Enter");
    await frame.locator("#status").filter({ hasNotText: before }).waitFor({ state: "attached" });
    assert.match(await frame.evaluate("document.activeElement.id"), /-findings$/);
    const text = (await at().lines()).join("\n");
    assert.doesNotMatch(text.split("Nice to have")[0] as string, /Tableau/);
  });

  it("follows what is typed", async () => {
    const { page } = at();
    await page.keyboard.press("Control+1");
    await page.keyboard.press("Control+End");
    await page.keyboard.type("\n\n## Requirements\n\nSnowplow\n");
    await frame.locator("strong", { hasText: "Snowplow" }).first().waitFor();
  });
});

/** What VS Code calls the kinds of themes in the page of a webview. */
const themeKinds: Readonly<Record<Theme, string>> = {
  light: "vscode-light",
  dark: "vscode-dark",
  "high contrast": "vscode-high-contrast",
  "high contrast light": "vscode-high-contrast-light",
};

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
