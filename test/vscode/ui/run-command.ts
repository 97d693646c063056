import type { Page } from "playwright-core";
import { pressUntil } from "../../../scripts/press-until.ts";

/** Runs a command by its title, as somebody would who knows no key for it. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await pressUntil(page, "F1", { selector: ".quick-input-widget input", state: "visible" });
  await page.keyboard.type(title);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().waitFor();
  await page.keyboard.press("Enter");
}
