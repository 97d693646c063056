import type { Dirent, Stats } from "node:fs";
import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { EntryKind, FileSource } from "../config/file-source.ts";
import { explainFileError } from "./read-text.ts";

/** The files below a folder, for reading configurations. */
export function createNodeFiles(root: string): FileSource {
  const at = (path: string): string => join(root, path);
  return {
    async stat(path) {
      try {
        const stats = await lstat(at(path));
        return { kind: kindOf(stats), size: stats.size };
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw new Error(explainFileError(error));
      }
    },
    async readFile(path) {
      try {
        return await readFile(at(path));
      } catch (error) {
        throw new Error(explainFileError(error));
      }
    },
    async readFolder(path) {
      const entries = await readdir(at(path), { withFileTypes: true });
      return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
    },
  };
}

function kindOf(entry: Stats | Dirent): EntryKind {
  if (entry.isSymbolicLink()) return "link";
  if (entry.isFile()) return "file";
  return entry.isDirectory() ? "folder" : "other";
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOENT" || code === "ENOTDIR";
}
