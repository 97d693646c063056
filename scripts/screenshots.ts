// Takes the pictures of docs/images/ in the embedded VS Code:
//   tsx scripts/screenshots.ts [NAME ...] [--extension FOLDER] [--out FOLDER]
import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { openBrowser } from "../test/vscode/host/browser.ts";
import { ensureChromium } from "../test/vscode/host/chromium.ts";
import { exitWithParent } from "../test/vscode/host/exit-hooks.ts";
import { ensureBuild } from "../test/vscode/host/install.ts";
import { startServer } from "../test/vscode/host/server.ts";
import { pressUntil } from "./press-until.ts";
import { type Shot, shots } from "./shots.ts";

const root = resolve(import.meta.dirname, "..");

/** Settings that make a picture readable and leave out what is not the subject. */
const pictureSettings = {
  "breadcrumbs.enabled": false,
  "editor.fontSize": 15,
  "editor.lineHeight": 24,
  "editor.minimap.enabled": false,
  "editor.wordWrap": "on",
  "window.commandCenter": false,
  "workbench.activityBar.location": "hidden",
  "workbench.colorTheme": "Default Light Modern",
  "workbench.layoutControl.enabled": false,
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { extension: { type: "string" }, out: { type: "string" } },
    allowPositionals: true,
  });
  const unknown = positionals.filter((name) => !shots.some((shot) => shot.name === name));
  if (unknown.length > 0) {
    throw new Error(`No such picture: ${unknown.join(", ")}. There are: ${shots.map(({ name }) => name).join(", ")}.`);
  }
  exitWithParent();
  const extension = resolve(values.extension ?? root);
  const out = resolve(values.out ?? join(root, "docs", "images"));
  mkdirSync(out, { recursive: true });
  for (const shot of shots.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
    const path = join(out, `${shot.name}.png`);
    await take(shot, extension, path);
    console.log(path);
  }
}

async function take(shot: Shot, extension: string, path: string): Promise<void> {
  const installed = await ensureBuild("newest", console.log);
  const executable = await ensureChromium(console.log);
  const server = await startServer({ installed, extensions: [extension], settings: pictureSettings });
  try {
    const browser = await openBrowser(executable);
    try {
      const { page } = browser;
      page.setDefaultTimeout(60_000);
      const examples = join(extension, "examples");
      const posting = join(examples, shot.posting);
      await page.goto(
        server.url(examples, [
          ["gotoLineMode", "true"],
          ["openFile", server.resource(posting) + placeOf(posting, shot.at)],
          ["skipWelcome", "true"],
        ]),
      );
      await page.locator(".monaco-editor .view-line").first().waitFor();
      await page.addStyleTag({ content: ".notifications-toasts { display: none !important; }" });
      try {
        await pressUntil(page, "Control+b", { selector: ".part.sidebar", state: "hidden" });
        await shot.steps(page);
      } catch (error) {
        const failed = join(root, "dist", `${shot.name}.failed.png`);
        await page.screenshot({ path: failed });
        throw new Error(`The picture "${shot.name}" could not be taken; the window: ${failed}`, { cause: error });
      }
      await page.screenshot({ path });
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

/** Where some text first is in a file, as ":LINE:COLUMN". */
function placeOf(file: string, text: string): string {
  const lines = readFileSync(file, "utf8").split("\n");
  const line = lines.findIndex((each) => each.includes(text));
  if (line < 0) {
    throw new Error(`${file} has no "${text}".`);
  }
  return `:${line + 1}:${String(lines[line]).indexOf(text) + 1}`;
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
