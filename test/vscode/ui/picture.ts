import { join, resolve } from "node:path";
import type { Page } from "playwright-core";

const root = resolve(import.meta.dirname, "../../..");

/**
 * Takes a picture of a page, or of a part of it. It goes to dist/ui, to look at after a run; `npm run pictures` puts those
 * that the documentation shows into docs/images.
 */
export async function takePicture(
  page: Page,
  name: string,
  clip?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Promise<void> {
  const shown = process.env.ROLEWISE_PICTURES !== undefined && documented.has(name);
  const path = join(root, shown ? "docs/images" : "dist/ui", `${name}.png`);
  await page.screenshot({ path, ...(clip === undefined ? {} : { clip }), animations: "disabled" });
}

/** The pictures that the README, the walkthrough and the marketplace show. */
const documented: ReadonlySet<string> = new Set([
  "hover",
  "quick-fix",
  "code-lens",
  "completions",
  "role-fit",
  "new-posting",
  "postings",
]);
