/** Compiles knowledge/ into build/knowledge.json. Usage: tsx scripts/build-knowledge.ts [FOLDER [OUTPUT]] */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Knowledge } from "../src/core/knowledge.ts";
import { formatSize } from "./format-size.ts";
import { readKnowledge } from "./read-knowledge.ts";

const [folder = "knowledge", output = "build/knowledge.json"] = process.argv.slice(2);

const knowledge = readKnowledge(folder);
const text = JSON.stringify(stripForProduct(knowledge));
mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, text);
const { skills, roles, duties } = knowledge;
console.log(`${output}  ${formatSize(text)}  ${skills.length} skills, ${roles.length} roles, ${duties.length} duties`);

/** Leaves out what only tests read. */
function stripForProduct(whole: Knowledge): Knowledge {
  return { ...whole, skills: whole.skills.map(({ examples: _, ...skill }) => skill) };
}
