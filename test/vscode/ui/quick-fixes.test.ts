import assert from "node:assert/strict";
import { pressUntil } from "./press-until.ts";
import { describeInWorkbench } from "./run.ts";

const text = `# AI Engineer

## What you will do

- Deploy machine learning models

## Requirements

- Python, Tableau and PyTorch

## Nice to have

- Go
`;

describeInWorkbench("the quick-fix menu", { text, at: "Tableau" }, (at) => {
  it("moves a misplaced skill from the squiggle to the nice-to-haves", async () => {
    const { page, lines, picture } = at();
    await page.locator(".squiggly-warning").first().waitFor();
    // It comes later than the squiggle and moves the lines down, which closes a menu that is open.
    await page.locator(".codelens-decoration", { hasText: "1 to review" }).waitFor();
    await pressUntil(page, "Control+.", { selector: ".action-widget .monaco-list-row", state: "visible" });
    await picture("quick-fix", { of: ".part.editor", width: 620, height: 480 });
    const rows = await page.locator(".action-widget .monaco-list-row").allInnerTexts();
    assert.match(rows.join("\n"), /Move .*(nice|preferred)/i);
    await page
      .locator(".action-widget .monaco-list-row", { hasText: /^\s*Move / })
      .first()
      .click();
    await page.locator(".view-line", { hasText: "- Tableau" }).waitFor();
    assert.deepEqual((await lines()).slice(6), [
      "## Requirements",
      "",
      "- Python and PyTorch",
      "",
      "## Nice to have",
      "",
      "- Go",
      "- Tableau",
      "",
    ]);
    await page.locator(".squiggly-warning").first().waitFor({ state: "detached" });
  });
});
