import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { onExit } from "./exit-hooks.ts";
import type { InstalledBuild } from "./install.ts";
import { quietSettings } from "./settings.ts";

/** What a VS Code server is started with. */
export interface ServerOptions {
  readonly installed: InstalledBuild;
  /** Folders of unpacked extensions that the server has installed from the start. */
  readonly extensions?: readonly string[];
  /** Whether pages may ask for a test suite to run. */
  readonly testing?: boolean;
  /** Settings on top of the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether folders are strange to it until somebody trusts them, which nobody does here. */
  readonly distrusts?: boolean;
}

/** A running VS Code server, bound to this machine's loopback address. */
export interface RunningServer {
  /** Address that opens a folder, or a workspace by its file; the payload is VS Code's own list of start options. */
  url(folder: string, payload?: readonly (readonly [string, string])[]): string;
  /** The server's name for a file or folder of this machine. */
  resource(path: string): string;
  /** Resolves when the server ends by itself; never rejects. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

const readyLine = /Extension host agent listening on (\d+)/;
const startLimit = 90_000;
const stopLimit = 5_000;

/** Starts a VS Code server in a process group and a temporary folder of its own; both go in every way out. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), "rolewise-"));
  const token = randomBytes(16).toString("hex");
  prepareFolder(folder, options);
  const child = spawnServer(folder, token, options);
  const removeNow = () => {
    signalGroup(child, "SIGKILL");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const forget = onExit(removeNow);
  const stop = async () => {
    signalGroup(child, "SIGTERM");
    for (const deadline = Date.now() + stopLimit; signalGroup(child, 0) && Date.now() < deadline; ) {
      await delay(50);
    }
    removeNow();
    forget();
  };

  const output = collectOutput(child);
  const ended = new Promise<string>((resolve) => {
    child.on("error", (error) => resolve(`The VS Code server did not start: ${error.message}`));
    child.on("exit", (code, signal) => resolve(`The VS Code server ended (${signal ?? code}):\n${output.tail()}`));
  });
  const port = await Promise.race([
    output.port,
    ended,
    delay(startLimit, undefined, { ref: false }).then(
      () => `The VS Code server was not ready within ${startLimit / 1000} s:\n${output.tail()}`,
    ),
  ]);
  if (typeof port === "string") {
    await stop();
    throw new Error(port);
  }

  const authority = `127.0.0.1:${port}`;
  const resource = (path: string) => `vscode-remote://${authority}${encodeURI(path)}`;
  return {
    resource,
    url: (opened, payload) => {
      const query = new URLSearchParams({
        tkn: token,
        [opened.endsWith(".code-workspace") ? "workspace" : "folder"]: opened,
      });
      if (payload !== undefined) {
        query.set("payload", JSON.stringify(payload));
      }
      return `http://${authority}/?${query}`;
    },
    ended,
    stop,
  };
}

function prepareFolder(folder: string, options: ServerOptions): void {
  const settings = JSON.stringify({ ...quietSettings(options.installed.build.name), ...options.settings }, null, 2);
  for (const scope of ["Machine", "User"]) {
    mkdirSync(join(folder, "data", scope), { recursive: true });
    writeFileSync(join(folder, "data", scope, "settings.json"), settings);
  }
  mkdirSync(join(folder, "extensions"));
  mkdirSync(join(folder, "t"));
  for (const path of options.extensions ?? []) {
    const manifest = JSON.parse(readFileSync(join(path, "package.json"), "utf8"));
    const name = `${manifest.publisher}.${manifest.name}-${manifest.version}`;
    symlinkSync(path, join(folder, "extensions", name), "dir");
  }
}

function spawnServer(folder: string, token: string, options: ServerOptions): ChildProcess {
  const args = [
    ["--require", join(import.meta.dirname, "server-lifeline.cjs"), options.installed.serverMain],
    ["--host", "127.0.0.1", "--port", "0", "--connection-token", token, "--accept-server-license-terms"],
    ["--telemetry-level", "off", "--server-data-dir", folder],
    options.distrusts ? [] : ["--disable-workspace-trust"],
    // Without this a built VS Code silently ignores the tests that the page asks for.
    options.testing ? ["--enable-smoke-test-driver"] : [],
  ];
  const own = { TMPDIR: join(folder, "t"), XDG_RUNTIME_DIR: join(folder, "t"), ROLEWISE_SERVER_FOLDER: folder };
  return spawn(options.installed.node, args.flat(), {
    detached: true,
    env: { ...process.env, ...own },
    stdio: ["pipe", "pipe", "pipe"],
  });
}

/** Keeps the last lines of the server's output and finds the port in it; ROLEWISE_VSCODE_LOG=1 prints all of it. */
function collectOutput(child: ChildProcess): { readonly port: Promise<number>; tail(): string } {
  let text = "";
  const port = new Promise<number>((resolve) => {
    const take = (chunk: string) => {
      text = (text + chunk).slice(-8000);
      const found = readyLine.exec(text);
      if (found !== null) {
        resolve(Number(found[1]));
      }
      if (process.env.ROLEWISE_VSCODE_LOG) {
        process.stderr.write(chunk);
      }
    };
    child.stdout?.setEncoding("utf8").on("data", take);
    child.stderr?.setEncoding("utf8").on("data", take);
  });
  return { port, tail: () => text.trim() };
}

/** Signals the server's whole process group; false when no process of it is left. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  try {
    return child.pid !== undefined && process.kill(-child.pid, signal);
  } catch {
    return false;
  }
}
