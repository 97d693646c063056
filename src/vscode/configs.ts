import * as vscode from "vscode";
import { type ConfigStore, createConfigStore } from "../config/config-store.ts";
import { createEngines, type Engines } from "../config/engines.ts";
import { type FolderConfig, withoutConfig } from "../config/folder-config.ts";
import type { Engine } from "../core/index.ts";
import { describeError } from "./guard.ts";
import { createWorkspaceFiles } from "./workspace-files.ts";
import { folderOfDocument, onlyFolder, type PlaceInFolder, placeInFolder } from "./workspace-paths.ts";

/** The configurations of the folders that open documents lie in, as their files stand on disk. */
export interface Configs extends vscode.Disposable {
  /** Undefined as long as it is being read. */
  readonly of: (document: Pick<vscode.TextDocument, "uri">) => HeldConfig | undefined;
  /** Rejects where the role maps cannot be loaded. */
  readonly read: (document: Pick<vscode.TextDocument, "uri">) => Promise<HeldConfig>;
  /** The one that holds in a folder of the workspace, or, where none is named, in the workspace's only folder. */
  readonly readFolder: (folder: vscode.Uri | undefined) => Promise<HeldConfig>;
  /** The configurations there are now. */
  readonly all: () => readonly HeldConfig[];
  /** The configuration of some folder was read: for the first time, or again, and it is another one now. */
  readonly onDidChange: vscode.Event<"read" | "changed">;
}

export interface HeldConfig {
  readonly config: FolderConfig;
  /** The workspace folder that the paths in it count from; undefined for documents of none. */
  readonly root: vscode.Uri | undefined;
}

interface Kept {
  readonly root: vscode.Uri;
  readonly store: ConfigStore;
  /** By folder. */
  readonly held: Map<string, HeldConfig>;
}

/** Files often change several at a time: so long, in ms, they are let come to rest. */
const rest = 100;

export function createConfigs(load: () => Promise<Engine>, log: vscode.LogOutputChannel): Configs {
  const roots = new Map<string, Kept>();
  const changed = new vscode.EventEmitter<"read" | "changed">();
  let engines: Engines | undefined;
  let none: HeldConfig | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stale = new Set<Kept>();

  async function start(): Promise<Engines> {
    const engine = await load();
    engines ??= createEngines(engine);
    none ??= { config: withoutConfig(engines, ""), root: undefined };
    return engines;
  }

  function keep(root: vscode.Uri, engines: Engines): Kept {
    const key = root.toString();
    let kept = roots.get(key);
    if (kept === undefined) {
      kept = { root, store: createConfigStore(createWorkspaceFiles(root), engines), held: new Map() };
      roots.set(key, kept);
    }
    return kept;
  }

  async function readFolder(kept: Kept, folder: string): Promise<HeldConfig> {
    let config = await kept.store.ofFolder(folder);
    // What changed while it was read has been forgotten since.
    for (let now = await kept.store.ofFolder(folder); now !== config; now = await kept.store.ofFolder(folder))
      config = now;
    const known = kept.held.get(folder);
    if (known?.config === config) return known;
    const held = { config, root: kept.root };
    kept.held.set(folder, held);
    log.debug(`${kept.root.toString(true)} ${folder}: ${config.path ?? "no rolewise.yaml"}`);
    changed.fire(known === undefined ? "read" : "changed");
    return held;
  }

  async function readPlace(place: PlaceInFolder | undefined): Promise<HeldConfig> {
    const engines = await start();
    return place === undefined ? (none as HeldConfig) : readFolder(keep(place.root, engines), place.path);
  }

  /** Reads again what has gone stale; until it is read the old holds, so that nothing flickers. */
  async function refresh(): Promise<void> {
    const kept = [...stale];
    stale.clear();
    await Promise.all(kept.flatMap((one) => [...one.held.keys()].map((folder) => readFolder(one, folder))));
  }

  function forget(uri: vscode.Uri): void {
    const place = placeInFolder(uri);
    const kept = place && roots.get(place.root.toString());
    if (kept === undefined || !kept.store.forget(place?.path ?? "")) return;
    stale.add(kept);
    clearTimeout(timer);
    timer = setTimeout(() => {
      refresh().catch((error: unknown) => log.error(`The configuration could not be read: ${describeError(error)}`));
    }, rest);
  }

  const watchers = watchFiles(forget);
  const folders = vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
    for (const { uri } of removed) roots.delete(uri.toString());
    changed.fire("changed");
  });

  return {
    of(document) {
      const place = folderOfDocument(document);
      return place === undefined ? none : roots.get(place.root.toString())?.held.get(place.path);
    },
    read: (document) => readPlace(folderOfDocument(document)),
    readFolder: (folder) => readPlace(folder === undefined ? onlyFolder() : placeInFolder(folder)),
    all: () => {
      const held = [...roots.values()].flatMap((kept) => [...kept.held.values()]);
      return [...new Map(held.map((one) => [one.config, one])).values()];
    },
    onDidChange: changed.event,
    dispose() {
      clearTimeout(timer);
      vscode.Disposable.from(changed, watchers, folders).dispose();
    },
  };
}

/** What may be a file of a configuration and changes; and whatever comes or goes: it may be a folder with such files. */
function watchFiles(tell: (uri: vscode.Uri) => void): vscode.Disposable {
  const files = vscode.workspace.createFileSystemWatcher("**/*.{yaml,yml,json}", true, false, true);
  const anything = vscode.workspace.createFileSystemWatcher("**", false, true, false);
  return vscode.Disposable.from(
    files,
    anything,
    files.onDidChange(tell),
    anything.onDidCreate(tell),
    anything.onDidDelete(tell),
    // Not every file system is watched, but what is done in the editor is known.
    vscode.workspace.onDidSaveTextDocument(({ uri }) => tell(uri)),
    vscode.workspace.onDidCreateFiles(({ files }) => files.forEach(tell)),
    vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(tell)),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) [oldUri, newUri].forEach(tell);
    }),
  );
}
