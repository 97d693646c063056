/** A test that failed, as the suite's run reports it. */
export interface Failure {
  readonly title: string;
  readonly message: string;
}

/** What one suite's run in one extension host came to. */
export interface SuiteResults {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly Failure[];
}

/** The line that a suite prints ahead of its first test. */
export const suiteBegins = "Rolewise: the suite begins.";
