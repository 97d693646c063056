import type { Rule } from "../core/rules/types.ts";
import { isPattern } from "../core/text/glob.ts";
import { nearest } from "../core/text/nearest.ts";
import type { DataFile } from "../knowledge/extend-knowledge.ts";
import { folderOf, isWithin, joinPath, nameOf, resolvePath } from "./file-source.ts";
import { configName } from "./find-config.ts";
import { explainFound, type GuardedFiles } from "./guarded-files.ts";
import { type ConfigFile, type Named, readConfig } from "./read-config.ts";
import { searchFiles } from "./search-files.ts";
import type { ConfigProblem, Origin } from "./types.ts";

/** A file with roles, skills or both. */
export interface MapFile extends DataFile {
  /** Who names it: the line of a file, or, for what lies in a folder that is extended, the line that extends it. */
  readonly from: Origin;
}

/** A configuration with everything that it extends and names, as it is read and not yet understood as a whole. */
export interface LoadedConfig {
  readonly path: string;
  readonly scope: string;
  /** With what they extend before them, so that the later says it over the earlier. */
  readonly files: readonly { readonly path: string; readonly text: string; readonly said: ConfigFile }[];
  /** Those that others build on before them. */
  readonly maps: readonly MapFile[];
  /** In every file that was read. */
  readonly problems: readonly ConfigProblem[];
}

const mostFiles = 200;
/** In characters, of all files together. */
const mostText = 4 * 1024 * 1024;
const packFolders = ["skills", "roles"];
const mapFile = /\.(?:ya?ml|json)$/i;

/** Reads a configuration file and whatever it names below the scope. What cannot be read is a problem where it is named. */
export async function loadConfig(
  files: GuardedFiles,
  path: string,
  scope: string,
  rules: readonly Rule[],
): Promise<LoadedConfig> {
  const done = new Map<string, { readonly text: string; readonly said: ConfigFile }>();
  const maps = new Map<string, MapFile>();
  const problems: ConfigProblem[] = [];
  const top: Origin & { kind: "file" } = { kind: "file", path, line: 1, column: 1 };
  let textRead = 0;

  function tell({ path, line, column }: Named["from"], message: string): void {
    problems.push({ path, line, column, message });
  }

  async function readText(path: string, from: Named["from"]): Promise<string | undefined> {
    if (done.size + maps.size >= mostFiles || textRead > mostText) {
      const most = `${mostFiles} files and ${mostText / 1024 / 1024} MB`;
      tell(from, `“${path}” is not read: a configuration has at most ${most}.`);
      return undefined;
    }
    const read = path === "" ? { refusal: explainFound(".", { kind: "folder" }) } : await files.read(path);
    if ("refusal" in read) {
      tell(from, read.refusal);
      return undefined;
    }
    textRead += read.text.length;
    return read.text;
  }

  async function readLayer(path: string, from: Named["from"], chain: readonly string[]): Promise<void> {
    if (chain.includes(path)) {
      const circle = [...chain.slice(chain.indexOf(path)), path];
      tell(from, `This leads round in a circle: ${circle.join(" → ")}. Leave one of them out.`);
      return;
    }
    if (done.has(path)) return;
    const text = await readText(path, from);
    if (text === undefined) return;
    const said = readConfig(path, text, rules);
    problems.push(...said.problems);
    for (const named of said.extends) await extendBy(named, folderOf(path), [...chain, path]);
    // Two files that both extend a third one bring it in once.
    done.set(path, { text, said });
    for (const named of [...said.skills, ...said.roles]) await readMaps(named, folderOf(path));
  }

  async function extendBy(named: Named, folder: string, chain: readonly string[]): Promise<void> {
    const target = settle(named, folder);
    if (target === undefined) return;
    const found = await files.find(target);
    if (found.kind !== "folder")
      return (await isThere(target, named)) ? readLayer(target, named.from, chain) : undefined;
    const own = joinPath(target, configName);
    if ((await files.find(own)).kind !== "missing") return readLayer(own, named.from, chain);
    const packed: string[] = [];
    const links: string[] = [];
    for (const name of packFolders) {
      const inside = joinPath(target, name);
      const folder = await files.find(inside);
      if (folder.kind === "link") links.push(folder.link);
      for (const { name, kind } of await files.list(inside)) {
        if (!mapFile.test(name)) continue;
        if (kind === "link") links.push(joinPath(inside, name));
        else if (kind === "file") packed.push(joinPath(inside, name));
      }
    }
    for (const link of links) tell(named.from, explainFound(link, { kind: "link", link }));
    if (packed.length + links.length === 0)
      tell(named.from, `“${named.value}” has no ${configName} in it, and no YAML files in roles or skills.`);
    for (const path of packed) await readMap(path, named.from);
  }

  async function readMaps(named: Named, folder: string): Promise<void> {
    if (!isPattern(named.value)) {
      const target = settle(named, folder);
      if (target !== undefined && (await isThere(target, named))) await readMap(target, named.from);
      return;
    }
    const { paths, links, isWhole } = await searchFiles(files, folder, named.value);
    for (const link of links) tell(named.from, explainFound(link, { kind: "link", link }));
    if (!isWhole) tell(named.from, `“${named.value}” looks through too many folders. Begin it with the folder meant.`);
    if (paths.length + links.length === 0) tell(named.from, `No file is found for “${named.value}”.`);
    for (const path of paths) await readMap(path, named.from);
  }

  async function readMap(path: string, from: Named["from"]): Promise<void> {
    if (maps.has(path)) return;
    const text = await readText(path, from);
    if (text !== undefined) maps.set(path, { path, text, from });
  }

  /** Where a written path leads, if it may be followed. */
  function settle({ value, from }: Named, folder: string): string | undefined {
    const problem = explainPath(value);
    const target = problem === undefined ? resolvePath(folder, value) : undefined;
    if (target !== undefined && isWithin(target, scope)) return target;
    tell(from, problem ?? `“${value}” leads out of the workspace, and nothing is read there.`);
    return undefined;
  }

  async function isThere(path: string, { value, from }: Named): Promise<boolean> {
    const found = await files.find(path);
    if (found.kind !== "missing") return true;
    const near = nearest(
      nameOf(path),
      (await files.list(folderOf(path))).map(({ name }) => name),
    );
    const hint = near === undefined ? "" : ` Did you mean “${value.slice(0, value.lastIndexOf("/") + 1)}${near}”?`;
    tell(from, `There is no file “${value}”.${hint}`);
    return false;
  }

  await readLayer(path, top, []);
  const layers = [...done].map(([path, file]) => ({ path, ...file }));
  return { path, scope, files: layers, maps: [...maps.values()], problems };
}

function explainPath(written: string): string | undefined {
  if (written.includes("\\")) return `Write “${written}” with forward slashes.`;
  if (/^[a-z][a-z0-9+.-]+:/i.test(written))
    return `“${written}” is an address. Only files are read; nothing is fetched.`;
  if (/^(?:\/|~|[a-z]:)/i.test(written)) return `Write “${written}” as a path from this file's folder on.`;
  return undefined;
}
