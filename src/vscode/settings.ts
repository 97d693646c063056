import * as vscode from "vscode";
import type { RuleLevel } from "../core/rules/types.ts";

const section = "rolewise";

/** The settings that hold for one document. */
export interface Settings {
  readonly enable: boolean;
  /** Globs of postings; undefined where the engine's own list shall do. */
  readonly include: readonly string[] | undefined;
  readonly rules: Readonly<Record<string, RuleLevel>>;
}

/** Values of a wrong type are passed over: the settings editor marks them already. */
export function readSettings(document: vscode.TextDocument): Settings {
  const configuration = vscode.workspace.getConfiguration(section, document);
  const include = configuration.get<unknown>("include");
  const rules = configuration.get<unknown>("rules");
  return {
    enable: configuration.get<unknown>("enable") !== false,
    include: Array.isArray(include) ? include.filter((glob) => typeof glob === "string") : undefined,
    rules: Object.fromEntries(
      Object.entries(typeof rules === "object" && rules !== null ? rules : {}).filter(
        (entry): entry is [string, RuleLevel] => isLevel(entry[1]),
      ),
    ),
  };
}

export function onDidChangeSettings(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(section)) listener();
  });
}

function isLevel(value: unknown): value is RuleLevel {
  return value === "off" || value === "info" || value === "warning" || value === "error";
}
