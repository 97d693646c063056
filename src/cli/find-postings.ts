import { type Dirent, existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { placeOf } from "../config/check-options.ts";
import { isMarkdownName } from "../config/markdown-files.ts";
import { type Configs, pathsOf } from "./configs.ts";
import { explainFileError } from "./read-text.ts";
import { slashed } from "./slashed.ts";

export interface FoundFile {
  /** As named on the command line, or below the folder named there; with forward slashes. */
  readonly path: string;
  readonly file: string;
  /** What the patterns of `include` are matched with; missing for a file that was named, which is a posting in any case. */
  readonly includePath?: string;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

/**
 * The files that the paths of a command line mean: files as they are, folders by the patterns of `include`, in the order of
 * the paths and sorted within a folder, each file once. Links to folders are not followed, since they can go in circles.
 */
export async function findPostings(paths: readonly string[], cwd: string, configs: Configs): Promise<FoundFiles> {
  const files = new Map<string, FoundFile>();
  const problems: { path: string; message: string }[] = [];

  async function search(folder: FoundFile & { readonly includePath: string }): Promise<void> {
    let entries: Dirent[];
    try {
      entries = readdirSync(folder.file, { withFileTypes: true });
    } catch (error) {
      problems.push({ path: folder.path || ".", message: explainFileError(error) });
      return;
    }
    const held = await configs.ofFolder(folder.file);
    for (const entry of entries.sort(byName)) {
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      const below = {
        path: joinSlashed(folder.path, entry.name),
        file: resolve(folder.file, entry.name),
        includePath: folder.includePath === "" ? entry.name : `${folder.includePath}/${entry.name}`,
      };
      if (entry.isDirectory()) {
        await search(below);
        continue;
      }
      if (!isMarkdownName(entry.name)) continue;
      const place = placeOf(held.effective, pathsOf(held, below.file, below.includePath));
      if (place === "included" && isReadable(entry, below.file) && !files.has(below.file)) files.set(below.file, below);
    }
  }

  for (const path of paths.map(slashed)) {
    const file = resolve(cwd, path);
    try {
      if (statSync(file).isDirectory()) await search({ path: trimFolder(path), file, includePath: standOf(file) });
      // Naming a file says more than finding it, so this replaces what a folder before it gave.
      else files.set(file, { path, file });
    } catch (error) {
      problems.push({ path, message: explainFileError(error) });
    }
  }
  return { files: [...files.values()], problems };
}

/**
 * Where a folder or file stands for the patterns: below the root of its repository, that one's own name included, or below the root of
 * the file system where there is none. So it does not matter from which folder Rolewise is started.
 */
export function standOf(path: string): string {
  const names: string[] = [];
  for (let at = path; dirname(at) !== at; at = dirname(at)) {
    // A folder that is hidden was named, so that it is to be searched like any other; the patterns pass hidden ones over.
    if (!basename(at).startsWith(".")) names.unshift(basename(at));
    if (existsSync(join(at, ".git"))) break;
  }
  return names.join("/");
}

/** Pipes and devices would wait for ever. A broken link is read all the same, since that says what is wrong with it. */
function isReadable(entry: Dirent, file: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(file).isFile();
  } catch {
    return true;
  }
}

function trimFolder(path: string): string {
  return path === "." || path === "./" ? "" : path === "/" ? path : path.replace(/\/+$/, "");
}

function joinSlashed(folder: string, name: string): string {
  return folder === "" || folder.endsWith("/") ? folder + name : `${folder}/${name}`;
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}
