import { writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { toCheckOptions } from "../config/check-options.ts";
import type { CheckOptions, Engine } from "../core/index.ts";
import type { Complaints } from "./complaints.ts";
import { type Configs, pathsOf } from "./configs.ts";
import { findPostings } from "./find-postings.ts";
import type { Io } from "./io.ts";
import { readTextFile, readTextStream, type TextRead } from "./read-text.ts";
import { slashed } from "./slashed.ts";

/** A text to work on, which is read only when its turn comes. */
export interface Source {
  /** What it is called in everything that is printed. */
  readonly path: string;
  readonly read: () => TextRead;
  /** With the role maps of its configuration. */
  readonly engine: Engine;
  /** What its configuration and the way it was found say of it: a file that was named is a posting in any case. */
  readonly options: Pick<CheckOptions, "allow" | "force" | "path" | "place" | "rules">;
  /** Keeps a mended text; missing where there is no file. Throws as the file system does. */
  readonly write?: (text: string) => void;
}

/** Files as they are, folders by what is found in them. */
export async function sourcesFromPaths(
  paths: readonly string[],
  { cwd }: Io,
  configs: Configs,
  complaints: Complaints,
): Promise<Source[]> {
  const { files, problems } = await findPostings(paths, cwd, configs);
  for (const { path, message } of problems) complaints.tell(path, message);
  const sources: Source[] = [];
  for (const { path, file, includePath } of files) {
    sources.push({
      path,
      ...(await heldFor(file, includePath, configs)),
      read: () => readTextFile(file),
      write: (text) => writeFileSync(file, text),
    });
  }
  return sources;
}

export async function sourcesFromFiles(files: readonly string[], { cwd }: Io, configs: Configs): Promise<Source[]> {
  const sources: Source[] = [];
  for (const path of files) {
    const file = resolve(cwd, path);
    sources.push({ path: slashed(path), ...(await heldFor(file, undefined, configs)), read: () => readTextFile(file) });
  }
  return sources;
}

export async function sourceFromStdin(path: string, { cwd, stdin }: Io, configs: Configs): Promise<Source> {
  const read = await readTextStream(stdin);
  return { path: slashed(path), ...(await heldFor(resolve(cwd, path), undefined, configs)), read: () => read };
}

async function heldFor(
  file: string,
  includePath: string | undefined,
  configs: Configs,
): Promise<Pick<Source, "engine" | "options">> {
  const held = await configs.ofFolder(dirname(file));
  const options = toCheckOptions(held.effective, pathsOf(held, file, includePath));
  return {
    engine: held.config.engine,
    options: { ...options, force: includePath === undefined, ...(includePath !== undefined && { path: includePath }) },
  };
}
