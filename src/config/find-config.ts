import { folderOf, joinPath } from "./file-source.ts";
import type { GuardedFiles } from "./guarded-files.ts";

export const configName = "rolewise.yaml";

export interface NearestConfig {
  /** The rolewise.yaml that holds; undefined where there is none. */
  readonly file: string | undefined;
  /** The folder that nothing is read outside of: the repository's, or the root of the source. */
  readonly scope: string;
}

/** The nearest rolewise.yaml of a folder: its own, else the one of the next folder above, up to the root of the repository. */
export async function findConfig(files: GuardedFiles, folder: string): Promise<NearestConfig> {
  let file: string | undefined;
  for (let at = folder; ; at = folderOf(at)) {
    const candidate = joinPath(at, configName);
    const { kind } = await files.find(candidate);
    // What is no file is told of when it is read; what lies behind a link is not there.
    if (kind !== "missing") file ??= (await isReachable(files, at)) ? candidate : undefined;
    const isRoot = at === "" || (await files.find(joinPath(at, ".git"))).kind !== "missing";
    if (isRoot) return { file, scope: at };
  }
}

async function isReachable(files: GuardedFiles, folder: string): Promise<boolean> {
  return (await files.find(folder)).kind === "folder";
}
