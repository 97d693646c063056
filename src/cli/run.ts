import { version } from "../../package.json";
import type { Engine } from "../core/index.ts";
import { nearest } from "../core/text/nearest.ts";
import { oneLine } from "../core/text/one-line.ts";
import { check } from "./check.ts";
import type { Command } from "./command.ts";
import { config } from "./config.ts";
import { explain } from "./explain.ts";
import { formatCommandHelp, formatHelp } from "./help.ts";
import { init } from "./init.ts";
import { inspect } from "./inspect.ts";
import type { ExitCode, Io } from "./io.ts";
import { parseOptions } from "./options.ts";
import { report } from "./report.ts";
import { roles } from "./roles.ts";

const commands: readonly Command[] = [check, inspect, explain, report, roles, init, config];

/** Runs a command line, without the name of the program; resolves to the exit code. */
export async function run(args: readonly string[], io: Io, engine: Engine): Promise<ExitCode> {
  const [name = "", ...rest] = args;
  const answer = await dispatch(name, rest, io, engine);
  if (typeof answer === "number") return answer;
  io.stderr.write(`rolewise: ${oneLine(answer.usage)}\n`);
  return 2;
}

async function dispatch(name: string, rest: readonly string[], io: Io, engine: Engine): ReturnType<Command["run"]> {
  if (name === "--help" || name === "-h") return print(io, formatHelp(commands));
  if (name === "--version" || name === "-v") return print(io, `${version}\n`);
  const [asked] = rest;
  // "rolewise help check" is what many type first.
  if (name === "help")
    return asked === undefined ? print(io, formatHelp(commands)) : dispatch(asked, ["--help"], io, engine);
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) return { usage: explainCommand(name) };
  // Behind "--" stand paths only.
  const end = rest.indexOf("--");
  const options = end < 0 ? rest : rest.slice(0, end);
  if (options.includes("--help") || options.includes("-h")) return print(io, formatCommandHelp(command, engine));
  const parsed = parseOptions(rest, command.options(engine));
  return "usage" in parsed ? parsed : command.run(parsed, io, engine);
}

function print(io: Io, text: string): ExitCode {
  io.stdout.write(text);
  return 0;
}

function explainCommand(name: string): string {
  if (name === "") return "Name a command, such as rolewise check. --help lists them.";
  if (name.startsWith("-")) return `The command comes before its options: rolewise check ${name}`;
  const near = nearest(
    name,
    commands.map((command) => command.name),
  );
  if (near !== undefined) return `There is no command “${name}”. Did you mean “${near}”?`;
  return /[./\\]/.test(name)
    ? `There is no command “${name}”. To check a file: rolewise check ${name}`
    : `There is no command “${name}”. --help lists the commands.`;
}
