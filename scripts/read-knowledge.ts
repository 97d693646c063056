import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import type { Knowledge } from "../src/core/knowledge.ts";
import { compileKnowledge, type DataFile, type DataProblem } from "../src/knowledge/compile.ts";

/** All YAML and JSON files below a folder; paths are relative to it, with forward slashes. */
export function readDataFiles(folder: string): readonly DataFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(ya?ml|json)$/.test(path))
    .sort()
    .map((path) => ({ path: path.split(sep).join("/"), text: readFileSync(join(folder, path), "utf8") }));
}

/**
 * Compiles a folder of data; where something is wrong with it, says what and where on stderr and ends the process. Who counts
 * the evidence anew reads without the old: it may still speak of skills that are gone.
 */
export function readKnowledge(folder: string, { withEvidence = true } = {}): Knowledge {
  const files = readDataFiles(folder).filter(({ path }) => withEvidence || !path.startsWith("evidence/"));
  const { knowledge, problems } = compileKnowledge(files);
  if (problems.length === 0) return knowledge;
  for (const problem of problems) console.error(formatProblem(folder, problem));
  console.error(`${problems.length} ${problems.length === 1 ? "problem" : "problems"} in the data of ${folder}/`);
  process.exit(1);
}

function formatProblem(folder: string, { path, line, column, message }: DataProblem): string {
  return `${folder}/${path}:${line}:${column}: ${message}`;
}
