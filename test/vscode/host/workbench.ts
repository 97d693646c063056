import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { openBrowser } from "./browser.ts";
import { ensureChromium } from "./chromium.ts";
import { onExit } from "./exit-hooks.ts";
import { ensureBuild } from "./install.ts";
import { startServer } from "./server.ts";

export interface WorkbenchOptions {
  /** Folder of the unpacked extension. */
  readonly extension: string;
  /** The folder to open. */
  readonly folder: string;
  /** A file of the folder to open, and the text in it that the cursor is put before. */
  readonly file?: { readonly path: string; readonly at?: string };
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A real VS Code in a browser, with one window. */
export interface Workbench {
  readonly page: Page;
  close(): Promise<void>;
}

/** Settings that leave out of the window what is not the subject. */
const plainSettings = {
  "breadcrumbs.enabled": false,
  "editor.minimap.enabled": false,
  "editor.wordWrap": "on",
  "window.commandCenter": false,
  "workbench.activityBar.location": "hidden",
  "workbench.colorTheme": "Default Light Modern",
  "workbench.layoutControl.enabled": false,
};

/** Waits until the editor shows the file, or the window where there is none. */
export async function openWorkbench({ extension, folder, file, settings }: WorkbenchOptions): Promise<Workbench> {
  const installed = await ensureBuild("newest", console.log);
  const executable = await ensureChromium(console.log);
  const server = await startServer({ installed, extensions: [extension], settings: { ...plainSettings, ...settings } });
  try {
    const browser = await openBrowser(executable);
    const { page } = browser;
    page.setDefaultTimeout(60_000);
    const opened: [string, string][] =
      file === undefined
        ? []
        : [["openFile", server.resource(join(folder, file.path)) + placeOf(join(folder, file.path), file.at ?? "")]];
    await page.goto(server.url(folder, [["gotoLineMode", "true"], ...opened, ["skipWelcome", "true"]]));
    await page
      .locator(file === undefined ? ".monaco-workbench" : ".monaco-editor .view-line")
      .first()
      .waitFor();
    await page.addStyleTag({ content: ".notifications-toasts { display: none !important; }" });
    return {
      page,
      async close() {
        await browser.close();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** A folder of its own with some files in it; it goes with the process. */
export function createFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "rolewise-folder-"));
  onExit(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Where some text first is in a file, as ":LINE:COLUMN". */
function placeOf(file: string, text: string): string {
  const lines = readFileSync(file, "utf8").split("\n");
  const line = lines.findIndex((each) => each.includes(text));
  if (line < 0) throw new Error(`${file} has no "${text}".`);
  return `:${line + 1}:${String(lines[line]).indexOf(text) + 1}`;
}
