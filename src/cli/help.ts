import type { Engine } from "../core/index.ts";
import { startUpper } from "../core/text/start-upper.ts";
import type { Command } from "./command.ts";

/** What `rolewise --help` prints. */
export function formatHelp(commands: readonly Command[]): string {
  return lines([
    "Rolewise checks job postings written in Markdown against what their role really asks for.",
    "",
    "Usage: rolewise COMMAND [options]",
    "",
    ...table([
      ...commands.map(({ name, summary }) => [name, summary] as const),
      ["--help", "show this; rolewise COMMAND --help shows the options of a command"],
      ["--version", "show the version"],
    ]),
  ]);
}

/** What `rolewise COMMAND --help` prints. */
export function formatCommandHelp(command: Command, engine: Engine): string {
  const options = Object.entries(command.options(engine)).map(
    ([name, { value, summary }]) => [value === undefined ? `--${name}` : `--${name} ${value}`, summary] as const,
  );
  return lines([
    `Usage: rolewise ${command.name} ${command.usage}`,
    "",
    `${startUpper(command.summary)}.`,
    "",
    ...table(options),
    "",
    ...command.notes,
  ]);
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

function lines(all: readonly string[]): string {
  return `${all.join("\n")}\n`;
}
