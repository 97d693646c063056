/** What a command touches of the world besides files; tests bring their own. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute folder that paths are relative to. */
  readonly cwd: string;
  /** ISO date. */
  readonly today: string;
}

export interface Output {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
}

/** 0: nothing to fail on; 1: findings at or above --fail-on; 2: something could not be done as asked. */
export type ExitCode = 0 | 1 | 2;
