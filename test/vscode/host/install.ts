import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Build, type BuildName, builds, serverFolder, serverNode } from "./builds.ts";
import { spawnEnded } from "./spawn-ended.ts";

/** What is needed to start an installed VS Code server. */
export interface InstalledBuild {
  readonly build: Build;
  readonly node: string;
  readonly serverMain: string;
}

/** True where this machine can run the embedded VS Code; elsewhere the stock desktop build is used. */
export function embeddedIsPossible(): boolean {
  return process.platform === "linux";
}

/** Tells whether a build stands installed from its present lock file. */
export function isInstalled(name: BuildName): boolean {
  const build = builds[name];
  const stamp = stampFile(build);
  return existsSync(stamp) && readFileSync(stamp, "utf8") === lockHash(build);
}

/**
 * Installs an embedded VS Code build into its folder unless it stands there already.
 * The installation is stamped with the hash of the lock file, so that a changed lock file installs anew.
 */
export async function ensureBuild(name: BuildName, say: (line: string) => void): Promise<InstalledBuild> {
  const build = builds[name];
  if (!embeddedIsPossible()) {
    throw new Error("The embedded VS Code runs on Linux only; on this system the desktop build is used.");
  }
  if (!isInstalled(name)) {
    await install(build, say);
  }
  const node = serverNode(build);
  if (node === undefined) {
    throw new Error(
      `VS Code ${build.vscodeVersion} needs Node ${build.nodeMajor} or newer on this machine (${process.platform} ` +
        `${process.arch}), and Node ${process.versions.node} is running: install Node ${build.nodeMajor} and try again.`,
    );
  }
  return { build, node, serverMain: join(serverFolder(build), "out", "server-main.js") };
}

async function install(build: Build, say: (line: string) => void): Promise<void> {
  const started = Date.now();
  say(`Installing VS Code ${build.vscodeVersion} for this checkout, about ${build.megabytes} MB, once ...`);
  const common = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  await npm(common, build.folder);
  say("Installing the modules of its server ...");
  await npm([...common, "--omit=dev", "--legacy-peer-deps"], serverFolder(build));
  writeFileSync(stampFile(build), lockHash(build));
  say(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

async function npm(args: readonly string[], folder: string): Promise<void> {
  // npm hands its own settings to the scripts it runs as npm_* variables; they belong to the outer project.
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith("npm_")));
  const child = spawn("npm", args, { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  const { code, output } = await spawnEnded(child);
  if (code !== 0) {
    throw new Error(`"npm ${args.join(" ")}" failed with ${code} in ${folder}:\n${output.slice(-4000)}`);
  }
}

function stampFile(build: Build): string {
  return join(build.folder, "node_modules", ".installed-from-lock");
}

function lockHash(build: Build): string {
  return createHash("sha256")
    .update(readFileSync(join(build.folder, "package-lock.json")))
    .digest("hex");
}
