/** Compiles knowledge/ into build/knowledge.json. Usage: tsx scripts/build-knowledge.ts [FOLDER [OUTPUT]] */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Knowledge } from "../src/core/knowledge.ts";
import { formatSize } from "./format-size.ts";
import { readKnowledge } from "./read-knowledge.ts";

const [folder = "knowledge", output = "build/knowledge.json"] = process.argv.slice(2);

const knowledge = readKnowledge(folder);
const text = writeForProduct(knowledge);
mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, text);
const { skills, roles, duties } = knowledge;
console.log(`${output}  ${formatSize(text)}  ${skills.length} skills, ${roles.length} roles, ${duties.length} duties`);

/**
 * Without examples, which only tests read, and sources, which only the pages in docs/roles cite. A terser encoding would
 * be smaller still, but unpacking it takes longer than parsing this.
 */
function writeForProduct(whole: Knowledge): string {
  return JSON.stringify(whole, (key, value) => {
    if (key === "examples") return undefined;
    return key === "sources" ? [] : value;
  });
}
