import type { Engine } from "../core/engine.ts";
import { explainUnknownName, mostUnknownNames } from "../core/text/unknown-name.ts";
import type { DataFile, Origins } from "../knowledge/extend-knowledge.ts";
import type { Engines } from "./engines.ts";
import type { LoadedConfig, MapFile } from "./load-config.ts";
import type { Named } from "./read-config.ts";
import type { ConfigProblem, Layer, Sourced } from "./types.ts";

/** What the files of a configuration say together, ready to check with. */
export interface FolderConfig {
  /** The rolewise.yaml that holds; undefined where there is none. */
  readonly path: string | undefined;
  /** The folder that nothing is read outside of: a rolewise.yaml in it would hold, where there is none nearer. */
  readonly scope: string;
  /** Files that it extends come before it. */
  readonly files: readonly DataFile[];
  readonly layers: readonly Layer[];
  readonly maps: readonly MapFile[];
  /** With the maps in it. */
  readonly engine: Engine;
  /** Where what the maps say stands; undefined where there are none. */
  readonly origins: Origins | undefined;
  readonly problems: readonly ConfigProblem[];
}

export function withoutConfig({ builtIn }: Engines, scope: string): FolderConfig {
  return { path: undefined, scope, files: [], layers: [], maps: [], engine: builtIn, origins: undefined, problems: [] };
}

/** Lays the maps over the built-in ones, and finds the skills that are allowed among them. */
export function settleConfig(loaded: LoadedConfig, engines: Engines): FolderConfig {
  const { path, scope, files, maps } = loaded;
  const extended = maps.length === 0 ? undefined : engines.extendBy(maps);
  const engine = extended?.engine ?? engines.builtIn;
  const problems: ConfigProblem[] = [];
  const read = new Map([...files, ...maps].map((file, index) => [file.path, index]));
  const order = (one: string): number => (one === path ? -1 : (read.get(one) ?? 0));
  const layers = files.map(({ said: { include, exclude, allow, rules } }) => ({
    include,
    exclude,
    rules,
    allow: findSkills(allow, engine, problems),
  }));
  return {
    path,
    scope,
    files: files.map(({ path, text }) => ({ path, text })),
    layers,
    maps,
    engine,
    origins: extended?.origins,
    problems: [...loaded.problems, ...problems, ...(extended?.problems ?? [])].sort(
      (a, b) => order(a.path) - order(b.path) || a.line - b.line || a.column - b.column,
    ),
  };
}

function findSkills(names: readonly Named[], engine: Engine, problems: ConfigProblem[]): Sourced<string>[] {
  return names.flatMap(({ value, from }) => {
    const { skillNames } = engine.index();
    const skill = skillNames.find(value);
    if (skill !== undefined) return [{ value: skill.id, from }];
    const { path, line, column } = from;
    if (problems.length < mostUnknownNames)
      problems.push({ path, line, column, message: explainUnknownName("skill", value, skillNames.all) });
    return [];
  });
}
