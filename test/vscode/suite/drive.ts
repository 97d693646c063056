import type { Runner } from "mocha";
import * as vscode from "vscode";
import { type Failure, type SuiteResults, suiteBegins } from "./results.ts";

/** What the generated entry of a test bundle hands to a driver. */
export interface SuiteRun {
  /** Loads every suite, once the functions of mocha are there. */
  loadSuites(): void;
  /** Runs only the tests whose full title has this text. */
  readonly grep?: string;
  readonly color: boolean;
  /** File that the results are written to, on the machine that runs VS Code. */
  readonly resultsPath: string;
}

/** Options of mocha that both extension hosts share. */
export const mochaOptions = { ui: "bdd", reporter: "spec", timeout: 90_000, slow: 2_000 } as const;

/** Lets mocha run, then writes the results to the file; rejects unless at least one test ran and none failed. */
export async function runAndReport(start: (whenDone: () => void) => Runner, resultsPath: string): Promise<void> {
  const failures: Failure[] = [];
  const counts = { passed: 0, skipped: 0 };
  console.log(suiteBegins);
  await new Promise<void>((resolve) => {
    const runner = start(resolve);
    runner.on("pass", () => {
      counts.passed += 1;
    });
    runner.on("pending", () => {
      counts.skipped += 1;
    });
    runner.on("fail", (test, error) => {
      failures.push({ title: test.fullTitle(), message: String(error?.stack ?? error) });
    });
  });
  const results: SuiteResults = { ...counts, failed: failures.length, failures };
  await vscode.workspace.fs.writeFile(onMachine(resultsPath), new TextEncoder().encode(JSON.stringify(results)));
  if (failures.length > 0) {
    throw new Error(`${failures.length} of the suite's tests failed.`);
  }
  if (counts.passed === 0) {
    throw new Error("No test ran.");
  }
}

/** The web-worker host knows the machine's files only through the opened folder's own kind of address. */
function onMachine(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  return folder === undefined || folder.uri.scheme === "file" ? vscode.Uri.file(path) : folder.uri.with({ path });
}
