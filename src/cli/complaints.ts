import { replaceUnprintable } from "../core/text/printable.ts";
import type { Output } from "./io.ts";

/** Tells on stderr what could not be done as asked, one line each, and counts it. */
export interface Complaints {
  readonly tell: (path: string, message: string, place?: Place) => void;
  readonly count: () => number;
}

export interface Place {
  /** From 1; missing where the fault concerns the whole file. */
  readonly line?: number;
  readonly column?: number;
}

export function createComplaints(stderr: Output): Complaints {
  let count = 0;
  return {
    tell(path, message, { line, column } = {}) {
      count++;
      const place = line === undefined ? path : `${path}:${line}:${column ?? 1}`;
      // A message from elsewhere (a YAML parser, the system) may have several lines.
      const told = `${place}: ${message.replace(/\s+/g, " ").trim()}`;
      stderr.write(`${replaceUnprintable(told)}\n`);
    },
    count: () => count,
  };
}
