import { type Browser, chromium, type Page } from "playwright-core";

const flags = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
];

/** An open browser with one page. */
export interface OpenBrowser {
  readonly page: Page;
  /** Resolves when the page crashes or the browser ends by itself; never rejects. */
  readonly ended: Promise<string>;
  close(): Promise<void>;
}

/** Launches the browser without a window. Signals are left to the caller, whose exit hooks end in Playwright's own. */
export async function openBrowser(executablePath: string): Promise<OpenBrowser> {
  const browser: Browser = await chromium.launch({
    executablePath,
    args: flags,
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: "light" });
  const ended = new Promise<string>((resolve) => {
    page.on("crash", () => resolve("The browser's page crashed."));
    browser.on("disconnected", () => resolve("The browser ended."));
  });
  return { page, ended, close: () => browser.close() };
}
