// Prints the findings of the examples, then opens them in VS Code with the extension loaded:
//   node --import tsx scripts/start.ts [--no-open] [--extension FOLDER]
// Desktop VS Code is used where there is a "code" command and a display, else the embedded one in the browser.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { downloadAndUnzipVSCode } from "@vscode/test-electron";
import { exitWithParent, onExit } from "../test/vscode/host/exit-hooks.ts";
import { embeddedIsPossible, ensureBuild } from "../test/vscode/host/install.ts";
import { startServer } from "../test/vscode/host/server.ts";

const root = resolve(import.meta.dirname, "..");

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { "no-open": { type: "boolean" }, extension: { type: "string" } } });
  const extension = resolve(values.extension ?? root);
  const examples = join(extension, "examples");
  exitWithParent();
  printFindings(extension);
  requireBuilt(extension);
  if (openInDesktop(extension, examples)) {
    return 0;
  }
  return embeddedIsPossible()
    ? serveEmbedded(extension, examples, !values["no-open"])
    : runDownloaded(extension, examples);
}

/** Runs the command line over the examples; that there are findings is what the examples are for. */
function printFindings(extension: string): void {
  const command = join(extension, "dist", "cli", "rolewise.cjs");
  if (!existsSync(command)) {
    console.error('The command line is not built yet ("npm run build"), so no findings are printed.');
    return;
  }
  const { status } = spawnSync(process.execPath, [command, "check", "examples", "--format", "text"], {
    cwd: extension,
    stdio: "inherit",
  });
  if (status !== 0 && status !== 1) {
    console.error(`"rolewise check examples" ended with ${status}.`);
  }
}

function requireBuilt(extension: string): void {
  const { main: entry } = JSON.parse(readFileSync(join(extension, "package.json"), "utf8"));
  if (typeof entry !== "string" || !existsSync(join(extension, entry))) {
    throw new Error('The extension is not built: run "npm run build" first.');
  }
}

/** Opens desktop VS Code where there is one that can show a window; false when there is none. */
function openInDesktop(extension: string, examples: string): boolean {
  const windows = process.platform === "win32";
  const display = windows || process.platform === "darwin" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  // In a terminal of a remote VS Code, "code" talks to that window, which cannot load an extension from a folder.
  if (!display || process.env.VSCODE_IPC_HOOK_CLI) {
    return false;
  }
  const args = ["--new-window", `--extensionDevelopmentPath=${extension}`, examples];
  const shellArgs = windows ? args.map((arg) => `"${arg}"`) : args;
  const { status } = spawnSync("code", shellArgs, { stdio: ["ignore", "ignore", "inherit"], shell: windows });
  if (status === 0) {
    console.log("\nThe examples are open in desktop VS Code, with Rolewise loaded.");
  }
  return status === 0;
}

async function serveEmbedded(extension: string, examples: string, mayOpen: boolean): Promise<number> {
  const installed = await ensureBuild("newest", console.log);
  const server = await startServer({ installed, extensions: [extension] });
  const address = server.url(examples);
  console.log(`\nThe examples in VS Code ${installed.build.vscodeVersion}, with Rolewise loaded:\n\n  ${address}\n`);
  console.log("Ctrl+C ends it.");
  if (mayOpen && (process.env.DISPLAY || process.env.WAYLAND_DISPLAY)) {
    spawn("xdg-open", [address], { stdio: "ignore", detached: true })
      .on("error", () => {})
      .unref();
  }
  console.error(await server.ended);
  await server.stop();
  return 1;
}

/** Without a "code" command, on Windows and macOS: the desktop build that @vscode/test-electron downloads. */
async function runDownloaded(extension: string, examples: string): Promise<number> {
  const executable = await downloadAndUnzipVSCode();
  console.log("\nOpening the examples in desktop VS Code, with Rolewise loaded. Ctrl+C ends it.");
  const child = spawn(executable, [`--extensionDevelopmentPath=${extension}`, examples], { stdio: "ignore" });
  onExit(() => child.kill());
  return new Promise((resolveCode, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => resolveCode(code ?? 0));
  });
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
