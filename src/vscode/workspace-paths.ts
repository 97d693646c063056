import * as vscode from "vscode";
import { folderOf } from "../config/file-source.ts";

/** A place in a workspace folder. */
export interface PlaceInFolder {
  readonly root: vscode.Uri;
  /** From the folder on, with forward slashes; "" for the folder itself. */
  readonly path: string;
}

/** Undefined for what lies in no workspace folder. */
export function placeInFolder(uri: vscode.Uri): PlaceInFolder | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (folder === undefined) return undefined;
  const root = folder.uri.path.replace(/\/$/, "");
  return { root: folder.uri, path: uri.path.slice(root.length + 1) };
}

export function uriAt({ root, path }: PlaceInFolder): vscode.Uri {
  return path === "" ? root : vscode.Uri.joinPath(root, path);
}

/** The workspace's folder, where it has one only. */
export function onlyFolder(): PlaceInFolder | undefined {
  const [first, ...more] = vscode.workspace.workspaceFolders ?? [];
  return first === undefined || more.length > 0 ? undefined : { root: first.uri, path: "" };
}

/** The folder that a document counts as lying in: one that is not saved yet in the workspace's only one. */
export function folderOfDocument({ uri }: Pick<vscode.TextDocument, "uri">): PlaceInFolder | undefined {
  if (uri.scheme === "untitled") return onlyFolder();
  const place = placeInFolder(uri);
  return place && { root: place.root, path: folderOf(place.path) };
}
