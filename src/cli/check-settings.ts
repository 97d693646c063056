import { parse } from "yaml";
import type { CheckOptions, Engine } from "../core/index.ts";
import { readRuleSetting, rules } from "../core/index.ts";
import { type RuleSetting, ruleLevels, type Severity } from "../core/rules/types.ts";
import { lastValue } from "./command.ts";
import { configOption } from "./configs.ts";
import { explainChoice, type OptionSpecs, type ParsedArguments, type UsageProblem } from "./options.ts";
import type { Source } from "./sources.ts";

const checkFormats = ["text", "json", "sarif", "github", "junit"] as const;

export interface CheckSettings {
  readonly format: (typeof checkFormats)[number];
  readonly failOn: Severity | "never";
  readonly fix: boolean;
  readonly role: string | undefined;
  readonly rules: NonNullable<CheckOptions["rules"]>;
  readonly stdin: boolean;
  /** What the text from stdin is called. */
  readonly stdinPath: string;
  readonly paths: readonly string[];
}

export function checkOptions({ knowledge }: Engine): OptionSpecs {
  return {
    format: { value: "FORMAT", choices: checkFormats, summary: "text (default), json, sarif, github or junit" },
    "fail-on": {
      value: "SEVERITY",
      choices: ["error", "warning", "info", "never"],
      summary: "end with 1 on findings from here up: error, warning (default), info or never",
    },
    fix: { summary: "make the fixes that cannot change the meaning, in the files" },
    ...configOption,
    ...roleOption(knowledge),
    rule: {
      value: "ID=SEVERITY",
      summary:
        "set a rule to error, warning, info or off, or to '[SEVERITY, {OPTION: VALUE}]'; may be given more than once",
    },
    stdin: { summary: "check the text from standard input" },
    "stdin-path": { value: "PATH", summary: "what to call the text from standard input" },
  };
}

export function roleOption({ roles }: Engine["knowledge"]): OptionSpecs {
  const ids = roles.map((role) => role.id);
  return { role: { value: "ID", summary: `judge as this role: ${ids.join(", ")}, or one of your own` } };
}

/** What is wrong with --role: each posting's configuration says which roles there are. */
export function explainRole(
  args: ParsedArguments,
  sources: readonly Pick<Source, "engine">[],
  builtIn: Engine,
): UsageProblem | undefined {
  const role = lastValue(args, "role");
  if (role === undefined) return undefined;
  const engines = sources.length === 0 ? [builtIn] : new Set(sources.map(({ engine }) => engine));
  for (const { knowledge } of engines) {
    const ids = knowledge.roles.map(({ id }) => id);
    if (!ids.includes(role)) return { usage: explainChoice("--role", role, ids) };
  }
  return undefined;
}

export function readCheckSettings(args: ParsedArguments): CheckSettings | UsageProblem {
  const settings: Record<string, RuleSetting> = {};
  for (const given of args.options.get("rule") ?? []) {
    const [id = "", value = ""] = given.split(/=(.*)/s);
    const read = readRule(id, value);
    if (read.usage !== undefined) return { usage: read.usage };
    settings[id] = read.setting;
  }
  const stdin = args.options.has("stdin");
  const stdinPath = lastValue(args, "stdin-path");
  const problem = explainStdin(args, stdin, stdinPath);
  if (problem !== undefined) return { usage: problem };
  return {
    format: (lastValue(args, "format") ?? "text") as CheckSettings["format"],
    failOn: (lastValue(args, "fail-on") ?? "warning") as CheckSettings["failOn"],
    fix: args.options.has("fix"),
    role: lastValue(args, "role"),
    rules: settings,
    stdin,
    stdinPath: stdinPath ?? "stdin",
    paths: args.positionals,
  };
}

function readRule(
  id: string,
  value: string,
): { readonly setting: RuleSetting; readonly usage?: undefined } | { readonly usage: string } {
  const rule = rules.find((known) => known.id === id);
  if (rule === undefined) {
    return {
      usage: explainChoice(
        "--rule",
        id,
        rules.map((known) => known.id),
      ),
    };
  }
  if (value === "") return { usage: `--rule ${id} needs a severity: --rule ${id}=warning` };
  const given = value.startsWith("[") ? parseList(value) : value;
  if (given === undefined) return { usage: `--rule ${id}: “${value}” is never closed or cannot be read as a list.` };
  if (typeof given === "string" && !(ruleLevels as readonly string[]).includes(given))
    return { usage: explainChoice(`--rule ${id}`, given, ruleLevels.toReversed()) };
  const { setting, problem } = readRuleSetting(rule, given);
  return problem === undefined ? { setting } : { usage: `--rule ${id}: ${problem.message}` };
}

/** Undefined where it is no YAML, or has references in it. */
function parseList(value: string): unknown {
  try {
    return parse(value, { maxAliasCount: 0, logLevel: "error" });
  } catch {
    return undefined;
  }
}

function explainStdin(args: ParsedArguments, stdin: boolean, path: string | undefined): string | undefined {
  if (!stdin) return path === undefined ? undefined : "--stdin-path names the text from --stdin: give both.";
  if (args.positionals.length > 0) return `--stdin checks standard input alone: leave out ${args.positionals[0]}.`;
  return args.options.has("fix") ? "--fix mends files, and --stdin has none: give one of them." : undefined;
}
