import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

export interface Usage {
  /** Seconds of CPU, over all threads. */
  readonly cpu: number;
  /** Most memory ever resident, in MB. */
  readonly rss: number;
}

/** Runs a Node program to its end and tells what it used. Throws where it ends otherwise than linters do: with 0 or 1. */
export function runChild(args: readonly string[], cwd: string): Usage {
  const report = join(cwd, "usage.json");
  const { status, error } = spawnSync(process.execPath, ["--require", join(__dirname, "report-usage.cjs"), ...args], {
    cwd,
    env: { ...process.env, NODE_OPTIONS: "", ROLEWISE_USAGE: report },
    stdio: "ignore",
  });
  if (error !== undefined) throw error;
  if (status !== 0 && status !== 1) throw new Error(`${args[0]} ended with ${status}`);
  const usage: Usage = JSON.parse(readFileSync(report, "utf8"));
  rmSync(report);
  return usage;
}
