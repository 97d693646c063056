import { rules } from "../core/rules/index.ts";
import type { Engines } from "./engines.ts";
import type { FileSource } from "./file-source.ts";
import { findConfig, type NearestConfig } from "./find-config.ts";
import { type FolderConfig, settleConfig, withoutConfig } from "./folder-config.ts";
import { type GuardedFiles, guardFiles } from "./guarded-files.ts";
import { loadConfig } from "./load-config.ts";

/** The configurations below one root, each read once until a file that it depends on changes. Folders by their paths from the root on. */
export interface ConfigStore {
  /** The one that holds in a folder. Never rejects: what cannot be read is among the problems. */
  readonly ofFolder: (folder: string) => Promise<FolderConfig>;
  /** The one that a file is, whatever its name; it may read what lies below the root. */
  readonly ofFile: (path: string) => Promise<FolderConfig>;
  /** Forgets what depends on what is at a path, which has changed; tells whether that is anything. */
  readonly forget: (path: string) => boolean;
}

interface Kept {
  readonly files: GuardedFiles;
  readonly config: Promise<FolderConfig>;
}

export function createConfigStore(source: FileSource, engines: Engines): ConfigStore {
  const none = new Map<string, FolderConfig>();
  const configs = new Map<string, Kept>();
  const nearest = new Map<string, Promise<NearestConfig>>();
  let lookout = guardFiles(source);

  function read(path: string, scope: string): Promise<FolderConfig> {
    const key = `${scope}\n${path}`;
    let known = configs.get(key);
    if (known === undefined) {
      const files = guardFiles(source);
      const config = loadConfig(files, path, scope, rules).then((loaded) => settleConfig(loaded, engines));
      known = { files, config };
      configs.set(key, known);
    }
    return known.config;
  }

  function without(scope: string): FolderConfig {
    const known = none.get(scope) ?? withoutConfig(engines, scope);
    none.set(scope, known);
    return known;
  }

  return {
    async ofFolder(folder) {
      let found = nearest.get(folder);
      if (found === undefined) {
        found = findConfig(lookout, folder);
        nearest.set(folder, found);
      }
      const { file, scope } = await found;
      return file === undefined ? without(scope) : read(file, scope);
    },
    ofFile: (path) => read(path, ""),
    forget(path) {
      let isAny = false;
      if (lookout.depends(path)) {
        isAny = true;
        nearest.clear();
        lookout = guardFiles(source);
      }
      for (const [key, { files }] of configs) {
        if (!files.depends(path)) continue;
        isAny = true;
        configs.delete(key);
      }
      return isAny;
    },
  };
}
