/**
 * The files below one root: a repository or a workspace folder. All that reading a configuration needs of the outside, once
 * over Node and once over VS Code. Paths are relative to the root, with forward slashes and without "." and ".."; the
 * root itself is "".
 */
export interface FileSource {
  /** What is at a path, links not followed; undefined where nothing is. Other failures throw. */
  readonly stat: (path: string) => Promise<Entry | undefined>;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly readFolder: (path: string) => Promise<readonly FolderEntry[]>;
}

export type EntryKind = "file" | "folder" | "link" | "other";

export interface Entry {
  readonly kind: EntryKind;
  /** In bytes. */
  readonly size: number;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** The folder that a path lies in. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash === -1 ? "" : path.slice(0, slash);
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The path of something below a folder. */
export function joinPath(folder: string, name: string): string {
  return folder === "" || name === "" ? folder + name : `${folder}/${name}`;
}

/** Whether a path is the folder or lies below it. */
export function isWithin(path: string, folder: string): boolean {
  return folder === "" || path === folder || path.startsWith(`${folder}/`);
}

/** Where a path that is written in a folder's file leads; undefined where that is outside of the root. */
export function resolvePath(folder: string, written: string): string | undefined {
  const names = folder === "" ? [] : folder.split("/");
  for (const name of written.split("/")) {
    if (name === "" || name === ".") continue;
    if (name !== "..") names.push(name);
    else if (names.pop() === undefined) return undefined;
  }
  return names.join("/");
}
