import { existsSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { PathsOfPosting } from "../config/check-options.ts";
import { type ConfigStore, createConfigStore } from "../config/config-store.ts";
import { createEngines } from "../config/engines.ts";
import { folderOf } from "../config/file-source.ts";
import type { FolderConfig } from "../config/folder-config.ts";
import { type EffectiveConfig, layerConfig } from "../config/layer-config.ts";
import type { Engine } from "../core/index.ts";
import { lastValue } from "./command.ts";
import type { Complaints } from "./complaints.ts";
import type { Io } from "./io.ts";
import { createNodeFiles } from "./node-files.ts";
import type { OptionSpecs, ParsedArguments, UsageProblem } from "./options.ts";
import { slashed } from "./slashed.ts";

/** The configuration that holds at some place. */
export interface HeldConfig {
  readonly config: FolderConfig;
  readonly effective: EffectiveConfig;
  /** Absolute; the paths in `config` count from here. */
  readonly root: string;
}

/** Finds the configurations of files and folders, given as absolute paths. What is wrong with one is told once. */
export interface Configs {
  readonly ofFolder: (folder: string) => Promise<HeldConfig>;
  /** A path of a configuration, as a person would write it from the current folder. */
  readonly show: (held: Pick<HeldConfig, "root">, path: string) => string;
}

export const configOption: OptionSpecs = {
  config: { value: "FILE", summary: "use this configuration and no rolewise.yaml" },
};

/**
 * What is named on the command line, `paths`, bounds where a rolewise.yaml is looked for when there is no repository. A
 * configuration that is given by --config has to be right.
 */
export async function openConfigs(
  args: ParsedArguments,
  paths: readonly string[],
  { cwd }: Io,
  engine: Engine,
  complaints: Complaints,
): Promise<Configs | UsageProblem> {
  const engines = createEngines(engine);
  const stores = new Map<string, ConfigStore>();
  const held = new Map<FolderConfig, HeldConfig>();
  const findRoot = createRootFinder([cwd, ...paths.map((path) => resolve(cwd, path))]);

  function storeOf(root: string): ConfigStore {
    const store = stores.get(root) ?? createConfigStore(createNodeFiles(root), engines);
    stores.set(root, store);
    return store;
  }

  function show({ root }: Pick<HeldConfig, "root">, path: string): string {
    return slashed(relative(cwd, join(root, path)) || ".");
  }

  function hold(config: FolderConfig, root: string): HeldConfig {
    let known = held.get(config);
    if (known === undefined || known.root !== root) {
      known = { config, effective: layerConfig(config.layers), root };
      if (!held.has(config))
        for (const problem of config.problems) complaints.tell(show(known, problem.path), problem.message, problem);
      held.set(config, known);
    }
    return known;
  }

  const named = lastValue(args, "config");
  if (named !== undefined) {
    const file = resolve(cwd, named);
    if (!existsSync(file)) return { usage: `--config: There is no file “${named}”.` };
    const root = findRoot(dirname(file));
    const config = await storeOf(root).ofFile(slashed(relative(root, file)));
    const [problem, ...more] = config.problems;
    if (problem !== undefined) {
      const { path, line, column, message } = problem;
      const rest = more.length === 0 ? "" : ` (${more.length} more)`;
      return { usage: `${show({ root }, path)}:${line}:${column}: ${message}${rest}` };
    }
    return { ofFolder: async () => hold(config, root), show };
  }
  return {
    async ofFolder(folder) {
      const root = findRoot(folder);
      return hold(await storeOf(root).ofFolder(slashed(relative(root, folder))), root);
    },
    show,
  };
}

/** Where a file is for the patterns of a configuration; `inWorkspace` as the search for postings counts it. */
export function pathsOf({ config, root }: HeldConfig, file: string, inWorkspace: string | undefined): PathsOfPosting {
  const base = config.path === undefined ? undefined : join(root, folderOf(config.path));
  return {
    inWorkspace,
    inFolder: base !== undefined && isInside(file, base) ? slashed(relative(base, file)) : undefined,
  };
}

/**
 * Finds the root of what may be read for a folder: its repository, else the outermost of the given places, folders or files, that
 * it lies in, else the folder itself.
 */
function createRootFinder(places: readonly string[]): (folder: string) => string {
  const folders = places.map((place) => (isFolder(place) ? place : dirname(place))).sort((a, b) => a.length - b.length);
  const known = new Map<string, string | undefined>();

  function findRepository(folder: string): string | undefined {
    if (!known.has(folder)) {
      const above = dirname(folder);
      const isRoot = existsSync(join(folder, ".git"));
      known.set(folder, isRoot ? folder : above === folder ? undefined : findRepository(above));
    }
    return known.get(folder);
  }

  return (folder) => findRepository(folder) ?? folders.find((place) => isInside(folder, place)) ?? folder;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // What is wrong with a path is told when it is read.
    return false;
  }
}

function isInside(path: string, folder: string): boolean {
  const steps = relative(folder, path);
  return steps !== ".." && !steps.startsWith(`..${sep}`) && !isAbsolute(steps);
}
