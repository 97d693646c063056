import knowledge from "#knowledge";
import { type DataFile, type Extension, extendKnowledge } from "../../../src/knowledge/extend-knowledge.ts";

/** Extends the built-in maps by files, given as their paths and texts. */
export function extendBy(files: Readonly<Record<string, string>>): Extension {
  const list: DataFile[] = Object.entries(files).map(([path, text]) => ({ path, text }));
  return extendKnowledge(knowledge, list);
}

/** What is told, as "path:line:column message". */
export function tellingsOf({ problems }: Extension): string[] {
  return problems.map(({ path, line, column, message }) => `${path}:${line}:${column} ${message}`);
}

/** What is told of one file by itself, as "line:column message". */
export function tellingsOn(text: string): string[] {
  return extendBy({ "own.yaml": text }).problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}
