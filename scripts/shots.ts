import type { Page } from "playwright-core";
import { runCommand } from "../test/vscode/ui/run-command.ts";
import { pressUntil } from "./press-until.ts";

/** A picture of the extension at work in an example posting. */
export interface Shot {
  /** Name of the PNG file in docs/images/. */
  readonly name: string;
  /** Path of the posting under examples/. */
  readonly posting: string;
  /** The text that the cursor stands at the beginning of. */
  readonly at: string;
  /** What happens in the editor before the picture is taken. */
  steps(page: Page): Promise<void>;
}

/** The pictures of docs/images/. */
export const shots: readonly Shot[] = [
  { name: "quick-fix", posting: "postings/ai-engineer-with-tableau.md", at: "Tableau", steps: openQuickFixes },
  { name: "new-posting", posting: "postings/ai-engineer-clean.md", at: "", steps: chooseRole },
  { name: "role-fit", posting: "postings/ai-engineer-with-tableau.md", at: "Tableau", steps: showRoleFit },
  { name: "postings", posting: "postings/ai-engineer-with-tableau.md", at: "Tableau", steps: checkAll },
];

/** Waits for a squiggle and opens the quick-fix menu at the cursor. */
async function openQuickFixes(page: Page): Promise<void> {
  await page.locator(".squiggly-warning").first().waitFor();
  await pressUntil(page, "Control+.", { selector: ".action-widget .monaco-list-row", state: "visible" });
}

async function chooseRole(page: Page): Promise<void> {
  await runCommand(page, "Rolewise: New Posting");
  await page.locator(".quick-input-list .monaco-list-row", { hasText: "AI engineer" }).first().waitFor();
}

async function showRoleFit(page: Page): Promise<void> {
  await page.locator(".squiggly-warning").first().waitFor();
  await runCommand(page, "Rolewise: Show Role Fit");
  await page.locator(".tab", { hasText: "Role Fit:" }).waitFor();
  // The page of a webview is in a frame of a frame.
  await page.frameLocator("iframe.webview").frameLocator("iframe").locator("h1").first().waitFor();
}

/** Checks the folder of examples and shows the view with what was found. */
async function checkAll(page: Page): Promise<void> {
  await page.locator(".squiggly-warning").first().waitFor();
  await runCommand(page, "Rolewise: Check All Postings");
  await runCommand(page, "Explorer: Focus on Postings View");
  await page.locator(".monaco-list-row", { hasText: "to review" }).first().waitFor();
}
