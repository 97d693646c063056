import * as vscode from "vscode";
import type { EntryKind, FileSource } from "../config/file-source.ts";

/** The files below a workspace folder, whatever file system it is on, for reading configurations. */
export function createWorkspaceFiles(root: vscode.Uri): FileSource {
  const at = (path: string): vscode.Uri => (path === "" ? root : vscode.Uri.joinPath(root, path));
  return {
    async stat(path) {
      try {
        const { type, size } = await vscode.workspace.fs.stat(at(path));
        return { kind: kindOf(type), size };
      } catch (error) {
        if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") return undefined;
        throw error;
      }
    },
    readFile: async (path) => vscode.workspace.fs.readFile(at(path)),
    async readFolder(path) {
      const entries = await vscode.workspace.fs.readDirectory(at(path));
      return entries.map(([name, type]) => ({ name, kind: kindOf(type) }));
    },
  };
}

function kindOf(type: vscode.FileType): EntryKind {
  // A link has the type of what it leads to as well.
  if (type & vscode.FileType.SymbolicLink) return "link";
  if (type & vscode.FileType.File) return "file";
  return type & vscode.FileType.Directory ? "folder" : "other";
}
