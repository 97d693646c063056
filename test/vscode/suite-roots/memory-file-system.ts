import * as vscode from "vscode";

/** A file system in memory, as an extension would bring one; it tells of what changes, and has no search. */
export function createMemoryFileSystem(): vscode.FileSystemProvider {
  const files = new Map<string, { readonly bytes: Uint8Array; readonly mtime: number }>();
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  let clock = 1;

  function isFolder(path: string): boolean {
    return path === "/" || [...files.keys()].some((file) => file.startsWith(`${path}/`));
  }

  return {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat({ path }) {
      const file = files.get(path);
      if (file !== undefined)
        return { type: vscode.FileType.File, ctime: 0, mtime: file.mtime, size: file.bytes.length };
      if (isFolder(path)) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
      throw vscode.FileSystemError.FileNotFound(path);
    },
    readDirectory({ path }) {
      const prefix = path === "/" ? path : `${path}/`;
      const below = [...files.keys()].filter((file) => file.startsWith(prefix));
      const names = new Set(below.map((file) => file.slice(prefix.length).split("/")[0] as string));
      return [...names].map((name) => [
        name,
        files.has(prefix + name) ? vscode.FileType.File : vscode.FileType.Directory,
      ]);
    },
    // A folder is there as soon as something is in it.
    createDirectory() {},
    readFile(uri) {
      const file = files.get(uri.path);
      if (file === undefined) throw vscode.FileSystemError.FileNotFound(uri);
      return file.bytes;
    },
    writeFile(uri, bytes) {
      const type = files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
      files.set(uri.path, { bytes, mtime: clock++ });
      changed.fire([{ type, uri }]);
    },
    delete(uri) {
      for (const path of [...files.keys()])
        if (path === uri.path || path.startsWith(`${uri.path}/`)) files.delete(path);
      changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
    },
    rename() {
      throw vscode.FileSystemError.NoPermissions();
    },
  };
}
