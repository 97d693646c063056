import { join, resolve } from "node:path";
import type { Page } from "playwright-core";

/** A part of the window: an element, and of it, from its upper left corner on, so many pixels at most. */
export interface Part {
  readonly of: string;
  readonly width?: number;
  readonly height?: number;
}

const root = resolve(import.meta.dirname, "../../..");

/** The pictures that the README, the walkthrough and the marketplace show. */
const shown: ReadonlySet<string> = new Set([
  "hover",
  "quick-fix",
  "completions",
  "role-fit",
  "new-posting",
  "postings",
]);

/**
 * Takes a picture of a page, or of a part of it, into dist/ui, to look at after a run. `npm run pictures` puts those that the
 * documentation shows into docs/images.
 */
export async function takePicture(page: Page, name: string, part?: Part): Promise<void> {
  const folder = process.env.ROLEWISE_PICTURES !== undefined && shown.has(name) ? "docs/images" : "dist/ui";
  const clip = part && (await findClip(page, part));
  // A blinking cursor would make each picture another.
  await page.screenshot({ path: join(root, folder, `${name}.png`), animations: "disabled", ...(clip && { clip }) });
}

async function findClip(page: Page, { of, width = Infinity, height = Infinity }: Part) {
  const box = await page.locator(of).first().boundingBox();
  if (box === null) throw new Error(`"${of}" is not to be seen.`);
  return { ...box, width: Math.min(box.width, width), height: Math.min(box.height, height) };
}
