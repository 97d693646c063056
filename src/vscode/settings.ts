import * as vscode from "vscode";
import type { Layer, Origin } from "../config/types.ts";
import { rules as knownRules, readRuleSetting } from "../core/index.ts";

const section = "rolewise";

/** The settings that hold for one document. */
export interface Settings {
  readonly enable: boolean;
  /** What they say of the configuration, where somebody set it. */
  readonly layer: Layer;
}

/** Values of a wrong type are passed over: the settings editor marks them already. */
export function readSettings(document: Pick<vscode.TextDocument, "uri" | "languageId">): Settings {
  const configuration = vscode.workspace.getConfiguration(section, document);
  const include = configuration.get<unknown>("include");
  const includeScope = scopeOf(configuration.inspect<unknown>("include"), (value) => value !== undefined);
  return {
    enable: configuration.get<unknown>("enable") !== false,
    layer: {
      ...(includeScope !== undefined &&
        Array.isArray(include) && {
          include: { value: include.filter((glob) => typeof glob === "string"), from: settingOf(includeScope) },
        }),
      rules: readRules(configuration),
    },
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

function readRules(configuration: vscode.WorkspaceConfiguration): Layer["rules"] & object {
  const given = configuration.get<unknown>("rules");
  const scopes = configuration.inspect<unknown>("rules");
  return Object.fromEntries(
    knownRules.flatMap((rule) => {
      const value = has(given, rule.id) ? given[rule.id] : undefined;
      const setting = value === undefined ? undefined : readRuleSetting(rule, value).setting;
      if (setting === undefined) return [];
      // Of an object VS Code puts the parts of all scopes together.
      const from = settingOf(scopeOf(scopes, (one) => has(one, rule.id)) ?? "user");
      return [[rule.id, { value: setting, from }] as const];
    }),
  );
}

type Scope = Extract<Origin, { readonly kind: "setting" }>["scope"];
type Inspected = ReturnType<vscode.WorkspaceConfiguration["inspect"]>;

/** The narrowest scope whose value counts; undefined where only the default is left. */
function scopeOf(inspected: Inspected, counts: (value: unknown) => boolean): Scope | undefined {
  if (inspected === undefined) return undefined;
  if (counts(inspected.workspaceFolderValue) || counts(inspected.workspaceFolderLanguageValue)) return "folder";
  if (counts(inspected.workspaceValue) || counts(inspected.workspaceLanguageValue)) return "workspace";
  return counts(inspected.globalValue) || counts(inspected.globalLanguageValue) ? "user" : undefined;
}

function settingOf(scope: Scope): Origin {
  return { kind: "setting", scope };
}

function has(value: unknown, key: string): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key);
}
