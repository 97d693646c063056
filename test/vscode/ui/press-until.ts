import type { Page } from "playwright-core";

/** Where a key press should lead: an element that is then to be seen, or not any more. */
export interface Outcome {
  readonly selector: string;
  readonly state: "visible" | "hidden";
}

const attempts = 10;
const eachLimit = 3_000;

/** Presses a key until it has its outcome: VS Code passes over keys that come before its commands are ready. */
export async function pressUntil(page: Page, key: string, outcome: Outcome): Promise<void> {
  const element = page.locator(outcome.selector).first();
  for (let attempt = 1; ; attempt += 1) {
    await page.keyboard.press(key);
    try {
      await element.waitFor({ state: outcome.state, timeout: eachLimit });
      return;
    } catch (error) {
      if (attempt === attempts) {
        throw error;
      }
    }
  }
}
