import type { Engine } from "../core/index.ts";
import type { ExitCode, Io } from "./io.ts";
import type { OptionSpecs, ParsedArguments, UsageProblem } from "./options.ts";

export interface Command {
  readonly name: string;
  /** After "rolewise NAME" in the help. */
  readonly usage: string;
  readonly summary: string;
  readonly options: (engine: Engine) => OptionSpecs;
  /** Closes the help of the command; lines as they are to be printed. */
  readonly notes: readonly string[];
  readonly run: (args: ParsedArguments, io: Io, engine: Engine) => Promise<ExitCode | UsageProblem>;
}

/** The last value given for an option: it overrides the ones before it. */
export function lastValue(args: ParsedArguments, option: string): string | undefined {
  return args.options.get(option)?.at(-1);
}
