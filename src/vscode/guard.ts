import type * as vscode from "vscode";

/** Says in the log what went wrong in a provider, where VS Code would keep it to its own log; gives undefined then. */
export function guard<Arguments extends readonly unknown[], Answer>(
  log: vscode.LogOutputChannel,
  what: string,
  provide: (...given: Arguments) => Answer,
): (...given: Arguments) => Answer | undefined {
  return (...given) => {
    try {
      return provide(...given);
    } catch (error) {
      log.error(`${what} failed: ${describeError(error)}`);
      return undefined;
    }
  };
}

export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
