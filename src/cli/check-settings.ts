import type { CheckOptions, Engine } from "../core/index.ts";
import { rules } from "../core/index.ts";
import type { RuleLevel, Severity } from "../core/rules/types.ts";
import { lastValue } from "./command.ts";
import { explainChoice, type OptionSpecs, type ParsedArguments, type UsageProblem } from "./options.ts";

export interface CheckSettings {
  readonly format: "text" | "json";
  readonly failOn: Severity | "never";
  readonly fix: boolean;
  readonly role: string | undefined;
  readonly rules: NonNullable<CheckOptions["rules"]>;
  readonly stdin: boolean;
  /** What the text from stdin is called. */
  readonly stdinPath: string;
  readonly paths: readonly string[];
}

const levels: readonly RuleLevel[] = ["error", "warning", "info", "off"];

export function checkOptions({ knowledge }: Engine): OptionSpecs {
  return {
    format: { value: "FORMAT", choices: ["text", "json"], summary: "text (default) or json" },
    "fail-on": {
      value: "SEVERITY",
      choices: ["error", "warning", "info", "never"],
      summary: "end with 1 on findings from here up: error, warning (default), info or never",
    },
    fix: { summary: "make the fixes that cannot change the meaning, in the files" },
    ...roleOption(knowledge),
    rule: {
      value: "ID=SEVERITY",
      summary: "set a rule to error, warning, info or off; may be given more than once",
    },
    stdin: { summary: "check the text from standard input" },
    "stdin-path": { value: "PATH", summary: "what to call the text from standard input" },
  };
}

export function roleOption({ roles }: Engine["knowledge"]): OptionSpecs {
  const ids = roles.map((role) => role.id);
  return { role: { value: "ID", choices: ids, summary: `judge as this role: ${ids.join(", ")}` } };
}

export function readCheckSettings(args: ParsedArguments): CheckSettings | UsageProblem {
  const levelsByRule: Record<string, RuleLevel> = {};
  for (const setting of args.options.get("rule") ?? []) {
    const [id = "", level = ""] = setting.split(/=(.*)/s);
    const problem = explainRule(id, level);
    if (problem !== undefined) return { usage: problem };
    levelsByRule[id] = level as RuleLevel;
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
    rules: levelsByRule,
    stdin,
    stdinPath: stdinPath ?? "stdin",
    paths: args.positionals,
  };
}

function explainRule(id: string, level: string): string | undefined {
  const known = rules.map((rule) => rule.id);
  if (!known.includes(id)) return explainChoice("--rule", id, known);
  if (level === "") return `--rule ${id} needs a severity: --rule ${id}=warning`;
  return (levels as readonly string[]).includes(level) ? undefined : explainChoice(`--rule ${id}`, level, levels);
}

function explainStdin(args: ParsedArguments, stdin: boolean, path: string | undefined): string | undefined {
  if (!stdin) return path === undefined ? undefined : "--stdin-path names the text from --stdin: give both.";
  if (args.positionals.length > 0) return `--stdin checks standard input alone: leave out ${args.positionals[0]}.`;
  return args.options.has("fix") ? "--fix mends files, and --stdin has none: give one of them." : undefined;
}
