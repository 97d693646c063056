/** The pages about roles, as VS Code's own Markdown preview shows them. */
import type { Frame, Page } from "playwright-core";
import { describeInWorkbench } from "./run.ts";

const text = "# Dashboard Tamer\n\n## Requirements\n\n- SQL and Metabase\n- PyTorch\n";
const files = {
  "rolewise.yaml": "roles: roles/*.yaml\n",
  "roles/tamer.yaml":
    "id: dashboard-tamer\nextends: data-analyst\nlabel: dashboard tamer\ntitles: [Dashboard Tamer]\nskills: { core: [metabase] }\n",
};

/** The frame that shows a page with this heading. */
async function findPreview(page: Page, heading: string): Promise<Frame> {
  for (;;) {
    for (const frame of page.frames()) {
      const found = await frame
        .locator("h1", { hasText: heading })
        .count()
        .catch(() => 0);
      if (found > 0) return frame;
    }
    await page.waitForTimeout(200);
  }
}

describeInWorkbench("the page about a role", { text, files }, (at) => {
  it("is there for a company's own role, and leads on to the role that it extends", async () => {
    const { page, run, picture } = at();
    await page.locator(".squiggly-warning").first().waitFor();
    await run("Rolewise: Show What a Role Asks For");
    await page.locator(".quick-input-widget", { hasText: "Which role?" }).waitFor();
    await page.keyboard.type("Dashboard tamer");
    await page.keyboard.press("Enter");
    const own = await findPreview(page, "Dashboard tamer");
    await own.getByText("What is the company's own").waitFor();
    await picture("role-page");
    await own.getByRole("link", { name: "data analyst" }).first().click();
    await findPreview(page, "Data analyst");
  });
});
