import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";

/** The extension host that a suite runs in. */
export type ExtensionHost = "node" | "web";

/** What a test bundle is built for. */
export interface BundleOptions {
  readonly host: ExtensionHost;
  /** The folder beside this file whose suites are bundled. */
  readonly suites: string;
  readonly grep: string | undefined;
  readonly color: boolean;
  readonly resultsPath: string;
  readonly outputFolder: string;
}

// Mocha's build for Node is loaded from here, not bundled: the bundle may lie in an extension folder elsewhere.
const mochaForNode = createRequire(import.meta.url).resolve("mocha");
const driverFolder = join(import.meta.dirname, "suite");

/** Bundles the driver of one extension host with every *.test.ts of a folder, and gives the bundle's path. */
export async function bundleSuite(options: BundleOptions): Promise<string> {
  const { host, grep, color, resultsPath } = options;
  const outfile = join(options.outputFolder, `${options.suites}.${host}.js`);
  const suiteFolder = join(import.meta.dirname, options.suites);
  const suites = readdirSync(suiteFolder).filter((name) => name.endsWith(".test.ts"));
  const loads = suites.sort().map((name) => `require(${JSON.stringify(join(suiteFolder, name))});`);
  await build({
    stdin: {
      contents: `
        import { drive } from "./index.${host}.ts";
        const run = ${JSON.stringify({ grep, color, resultsPath })};
        exports.run = () => drive({ ...run, loadSuites() { ${loads.join(" ")} } });
      `,
      resolveDir: driverFolder,
      sourcefile: `${options.suites}.${host}.entry.ts`,
    },
    outfile,
    bundle: true,
    format: "cjs",
    platform: host === "node" ? "node" : "browser",
    external: ["vscode", ...(host === "node" ? [mochaForNode] : [])],
    alias: host === "node" ? { mocha: mochaForNode } : {},
    target: "es2022",
    sourcemap: "linked",
    logLevel: "warning",
  });
  return outfile;
}
