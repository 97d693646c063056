/**
 * Writes everything that follows from the rules and the knowledge: JSON Schemas, documentation of rules and roles, the table
 * of rules in README.md, settings in package.json, snippets. Usage: tsx scripts/generate.ts [--check]
 * With --check it writes nothing, lists what is not up to date, and ends with 1 where that is anything.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { createEngine, rules } from "../src/core/index.ts";
import { findStale } from "./generate/compare.ts";
import type { GeneratedFile } from "./generate/generated-file.ts";
import { generateManifest } from "./generate/manifest.ts";
import { generateReadme } from "./generate/readme.ts";
import { generateRoleDocs } from "./generate/role-docs.ts";
import { generateRuleDocs } from "./generate/rule-docs.ts";
import { generateSchemas } from "./generate/schemas.ts";
import { generateSnippets } from "./generate/snippets.ts";
import { readKnowledge } from "./read-knowledge.ts";

/** Everything in these folders is generated. */
const folders = ["docs/roles", "docs/rules", "schemas", "snippets"];

const { values: flags } = parseArgs({ options: { check: { type: "boolean", default: false } } });

const files = generateAll();
const stale = findStale(".", files, folders);
if (flags.check) {
  for (const { path, reason } of stale) console.error(`${path}: ${reason}`);
  if (stale.length > 0) console.error("Run `npm run generate` and commit what it writes.");
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  for (const { path } of stale) {
    const text = texts.get(path);
    if (text === undefined) rmSync(path);
    else write(path, text);
    console.log(`${text === undefined ? "removed" : "wrote"} ${path}`);
  }
}

function generateAll(): readonly GeneratedFile[] {
  const knowledge = readKnowledge("knowledge");
  const engine = createEngine(knowledge);
  // Any day will do that stays the same: ages of technologies are counted from it.
  const check = (text: string) => engine.check(text, { force: true, today: "2026-01-31" }).findings;
  const read = (path: string) => readFileSync(path, "utf8");
  return [
    ...generateSchemas(),
    ...generateRuleDocs(rules, check),
    ...generateRoleDocs(knowledge),
    ...generateSnippets(knowledge),
    generateManifest(read("package.json"), rules),
    generateReadme(read("README.md"), rules),
  ];
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
