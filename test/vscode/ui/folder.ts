import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onExit } from "../host/exit-hooks.ts";

/** A folder on disk that a workbench is opened over. */
export interface Folder {
  readonly path: string;
  remove(): void;
}

/** Makes a folder of its own for some files, by their paths in it. It goes when told, and with the process. */
export function createFolder(files: Readonly<Record<string, string>>): Folder {
  const parent = mkdtempSync(join(tmpdir(), "rolewise-ui-"));
  // The name that the window shows.
  const path = join(parent, "handbook");
  const removeNow = () => rmSync(parent, { recursive: true, force: true });
  const forget = onExit(removeNow);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return {
    path,
    remove() {
      removeNow();
      forget();
    },
  };
}

/** Where some text first stands in another, as VS Code wants it behind a file's name: ":LINE:COLUMN". */
export function lineAndColumn(text: string, at: string): string {
  const start = text.indexOf(at);
  if (start < 0) throw new Error(`There is no "${at}" in the text.`);
  const before = text.slice(0, start).split("\n");
  return `:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
