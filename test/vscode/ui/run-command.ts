import type { Page } from "playwright-core";
import { pressUntil } from "./press-until.ts";

const attempts = 10;
const eachLimit = 5_000;

/** Runs a command by its title, as somebody would who knows no key for it. Until the window knows all extensions it may not be listed. */
export async function runCommand(page: Page, title: string): Promise<void> {
  // The chosen one: that it is listed does not yet mean that Enter takes it.
  const row = page.locator(".quick-input-list .monaco-list-row.focused", { hasText: title });
  for (let attempt = 1; ; attempt += 1) {
    await pressUntil(page, "F1", { selector: ".quick-input-widget input", state: "visible" });
    await page.keyboard.type(title);
    try {
      await row.waitFor({ timeout: eachLimit });
      break;
    } catch (error) {
      if (attempt === attempts) throw error;
      await pressUntil(page, "Escape", { selector: ".quick-input-widget", state: "hidden" });
    }
  }
  await page.keyboard.press("Enter");
}
