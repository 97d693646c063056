import { spawn, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { spawnEnded } from "./spawn-ended.ts";

const commandNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const usualFolders = ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome"];

/** Finds a Chromium-like browser: the one that CHROME_PATH names, else one on PATH or at the usual places. */
export function findChromium(): string | undefined {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!runs(named)) {
      throw new Error(`CHROME_PATH is "${named}", but no browser starts from there.`);
    }
    return named;
  }
  const folders = [...(process.env.PATH ?? "").split(delimiter).filter(Boolean), ...usualFolders];
  return commandNames.flatMap((name) => folders.map((folder) => join(folder, name))).find(runs);
}

/** Finds Chromium, installing Debian's package where this process is root on Debian; else says what to install. */
export async function ensureChromium(say: (line: string) => void): Promise<string> {
  const found = findChromium();
  if (found !== undefined) {
    return found;
  }
  if (!isDebian() || process.getuid?.() !== 0) {
    throw new Error(
      "The embedded VS Code needs Chromium or Chrome, and none was found. Install it" +
        `${isDebian() ? ' ("sudo apt-get install chromium")' : ""}, or set CHROME_PATH to a browser that is there.`,
    );
  }
  say("Installing Debian's chromium, about 300 MB, once ...");
  await aptGet(["update"]);
  await aptGet(["install", "-y", "chromium"]);
  const installed = findChromium();
  if (installed === undefined) {
    throw new Error('"apt-get install chromium" ended well, but no browser starts: set CHROME_PATH to one that does.');
  }
  return installed;
}

async function aptGet(args: readonly string[]): Promise<void> {
  const child = spawn("apt-get", ["-o", "DPkg::Lock::Timeout=300", ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { code, output } = await spawnEnded(child);
  if (code !== 0) {
    throw new Error(`"apt-get ${args.join(" ")}" failed with ${code}:\n${output.slice(-4000)}`);
  }
}

function isDebian(): boolean {
  const file = "/etc/os-release";
  return existsSync(file) && /^ID=["']?debian["']?$/m.test(readFileSync(file, "utf8"));
}

/** Some distributions put a script there which only says where to get the browser, so it is asked for its version. */
function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}
