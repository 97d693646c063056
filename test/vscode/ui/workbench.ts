import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { type OpenBrowser, openBrowser } from "../host/browser.ts";
import { ensureChromium } from "../host/chromium.ts";
import { exitWithParent, onExit } from "../host/exit-hooks.ts";
import { ensureBuild } from "../host/install.ts";
import { type RunningServer, startServer } from "../host/server.ts";

/** VS Code's own themes, by what they are for. */
export const themes = {
  light: "Default Light Modern",
  dark: "Default Dark Modern",
  "high contrast": "Default High Contrast",
  "high contrast light": "Default High Contrast Light",
} as const;

export type Theme = keyof typeof themes;

/** What a workbench is opened with. */
export interface Setup {
  /** The text of the file that is opened. */
  readonly text: string;
  /** Its path in the opened folder. */
  readonly path?: string;
  /** Where the cursor stands: the beginning of this text; of the file, unless told. */
  readonly at?: string;
  readonly theme?: Theme;
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The workbench of a real VS Code with the extension, in a page and over a folder of its own. */
export interface Workbench {
  readonly page: Page;
  /** Runs a command as the command palette finds it. */
  run(title: string): Promise<void>;
  /** Where the first occurrence of some text in the editor is, within one line: its middle, in pixels. */
  placeOf(text: string): Promise<Place>;
  /** Moves the mouse over the first occurrence of some text in the editor, within one line. */
  pointAt(text: string): Promise<void>;
  /** The lines that the editor shows. */
  lines(): Promise<readonly string[]>;
  /** A hover's box that has some text. */
  hover(text: string): Locator;
  close(): Promise<void>;
}

const root = resolve(import.meta.dirname, "../../..");

/** Settings that leave out what is not the subject. */
const quiet = {
  "breadcrumbs.enabled": false,
  "editor.fontSize": 15,
  "editor.lineHeight": 24,
  "editor.minimap.enabled": false,
  "editor.wordWrap": "on",
  "window.commandCenter": false,
  "workbench.activityBar.location": "hidden",
  "workbench.layoutControl.enabled": false,
};

let server: Promise<RunningServer> | undefined;
let browser: Promise<OpenBrowser> | undefined;

/** Opens a workbench. The server behind it and the browser are started once and serve all, until `stopWorkbenches`. */
export async function openWorkbench(setup: Setup): Promise<Workbench> {
  server ??= start();
  browser ??= ensureChromium(console.log).then(openBrowser);
  const [{ resource, url }, { page: first }] = await Promise.all([server, browser]);
  const folder = createFolder(setup);
  const context = await (first.context().browser() as Browser).newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  await page.goto(
    url(folder.path, [
      ["gotoLineMode", "true"],
      ["openFile", resource(folder.file) + lineAndColumn(setup)],
      ["skipWelcome", "true"],
    ]),
  );
  await page.locator(".monaco-editor .view-line").first().waitFor();
  await page.addStyleTag({ content: ".notifications-toasts { display: none !important; }" });
  return control(page, context, folder);
}

/** Ends the server and the browser. */
export async function stopWorkbenches(): Promise<void> {
  await (await browser?.catch(() => undefined))?.close();
  await (await server?.catch(() => undefined))?.stop();
  browser = undefined;
  server = undefined;
}

async function start(): Promise<RunningServer> {
  exitWithParent();
  const installed = await ensureBuild("newest", console.log);
  return startServer({ installed, extensions: [root], settings: quiet });
}

interface Folder {
  readonly path: string;
  readonly file: string;
  remove(): void;
}

function createFolder({ path = "jobs/posting.md", text, theme = "light", settings = {} }: Setup): Folder {
  const folder = mkdtempSync(join(tmpdir(), "rolewise-ui-"));
  const removeNow = () => rmSync(folder, { recursive: true, force: true });
  const forget = onExit(removeNow);
  const write = (name: string, content: string): string => {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  };
  write(".vscode/settings.json", JSON.stringify({ "workbench.colorTheme": themes[theme], ...settings }));
  return {
    path: folder,
    file: write(path, text),
    remove() {
      removeNow();
      forget();
    },
  };
}

/** As VS Code wants it behind a file's name: ":LINE:COLUMN". */
function lineAndColumn({ text, at = "" }: Setup): string {
  const before = text.slice(0, Math.max(0, text.indexOf(at))).split("\n");
  return `:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

function control(page: Page, context: BrowserContext, folder: Folder): Workbench {
  return {
    page,
    async run(title) {
      await page.keyboard.press("F1");
      await page.locator(".quick-input-widget input").fill(`>${title}`);
      await page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().click();
    },
    placeOf: (text) => findPlace(page, text),
    async pointAt(text) {
      const { x, y } = await findPlace(page, text);
      // From beside it: a mouse that is there already does not move.
      await page.mouse.move(x + 1, y + 1);
      await page.mouse.move(x, y);
    },
    async lines() {
      const lines = await page.locator(".monaco-editor .view-line").allTextContents();
      return lines.map((line) => line.replaceAll("\u00a0", " "));
    },
    hover: (text) => page.locator(".monaco-hover:visible", { hasText: text }).first(),
    async close() {
      await context.close();
      folder.remove();
    },
  };
}

/** All characters of the editor are of one width. */
async function findPlace(page: Page, text: string): Promise<Place> {
  for (;;) {
    const line = page.locator(".monaco-editor .view-line > span", { hasText: text }).first();
    const words = ((await line.textContent()) ?? "").replaceAll("\u00a0", " ");
    const box = await line.boundingBox();
    const start = words.indexOf(text);
    // The editor may have drawn its lines anew in between.
    if (box === null || start < 0) continue;
    return { x: box.x + (box.width * (start + text.length / 2)) / words.length, y: box.y + box.height / 2 };
  }
}
