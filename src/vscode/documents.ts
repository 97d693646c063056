import * as vscode from "vscode";
import type { PathsOfPosting } from "../config/check-options.ts";
import { folderOf, isWithin, joinPath, nameOf } from "../config/file-source.ts";
import type { EffectiveConfig } from "../config/layer-config.ts";
import type { HeldConfig } from "./configs.ts";
import { placeInFolder } from "./workspace-paths.ts";

/** As much of a document as a check needs; a file that is not open has it too. */
export type TextSource = Pick<vscode.TextDocument, "uri" | "languageId" | "version" | "getText">;

/** Which documents the providers are registered for; `canBePosting` then looks closer. */
export const markdown: vscode.DocumentSelector = { language: "markdown" };

/**
 * Markdown that somebody could be writing. The old side of a diff, what Git shows of another commit and the like are not:
 * their file systems are read-only or none at all.
 */
export function canBePosting({ languageId, uri: { scheme } }: vscode.TextDocument): boolean {
  if (languageId !== "markdown") return false;
  return (
    scheme === "file" ||
    scheme === "untitled" ||
    vscode.workspace.fs.isWritableFileSystem(scheme) === true ||
    vscode.workspace.workspaceFolders?.some((folder) => folder.uri.scheme === scheme) === true
  );
}

/**
 * The path of a document from its workspace folder on, with forward slashes. Of a file outside of the workspace only its folder
 * and name count, lest some folder far above it decide whether it is a posting.
 */
export function pathOf({ uri }: TextSource): string | undefined {
  if (uri.scheme === "untitled") return undefined;
  return placeInFolder(uri)?.path ?? uri.path.split("/").slice(-2).join("/");
}

/** Where a document is for the patterns of the configuration that holds for it. */
export function pathsOf(document: TextSource, { config }: HeldConfig, { include }: EffectiveConfig): PathsOfPosting {
  const path = pathOf(document);
  const place = path === undefined ? undefined : placeInFolder(document.uri);
  if (path === undefined || place === undefined) return { inWorkspace: path, inFolder: undefined };
  // The folder's own name may be what says that postings lie in it, as on the command line; settings speak of what is in it.
  const isDefault = include.from.kind === "default";
  const folder = config.path === undefined ? undefined : folderOf(config.path);
  const isBelow = folder !== undefined && isWithin(path, folder);
  return {
    inWorkspace: isDefault ? joinPath(nameOf(place.root.path.replace(/\/$/, "")), path) : path,
    inFolder: isBelow ? path.slice(folder === "" ? 0 : folder.length + 1) : undefined,
  };
}

/** The key under which things about a document are kept. */
export function keyOf(document: vscode.TextDocument): string {
  return document.uri.toString();
}
