import { join, resolve } from "node:path";
import type { Page } from "playwright-core";

/** A part of the window: an element, and of it, from its upper left corner on, so many pixels at most. */
export interface Part {
  readonly of: string;
  readonly width?: number;
  readonly height?: number;
}

const root = resolve(import.meta.dirname, "../../..");

/** The pictures that the README and the marketplace show. */
const shown = ["hover", "quick-fix", "completions", "role-fit", "new-posting", "postings"];
/** Those of the walkthrough, which follows the theme. */
const shownDark = ["quick-fix", "role-fit", "new-posting", "postings"].map(inDark);

/** What a picture is called when it is taken in the dark theme. */
export function inDark(name: string): string {
  return `${name}-dark`;
}

/** Whether the documentation shows a picture, and it is to be taken anew. */
export function isWanted(name: string): boolean {
  return process.env.ROLEWISE_PICTURES !== undefined && [...shown, ...shownDark].includes(name);
}

/**
 * Takes a picture of a page, or of a part of it, into dist/ui, to look at after a run. `npm run pictures` puts those that the
 * documentation shows into docs/images.
 */
export async function takePicture(page: Page, name: string, part?: Part): Promise<void> {
  const folder = isWanted(name) ? "docs/images" : "dist/ui";
  const clip = part && (await findClip(page, part));
  // A blinking cursor would make each picture another.
  await page.screenshot({ path: join(root, folder, `${name}.png`), animations: "disabled", ...(clip && { clip }) });
}

async function findClip(page: Page, { of, width = Infinity, height = Infinity }: Part) {
  const box = await page.locator(of).first().boundingBox();
  if (box === null) throw new Error(`"${of}" is not to be seen.`);
  return { ...box, width: Math.min(box.width, width), height: Math.min(box.height, height) };
}
