import * as vscode from "vscode";
import { rules as knownRules, readRuleSetting } from "../core/index.ts";
import { defaultInclude } from "../core/posting/detect-posting.ts";
import type { RuleSetting } from "../core/rules/types.ts";

const section = "rolewise";

/** The settings that hold for one document. */
export interface Settings {
  readonly enable: boolean;
  /** Globs of postings. */
  readonly include: readonly string[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

/** Values of a wrong type are passed over: the settings editor marks them already. */
export function readSettings(document: Pick<vscode.TextDocument, "uri" | "languageId">): Settings {
  const configuration = vscode.workspace.getConfiguration(section, document);
  const include = configuration.get<unknown>("include");
  const rules = configuration.get<unknown>("rules");
  return {
    enable: configuration.get<unknown>("enable") !== false,
    include: Array.isArray(include) ? include.filter((glob) => typeof glob === "string") : defaultInclude,
    rules: readRules(rules),
  };
}

/** Settings that turn a feature of the editor on or off. */
export type Switch = "codeLens" | "highlightSkills" | "inlayHints.fit" | "inlayHints.strength";

export function isOn(name: Switch, document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration(section, document).get<unknown>(name) === true;
}

/** Turns a feature on or off in the settings that decide about it for the document; in any others it would do nothing. */
export async function toggle(name: Switch, document: vscode.TextDocument | undefined): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(section, document);
  const { workspaceFolderValue, workspaceValue } = configuration.inspect(name) ?? {};
  const target =
    workspaceFolderValue !== undefined
      ? vscode.ConfigurationTarget.WorkspaceFolder
      : workspaceValue !== undefined
        ? vscode.ConfigurationTarget.Workspace
        : vscode.ConfigurationTarget.Global;
  await configuration.update(name, configuration.get<unknown>(name) !== true, target);
}

export function onDidChangeSettings(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(section)) listener();
  });
}

function readRules(value: unknown): Record<string, RuleSetting> {
  const given = new Map<string, unknown>(Object.entries(typeof value === "object" && value !== null ? value : {}));
  return Object.fromEntries(
    knownRules.flatMap((rule) => {
      const setting = given.has(rule.id) ? readRuleSetting(rule, given.get(rule.id)).setting : undefined;
      return setting === undefined ? [] : [[rule.id, setting]];
    }),
  );
}
