import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { GeneratedFile } from "./generated-file.ts";

export interface Staleness {
  readonly path: string;
  readonly reason: "missing" | "out of date" | "made by no generator";
}

/**
 * What running the generators would change below `root`. In the folders that belong to them (`folders`, relative to it) a
 * file that none of them makes is reported too: a rule or role that is gone must not leave its page behind.
 */
export function findStale(
  root: string,
  files: readonly GeneratedFile[],
  folders: readonly string[],
): readonly Staleness[] {
  const made = new Set(files.map(({ path }) => path));
  const changed = files.flatMap(({ path, text }): Staleness[] => {
    if (!existsSync(join(root, path))) return [{ path, reason: "missing" }];
    return readFileSync(join(root, path), "utf8") === text ? [] : [{ path, reason: "out of date" }];
  });
  const strangers = folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((path) => !made.has(path))
    .map((path): Staleness => ({ path, reason: "made by no generator" }));
  return [...changed, ...strangers];
}
