import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { type OpenBrowser, openBrowser } from "../host/browser.ts";
import { ensureChromium } from "../host/chromium.ts";
import { exitWithParent } from "../host/exit-hooks.ts";
import { ensureBuild } from "../host/install.ts";
import { type RunningServer, startServer } from "../host/server.ts";
import { createFolder, type Folder, lineAndColumn } from "./folder.ts";
import { inDark, isWanted, type Part, takePicture } from "./picture.ts";
import { runCommand } from "./run-command.ts";

/** VS Code's own themes, by what they are for, each with the class that the window then has. */
const themes = {
  light: { name: "Default Light Modern", className: "vs" },
  dark: { name: "Default Dark Modern", className: "vs-dark" },
  "high contrast": { name: "Default High Contrast", className: "hc-black" },
  "high contrast light": { name: "Default High Contrast Light", className: "hc-light" },
} as const;

export type Theme = keyof typeof themes;

export const allThemes = Object.keys(themes) as readonly Theme[];

/** What a workbench is opened with. */
export interface Setup {
  /** The text of the file that is opened; without one none is. */
  readonly text?: string;
  /** Its path in the opened folder. */
  readonly path?: string;
  /** Where the cursor stands: the beginning of this text; of the file, unless told. */
  readonly at?: string;
  /** What else is in the folder, by path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly theme?: Theme;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Of the window, in pixels. */
  readonly size?: { readonly width: number; readonly height: number };
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The workbench of a real VS Code with the extension, in a page and over a folder of its own. */
export interface Workbench {
  readonly page: Page;
  /** The folder that is open. */
  readonly folder: string;
  /** Runs a command as the command palette finds it. */
  run(title: string): Promise<void>;
  setTheme(theme: Theme): Promise<void>;
  /** Takes a picture of the window, or of a part of it. */
  picture(name: string, part?: Part): Promise<void>;
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

const settingsFile = ".vscode/settings.json";
const standardSize = { width: 1280, height: 800 };
const waitLimit = 60_000;
const leaveLimit = 5_000;

let server: Promise<RunningServer> | undefined;
let browser: Promise<OpenBrowser> | undefined;

/** Opens a workbench. The server behind it and the browser are started once and serve all, until `stopWorkbenches`. */
export async function openWorkbench(setup: Setup): Promise<Workbench> {
  server ??= start();
  browser ??= ensureChromium(console.log).then(openBrowser);
  const [{ resource, url }, { page: first }] = await Promise.all([server, browser]);
  const { path = "jobs/posting.md", text, at = "", theme = "light", settings, size = standardSize } = setup;
  const folder = createFolder({
    ...setup.files,
    ...(text === undefined ? {} : { [path]: text }),
    [settingsFile]: JSON.stringify({ "workbench.colorTheme": themes[theme].name, ...settings }),
  });
  const opened: [string, string][] =
    text === undefined ? [] : [["openFile", resource(join(folder.path, path)) + lineAndColumn(text, at)]];
  const context = await (first.context().browser() as Browser).newContext({ viewport: size });
  const page = await context.newPage();
  page.setDefaultTimeout(waitLimit);
  await page.goto(url(folder.path, [["gotoLineMode", "true"], ...opened, ["skipWelcome", "true"]]));
  await page
    .locator(text === undefined ? ".monaco-workbench .explorer-folders-view" : ".monaco-editor .view-line")
    .first()
    .waitFor();
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

function themed(theme: Theme): string {
  return `.monaco-workbench.${themes[theme].className}`;
}

function control(page: Page, context: BrowserContext, folder: Folder): Workbench {
  async function setTheme(theme: Theme): Promise<void> {
    const file = join(folder.path, settingsFile);
    const settings = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, JSON.stringify({ ...settings, "workbench.colorTheme": themes[theme].name }));
    await page.locator(themed(theme)).first().waitFor();
  }

  return {
    page,
    folder: folder.path,
    run: (title) => runCommand(page, title),
    setTheme,
    async picture(name, part) {
      await takePicture(page, name, part);
      if (!isWanted(inDark(name)) || (await page.locator(themed("light")).count()) === 0) return;
      await setTheme("dark");
      await takePicture(page, inDark(name), part);
      await setTheme("light");
    },
    placeOf: (text) => findPlace(page, text),
    async pointAt(text) {
      const { x, y } = await findPlace(page, text);
      // From beside it: a mouse that is there already does not move.
      await page.mouse.move(x + 1, y + 1);
      await page.mouse.move(x, y);
    },
    async lines() {
      const lines = (await page.evaluate(readLines)) as readonly (readonly [number, string])[];
      return [...lines].sort(([a], [b]) => a - b).map(([, line]) => line.replaceAll("\u00a0", " "));
    },
    hover: (text) => page.locator(".monaco-hover:visible", { hasText: text }).first(),
    async close() {
      // Only a page that is left tells the server, which ends the extension host that runs for it.
      await page.goto("about:blank", { timeout: leaveLimit }).catch(() => undefined);
      await context.close();
      folder.remove();
    },
  };
}

/** The lines with their places: an edited line may come later in the page than those below it. Runs in the page. */
const readLines = `[...document.querySelectorAll(".monaco-editor .view-line")].map((line) => [
  line.getBoundingClientRect().top, line.textContent,
])`;

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
