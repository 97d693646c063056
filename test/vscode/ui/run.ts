import { embeddedIsPossible } from "../host/install.ts";
import { openWorkbench, type Setup, stopWorkbenches, type Workbench } from "./workbench.ts";

const openLimit = 300_000;
const testLimit = 120_000;

// The root suite's: once all tests have run.
after(() => stopWorkbenches());

/** Describes tests that share one workbench; where this machine cannot show one they are skipped. Each waits by itself for what it needs. */
export function describeInWorkbench(title: string, setup: Setup, tests: (at: () => Workbench) => void): void {
  describe(title, function () {
    this.timeout(testLimit);
    let workbench: Workbench | undefined;
    before(async function () {
      if (!embeddedIsPossible()) this.skip();
      this.timeout(openLimit);
      workbench = await openWorkbench(setup);
    });
    after(() => workbench?.close());
    tests(() => workbench as Workbench);
  });
}
