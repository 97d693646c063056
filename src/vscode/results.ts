import * as vscode from "vscode";
import { toCheckOptions } from "../config/check-options.ts";
import { type EffectiveConfig, layerConfig } from "../config/layer-config.ts";
import type { CheckOptions, CheckResult, Engine } from "../core/index.ts";
import type { Configs, HeldConfig } from "./configs.ts";
import { canBePosting, keyOf, pathsOf, type TextSource } from "./documents.ts";
import { describeError } from "./guard.ts";
import { onDidChangeSettings, readSettings } from "./settings.ts";

/** What the engine says of the open documents. Every feature reads it here; a document is checked once for each version. */
export interface Results extends vscode.Disposable {
  /**
   * Of the document as it stands, checked now if it has not been; undefined for documents that are not checked, and as
   * long as the engine or the document's configuration is being loaded.
   */
  readonly of: (document: vscode.TextDocument) => Checked | undefined;
  /** Why a document that could be a posting is not checked, where that is worth telling. */
  readonly obstacleOf: (document: vscode.TextDocument) => Obstacle | undefined;
  readonly onDidChange: vscode.Event<Change>;
  /**
   * Of a text that need not be open in an editor, as if it stood under the address; undefined where it would not be checked.
   * `isMeant`: it is a posting whatever its path and its words say. Rejects where the role maps cannot be loaded.
   */
  readonly checkText: (uri: vscode.Uri, text: string, isMeant?: boolean) => Promise<Checked | "too-long" | undefined>;
  /** Something has changed by which all are checked. */
  readonly onDidChangeAll: vscode.Event<void>;
}

export interface Checked {
  /** By which it was checked. */
  readonly engine: Engine;
  readonly result: CheckResult;
  /** Checks another text as if it were this document's. */
  readonly check: (text: string) => CheckResult;
  readonly held: HeldConfig;
  readonly effective: EffectiveConfig;
}

/** The role maps are being loaded, or could not be; or it is a posting, but too long. */
export type Obstacle = "loading" | "failed" | "too-long";

export interface Change {
  readonly document: vscode.TextDocument;
  /**
   * `loading`: it has to wait for the role maps; `pending`: it was edited and will soon be checked; `closed`: also when its
   * language has changed.
   */
  readonly state: "loading" | "pending" | "checked" | "closed";
}

/** Typing is let come to rest for so long, in ms, before the document is checked. */
const rest = 150;
/** Longer texts, in UTF-16 units, are not checked: typing in them would become slow. */
export const longestText = 1_000_000;
/** So much of a longer one, from its beginning, shows whether it is a posting. */
const headOfLonger = 50_000;

interface Kept {
  /** A new untitled document may take the name, and with it the key, of one just closed. */
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly outcome: Checked | "too-long" | undefined;
}

/** The configurations are asked when the first Markdown document is there. */
export function createResults(configs: Configs, log: vscode.LogOutputChannel): Results {
  const kept = new Map<string, Kept>();
  // One timer for each document: typing in one never delays another.
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const logged = new Set<string>();
  const changed = new vscode.EventEmitter<Change>();
  const allChanged = new vscode.EventEmitter<void>();
  let failed = false;

  function logOnce(level: "info" | "error", message: string): void {
    if (logged.has(message)) return;
    logged.add(message);
    log[level](message);
  }

  function check(held: HeldConfig, document: TextSource, isMeant = false): Kept["outcome"] {
    const settings = readSettings(document);
    if (!settings.enable) return undefined;
    const { engine, layers } = held.config;
    const effective = layerConfig([settings.layer, ...layers]);
    const text = document.getText();
    const name = document.uri.toString(true);
    const paths = pathsOf(document, held, effective);
    const options: CheckOptions = {
      ...toCheckOptions(effective, paths),
      ...(paths.inWorkspace !== undefined && { path: paths.inWorkspace }),
      today: today(),
      remember: true,
      force: isMeant,
    };
    try {
      if (text.length > longestText) {
        if (!engine.check(text.slice(0, headOfLonger), { ...options, remember: false }).isPosting) return undefined;
        logOnce("info", `Not checked, because it has more than ${longestText} characters: ${name}`);
        return "too-long";
      }
      const started = performance.now();
      const result = engine.check(text, options);
      log.trace(`Checked ${name} (version ${document.version}) in ${(performance.now() - started).toFixed(1)} ms`);
      for (const { rule, error } of result.failures) {
        logOnce("error", `The rule ${rule} failed: ${describeError(error)}`);
      }
      return { engine, result, held, effective, check: (other) => engine.check(other, options) };
    } catch (error) {
      logOnce("error", `${name} could not be checked: ${describeError(error)}`);
      return undefined;
    }
  }

  function outcomeOf(document: vscode.TextDocument): Kept["outcome"] {
    const held = configs.of(document);
    if (held === undefined || document.isClosed || !canBePosting(document)) return undefined;
    const key = keyOf(document);
    const known = kept.get(key);
    if (known?.document === document && known.version === document.version) return known.outcome;
    const outcome = check(held, document);
    kept.set(key, { document, version: document.version, outcome });
    return outcome;
  }

  function obstacleOf(document: vscode.TextDocument): Obstacle | undefined {
    if (outcomeOf(document) === "too-long") return "too-long";
    if (configs.of(document) !== undefined || !canBePosting(document) || !readSettings(document).enable)
      return undefined;
    return failed ? "failed" : "loading";
  }

  async function checkNow(document: vscode.TextDocument): Promise<void> {
    if (canBePosting(document)) {
      if (configs.of(document) === undefined) {
        failed = false;
        changed.fire({ document, state: "loading" });
        try {
          await configs.read(document);
        } catch (error) {
          failed = true;
          logOnce("error", `The role maps could not be loaded: ${describeError(error)}`);
        }
      }
      outcomeOf(document);
    }
    changed.fire({ document, state: "checked" });
  }

  function schedule(document: vscode.TextDocument, delay: number): void {
    const key = keyOf(document);
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => {
        timers.delete(key);
        void checkNow(document);
      }, delay),
    );
  }

  function forget(document: vscode.TextDocument): void {
    const key = keyOf(document);
    clearTimeout(timers.get(key));
    timers.delete(key);
    kept.delete(key);
    changed.fire({ document, state: "closed" });
    const successor = vscode.workspace.textDocuments.find((other) => keyOf(other) === key && !other.isClosed);
    if (successor !== undefined) schedule(successor, 0);
  }

  function checkAll(): void {
    kept.clear();
    for (const document of vscode.workspace.textDocuments) schedule(document, 0);
    allChanged.fire();
  }

  const listeners = vscode.Disposable.from(
    changed,
    allChanged,
    vscode.workspace.onDidOpenTextDocument((document) => schedule(document, 0)),
    vscode.workspace.onDidCloseTextDocument(forget),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      // Saving fires too, with nothing changed.
      if (contentChanges.length === 0 || !canBePosting(document)) return;
      schedule(document, rest);
      changed.fire({ document, state: "pending" });
    }),
    // A path counts from its folder on.
    vscode.workspace.onDidChangeWorkspaceFolders(checkAll),
    onDidChangeSettings(checkAll),
    configs.onDidChange((how) => {
      if (how === "changed") checkAll();
    }),
  );
  checkAll();

  return {
    of(document) {
      const outcome = outcomeOf(document);
      return outcome === "too-long" ? undefined : outcome;
    },
    obstacleOf,
    async checkText(uri, text, isMeant) {
      const held = await configs.read({ uri });
      return check(held, { uri, languageId: "markdown", version: 0, getText: () => text }, isMeant);
    },
    onDidChange: changed.event,
    onDidChangeAll: allChanged.event,
    dispose() {
      for (const timer of timers.values()) clearTimeout(timer);
      listeners.dispose();
    },
  };
}

/** Today's date as the engine wants it. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
