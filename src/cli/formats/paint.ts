import { styleText } from "node:util";
import type { Io, Output } from "../io.ts";

export type Format = Exclude<Parameters<typeof styleText>[0], readonly unknown[]>;

/** Colours a text, or leaves it as it is where colours are not wanted. */
export type Paint = (format: Format, text: string) => string;

/** FORCE_COLOR speaks first, then NO_COLOR (as Node itself has it), then whether a person reads along. */
export function createPaint(output: Output, env: Io["env"]): Paint {
  return wantsColour(output, env)
    ? (format, text) => styleText(format, text, { validateStream: false })
    : (_, text) => text;
}

function wantsColour(output: Output, env: Io["env"]): boolean {
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return output.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb";
}
