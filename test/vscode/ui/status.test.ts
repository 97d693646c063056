import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { describeInWorkbench } from "./run.ts";

const text = `# AI Engineer

## Requirements

- Python, PyTorch and Docker
- Tableau
`;

/** What the language status lists, once it lists something that matches. */
async function statusWith(page: Page, wanted: RegExp): Promise<readonly string[]> {
  await page.locator("[id='status.languageStatus']").first().hover();
  const entries = page.locator(".hover-language-status");
  await entries.filter({ hasText: wanted }).first().waitFor();
  return (await entries.allInnerTexts()).map((entry) => entry.replace(/\s+/g, " ").trim());
}

describeInWorkbench("the language status", { text }, (at) => {
  it("has one entry of ours: role, what is to review, why it is that role, and the way to change it", async () => {
    const { page } = at();
    await page.locator(".squiggly-warning").first().waitFor();
    const entries = await statusWith(page, /1 to review/);
    const ours = entries.filter((entry) => /AI engineer|Rolewise/.test(entry));
    assert.equal(ours.length, 1, entries.join(" | "));
    assert.match(String(ours[0]), /^AI engineer 1 to review · The title “AI Engineer” names AI engineer\. Change/);
    await page.locator(".hover-language-status", { hasText: "to review" }).getByText("Change").click();
    await page.locator(".quick-input-widget", { hasText: "What does this posting hire for?" }).waitFor();
  });
});

const long = `${text}\n${"We are a friendly company in a friendly town.\n".repeat(25_000)}`;

describeInWorkbench("the language status of a posting that is too long", { text: long }, (at) => {
  it("says that it is not checked, and why", async () => {
    const entries = await statusWith(at().page, /Not checked/);
    assert.match(entries.join("\n"), /Not checked The posting has more than 1,000,000 characters\./);
  });
});

const faulty = { "rolewise.yaml": "rules: {}\nallow: [tableaau, kuberntes]\n" };

describeInWorkbench("the language status of a posting with a faulty configuration", { text, files: faulty }, (at) => {
  it("says how much is wrong with it, what comes first, and leads there", async () => {
    const { page } = at();
    const entries = await statusWith(page, /problems in the configuration/);
    const own = entries.filter((entry) => /configuration/.test(entry));
    assert.deepEqual(own, [
      "2 problems in the configuration rolewise.yaml:2: There is no skill “tableaau”. Did you mean “tableau”? Open",
    ]);
    await page.locator(".hover-language-status", { hasText: "configuration" }).getByText("Open").click();
    await page.locator(".tab.active", { hasText: "rolewise.yaml" }).waitFor();
    await page.getByText("Ln 2, Col 9").waitFor();
  });
});

describeInWorkbench(
  "the language status of other Markdown",
  { text: "# Notes\n\nPython.\n", path: "notes.md" },
  (at) => {
    it("has no entry of ours", async () => {
      const { page } = at();
      let entries = await statusWith(page, /Markdown/);
      // On a slow machine it says for a moment that the role maps are being loaded.
      while (entries.some((entry) => entry.includes("Loading"))) {
        await page.mouse.move(0, 0);
        await page.waitForTimeout(500);
        entries = await statusWith(page, /Markdown/);
      }
      assert.ok(!entries.some((entry) => /Role|role|Rolewise|checked/.test(entry)), entries.join(" | "));
    });
  },
);
