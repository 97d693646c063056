import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formatSize } from "../scripts/format-size.ts";
import { printTable } from "./print-table.ts";

const files = ["dist/node/extension.js", "dist/web/extension.js", "dist/cli/rolewise.cjs", "build/knowledge.json"];

export function listBundles(): void {
  const root = join(__dirname, "..");
  const rows = files
    .filter((file) => existsSync(join(root, file)))
    .map((file) => [file, formatSize(readFileSync(join(root, file)))]);
  printTable(["bundle", "size"], rows);
}
