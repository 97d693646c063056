import { parseArgs } from "node:util";
import { nearest } from "../core/text/nearest.ts";

export interface OptionSpec {
  /** What stands for the value in the help; missing for an option that takes none. */
  readonly value?: string;
  /** The values it takes, where they can be listed. */
  readonly choices?: readonly string[];
  readonly summary: string;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

export interface ParsedArguments {
  /** Values by option, in the order given; an option without a value has "". */
  readonly options: ReadonlyMap<string, readonly string[]>;
  readonly positionals: readonly string[];
}

/** What is wrong with the arguments, in one line. */
export interface UsageProblem {
  readonly usage: string;
}

/** Reads arguments by their specification; of several faults the first is told. */
export function parseOptions(args: readonly string[], specs: OptionSpecs): ParsedArguments | UsageProblem {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(specs).map(([name, { value }]) => [name, { type: value === undefined ? "boolean" : "string" }]),
    ),
    strict: false,
    tokens: true,
  });
  const options = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    // An empty path would mean the current folder; it comes from an unset variable of a script.
    if (token.kind === "positional" && token.value === "") return { usage: "An empty path was given." };
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    if (spec === undefined) {
      return { usage: explainUnknownOption(args[token.index] ?? rawName, rawName, Object.keys(specs)) };
    }
    const problem = explainValue(spec, rawName, value, inlineValue === true);
    if (problem !== undefined) return { usage: problem };
    options.set(name, [...(options.get(name) ?? []), value ?? ""]);
  }
  return { options, positionals };
}

/** What to say of a value that is none of the choices, with the nearest that is. */
export function explainChoice(option: string, value: string, choices: readonly string[]): string {
  const near = nearest(value, choices);
  const advice = near === undefined ? `Choose ${listAlternatives(choices)}.` : `Did you mean “${near}”?`;
  return `${option} does not know “${value}”. ${advice}`;
}

/** "a, b or c". */
export function listAlternatives(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

function explainUnknownOption(written: string, rawName: string, known: readonly string[]): string {
  const near = nearest(rawName.replace(/^-+/, ""), known);
  // Of "-dash.md" the library makes the options -d, -a, -s, …
  if (!written.startsWith("--") && near === undefined && written.length > 2)
    return `There is no option ${written}. --help lists the options; a path that begins with a dash is written ./${written}`;
  const advice = near === undefined ? "--help lists the options." : `Did you mean --${near}?`;
  return `There is no option ${rawName}. ${advice}`;
}

function explainValue(
  spec: OptionSpec,
  rawName: string,
  value: string | undefined,
  isInline: boolean,
): string | undefined {
  if (spec.value === undefined) return value === undefined ? undefined : `${rawName} takes no value.`;
  // "--role --format json" forgot the role; a value that really begins with a dash is written --role=-x.
  if (value === undefined || value === "" || (!isInline && value.startsWith("-")))
    return spec.choices === undefined
      ? `${rawName} needs a value: ${rawName} ${spec.value}`
      : `${rawName} needs a value: ${listAlternatives(spec.choices)}.`;
  if (spec.choices !== undefined && !spec.choices.includes(value)) return explainChoice(rawName, value, spec.choices);
  return undefined;
}
