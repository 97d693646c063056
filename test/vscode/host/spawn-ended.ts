import type { ChildProcess } from "node:child_process";

/** How a child process ended: its exit code, or its signal, or why it did not start; and all it printed. */
export interface Ended {
  readonly code: number | string;
  readonly output: string;
}

/** Waits for a child process to end and gathers what it prints on pipes; never rejects. */
export function spawnEnded(child: ChildProcess): Promise<Ended> {
  const chunks: string[] = [];
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => chunks.push(chunk));
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => chunks.push(chunk));
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ code: error.message, output: chunks.join("") }));
    child.on("close", (code, signal) => resolve({ code: code ?? signal ?? "no code", output: chunks.join("") }));
  });
}
