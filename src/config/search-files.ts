import { createPathMatcher } from "../core/text/glob.ts";
import { joinPath } from "./file-source.ts";
import type { GuardedFiles } from "./guarded-files.ts";

export interface SearchedFiles {
  /** Sorted. */
  readonly paths: readonly string[];
  /** What the pattern means too, but is a link. */
  readonly links: readonly string[];
  /** `false`: there was more to look through than anybody keeps such files in. */
  readonly isWhole: boolean;
}

const mostEntries = 10_000;

/** The files that a pattern means, from a folder down; hidden ones and node_modules are passed over, unless the pattern names them. */
export async function searchFiles(files: GuardedFiles, folder: string, pattern: string): Promise<SearchedFiles> {
  const clean = pattern.replace(/^(?:\.\/)+/, "");
  const matches = createPathMatcher([clean]);
  // What comes before the first sign of a pattern need not be searched for.
  const fixed = /^[^*?[{]*\//.exec(clean)?.[0].slice(0, -1) ?? "";
  const begin = await files.find(joinPath(folder, fixed));
  if (begin.kind === "link") return { paths: [], links: [begin.link], isWhole: true };
  const paths: string[] = [];
  const links: string[] = [];
  const waiting = [fixed];
  let entries = 0;
  for (let below = waiting.shift(); below !== undefined; below = waiting.shift()) {
    for (const { name, kind } of await files.list(joinPath(folder, below))) {
      if (++entries > mostEntries) return { paths: paths.sort(), links, isWhole: false };
      const path = joinPath(below, name);
      if (kind === "folder" && !name.startsWith(".") && name !== "node_modules") waiting.push(path);
      if (kind === "folder" || !matches(path)) continue;
      if (kind === "link") links.push(joinPath(folder, path));
      else paths.push(joinPath(folder, path));
    }
  }
  return { paths: paths.sort(), links, isWhole: true };
}
