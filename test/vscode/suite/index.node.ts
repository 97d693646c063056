import Mocha from "mocha";
import { mochaOptions, runAndReport, type SuiteRun } from "./drive.ts";

/** Runs the suites in the Node extension host. */
export async function drive(run: SuiteRun): Promise<void> {
  const mocha = new Mocha({ ...mochaOptions, color: run.color });
  if (run.grep !== undefined) {
    mocha.fgrep(run.grep);
  }
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, "", mocha);
  run.loadSuites();
  await runAndReport((whenDone) => mocha.run(whenDone), run.resultsPath);
}
