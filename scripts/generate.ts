/**
 * Writes everything that follows from the rules, the knowledge and the manifest: JSON Schemas, documentation of rules, roles,
 * commands and settings, the table of rules in README.md, settings in package.json, snippets, the texts to translate. Usage: tsx scripts/generate.ts [--check]
 * With --check it writes nothing, lists what is not up to date, and ends with 1 where that is anything. What only a person
 * can do, translating a text, it lists in any case.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { createEngine, rules } from "../src/core/index.ts";
import { generateCompanySchemas } from "./generate/company-schemas.ts";
import { findStale } from "./generate/compare.ts";
import { generateConfigSchema } from "./generate/config-schema.ts";
import { generateEditorDocs } from "./generate/editor-docs.ts";
import type { GeneratedFile } from "./generate/generated-file.ts";
import { collectTexts, generateTranslations } from "./generate/localisation.ts";
import { generateManifest } from "./generate/manifest.ts";
import { generateReadme } from "./generate/readme.ts";
import { generateRoleDocs } from "./generate/role-docs.ts";
import { generateRuleDocs } from "./generate/rule-docs.ts";
import { generateSchemas } from "./generate/schemas.ts";
import { generateSnippets } from "./generate/snippets.ts";
import { readKnowledge } from "./read-knowledge.ts";

/** Everything in these folders is generated. */
const folders = ["docs/roles", "docs/rules", "l10n", "schemas", "snippets"];

const { values: flags } = parseArgs({ options: { check: { type: "boolean", default: false } } });

const { files, faults } = generateAll();
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

for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;

function generateAll(): { readonly files: readonly GeneratedFile[]; readonly faults: readonly string[] } {
  const knowledge = readKnowledge("knowledge");
  const engine = createEngine(knowledge);
  // Any day will do that stays the same: ages of technologies are counted from it.
  const check = (text: string) => engine.check(text, { force: true, today: "2026-01-31" }).findings;
  const read = (path: string) => readFileSync(path, "utf8");
  const readOptional = (path: string) => (existsSync(path) ? read(path) : undefined);
  const snippets = generateSnippets(knowledge);
  const snippetPaths = snippets.map(({ path }) => path);
  const manifest = generateManifest(read("package.json"), read("package.nls.json"), rules, snippetPaths);
  const editorDocs = generateEditorDocs(manifest.file.text, manifest.texts);
  const manifestTexts = generateTranslations("package.nls", manifest.texts, readOptional);
  const texts = generateTranslations("l10n/bundle.l10n", collectTexts(readSources("src")), readOptional);
  const files = [
    ...generateSchemas(),
    ...generateCompanySchemas(knowledge),
    generateConfigSchema(knowledge, rules),
    ...generateRuleDocs(rules, check),
    ...generateRoleDocs(knowledge),
    ...snippets,
    manifest.file,
    editorDocs.file,
    ...manifestTexts.files,
    ...texts.files,
    generateReadme(read("README.md"), rules),
  ];
  return { files, faults: [...manifest.faults, ...editorDocs.faults, ...manifestTexts.faults, ...texts.faults] };
}

function readSources(folder: string): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => ({ path: join(folder, name), text: readFileSync(join(folder, name), "utf8") }));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
