import { type Entry, type FileSource, type FolderEntry, folderOf, isWithin } from "./file-source.ts";

/** In bytes; what people write has a few thousand. Reading YAML takes a second for each few of these. */
export const largestFile = 512 * 1024;
/** So many files and folders are looked at for one configuration. */
const mostLooks = 20_000;

/** What is at a path. A link, and whatever lies behind one, is never looked at: it could lead out of what may be read. */
export type Found =
  | { readonly kind: "file"; readonly size: number }
  | { readonly kind: "folder" }
  | { readonly kind: "missing" }
  | { readonly kind: "link"; readonly link: string }
  | { readonly kind: "other" }
  | { readonly kind: "denied"; readonly reason: string };

/**
 * The files of a source as far as configurations may read them: regular text files of a sane size, and nothing through a link. Looks at
 * nothing twice, so it lives as long as one reading does.
 */
export interface GuardedFiles {
  readonly find: (path: string) => Promise<Found>;
  /** The text of a file, or why there is none, as a sentence. */
  readonly read: (path: string) => Promise<{ readonly text: string } | { readonly refusal: string }>;
  /** What is in a folder by name; nothing where it is none, or cannot be listed. */
  readonly list: (path: string) => Promise<readonly FolderEntry[]>;
  /** Whether what is at a path, or is missing there, was looked at. */
  readonly depends: (path: string) => boolean;
}

export function guardFiles(source: FileSource): GuardedFiles {
  const stats = new Map<string, Promise<Entry | undefined>>();
  const lists = new Map<string, Promise<readonly FolderEntry[]>>();

  /** Undefined too when too much has been looked at, which no honest folder brings about. */
  function stat(path: string): Promise<Entry | undefined> {
    let known = stats.get(path);
    if (known === undefined) {
      known = stats.size >= mostLooks ? Promise.resolve(undefined) : source.stat(path);
      stats.set(path, known);
    }
    return known;
  }

  async function find(path: string): Promise<Found> {
    if (path === "") return { kind: "folder" };
    try {
      const names = path.split("/");
      for (let depth = 1; depth < names.length; depth++) {
        const above = names.slice(0, depth).join("/");
        const entry = await stat(above);
        if (entry?.kind === "link") return { kind: "link", link: above };
        if (entry?.kind !== "folder") return { kind: "missing" };
      }
      const entry = await stat(path);
      if (entry === undefined) return { kind: "missing" };
      if (entry.kind === "link") return { kind: "link", link: path };
      return entry.kind === "file" ? { kind: "file", size: entry.size } : { kind: entry.kind };
    } catch (error) {
      return { kind: "denied", reason: error instanceof Error ? error.message : String(error) };
    }
  }

  async function read(path: string): ReturnType<GuardedFiles["read"]> {
    const found = await find(path);
    if (found.kind !== "file") return { refusal: explainFound(path, found) };
    if (found.size > largestFile) return { refusal: explainSize(path) };
    try {
      const bytes = await source.readFile(path);
      // Not every file system says the size beforehand.
      return bytes.length > largestFile ? { refusal: explainSize(path) } : decode(path, bytes);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { refusal: explainFound(path, { kind: "denied", reason }) };
    }
  }

  async function readFolder(path: string): Promise<readonly FolderEntry[]> {
    try {
      if ((await find(path)).kind !== "folder" || lists.size > mostLooks) return [];
      const entries = await source.readFolder(path);
      return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)).slice(0, mostLooks);
    } catch {
      return [];
    }
  }

  return {
    find,
    read,
    list(path) {
      let known = lists.get(path);
      if (known === undefined) {
        known = readFolder(path);
        lists.set(path, known);
      }
      return known;
    },
    depends: (path) =>
      stats.has(path) || lists.has(folderOf(path)) || [...stats.keys()].some((looked) => isWithin(looked, path)),
  };
}

/** Why what is at a path is not the file that it should be. */
export function explainFound(path: string, found: Found): string {
  switch (found.kind) {
    case "link":
      return `“${found.link}” is a link, and links are not followed: they can lead anywhere. Name the file itself.`;
    case "folder":
      return `“${path}” is a folder. Name a file.`;
    case "missing":
      return `There is no file “${path}”.`;
    case "denied":
      return `“${path}” cannot be read: ${found.reason}`;
    default:
      return `“${path}” is no regular file.`;
  }
}

function explainSize(path: string): string {
  return `“${path}” has more than ${largestFile / 1024} KB, which is too large to be read.`;
}

function decode(path: string, bytes: Uint8Array): { readonly text: string } | { readonly refusal: string } {
  try {
    // A byte-order mark goes, as it does in editors.
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { refusal: `“${path}” is not in UTF-8.` };
  }
}
