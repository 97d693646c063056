import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "../../src/cli/run.ts";
import type { Engine } from "../../src/core/index.ts";
import { createScriptedEngine } from "./scripted-engine.ts";

export interface CliResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  readonly cwd?: string;
  /** Instead of the one whose findings are known. */
  readonly engine?: Engine;
}

const scripted: Engine = createScriptedEngine();

/** Runs a command line in this process, as main.ts would, by default over an engine whose findings are known. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const printed = { stdout: "", stderr: "" };
  const outputTo = (name: keyof typeof printed) => ({
    write: (text: string) => {
      printed[name] += text;
    },
    isTTY: options.isTTY ?? false,
  });
  const io = {
    stdout: outputTo("stdout"),
    stderr: outputTo("stderr"),
    stdin: streamOf(options.stdin ?? ""),
    env: options.env ?? {},
    cwd: options.cwd ?? process.cwd(),
    today: "2026-06-30",
  };
  const code = await run(args, io, options.engine ?? scripted);
  return { code, ...printed };
}

async function* streamOf(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield Buffer.from(content);
}

/** Writes files below a new folder for the time of one `describe`; gives the folder, once the tests run. */
export function useFiles(files: Readonly<Record<string, string | Uint8Array>>): () => string {
  let folder = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "rolewise-"));
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  return () => folder;
}

/** The lines of an output, without the empty ones. */
export function linesOf(output: string): string[] {
  return output.split("\n").filter((line) => line !== "");
}
