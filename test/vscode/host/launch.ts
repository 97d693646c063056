import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Page } from "playwright-core";
import { openBrowser } from "./browser.ts";
import { parseBuildName } from "./builds.ts";
import { ensureChromium } from "./chromium.ts";
import { exitWithParent } from "./exit-hooks.ts";
import { ensureBuild } from "./install.ts";
import { startServer } from "./server.ts";
import { type SuiteConsole, suiteConsole } from "./suite-console.ts";

/** What the arguments of a VS Code test run ask for. */
export interface LaunchRequest {
  readonly developmentPaths: readonly string[];
  readonly testsPath: string;
  /** A folder, or a workspace's file. */
  readonly opened: string;
  readonly build: string | undefined;
  /** Extension ids that shall run in the web-worker extension host. */
  readonly webExtensions: readonly string[];
  readonly distrusts: boolean;
}

/** Reads the arguments of desktop VS Code that matter here, and this launcher's own three; the rest is passed over. */
export function parseLaunchArguments(args: readonly string[]): LaunchRequest {
  const values = (name: string) =>
    args.filter((arg) => arg.startsWith(`--${name}=`)).map((arg) => arg.slice(name.length + 3));
  const testsPath = values("extensionTestsPath").at(-1);
  const opened = args.find((arg) => !arg.startsWith("-"));
  if (testsPath === undefined || opened === undefined) {
    throw new Error("The launcher needs --extensionTestsPath=FILE and a folder to open.");
  }
  return {
    developmentPaths: values("extensionDevelopmentPath").map((path) => resolve(path)),
    testsPath: resolve(testsPath),
    opened: resolve(opened),
    build: values("rolewise-build").at(-1),
    webExtensions: values("rolewise-web-extension"),
    distrusts: args.includes("--rolewise-distrust"),
  };
}

/** Runs one test suite in the embedded VS Code and gives its exit code. */
export async function launch(args: readonly string[]): Promise<number> {
  exitWithParent();
  const request = parseLaunchArguments(args);
  const say = (line: string) => console.log(line);
  const installed = await ensureBuild(parseBuildName(request.build), say);
  const executable = await ensureChromium(say);
  const kinds = Object.fromEntries(request.webExtensions.map((id) => [id, ["web"]]));
  const settings = { "remote.extensionKind": kinds };
  const server = await startServer({ installed, testing: true, settings, distrusts: request.distrusts });
  try {
    const browser = await openBrowser(executable);
    try {
      const output = suiteConsole(request.developmentPaths);
      const exitCode = suiteExitCode(browser.page, output);
      await browser.page.goto(
        server.url(request.opened, [
          ...request.developmentPaths.map((path) => ["extensionDevelopmentPath", server.resource(path)] as const),
          ["extensionTestsPath", server.resource(request.testsPath)],
          ["enableProposedApi", ""],
          ["skipWelcome", "true"],
        ]),
      );
      const outcome = await Promise.race([exitCode, server.ended, browser.ended, timeLimit()]);
      if (typeof outcome === "number") {
        return outcome;
      }
      const picture = await photograph(browser.page, request.testsPath);
      throw new Error(`${outcome}\n${picture}VS Code's last lines:\n${output.heldBack()}`);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

/** The suite's exit code as VS Code reports it to the page; its console goes to this process's output. */
function suiteExitCode(page: Page, output: SuiteConsole): Promise<number> {
  return new Promise((resolveCode) => {
    const ready = [
      page.exposeFunction("codeAutomationLog", output.print),
      page.exposeFunction("codeAutomationExit", (code: number) => resolveCode(code)),
    ];
    Promise.all(ready).catch(() => resolveCode(1));
  });
}

/** The limit of one suite's run; ROLEWISE_VSCODE_TIMEOUT gives another one in seconds. */
async function timeLimit(): Promise<string> {
  const seconds = Number(process.env.ROLEWISE_VSCODE_TIMEOUT || 600);
  await delay(seconds * 1000, undefined, { ref: false });
  return `The suite did not end within ${seconds} s.`;
}

async function photograph(page: Page, testsPath: string): Promise<string> {
  const path = `${testsPath.replace(/\.[cm]?js$/, "")}.png`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    await page.screenshot({ path, timeout: 5_000 });
    return `The window at that moment: ${path}\n`;
  } catch {
    return "";
  }
}
