import type { EntryKind, FileSource } from "../../src/config/file-source.ts";

/** What stands for a link in a tree of files. */
export const link = Symbol("link");

export type Tree = Readonly<Record<string, string | Uint8Array | typeof link>>;

/** A source over files in memory; counts what is asked of it. */
export function createMemoryFiles(tree: Tree): FileSource & { readonly asked: string[] } {
  const asked: string[] = [];
  const bytesOf = (path: string): Uint8Array => {
    const content = tree[path];
    return typeof content === "string" ? new TextEncoder().encode(content) : (content as Uint8Array);
  };
  const kindOf = (path: string): EntryKind | undefined => {
    if (path in tree) return tree[path] === link ? "link" : "file";
    return Object.keys(tree).some((file) => file.startsWith(`${path}/`)) ? "folder" : undefined;
  };
  return {
    asked,
    async stat(path) {
      asked.push(path);
      const kind = kindOf(path);
      return kind && { kind, size: kind === "file" ? bytesOf(path).length : 0 };
    },
    async readFile(path) {
      asked.push(path);
      return bytesOf(path);
    },
    async readFolder(path) {
      asked.push(path);
      const prefix = path === "" ? "" : `${path}/`;
      const below = Object.keys(tree).filter((file) => file.startsWith(prefix));
      const names = new Set(below.map((file) => file.slice(prefix.length).split("/")[0] as string));
      return [...names].map((name) => ({ name, kind: kindOf(prefix + name) as EntryKind }));
    },
  };
}
