import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Complaints } from "./complaints.ts";
import { findPostings, slashed } from "./find-postings.ts";
import type { Io } from "./io.ts";
import { readTextFile, readTextStream, type TextRead } from "./read-text.ts";

/** A text to work on, which is read only when its turn comes. */
export interface Source {
  /** What it is called in everything that is printed. */
  readonly path: string;
  readonly read: () => TextRead;
  /** Found in a folder under this path, so that path and text decide whether it is a posting. When missing it is one. */
  readonly includePath?: string;
  /** Keeps a mended text; missing where there is no file. Throws as the file system does. */
  readonly write?: (text: string) => void;
}

/** Files as they are, folders by what is found in them. */
export function sourcesFromPaths(paths: readonly string[], { cwd }: Io, complaints: Complaints): Source[] {
  const { files, problems } = findPostings(paths, cwd);
  for (const { path, message } of problems) complaints.tell(path, message);
  return files.map(({ path, file, includePath }) => ({
    path,
    includePath,
    read: () => readTextFile(file),
    write: (text) => writeFileSync(file, text),
  }));
}

export function sourcesFromFiles(files: readonly string[], { cwd }: Io): Source[] {
  return files.map((file) => ({ path: slashed(file), read: () => readTextFile(resolve(cwd, file)) }));
}

export async function sourceFromStdin(path: string, { stdin }: Io): Promise<Source> {
  const read = await readTextStream(stdin);
  return { path: slashed(path), read: () => read };
}
