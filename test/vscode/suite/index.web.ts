// The browser build of mocha: importing it puts "mocha" among the globals.
import "mocha/mocha.js";
import { mochaOptions, runAndReport, type SuiteRun } from "./drive.ts";

/** Runs the suites in the web-worker extension host. */
export async function drive(run: SuiteRun): Promise<void> {
  if (typeof process !== "undefined") {
    throw new Error("This is no web-worker extension host: there is a process here.");
  }
  mocha.setup({ ...mochaOptions, color: run.color });
  if (run.grep !== undefined) {
    mocha.fgrep(run.grep);
  }
  run.loadSuites();
  await runAndReport((whenDone) => mocha.run(whenDone), run.resultsPath);
}
