import type { Page } from "playwright-core";
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
];

/** Waits for a squiggle and opens the quick-fix menu at the cursor. */
async function openQuickFixes(page: Page): Promise<void> {
  await page.locator(".squiggly-warning").first().waitFor();
  await pressUntil(page, "Control+.", { selector: ".action-widget .monaco-list-row", state: "visible" });
}
