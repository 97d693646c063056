import type { Place } from "../core/posting/detect-posting.ts";
import type { RuleSetting } from "../core/rules/types.ts";
import { createPathMatcher, type PathMatcher } from "../core/text/glob.ts";
import type { CheckOptions } from "../core/types.ts";
import type { EffectiveConfig } from "./layer-config.ts";
import type { Sourced } from "./types.ts";

/** Where a document is, for patterns: they count from the folder of who says them on. */
export interface PathsOfPosting {
  /** From the workspace folder or the repository on: for patterns by default and of VS Code's settings. */
  readonly inWorkspace: string | undefined;
  /** From the folder of the rolewise.yaml that holds on: for patterns of files. Missing for what lies elsewhere. */
  readonly inFolder: string | undefined;
}

/** What the engine is to be told of a configuration; the editor and the command line both ask here. */
export function toCheckOptions(
  config: EffectiveConfig,
  paths: PathsOfPosting,
): Pick<CheckOptions, "allow" | "place" | "rules"> & { readonly place: Place } {
  const rules = Object.entries(config.rules).map(([id, { level, options }]): [string, RuleSetting] => [
    id,
    options === undefined ? level.value : [level.value, options.value],
  ]);
  return {
    rules: Object.fromEntries(rules),
    allow: config.allow.map(({ value }) => value),
    place: placeOf(config, paths),
  };
}

export function placeOf({ include, exclude }: EffectiveConfig, paths: PathsOfPosting): Place {
  if (matches(exclude, paths, true)) return "excluded";
  return matches(include, paths, false) ? "included" : "elsewhere";
}

/** By the list itself: it is the same one as long as its configuration is. */
const matchers = new WeakMap<readonly string[], PathMatcher>();

function matches(
  { value, from }: Sourced<readonly string[]>,
  { inFolder, inWorkspace }: PathsOfPosting,
  hidden: boolean,
): boolean {
  const path = from.kind === "file" ? (inFolder ?? inWorkspace) : inWorkspace;
  if (path === undefined || value.length === 0) return false;
  let matcher = matchers.get(value);
  if (matcher === undefined) {
    matcher = createPathMatcher(value, { hidden });
    matchers.set(value, matcher);
  }
  return matcher(path);
}
