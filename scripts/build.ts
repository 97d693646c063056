/**
 * Bundles the extension for its two hosts and the command line, and proves that the core is pure: it alone is bundled for
 * no platform at all, which fails as soon as it reaches for Node or VS Code. Usage: tsx scripts/build.ts [--production] [--watch]
 */
import { chmodSync, rmSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { type BuildOptions, build, context, type Plugin } from "esbuild";
import { collectLicenses } from "./collect-licenses.ts";
import { formatSize } from "./format-size.ts";

const { values: flags } = parseArgs({
  options: { production: { type: "boolean", default: false }, watch: { type: "boolean", default: false } },
});

/** Parsing JSON from a string is several times faster than evaluating the same thing as an object literal. */
const knowledgeAsText: Plugin = {
  name: "knowledge-as-text",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]build[\\/]knowledge\.json$/ }, async ({ path }) => ({
      contents: `export default JSON.parse(${JSON.stringify(await readFile(path, "utf8"))});`,
      loader: "js",
      watchFiles: [path],
    }));
  },
};

const shared: BuildOptions = {
  bundle: true,
  charset: "utf8",
  legalComments: "none",
  logLevel: flags.watch ? "info" : "warning",
  minify: flags.production,
  plugins: [knowledgeAsText],
  sourcemap: !flags.production,
  write: false,
};

const node: BuildOptions = { ...shared, platform: "node", format: "cjs", target: "node20" };
const browser: BuildOptions = { ...shared, platform: "browser", format: "cjs", target: "es2022" };

const bundles: readonly BuildOptions[] = [
  { ...node, entryPoints: ["src/vscode/extension.ts"], outfile: "dist/node/extension.js", external: ["vscode"] },
  { ...browser, entryPoints: ["src/vscode/extension.ts"], outfile: "dist/web/extension.js", external: ["vscode"] },
  { ...browser, entryPoints: ["src/webview/role-fit.ts"], outfile: "dist/webview/role-fit.js", format: "iife" },
  {
    ...node,
    entryPoints: ["src/cli/main.ts"],
    outfile: "dist/cli/rolewise.cjs",
    banner: { js: "#!/usr/bin/env node" },
  },
];

const core: BuildOptions = {
  ...shared,
  // What only the editor or a report uses of the core has to be pure too.
  entryPoints: [
    "src/core/index.ts",
    "src/core/suggest/suggest-at.ts",
    "src/core/suggest/describe-at.ts",
    "src/core/report/report-posting.ts",
    "src/core/report/html/render-report.ts",
    "src/core/report/render-csv.ts",
    "src/core/report/render-markdown.ts",
  ],
  outdir: "dist/core",
  platform: "neutral",
  format: "esm",
  target: "es2022",
  mainFields: ["module", "main"],
};

async function run(): Promise<void> {
  await build(core);
  const results = await Promise.all(bundles.map((options) => build({ ...options, metafile: true, write: true })));
  chmodSync("dist/cli/rolewise.cjs", 0o755);
  const inputs = results.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  await writeFile("dist/THIRD-PARTY-LICENSES.txt", collectLicenses(inputs));
  for (const { outfile = "" } of bundles) console.log(`${outfile}  ${formatSize(await readFile(outfile))}`);
}

async function watch(): Promise<void> {
  const contexts = await Promise.all(bundles.map((options) => context({ ...options, write: true })));
  await Promise.all(contexts.map((bundle) => bundle.watch()));
}

for (const folder of ["dist/node", "dist/web", "dist/webview", "dist/cli"])
  rmSync(folder, { recursive: true, force: true });
(flags.watch ? watch() : run()).catch((error: unknown) => {
  // esbuild has printed what is wrong with the code; anything else has not been seen yet.
  if (!isBuildFailure(error)) console.error(error);
  process.exitCode = 1;
});

function isBuildFailure(error: unknown): boolean {
  return error instanceof Error && "errors" in error;
}
